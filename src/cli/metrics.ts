import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { metrics as registry } from '#lib/analysis/metrics/index.ts';
import { isReady, metricContext, metricResult, takes } from '#lib/analysis/metrics/metric.ts';
import type {
  Metric,
  MetricResult,
  MetricValue,
  ParameterInput
} from '#lib/analysis/metrics/metric.ts';
import type { ModuleTree } from '#lib/analysis/modules/tree.ts';
import { moduleTreeJson } from '#lib/analysis/modules/tree.ts';
import { networkOf } from '#lib/analysis/network.ts';
import type { Network } from '#lib/analysis/network.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { CliCommand } from './command.ts';
import type { CliIo } from './io.ts';
import type { Options } from './options.ts';
import { partyNames } from './party-names.ts';
import type { FileProblem } from './sentences.ts';
import { timed } from './timed.ts';

/** Every number about a network, by the keys of the registry. */
export const metrics: CliCommand = {
  usage:
    'metrics FILE… [--only key,key] [--undirected] [--seed n] [--root id] [--pair id,id] [--order id,id…] [--repeat k] [--time] [--layer NAME] [--as-of DATE]',
  options: [
    '--only',
    '--undirected',
    '--seed',
    '--root',
    '--pair',
    '--order',
    '--repeat',
    '--time',
    '--layer',
    '--as-of'
  ],

  report(file, options, io) {
    const network = networkOf(file.diagram, {
      asOf: options.asOf ?? io.today(),
      undirected: options.undirected,
      ...(options.layer && { layer: options.layer })
    });
    const nodes = partyNames(file, network.partyIds);
    const chosen = chosenParties(nodes, options);
    if (!chosen.ok) return chosen;
    const wanted = wantedMetrics(network.graph, options.only, chosen.value);
    if (!wanted.ok) return wanted;
    const found = valuesOf(network, wanted.value, chosen.value, options, io);
    const edges = printedEdges(network.graph);
    return {
      json() {
        const values = found.entries.map(
          ({ metric, key, value }) =>
            `${JSON.stringify(key)}:${valueJson(metric, value, edges, nodes)}`
        );
        const sampled = found.sampled.length > 0 && { sampled: Object.fromEntries(found.sampled) };
        const timings = options.time && { timings: found.timings };
        const rest = JSON.stringify({ ...sampled, ...timings }).slice(1, -1);
        return [
          `"nodes":${JSON.stringify(nodes)}`,
          `"edges":${JSON.stringify(edges.map((e) => endsOf(network.graph, e)))}`,
          `"metrics":{${values.join(',')}}`,
          ...(rest ? [rest] : [])
        ].join(',');
      },
      text: () =>
        found.entries.map(
          ({ metric, key, value }) => `  ${key}  ${valueText(metric, value, edges, nodes)}`
        )
    };
  }
};

type Chosen = Readonly<Record<string, ParameterInput>>;

/** The parties that the options name, as the parameters that metrics ask for. */
function chosenParties(
  nodes: readonly string[],
  { root, pair, order }: Options
): Result<Chosen, FileProblem> {
  const chosen: Record<string, ParameterInput> = {};
  if (root !== undefined) {
    const node = nodes.indexOf(root);
    if (node < 0) return err({ code: 'unknown-party', name: root });
    chosen['root'] = node;
  }
  if (pair !== undefined) {
    const ends = splitPair(nodes, pair);
    if (!ends) return err({ code: 'unknown-party', name: unknownOf(nodes, pair) });
    [chosen['from'], chosen['to']] = ends;
  }
  if (order !== undefined) {
    const parties = splitOrder(nodes, order);
    if (!parties) return err({ code: 'unknown-party', name: order });
    chosen['order'] = parties;
  }
  return ok(chosen);
}

/** Where both sides of a comma are names, since names may hold commas. */
function splitPair(nodes: readonly string[], pair: string): [number, number] | undefined {
  for (let at = pair.indexOf(','); at >= 0; at = pair.indexOf(',', at + 1)) {
    const [from, to] = [nodes.indexOf(pair.slice(0, at)), nodes.indexOf(pair.slice(at + 1))];
    if (from >= 0 && to >= 0) return [from, to];
  }
  return undefined;
}

/** The same for any number of names: each the longest that fits. */
function splitOrder(nodes: readonly string[], order: string): number[] | undefined {
  const parties: number[] = [];
  const words = order.split(',');
  while (words.length > 0) {
    let length = words.length;
    while (length > 0 && !nodes.includes(words.slice(0, length).join(','))) length--;
    if (length === 0) return undefined;
    parties.push(nodes.indexOf(words.splice(0, length).join(',')));
  }
  return parties;
}

function unknownOf(nodes: readonly string[], pair: string): string {
  const [first = '', ...rest] = pair.split(',');
  return nodes.includes(first) ? rest.join(',') : first;
}

