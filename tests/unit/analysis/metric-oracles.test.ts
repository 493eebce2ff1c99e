import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricKey } from '../../../src/lib/analysis/metrics/index.ts';
import {
  isReady,
  metricContext,
  metricResult,
  takes
} from '../../../src/lib/analysis/metrics/metric.ts';
import type { MetricValue, ParameterInput } from '../../../src/lib/analysis/metrics/metric.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { expectLike } from './support/expect-like.ts';
import { chainCases, graphCases, weightedGraph } from './support/oracles.ts';
import type { GraphCase } from './support/oracles.ts';

/** Kept by other descriptors, or inputs of the tests below. */
const elsewhere = new Set([
  'modularity_best',
  'modularity_groups',
  'modularity_singletons',
  'visibility_fan_out',
  'visibility_fan_in',
  'propagation_cost',
  'dominators',
  'flows'
]);

type Values = Record<string, MetricValue | undefined>;

/** Every value that needs nothing chosen. */
function valuesOf(graph: Digraph, facts: Facts): Values {
  const context = metricContext(graph, 1, { facts });
  const ready = metrics.filter((metric) => isReady(metric, {}) && takes(metric, graph));
  return Object.assign({}, ...ready.map((m) => metricResult(m, graph, context).values)) as Values;
}

/** One value, with what has to be chosen for it. */
function chosenValue(
  graph: Digraph,
  key: MetricKey,
  chosen: Record<string, ParameterInput>
): MetricValue | undefined {
  const metric = metrics.find(({ keys }) => keys.includes(key))!;
  return metricResult(metric, graph, metricContext(graph, 1), chosen).values[key];
}

function factsOf({ groups }: GraphCase): Facts {
  return { partitions: groups ? { country: Int32Array.from(groups) } : {} };
}

describe.each(graphCases)('$id', (reference) => {
  const graph = weightedGraph(reference);
  const values = valuesOf(graph, factsOf(reference));
  const inOrder = new Map(reference.edges.map(([u, v], i) => [`${u} ${v}`, i]));

  it.each(Object.keys(reference.expect).filter((key) => !elsewhere.has(key)))('%s', (key) => {
    let found: unknown = values[key];
    if (key === 'edge_betweenness') {
      const list = new Array<number>(reference.edges.length);
      for (let e = 0; e < graph.edgeCount; e++) {
        const place = inOrder.get(`${graph.sources[e]!} ${graph.targets[e]!}`);
        if (place !== undefined) list[place] = (found as Float64Array)[e]!;
      }
      found = list;
    }
    expectLike(found, reference.expect[key], key);
  });
});

// The reference has neither for ties: dominators are about direction, and flows between tied parties
// are tried out in metric-definitions.test.ts.
const directed = graphCases.filter((reference) => reference.directed);

it.each(directed)('dominators of $id', (reference) => {
  const expected = Object.entries(reference.expect['dominators'] as object);
  expect(expected.length).toBeGreaterThan(0);
  for (const [root, idoms] of expected) {
    const found = chosenValue(weightedGraph(reference), 'dominators', { root: Number(root) });
    expectLike(found, idoms, root);
  }
});

it.each(directed)('flows of $id', (reference) => {
  const pairs = reference.expect['flows'] as readonly { s: number; t: number }[];
  expect(pairs.length).toBeGreaterThan(0);
  for (const { s, t, ...expected } of pairs) {
    const found = chosenValue(weightedGraph(reference), 'flows', { from: s, to: t });
    expectLike(found, expected, `${s} to ${t}`);
  }
});

describe.each(chainCases)('the chains of $id', (reference) => {
  const graph = weightedGraph(graphCases.find(({ id }) => id === reference.id)!);
  const values = valuesOf(graph, { partitions: {} });

  it('input and output', () => {
    expectLike(values, reference.io, 'io');
  });

  it('average propagation length', () => {
    // Where the reference has none, the money is followed step by step.
    const expected = reference.average_propagation_length ?? lengthsByStep(graph);
    expectLike(values.average_propagation_length, expected, 'apl');
  });

  it('inoperability', () => {
    for (const { seed, q } of reference.inoperability) {
      expectLike(chosenValue(graph, 'inoperability', { root: seed }), q, `${seed}`);
    }
  });

  it('cascades', () => {
    for (const { seed, theta, round } of reference.cascade) {
      expectLike(
        chosenValue(graph, 'cascade', { root: seed, theta }),
        round,
        `${seed} at ${theta}`
      );
    }
    expectLike(values.cascade_size_theta_0_5, reference.cascade_size_theta_0_5, 'sizes');
  });
});

/** Sum over k of k M^k, divided by sum of M^k, until the money has left: no equations solved. */
function lengthsByStep({ nodeCount, edgeCount, sources, targets, weights }: Digraph): number[][] {
  const matrix = () => Array.from({ length: nodeCount }, () => new Float64Array(nodeCount));
  const [received, spent] = [new Float64Array(nodeCount), new Float64Array(nodeCount)];
  for (let e = 0; e < edgeCount; e++) {
    spent[sources[e]!]! += weights[e]!;
    received[targets[e]!]! += weights[e]!;
  }
  const [sums, lengths] = [matrix(), matrix()];
  for (let start = 0; start < nodeCount; start++) {
    let money = new Float64Array(nodeCount);
    money[start] = 1;
    for (let step = 1; money.some((share) => share > 1e-30); step++) {
      const next = new Float64Array(nodeCount);
      for (let e = 0; e < edgeCount; e++) {
        const output = Math.max(received[sources[e]!]!, spent[sources[e]!]!);
        next[targets[e]!]! += (money[sources[e]!]! * weights[e]!) / output;
      }
      for (let v = 0; v < nodeCount; v++) {
        sums[start]![v]! += next[v]!;
        lengths[start]![v]! += step * next[v]!;
      }
      money = next;
    }
  }
  return lengths.map((row, u) => Array.from(row, (sum, v) => sum && sum / sums[u]![v]!));
}
