import { describe, expect, it, vi } from 'vitest';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricKey } from '../../../src/lib/analysis/metrics/index.ts';
import { isReady, metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import type {
  Groups,
  Matrix,
  Metric,
  MetricValue,
  NumberRecord
} from '../../../src/lib/analysis/metrics/metric.ts';
import { modules } from '../../../src/lib/analysis/metrics/modules.ts';
import type { ModuleTree } from '../../../src/lib/analysis/modules/tree.ts';
import { canonicalText } from '../../../src/lib/analysis/modules/tree.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { moduleCases, weightedGraph } from './support/oracles.ts';
import { graphFrom } from './support/structures.ts';

type Values = Partial<Record<MetricKey, MetricValue>>;

/** What a run of every metric gives. */
function valuesOf(graph: Digraph): Values {
  const context = metricContext(graph, 1);
  return Object.assign(
    {},
    ...metrics
      .filter((metric) => isReady(metric, {}))
      .map((metric) => metricResult(metric, graph, context).values)
  ) as Values;
}

/** Values as the reference files write them. */
function plain(value: MetricValue | undefined): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Int32Array | Float64Array)];
  const isTree = value !== null && typeof value === 'object' && 'subtreeEnds' in value;
  return isTree ? canonicalText(value as ModuleTree) : value;
}

function plainValues(graph: Digraph): Record<string, unknown> {
  return Object.fromEntries(Object.entries(valuesOf(graph)).map(([key, v]) => [key, plain(v)]));
}

describe('the registry', () => {
  it('names every metric and every key once', () => {
    const ids = metrics.map(({ id }) => id);
    const keys = metrics.flatMap((metric) => metric.keys);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(_[a-zR0-9]+)*$/);
  });
});

describe.each(metrics)('$id', (metric: Metric) => {
  const graphs: readonly [string, Digraph][] = [
    ['nothing', graphFrom(0, [])],
    ['one party', graphFrom(1, [])],
    ['two parties apart', graphFrom(2, [])],
    [
      'a client and its chain',
      graphFrom(4, [
        [0, 1],
        [0, 2],
        [2, 3],
        [2, 3],
        [3, 3]
      ])
    ],
    [
      'a cycle',
      graphFrom(3, [
        [0, 1],
        [1, 2],
        [2, 0]
      ])
    ],
    [
      'ties',
      graphFrom(
        3,
        [
          [0, 1],
          [1, 2]
        ],
        false
      )
    ],
    ['nobody tied', graphFrom(0, [], false)]
  ];

  it('says where its definition comes from', () => {
    expect(metric.reference.citation).toMatch(/\b(19|20)\d\d\b/);
    expect(metric.reference.doi ?? '10.').toMatch(/^10\./);
  });

  it.each(graphs)('gives values of its shape, range and null rule for %s', (_, graph) => {
    const result = resultOf(metric, graph);
    if (!result) return;
    const keys = Object.keys(result);
    expect(metric.keys).toEqual(expect.arrayContaining(keys));
    expect(keys.length === 0).toBe(metric.direction === 'required' && !graph.directed);
    for (const key of keys) expectShape(metric, result[key]!, graph);
  });

  it('does not change the graph', () => {
    for (const [, graph] of graphs) {
      const before = structuredClone(graph);
      resultOf(metric, graph);
      expect(graph).toEqual(before);
    }
  });
});

/** With the first parties chosen where a metric asks for some. */
function resultOf(metric: Metric, graph: Digraph) {
  const asked = Object.keys(metric.parameters).filter(
    (name) => !('default' in metric.parameters[name]!)
  );
  if (asked.length > graph.nodeCount) return undefined;
  const chosen = Object.fromEntries(
    asked.map((name, node) => [name, metric.parameters[name]!.kind === 'parties' ? [node] : node])
  );
  return metricResult(metric, graph, metricContext(graph, 1), chosen).values;
}

function expectShape(metric: Metric, value: MetricValue, graph: Digraph): void {
  const { shape, level, nullRule, range } = metric;
  if (value === null) return expect(nullRule).not.toBe('never');
  if (shape === 'tree') return expect(value).toHaveProperty('moduleCount');
  const numbers = numbersOf(metric, value);
  const subjects = level === 'party' ? graph.nodeCount : graph.edgeCount;
  if (shape === 'values') expect(numbers).toHaveLength(subjects);
  if (shape === 'members') {
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const member of numbers) expect(member).toBeLessThan(subjects);
  }
  if (shape === 'groups' || shape === 'members') return;
  for (const number of numbers) {
    if (Number.isNaN(number)) {
      expect(nullRule).not.toBe('never');
      continue;
    }
    expect(number).toBeGreaterThanOrEqual(range.min ?? -Infinity);
    expect(number).toBeLessThanOrEqual(range.max ?? Infinity);
    expect(Math.abs(number)).toBeLessThan(Infinity);
  }
}

