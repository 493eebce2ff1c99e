import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { MetricParameters, MetricValue, ParameterInput, Sampling } from './metrics/metric.ts';
import { isReady, metricContext, metricSteps, takes } from './metrics/metric.ts';
import type { MetricId, MetricKey } from './metrics/index.ts';
import { metrics } from './metrics/index.ts';
import { moduleKind } from './modules/tree.ts';
import type { ModuleKind, ModuleTree } from './modules/tree.ts';
import { networkOf } from './network.ts';
import type { NetworkOptions } from './network.ts';
import type { Steps } from './steps.ts';
import type { Coverage } from './weights.ts';

/** What is wanted of a diagram. */
export interface AnalysisRequest {
  /** By default every metric that this network is not too large for. */
  readonly only?: readonly MetricId[];
  /** Parameters that shall not have their defaults; a party by its id. */
  readonly chosen?: Readonly<Partial<Record<MetricId, Readonly<Record<string, ParameterInput>>>>>;
  readonly network?: NetworkOptions;
}

/** The numbers of one revision of a diagram, as plain data. */
export interface Analysis {
  readonly revision: number;
  /** The order of all entries per party. */
  readonly parties: readonly PartyId[];
  readonly values: Readonly<Partial<Record<MetricKey, Exclude<MetricValue, ModuleTree>>>>;
  /** The metrics that were estimated from a sample; all others are exact. */
  readonly sampled: Readonly<Partial<Record<MetricId, Sampling>>>;
  /** The interchangeable blocks, each before its parts. */
  readonly blocks: readonly Block[];
  readonly coverage: Coverage;
}

/** A node of the module tree, told so that a list can show it. */
export interface Block {
  readonly kind: ModuleKind;
  readonly depth: number;
  /** Number of parties in it. */
  readonly size: number;
  /** The party of a leaf. */
  readonly party?: PartyId;
}

/** One metric still to be computed; its steps keep the value for `assemble`. */
export interface AnalysisPart {
  readonly id: MetricId;
  steps(): Steps<void>;
}

export interface AnalysisJob {
  readonly parts: readonly AnalysisPart[];
  /** The result, once the steps of every part have been run to their end. */
  assemble(revision: number): Analysis;
}

/** The same draws every time, so that equal diagrams have equal numbers. */
const seed = 1;

/** The metrics of a diagram, cut into parts so that whoever runs them can stop in between. */
export function analysisOf(diagram: Diagram, request: AnalysisRequest = {}): AnalysisJob {
  const network = networkOf(diagram, { colourBy: 'service', ...request.network });
  const { graph, partyIds, facts, coverage } = network;
  const context = metricContext(graph, seed, { facts });
  const nodeOf = new Map<ParameterInput, number>(partyIds.map((id, node) => [id, node]));
  const found: Partial<Record<MetricKey, MetricValue>> = {};
  const sampled: Partial<Record<MetricId, Sampling>> = {};

  const parts = metrics.flatMap((metric): AnalysisPart[] => {
    const chosen = withNodes(request.chosen?.[metric.id] ?? {}, metric.parameters, nodeOf);
    const isWanted = request.only?.includes(metric.id) ?? true;
    if (!isWanted || !takes(metric, graph) || !isReady(metric, chosen)) return [];
    return [
      {
        id: metric.id,
        *steps() {
          const { values, sampling } = yield* metricSteps(metric, graph, context, chosen);
          Object.assign(found, values);
          if (sampling) sampled[metric.id] = sampling;
        }
      }
    ];
  });

  return {
    parts,
    assemble(revision) {
      const { module_tree: tree, ...rest } = found;
      const blocks = isTree(tree) ? blocksOf(tree, partyIds) : [];
      const values = rest as Analysis['values'];
      return { revision, parties: partyIds, values, sampled, blocks, coverage };
    }
  };
}

/** Parties as nodes; one that is not there is not chosen. */
function withNodes(
  chosen: Readonly<Record<string, ParameterInput>>,
  parameters: MetricParameters,
  nodeOf: ReadonlyMap<ParameterInput, number>
): Record<string, ParameterInput> {
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, value]) => {
      const input = parameters[name]?.kind === 'party' ? nodeOf.get(value) : value;
      return input === undefined ? [] : [[name, input]];
    })
  );
}

function blocksOf(tree: ModuleTree, partyIds: readonly PartyId[]): Block[] {
  const open: number[] = [];
  return Array.from({ length: tree.moduleCount }, (_, module) => {
    while (open.at(-1) === module) open.pop();
    const end = tree.subtreeEnds[module]!;
    const first = tree.leafOffsets[module]!;
    const size = tree.leafOffsets[end]! - first;
    const kind = moduleKind(tree, module);
    const depth = open.length;
    if (kind !== 'leaf') open.push(end);
    const party = kind === 'leaf' ? partyIds[tree.leaves[first]!] : undefined;
    return { kind, depth, size, ...(party && { party }) };
  });
}

function isTree(value: MetricValue | undefined): value is ModuleTree {
  return typeof value === 'object' && value !== null && 'subtreeEnds' in value;
}