/** Those that were asked for; by default all that can be computed but the tree, which `modules` gives. */
function wantedMetrics(
  graph: Digraph,
  only: readonly string[] | undefined,
  chosen: Chosen
): Result<Wanted, FileProblem> {
  if (!only) {
    const able = registry.filter(
      (metric) => metric.shape !== 'tree' && takes(metric, graph) && isReady(metric, chosen)
    );
    return ok(able.map((metric) => ({ metric, keys: metric.keys })));
  }
  const wanted: { metric: Metric; keys: string[] }[] = [];
  for (const key of only) {
    const metric = registry.find(({ keys }) => keys.some((known) => known === key));
    if (!metric) return err({ code: 'unknown-metric', key });
    if (!takes(metric, graph)) {
      const limit = metric.mostParties ?? Infinity;
      return err({ code: 'too-many-parties', key, found: graph.nodeCount, limit });
    }
    if (!isReady(metric, chosen)) {
      const option = optionOf(metric);
      return err({ code: 'metric-needs-option', key, option });
    }
    const known = wanted.find((entry) => entry.metric === metric);
    if (known) known.keys.push(key);
    else wanted.push({ metric, keys: [key] });
  }
  return ok(wanted);
}

function optionOf({ parameters }: Metric): string {
  if ('root' in parameters) return '--root';
  return 'order' in parameters ? '--order' : '--pair';
}

type Wanted = readonly { readonly metric: Metric; readonly keys: readonly string[] }[];

interface Entry {
  readonly metric: Metric;
  readonly key: string;
  readonly value: MetricValue;
}

function valuesOf(
  { graph, facts }: Network,
  wanted: Wanted,
  chosen: Chosen,
  { seed = 1, time, repeat = 1 }: Options,
  io: CliIo
) {
  const entries: Entry[] = [];
  const timings: Record<string, number> = {};
  const sampled: [string, { samples: number; of: number; standardError?: number }][] = [];
  const fresh = () => metricContext(graph, seed, { facts });
  const shared = fresh();
  for (const { metric, keys } of wanted) {
    const given = Object.fromEntries(
      Object.entries(chosen).filter(([name]) => name in metric.parameters)
    );
    const [result, ms] = time
      ? timed(() => metricResult(metric, graph, fresh(), given), repeat, io)
      : [metricResult(metric, graph, shared, given), 0];
    for (const key of keys) {
      const value = result.values[key];
      if (value === undefined) continue;
      entries.push({ metric, key, value });
      timings[key] = ms;
      if (result.sampling) sampled.push([key, sampleOf(result, key)]);
    }
  }
  return { entries, timings, sampled };
}

/** The largest standard error speaks for all entries of a key. */
function sampleOf({ sampling }: MetricResult, key: string) {
  const { samples, of, standardErrors } = sampling ?? { samples: 0, of: 0, standardErrors: {} };
  const errors = standardErrors[key];
  const standardError = errors?.reduce((most, error) => Math.max(most, error), 0);
  return { samples, of, ...(standardError !== undefined && { standardError }) };
}

/** Every edge once: of the two opposite edges of a tie the one from the party that comes first. */
function printedEdges({ directed, edgeCount, sources, targets }: Digraph): number[] {
  const edges: number[] = [];
  for (let e = 0; e < edgeCount; e++) {
    if (directed || (sources[e] ?? 0) < (targets[e] ?? 0)) edges.push(e);
  }
  return edges;
}

function endsOf({ sources, targets, weights }: Digraph, edge: number): number[] {
  return [sources[edge] ?? -1, targets[edge] ?? -1, weights[edge] ?? 0];
}

/** Undefined entries are null; a list that is undefined as a whole is one null. */
function valueJson(
  metric: Metric,
  value: MetricValue,
  edges: readonly number[],
  nodes: readonly string[]
): string {
  if (isTree(value)) return moduleTreeJson(value, nodes);
  const printed = printedValue(metric, value, edges);
  const isUndefined =
    metric.nullRule === 'not-unique' &&
    metric.shape === 'values' &&
    Array.isArray(printed) &&
    printed.length > 0 &&
    printed.every((entry) => Number.isNaN(entry));
  return JSON.stringify(isUndefined ? null : printed);
}

function printedValue(metric: Metric, value: MetricValue, edges: readonly number[]): unknown {
  if (metric.shape === 'matrix' && Array.isArray(value)) {
    return value.map((row) => [...(row as Float64Array)]);
  }
  if (!ArrayBuffer.isView(value)) return value;
  const list = [...value];
  if (metric.level !== 'engagement') return list;
  // Edges as they are printed, not as the graph numbers them.
  if (metric.shape === 'values') return edges.map((e) => list[e]);
  const members = new Set(list);
  return edges.flatMap((e, i) => (members.has(e) ? [i] : []));
}

function isTree(value: MetricValue): value is ModuleTree {
  return typeof value === 'object' && value !== null && 'subtreeEnds' in value;
}

/** A number as it is; of a list its three largest entries. */
function valueText(
  metric: Metric,
  value: MetricValue,
  edges: readonly number[],
  nodes: readonly string[]
): string {
  if (value === null) return 'unknown';
  if (typeof value === 'number') return rounded(value);
  if (isTree(value)) return `${String(value.moduleCount)} blocks, see modules`;
  const printed = printedValue(metric, value, edges);
  if (!Array.isArray(printed)) return JSON.stringify(printed);
  if (metric.shape !== 'values' || metric.level !== 'party') {
    return `${String(printed.length)} entries`;
  }
  const known = printed.flatMap((entry: number, i) => (Number.isNaN(entry) ? [] : [[entry, i]]));
  const largest = known.sort(([a = 0, i = 0], [b = 0, j = 0]) => b - a || i - j).slice(0, 3);
  return largest.map(([entry = 0, i = -1]) => `${nodes[i] ?? ''} ${rounded(entry)}`).join(', ');
}

function rounded(number: number): string {
  return String(Number(number.toPrecision(6)));
}
