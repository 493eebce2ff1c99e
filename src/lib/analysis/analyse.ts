import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { err, ok } from '#lib/domain/result.ts';
import { metrics } from './metrics/index.ts';
import type { MetricParameters, ParameterInput } from './metrics/metric.ts';
import { metricContext, metricSteps, valuesOf } from './metrics/metric.ts';
import { refusalOf } from './metrics/refusal.ts';
import type { Network, NetworkOptions } from './network.ts';
import { networkOf } from './network.ts';
import type { Answer, Chosen, Ground, Question } from './questions.ts';
import { reports } from './reports/index.ts';
import type { Steps } from './steps.ts';
import { isSteps } from './steps.ts';

/** The same draws every time, so that equal diagrams have equal numbers. */
const seed = 1;

/** A network that questions are asked of; what one answer has derived, the others need not derive again. */
export interface Analyst {
  readonly ground: Ground;
  answer(question: Question): Steps<Answer>;
}

/** What answers questions about one network of a diagram, which makes no difference to the answers. */
export function analystOf(
  diagram: Diagram,
  revision: number,
  options: NetworkOptions = {}
): Analyst {
  const network = networkOf(diagram, { colourBy: 'service', ...options });
  const { graph, partyIds, facts } = network;
  const context = metricContext(graph, seed, { facts });
  const nodeOf = new Map<ParameterInput, number>(partyIds.map((id, node) => [id, node]));

  return {
    ground: groundOf(network, revision),
    *answer(question) {
      const asked = descriptorOf(question);
      const chosen = withNodes(question.parameters ?? {}, asked.parameters, nodeOf);
      const refusal = refusalOf(asked, graph, chosen);
      if (refusal) return err(refusal);
      if ('keys' in asked) return ok(yield* metricSteps(asked, graph, context, chosen));
      const found = asked.compute(network, valuesOf(asked.parameters, chosen), context);
      return ok((isSteps(found) ? yield* found : found) as never);
    }
  };
}

/** The questions with those that cost least first, so that they need not wait for the others. */
export function cheapFirst<Item extends { readonly question: Question }>(
  items: readonly Item[]
): Item[] {
  return [...items].sort((a, b) => costRank(a.question) - costRank(b.question));
}

const descriptors = [...metrics, ...reports];
const reportOf = new Map(reports.map((report) => [report.id, report]));
const metricOf = new Map(metrics.map((metric) => [metric.id, metric]));

function descriptorOf(question: Question) {
  const descriptor =
    'report' in question ? reportOf.get(question.report) : metricOf.get(question.metric);
  if (!descriptor) throw new Error(`nobody can answer ${JSON.stringify(question)}`);
  return descriptor;
}

function costRank(question: Question): number {
  return descriptors.indexOf(descriptorOf(question));
}

function groundOf({ graph, partyIds, engagementIds, coverage }: Network, revision: number): Ground {
  return {
    revision,
    parties: partyIds,
    clients: graph.sources,
    providers: graph.targets,
    weights: graph.weights,
    engagements: engagementIds as readonly EngagementId[],
    edgeOf: graph.edgeOfInput,
    coverage
  };
}

/** Parties as nodes; one that is not there stays as it is, and is refused. */
function withNodes(
  chosen: Chosen,
  parameters: MetricParameters,
  nodeOf: ReadonlyMap<ParameterInput, number>
): Record<string, ParameterInput> {
  return Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => {
      const kind = parameters[name]?.kind;
      if (kind === 'party') return [name, nodeOf.get(value) ?? String(value)];
      if (kind !== 'parties' || !Array.isArray(value)) return [name, value];
      const parties = value as readonly (number | string)[];
      return [name, parties.map((party) => nodeOf.get(party) ?? String(party))];
    })
  );
}
