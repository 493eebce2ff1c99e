import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import { metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import type {
  Metric,
  MetricValue,
  ParameterInput
} from '../../../src/lib/analysis/metrics/metric.ts';
import type { Refusal } from '../../../src/lib/analysis/metrics/refusal.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import type { Random } from '../../../src/lib/analysis/random.ts';
import { graphFrom } from './support/structures.ts';

/** Sparse and dense, tied and directed, in parts, with loops, repetitions, and values that are 0 or huge. */
function drawnGraph(random: Random): Digraph {
  const nodeCount = 1 + random.below(9);
  const edgeCount = random.below(3 * nodeCount);
  const ends = () => Int32Array.from({ length: edgeCount }, () => random.below(nodeCount));
  const values = [0, 0, 1, 1, 2.5, 1e-9, 1e12];
  return digraph({
    nodeCount,
    sources: ends(),
    targets: ends(),
    weights: Float64Array.from({ length: edgeCount }, () => values[random.below(values.length)]!),
    directed: random.next() < 0.8
  });
}

function drawnFacts(random: Random, { nodeCount, edgeCount }: Digraph): Facts {
  const groups = () => Int32Array.from({ length: nodeCount }, () => random.below(4) - 1);
  const pairs = () => Int32Array.from({ length: 4 }, () => random.below(nodeCount));
  return {
    partitions: { country: groups(), kind: groups(), owner: groups(), park: groups() },
    services: Int32Array.from({ length: edgeCount }, () => random.below(8)),
    past: pairs(),
    contacts: pairs()
  };
}

/** A choice for each parameter, of all that are allowed. */
function drawnChoices(random: Random, { parameters }: Metric, nodeCount: number) {
  const chosen: Record<string, ParameterInput> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (parameter.kind === 'boolean') chosen[name] = random.next() < 0.5;
    else if (parameter.kind === 'choice') {
      chosen[name] = parameter.options[random.below(parameter.options.length)]!;
    } else if (parameter.kind === 'number') {
      chosen[name] = parameter.min + random.next() * (parameter.max - parameter.min);
    } else if (parameter.kind === 'parties') {
      chosen[name] = Array.from({ length: random.below(4) }, () => random.below(nodeCount));
    } else chosen[name] = random.below(nodeCount);
  }
  return chosen;
}

function numbersIn(value: MetricValue): number[] {
  if (value === null || (typeof value === 'object' && 'subtreeEnds' in value)) return [];
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return [...value];
  return Object.values(value).flatMap((entry) => numbersIn(entry as MetricValue));
}

it.each(metrics)('$id has an answer, or none, for whatever network', (metric: Metric) => {
  const random = seededRandom(5);
  for (let round = 0; round < 60; round++) {
    const graph = drawnGraph(random);
    const context = metricContext(graph, round, { facts: drawnFacts(random, graph) });
    const chosen = drawnChoices(random, metric, graph.nodeCount);
    const { values } = metricResult(metric, graph, context, chosen);
    for (const value of Object.values(values)) {
      if (value === undefined) throw new Error('a key without a value');
      if (value === null) expect(metric.nullRule).not.toBe('never');
      for (const number of numbersIn(value)) {
        const where = `${String(number)} in round ${String(round)}`;
        if (Number.isNaN(number)) expect(metric.nullRule, where).not.toBe('never');
        else {
          expect(Math.abs(number), where).toBeLessThan(Infinity);
          if (metric.shape === 'groups' || metric.shape === 'members') continue;
          // A sum of many parts may end a rounding beyond its bound.
          const slack = 1e-9 * Math.max(1, Math.abs(number));
          expect(number, where).toBeGreaterThanOrEqual((metric.range.min ?? -Infinity) - slack);
          expect(number, where).toBeLessThanOrEqual((metric.range.max ?? Infinity) + slack);
        }
      }
    }
  }
});

describe('what a metric refuses', () => {
  const graph = graphFrom(3, [
    [0, 1],
    [1, 2]
  ]);
  const find = (id: string) => metrics.find((metric) => metric.id === id)!;
  const refusals: [string, Record<string, ParameterInput>, Refusal][] = [
    ['dominators', {}, { code: 'party-not-chosen', parameter: 'root' }],
    ['dominators', { root: 3 }, { code: 'unknown-party', parameter: 'root', party: 3 }],
    ['dominators', { root: 'x' }, { code: 'unknown-party', parameter: 'root', party: 'x' }],
    ['minimum-cut', { from: 0, to: -1 }, { code: 'unknown-party', parameter: 'to', party: -1 }],
    ['minimum-cut', { from: 0.5, to: 1 }, { code: 'unknown-party', parameter: 'from', party: 0.5 }],
    [
      'robustness-in-order',
      { order: [0, 9] },
      { code: 'unknown-party', parameter: 'order', party: 9 }
    ],
    [
      'robustness-in-order',
      { order: 0 },
      { code: 'parameter-invalid', parameter: 'order', value: 0 }
    ],
    [
      'cascade',
      { root: 0, theta: 1.5 },
      { code: 'parameter-invalid', parameter: 'theta', value: 1.5 }
    ],
    [
      'cascade',
      { root: 0, rule: 'maybe' },
      { code: 'parameter-invalid', parameter: 'rule', value: 'maybe' }
    ],
    ['modules', { coloured: 1 }, { code: 'parameter-invalid', parameter: 'coloured', value: 1 }],
    ['density', { root: 0 }, { code: 'unknown-parameter', parameter: 'root' }]
  ];

  it.each(refusals)('%s with %o', (id, chosen, refusal) => {
    expect(() => metricResult(find(id), graph, metricContext(graph, 1), chosen)).toThrow(
      expect.objectContaining({ refusal }) as Error
    );
  });

  it('is a network beyond its limit', () => {
    const large = graphFrom(301, []);
    const run = () => metricResult(find('propagation-length'), large, metricContext(large, 1));
    expect(run).toThrow(
      expect.objectContaining({
        refusal: { code: 'too-many-parties', found: 301, limit: 300 }
      }) as Error
    );
  });
});
