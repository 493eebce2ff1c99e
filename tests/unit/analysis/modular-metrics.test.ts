import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricKey } from '../../../src/lib/analysis/metrics/index.ts';
import { metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import { clusterCases, weightedGraph } from './support/oracles.ts';
import { graphFrom } from './support/structures.ts';

const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5] as const;

/** The value of one key, lists as plain arrays. */
function valueOf(key: MetricKey, graph: Digraph, facts?: Facts): unknown {
  const metric = metrics.find(({ keys }) => keys.includes(key))!;
  const context = metricContext(graph, 1, facts && { facts });
  const value = metricResult(metric, graph, context).values[key];
  return ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value;
}

const chain = graphFrom(3, [
  [a, b],
  [b, c]
]);

const star = graphFrom(4, [
  [a, b],
  [a, c],
  [a, d]
]);

const circles = graphFrom(6, [
  [a, b],
  [b, c],
  [c, a],
  [d, e],
  [e, f],
  [f, d],
  [c, d]
]);

const loop = digraph({
  nodeCount: 2,
  sources: Int32Array.of(a, b),
  targets: Int32Array.of(b, a),
  weights: Float64Array.of(5, 1)
});

describe('the examples of the descriptors', () => {
  it.each<[MetricKey, Digraph, unknown]>([
    ['community', circles, [0, 0, 0, 1, 1, 1]],
    ['community_stability', circles, [1, 1, 1, 1, 1, 1]],
    ['modularity_best', circles, expect.closeTo(18 / 49, 12)],
    ['modularity_singletons', circles, expect.closeTo(-8 / 49, 12)],
    ['visibility_fan_out', chain, [3, 2, 1]],
    ['visibility_fan_in', chain, [1, 2, 3]],
    ['propagation_cost', chain, 6 / 9],
    [
      'sequence_position',
      graphFrom(3, [
        [c, b],
        [b, a]
      ] as const),
      [2, 1, 0]
    ],
    ['feedback_engagements', loop, [1]],
    ['feedback_weight', loop, 1],
    ['governance_unit', circles, [0, 0, 0, 1, 1, 1]],
    [
      'clustering_cost',
      graphFrom(4, [
        [a, b],
        [c, d]
      ] as const),
      4
    ],
    ['degree_modularity_out', chain, [0.5, 0.5, 1]],
    ['distance_modularity_out', chain, [0.5, 4 / 6, 1]],
    ['bridge_modularity', chain, [1, 0.5, 1]],
    [
      'module_width',
      graphFrom(4, [
        [a, b],
        [b, c],
        [c, d]
      ] as const),
      4
    ],
    ['share_in_blocks', star, 3 / 4],
    ['block_compression', star, 2],
    [
      'substitutes',
      graphFrom(5, [
        [a, b],
        [a, c],
        [a, d],
        [d, e]
      ] as const),
      [0, 1, 1, 0, 0]
    ]
  ])('%s', (key, graph, expected) => {
    expect(valueOf(key, graph)).toEqual(expected);
  });

  it('architecture_role, by number', () => {
    const graph = graphFrom(4, [
      [a, b],
      [b, c],
      [c, b],
      [c, d]
    ]);
    expect(valueOf('architecture_role', graph)).toEqual([3, 0, 0, 2]);
    expect(valueOf('architecture_role', chain)).toEqual([7, 5, 6]);
  });

  it('modularity_groups, of what is known', () => {
    const pairs = graphFrom(4, [
      [a, b],
      [c, d]
    ]);
    const by = (...country: number[]) =>
      valueOf('modularity_groups', pairs, { partitions: { country: Int32Array.from(country) } });
    expect(by(0, 0, 1, 1)).toBe(0.5);
    expect(by(0, 0, 1, -1)).toBe(0);
    expect(by(-1, -1, -1, -1)).toBeNull();
    expect(valueOf('modularity_groups', pairs)).toBeNull();
  });
});

it.each(clusterCases)('modularity_best of $id', (reference) => {
  const best = valueOf('modularity_best', weightedGraph(reference));
  expect(best).toBeGreaterThanOrEqual(reference.expect.modularity_best.q - 1e-9);
});
