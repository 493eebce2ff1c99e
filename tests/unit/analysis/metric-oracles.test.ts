import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import {
  isReady,
  metricContext,
  metricResult,
  takes
} from '../../../src/lib/analysis/metrics/metric.ts';
import type { MetricValue, ParameterInput } from '../../../src/lib/analysis/metrics/metric.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { chainCases, graphCases, weightedGraph } from './support/oracles.ts';
import type { GraphCase } from './support/oracles.ts';

// The reference files carry 11 significant digits.
const tolerance = 1e-9;

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

function valuesOf(
  graph: Digraph,
  facts: Facts,
  chosen: Record<string, ParameterInput> = {}
): Values {
  const context = metricContext(graph, 1, { facts });
  const ready = metrics.filter((metric) => isReady(metric, chosen) && takes(metric, graph));
  return Object.assign(
    {},
    ...ready.map((m) => metricResult(m, graph, context, chosen).values)
  ) as Values;
}

function factsOf({ groups }: GraphCase): Facts {
  return { partitions: groups ? { country: Int32Array.from(groups) } : {} };
}

/** Like the reference: numbers within the tolerance, undefined as null, lists as lists. */
function expectLike(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number') {
    expect(found, where).toBeTypeOf('number');
    const difference = Math.abs((found as number) - expected) / Math.max(1, Math.abs(expected));
    expect(difference, `${where}: ${String(found)} for ${expected}`).toBeLessThanOrEqual(tolerance);
  } else if (expected === null) {
    const isAllUndefined =
      ArrayBuffer.isView(found) && [...(found as Float64Array)].every(Number.isNaN);
    expect(found === null || Number.isNaN(found) || isAllUndefined, where).toBe(true);
  } else if (Array.isArray(expected)) {
    const list = Array.from(found as ArrayLike<unknown>);
    expect(list.length, where).toBe(expected.length);
    for (const [i, value] of expected.entries()) expectLike(list[i], value, `${where}[${i}]`);
  } else {
    for (const [key, value] of Object.entries(expected as object)) {
      expectLike((found as Record<string, unknown>)[key], value, `${where}.${key}`);
    }
  }
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

  it.runIf(reference.expect.dominators)('dominators', () => {
    for (const [root, expected] of Object.entries(reference.expect.dominators as object)) {
      expectLike(
        valuesOf(graph, factsOf(reference), { root: Number(root) }).dominators,
        expected,
        root
      );
    }
  });

  it.runIf(reference.expect.flows)('flows', () => {
    for (const { s, t, ...expected } of reference.expect.flows as { s: number; t: number }[]) {
      const found = valuesOf(graph, factsOf(reference), { from: s, to: t });
      expectLike(found.flows, expected, `${s} to ${t}`);
    }
  });
});

describe.each(chainCases)('the chains of $id', (reference) => {
  const graph = weightedGraph(graphCases.find(({ id }) => id === reference.id)!);
  const values = valuesOf(graph, { partitions: {} });

  it('input and output', () => {
    expectLike(values, reference.io, 'io');
  });

  it.runIf(reference.average_propagation_length !== undefined)('average propagation length', () => {
    expectLike(values.average_propagation_length, reference.average_propagation_length, 'apl');
  });

  it('inoperability', () => {
    for (const { seed, q } of reference.inoperability) {
      expectLike(valuesOf(graph, { partitions: {} }, { root: seed }).inoperability, q, `${seed}`);
    }
  });

  it('cascades', () => {
    for (const { seed, theta, round } of reference.cascade) {
      const found = valuesOf(graph, { partitions: {} }, { root: seed, theta }).cascade;
      expectLike(found, round, `${seed} at ${theta}`);
    }
    expectLike(values.cascade_size_theta_0_5, reference.cascade_size_theta_0_5, 'sizes');
  });
});