function numbersOf({ shape }: Metric, value: MetricValue): number[] {
  if (shape === 'number') return [value as number];
  if (shape === 'record') return Object.values(value as NumberRecord);
  if (shape === 'groups') return (value as Groups).flat();
  if (shape === 'matrix') return (value as Matrix).flatMap((row) => [...row]);
  return [...(value as Int32Array)];
}

describe('values', () => {
  it.each(moduleCases.filter(({ id }) => ['path-7', 'karate', 'grown-di-120'].includes(id)))(
    'of $id',
    (reference) => {
      expect(plainValues(weightedGraph(reference)).module_tree).toBe(reference.tree);
    }
  );

  it('follow the examples of the descriptors', () => {
    const [a, b, c, d] = [0, 1, 2, 3] as const;
    expect(
      plainValues(
        graphFrom(4, [
          [a, b],
          [a, c]
        ])
      )
    ).toMatchObject({ n: 4 });
    expect(
      plainValues(
        graphFrom(3, [
          [a, b],
          [a, b],
          [b, a],
          [c, c]
        ])
      )
    ).toMatchObject({
      engagement_count: 3,
      m: 2
    });
    const triangle = [
      [a, b],
      [a, c],
      [b, c]
    ] as const;
    expect(plainValues(graphFrom(3, triangle))).toMatchObject({
      in_degree: [0, 1, 2],
      out_degree: [2, 1, 0]
    });
    expect(plainValues(graphFrom(3, triangle))).toMatchObject({
      tier_longest: [0, 1, 2],
      tier_shortest: [0, 1, 1],
      tier_height: [2, 1, 0],
      chain_depth: 2
    });
    expect(plainValues(graphFrom(4, triangle))).toMatchObject({ tier_breadth: [1, 1, 1] });
    expect(
      plainValues(
        graphFrom(3, [
          [a, b],
          [b, c],
          [c, b]
        ])
      )
    ).toMatchObject({
      articulation_points: [b]
    });
    expect(
      plainValues(
        graphFrom(3, [
          [a, b],
          [a, c]
        ])
      ).module_tree
    ).toBe('L(0 U(1 2))');
    expect(d).toBe(3);
  });

  it('sum the worth of parallel engagements', () => {
    const graph = digraph({
      nodeCount: 3,
      sources: Int32Array.of(0, 0, 1),
      targets: Int32Array.of(1, 1, 2),
      weights: Float64Array.of(5, 2, 3)
    });
    expect(plainValues(graph)).toMatchObject({ in_strength: [0, 7, 3], out_strength: [7, 3, 0] });
  });

  it('of an undirected network count each tie once', () => {
    const values = plainValues(
      graphFrom(
        3,
        [
          [0, 1],
          [1, 0],
          [1, 2]
        ],
        false
      )
    );
    expect(values).toMatchObject({
      engagement_count: 3,
      m: 2,
      degree: [1, 2, 1],
      strength: [2, 3, 1]
    });
    expect(values).not.toHaveProperty('in_degree');
    expect(values).not.toHaveProperty('tier_longest');
  });
});

it('modules can be asked for with all engagements alike', () => {
  const graph = digraph({
    nodeCount: 3,
    sources: Int32Array.of(0, 0),
    targets: Int32Array.of(1, 2),
    colours: Int32Array.of(1, 2)
  });
  const text = (coloured: boolean) => {
    return plain(
      metricResult(modules, graph, metricContext(graph, 1), { coloured }).values.module_tree
    );
  };
  expect(text(true)).toBe('P(0 1 2)');
  expect(text(false)).toBe('L(0 U(1 2))');
});

it('a derivation is made once per context', () => {
  const derive = vi.fn(({ nodeCount }: Digraph) => nodeCount);
  const graph = graphFrom(2, []);
  const context = metricContext(graph, 1);
  expect([context.derived(derive), context.derived(derive)]).toEqual([2, 2]);
  expect(derive).toHaveBeenCalledTimes(1);
  metricContext(graph, 1).derived(derive);
  expect(derive).toHaveBeenCalledTimes(2);
});
