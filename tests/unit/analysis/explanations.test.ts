import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/lib/analysis/explanations/explanation.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricKey } from '../../../src/lib/analysis/metrics/index.ts';
import { metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import { runSteps } from '../../../src/lib/analysis/run.ts';
import { isSteps } from '../../../src/lib/analysis/steps.ts';

const explaining = metrics.filter(({ explain }) => explain);
const metricOf = (key: MetricKey) => explaining.find(({ keys }) => keys.includes(key))!;

function explain(graph: Digraph, key: MetricKey, party: number, root = party): Explanation {
  const found = metricOf(key).explain!(graph, { key, party, root }, metricContext(graph, 1));
  return isSteps(found) ? runSteps(found) : found;
}

function valuesOf(graph: Digraph, key: MetricKey, root?: number): ArrayLike<number> {
  const chosen = root === undefined ? {} : { root };
  const { values } = metricResult(metricOf(key), graph, metricContext(graph, 1), chosen);
  return values[key] as Float64Array;
}

const sum = ({ terms }: Explanation) => terms.reduce((total, { value = 0 }) => total + value, 0);
const named = ({ terms }: Explanation) => terms.map(({ parties }) => [...parties]);

/** At most nine parties, so that no explanation is cut short. */
const graphs = fc
  .record({
    nodeCount: fc.integer({ min: 1, max: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 0, max: 9 })), {
      maxLength: 24
    })
  })
  .map(({ nodeCount, edges }) =>
    digraph({
      nodeCount,
      sources: Int32Array.from(edges, ([from]) => from % nodeCount),
      targets: Int32Array.from(edges, ([, to]) => to % nodeCount),
      weights: Float64Array.from(edges, ([, , weight]) => weight)
    })
  );

/** a -> b -> d, a -> c -> d, d -> e; b and c have the same dealings. */
const diamond = digraph({
  nodeCount: 5,
  sources: Int32Array.of(0, 1, 0, 2, 3),
  targets: Int32Array.of(1, 3, 2, 3, 4),
  weights: Float64Array.of(6, 2, 3, 1, 3)
});

describe('an explanation that adds up', () => {
  const keys: readonly MetricKey[] = [
    'in_degree',
    'out_degree',
    'in_strength',
    'out_strength',
    'hhi_supplier',
    'hhi_client',
    'value_retained',
    'reach_out',
    'reach_in',
    'betweenness',
    'substitutes',
    'pagerank',
    'pagerank_weighted'
  ];

  it.each(keys)('gives the value of %s', (key) => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const values = valuesOf(graph, key);
        for (let v = 0; v < graph.nodeCount; v++) {
          const found = explain(graph, key, v);
          expect(found.rule).toBe('sum');
          if (!Number.isNaN(values[v])) expect(sum(found)).toBeCloseTo(values[v]!, 9);
        }
      }),
      { numRuns: 40 }
    );
  });
});

it('a ratio is what is spent over what is received', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const values = valuesOf(graph, 'subcontracting_ratio');
      for (let v = 0; v < graph.nodeCount; v++) {
        const { rule, terms } = explain(graph, 'subcontracting_ratio', v);
        const of = (kind: string) =>
          sum({ rule, more: 0, terms: terms.filter((term) => term.kind === kind) });
        expect(rule).toBe('ratio');
        if (!Number.isNaN(values[v]))
          expect(of('spent') / of('received')).toBeCloseTo(values[v]!, 9);
      }
    }),
    { numRuns: 40 }
  );
});

describe('the way to a tier', () => {
  it.each(['tier_longest', 'tier_shortest', 'tier_height'] as const)(
    'has as many steps as %s says',
    (key) => {
      fc.assert(
        fc.property(graphs, (graph) => {
          const values = valuesOf(graph, key);
          for (let v = 0; v < graph.nodeCount; v++) {
            const { terms } = explain(graph, key, v);
            expect(terms.length - 1).toBe(values[v]);
          }
        }),
        { numRuns: 40 }
      );
    }
  );

  it('leads from the client at the top to the party', () => {
    expect(named(explain(diamond, 'tier_longest', 4))).toEqual([[0], [1], [3], [4]]);
  });
});

it('a cut point is told with the parts that fall apart, another party with one part', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const cuts = new Set(Array.from(valuesOf(graph, 'articulation_points')));
      for (let v = 0; v < graph.nodeCount; v++) {
        expect(explain(graph, 'articulation_points', v).terms.length > 1).toBe(cuts.has(v));
      }
    }),
    { numRuns: 40 }
  );
  expect(named(explain(diamond, 'articulation_points', 3))).toEqual([[0, 1, 2], [4]]);
});

it('bridges of a party are those of the whole that have it as an end', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { values } = metricResult(metricOf('bridges'), graph, metricContext(graph, 1));
      const bridges = values.bridges as readonly (readonly number[])[];
      for (let v = 0; v < graph.nodeCount; v++) {
        const mine = bridges.filter((ends) => ends.includes(v)).length;
        expect(explain(graph, 'bridges', v).terms).toHaveLength(mine);
      }
    }),
    { numRuns: 40 }
  );
});

it('every dominator is named, the nearest to the root first', () => {
  expect(named(explain(diamond, 'dominators', 4, 0))).toEqual([[0], [3]]);
  expect(named(explain(diamond, 'dominators', 0, 0))).toEqual([]);
});

it('pairs of brokers carry the share of their shortest ways', () => {
  const { terms } = explain(diamond, 'betweenness', 1);
  expect(terms).toEqual([
    { kind: 'pair', parties: [0, 3], value: 0.5 },
    { kind: 'pair', parties: [0, 4], value: 0.5 }
  ]);
});

it('substitutes are named', () => {
  expect(named(explain(diamond, 'substitutes', 1))).toEqual([[2]]);
});

it('a role is told by the limits that make it', () => {
  const { terms } = explain(diamond, 'architecture_role', 0);
  expect(terms).toMatchObject([
    { kind: 'sees', value: 5, from: 3 },
    { kind: 'seen', value: 1, from: 2 }
  ]);
});

it('every metric that explains itself does so for each of its keys', () => {
  for (const { keys } of explaining) {
    for (const key of keys) expect(explain(diamond, key, 1, 0).terms).toBeInstanceOf(Array);
  }
});
