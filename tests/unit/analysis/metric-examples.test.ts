import { expect, it } from 'vitest';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { noFacts } from '../../../src/lib/analysis/facts.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricKey } from '../../../src/lib/analysis/metrics/index.ts';
import { metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import { expectLike } from './support/expect-like.ts';

// Examples that can be worked out on paper, of the metrics that the reference files do not have. Most
// are those that stand at the top of the metric's file.

type Deal = readonly [client: number, provider: number, value?: number];

function valued(nodeCount: number, deals: readonly Deal[]): Digraph {
  return digraph({
    nodeCount,
    sources: Int32Array.from(deals, ([client]) => client),
    targets: Int32Array.from(deals, ([, provider]) => provider),
    weights: Float64Array.from(deals, ([, , value]) => value ?? 1)
  });
}

const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5] as const;

/** a engages b for 3 and c for 1. */
const split = valued(3, [
  [a, b, 3],
  [a, c, 1]
]);
const star = valued(4, [
  [a, b],
  [a, c],
  [a, d]
]);
const markedUp = valued(3, [
  [a, b, 5],
  [b, c, 4]
]);
const passedOn = valued(3, [
  [a, b, 5],
  [b, c, 3]
]);
const groups: Facts = { ...noFacts, partitions: { country: Int32Array.of(0, 0, 1, -1) } };
/** ITO, ITO beside BPO, nothing known. */
const services: Facts = { ...noFacts, services: Int32Array.of(1, 3, 0) };
const twoCircles: readonly Deal[] = [
  [a, b],
  [b, c],
  [c, a],
  [d, e],
  [e, f],
  [f, d],
  [c, d]
];

it.each<[MetricKey, Digraph, unknown, Facts?]>([
  ['markup', markedUp, [-1, 1 / 4, null]],
  ['pass_through', passedOn, [1, 3 / 5, 0]],
  ['invisible_share', passedOn, [3 / 5, 0, null]],
  ['effective_suppliers', split, [16 / 10, null, null]],
  [
    'effective_clients',
    valued(3, [
      [a, c, 3],
      [b, c, 1]
    ]),
    [null, null, 16 / 10]
  ],
  ['hhi_tier', split, [null, 10 / 16]],
  ['degree_centralisation', star, 1],
  [
    'degree_centralisation',
    valued(4, [
      [a, b],
      [b, c],
      [c, d]
    ]),
    2 / 6
  ],
  [
    'client_reach',
    valued(4, [
      [a, c],
      [b, c],
      [b, d]
    ]),
    [0, 0, 1, 1 / 2]
  ],
  [
    'complexity_breadth',
    valued(3, [
      [a, b],
      [b, c],
      [a, c]
    ]),
    [2, 1, 0]
  ],
  [
    'complexity_depth',
    valued(3, [
      [a, b],
      [b, c],
      [a, c]
    ]),
    [2, 1, 0]
  ],
  [
    'complexity_countries',
    valued(4, [
      [a, b],
      [a, c],
      [a, d]
    ]),
    [2, null, null, null],
    groups
  ],
  [
    'ei_index',
    valued(4, [
      [a, b],
      [a, c],
      [a, c],
      [d, c]
    ]),
    [0, -1, 1, null],
    groups
  ],
  [
    'ei_index_weighted',
    valued(4, [
      [a, b, 1],
      [a, c, 3],
      [d, c, 9]
    ]),
    [1 / 2, -1, 1, null],
    groups
  ],
  [
    'degree_modularity_in',
    valued(3, [
      [a, b],
      [b, c]
    ]),
    [1, 1 / 2, 1 / 2]
  ],
  [
    'distance_modularity_in',
    valued(3, [
      [a, b],
      [b, c]
    ]),
    [1, 4 / 6, 3 / 6]
  ],
  ['pagerank_reversed', valued(2, [[a, b]]), [1.85 / 2.85, 1 / 2.85]],
  // b passes 0.85 on, three of four parts of it to a; a and c pass theirs on to everybody.
  [
    'pagerank_reversed_weighted',
    valued(3, [
      [a, b, 3],
      [c, b, 1]
    ]),
    [1.6375 / 3.85, 1 / 3.85, 1.2125 / 3.85]
  ],
  [
    'rich_club',
    valued(4, [
      [a, b],
      [b, c],
      [c, a],
      [c, d]
    ]),
    [4 / 6, 1, null, null]
  ],
  // Each network with these degrees is this one again.
  ['rich_club_normalised', star, [1, null, null, null]],
  ['modularity_worst', valued(6, twoCircles), 18 / 49],
  [
    'hhi_market',
    valued(4, [
      [a, b, 3],
      [a, c, 1],
      [a, d, 6]
    ]),
    { ITO: 10 / 16, BPO: 1, all: 46 / 100 },
    services
  ]
])('%s', (key, graph, expected, facts = noFacts) => {
  const metric = metrics.find(({ keys }) => keys.includes(key))!;
  expectLike(
    metricResult(metric, graph, metricContext(graph, 1, { facts })).values[key],
    expected,
    key
  );
});

it('small_world_sigma of two triangles that share a party', () => {
  const graph = valued(5, [
    [a, b],
    [b, c],
    [c, a],
    [c, d],
    [d, e],
    [e, c]
  ]);
  const metric = metrics.find(({ id }) => id === 'small-world')!;
  const { small_world_sigma } = metricResult(metric, graph, metricContext(graph, 1)).values;
  expectLike(small_world_sigma, 0.6 / 0.48 / (1.4 / (Math.log(5) / Math.log(2.4))), 'sigma');
});

it('an engagement worth nothing is in no cut and carries no money round a cycle', () => {
  const cut = metrics.find(({ id }) => id === 'minimum-cut')!;
  const ways = valued(3, [
    [a, b, 0],
    [a, c, 2],
    [b, c, 5]
  ]);
  const { min_cut } = metricResult(cut, ways, metricContext(ways, 1), {
    from: a,
    to: c
  }).values;
  expectLike(min_cut, [1], 'cut');

  const ends = metrics.find(({ id }) => id === 'ultimate-concentration')!;
  const cycle = valued(2, [
    [a, b, 1],
    [b, a, 0]
  ]);
  const { values } = metricResult(ends, cycle, metricContext(cycle, 1));
  expectLike(values.hhi_ultimate, [1, null], 'hhi_ultimate');
});

it.each([
  ['reach', 'reach'],
  ['closeness-within', 'closeness_component'],
  ['closeness', 'closeness'],
  ['harmonic', 'harmonic']
])('errors of %s out are told apart from those of in', (id, key) => {
  // From a chains lead to half of the others, to one part over two steps; nothing leads to a.
  const n = 600;
  const deals = Array.from({ length: n / 2 }, (_, i): Deal => [i < 200 ? a : i - 100, i + 1]);
  const graph = valued(n, deals);
  const metric = metrics.find((candidate) => candidate.id === id)!;
  const { sampling } = metricResult(metric, graph, metricContext(graph, 1, { budget: 1 }));
  const [out, into] = ['out', 'in'].map((way) => sampling!.standardErrors[`${key}_${way}`]![a]!);
  expect(out).toBeGreaterThan(2 * (into! || 0));
});

it('eigenvector and HITS of a long circle count all alike; of many circles they are not unique', () => {
  const count = 100_000;
  const deals = (length: number) =>
    Array.from({ length: count }, (_, v): Deal => {
      const first = v - (v % length);
      return [v, first + ((v + 1 - first) % length)];
    });
  const keysOf = (id: string, graph: Digraph) => {
    const metric = metrics.find((one) => one.id === id)!;
    return Object.values(metricResult(metric, graph, metricContext(graph, 1)).values);
  };
  const [one, many] = [valued(count, deals(count)), valued(count, deals(4))];
  expect(keysOf('eigenvector', one)).toEqual([new Float64Array(count).fill(1)]);
  expect(keysOf('eigenvector', many)).toEqual([new Float64Array(count).fill(NaN)]);
  // Each engagement is a part of its own for them.
  const undefinedForAll = new Float64Array(count).fill(NaN);
  expect(keysOf('hits', one)).toEqual([undefinedForAll, undefinedForAll]);
});

it('katz_alpha_0_05 is there as long as the sum has an end, however late', () => {
  // Everybody engages the next twenty around a circle of forty: without end; less one engagement: not.
  const circle = Array.from({ length: 800 }, (_, i): Deal => {
    const client = Math.floor(i / 20);
    return [client, (client + 1 + (i % 20)) % 40];
  });
  const metric = metrics.find(({ id }) => id === 'katz')!;
  const katzOf = (graph: Digraph) =>
    metricResult(metric, graph, metricContext(graph, 1)).values.katz_alpha_0_05 as Float64Array;
  expect([...katzOf(valued(40, circle))].every(Number.isNaN)).toBe(true);
  const cut = valued(40, circle.slice(1));
  const x = katzOf(cut);
  for (let v = 0; v < 40; v++) {
    let received = 0;
    for (const u of cut.inSources.subarray(cut.inOffsets[v], cut.inOffsets[v + 1]))
      received += x[u]!;
    expect(x[v]).toBeCloseTo(1 + 0.05 * received, 6);
    expect(x[v]).toBeGreaterThan(400);
  }
});
