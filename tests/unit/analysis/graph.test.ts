import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { articulationPoints } from '../../../src/lib/analysis/graph/articulation-points.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { neighbourhoods } from '../../../src/lib/analysis/graph/neighbourhoods.ts';
import { strongComponents } from '../../../src/lib/analysis/graph/strong-components.ts';
import { tiers } from '../../../src/lib/analysis/graph/tiers.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import { graphCases, weightedGraph } from './support/oracles.ts';
import { graphFrom } from './support/structures.ts';

/** Edge lists with parallel edges, self-loops and vertices that nothing touches. */
const edgeList = fc.integer({ min: 1, max: 9 }).chain((nodeCount) => {
  const vertex = fc.nat(nodeCount - 1);
  return fc.record({
    nodeCount: fc.constant(nodeCount),
    edges: fc.array(fc.tuple(vertex, vertex), { maxLength: 2 * nodeCount })
  });
});

/** reach[u][v]: whether there is a path from u to v, by Warshall's closure. */
function closure(graph: Digraph): boolean[][] {
  const vertices = [...Array(graph.nodeCount).keys()];
  const reach = vertices.map((u) => vertices.map((v) => u === v));
  graph.sources.forEach((u, e) => (reach[u]![graph.targets[e]!] = true));
  for (const via of vertices) {
    for (const u of vertices) {
      if (reach[u]![via]) for (const v of vertices) reach[u]![v] ||= reach[via]![v]!;
    }
  }
  return reach;
}

describe('digraph', () => {
  it('lays edges out by source and target, forwards and backwards', () => {
    const graph = graphFrom(3, [
      [2, 1],
      [0, 2],
      [0, 1]
    ]);
    expect(graph).toMatchObject({ nodeCount: 3, edgeCount: 3, directed: true });
    expect([...graph.offsets]).toEqual([0, 2, 2, 3]);
    expect([...graph.sources]).toEqual([0, 0, 2]);
    expect([...graph.targets]).toEqual([1, 2, 1]);
    expect([...graph.inOffsets]).toEqual([0, 0, 2, 3]);
    expect([...graph.inSources]).toEqual([0, 2, 0]);
    expect([...graph.inEdges]).toEqual([0, 2, 1]);
    expect([...graph.edgeOfInput]).toEqual([2, 1, 0]);
  });

  it('merges parallel edges and counts self-loops', () => {
    const graph = digraph({
      nodeCount: 2,
      sources: Int32Array.of(0, 1, 0, 1),
      targets: Int32Array.of(1, 1, 1, 0),
      weights: Float64Array.of(2, 50, 3, 7)
    });
    expect([...graph.weights]).toEqual([5, 7]);
    expect([...graph.multiplicities]).toEqual([2, 1]);
    expect([...graph.edgeOfInput]).toEqual([0, -1, 0, 1]);
    expect(graph.selfLoopCount).toBe(1);
  });

  it('gives parallel edges of different colours a colour for the set', () => {
    const graph = digraph({
      nodeCount: 4,
      sources: Int32Array.of(0, 0, 0, 0, 0, 0, 0),
      targets: Int32Array.of(1, 2, 1, 2, 3, 2, 3),
      colours: Int32Array.of(1, 4, 4, 1, 2, 1, 2)
    });
    expect([...graph.colours]).toEqual([5, 5, 2]);
    expect(graph.givenColours).toBe(4);
    expect(graph.mixedColours).toEqual([[1, 4]]);
  });

  it('reads undirected edges as ties, opposite rows summed', () => {
    const graph = digraph({
      nodeCount: 3,
      sources: Int32Array.of(0, 1, 2, 2),
      targets: Int32Array.of(1, 0, 1, 2),
      weights: Float64Array.of(2, 3, 4, 9),
      directed: false
    });
    expect([...graph.sources]).toEqual([0, 1, 1, 2]);
    expect([...graph.targets]).toEqual([1, 0, 2, 1]);
    expect([...graph.weights]).toEqual([5, 5, 4, 4]);
    expect([...graph.multiplicities]).toEqual([2, 2, 1, 1]);
    expect([...graph.edgeOfInput]).toEqual([0, 1, 3, -1]);
    expect(graph.selfLoopCount).toBe(1);
  });

  it('gives a tie exactly the same weight in both directions', () => {
    const graph = digraph({
      nodeCount: 2,
      sources: Int32Array.of(0, 1, 0),
      targets: Int32Array.of(1, 0, 1),
      weights: Float64Array.of(0.1, 0.7, 0.3),
      directed: false
    });
    expect([...graph.weights]).toEqual([0.1 + 0.7 + 0.3, 0.1 + 0.7 + 0.3]);
  });

  it('may be empty', () => {
    expect(graphFrom(0, [])).toMatchObject({ nodeCount: 0, edgeCount: 0, selfLoopCount: 0 });
  });

  it('holds exactly the edges of the list', () => {
    fc.assert(
      fc.property(edgeList, ({ nodeCount, edges }) => {
        const graph = graphFrom(nodeCount, edges);
        const proper = edges.filter(([u, v]) => u !== v);
        const names = (list: readonly (readonly number[])[]) =>
          [...new Set(list.map(([u, v]) => `${u} ${v}`))].sort();
        const held = [...graph.sources].map((u, e) => [u, graph.targets[e]!]);
        expect(names(held)).toEqual(names(proper));
        expect(held).toHaveLength(names(proper).length);
        expect(graph.multiplicities.reduce((a, b) => a + b, 0)).toBe(proper.length);
        edges.forEach(([u, v], i) => {
          const edge = graph.edgeOfInput[i]!;
          expect(u === v ? -1 : held.findIndex(([s, t]) => s === u && t === v)).toBe(edge);
        });
        const backwards = [...graph.inSources].map((u, i) => [
          u,
          graph.targets[graph.inEdges[i]!]!
        ]);
        expect(names(backwards)).toEqual(names(held));
      })
    );
  });

  it.each([
    [
      'unknown-end',
      { sources: Int32Array.of(-1), targets: Int32Array.of(0) },
      { edge: 0, node: -1 }
    ],
    ['unknown-end', { sources: Int32Array.of(0), targets: Int32Array.of(2) }, { edge: 0, node: 2 }],
    ['length-mismatch', { sources: Int32Array.of(0, 1) }, { array: 'targets', found: 1 }],
    ['length-mismatch', { weights: Float64Array.of(1, 2) }, { array: 'weights', found: 2 }],
    ['weight-negative', { weights: Float64Array.of(-1) }, { edge: 0, weight: -1 }],
    ['weight-missing', { weights: Float64Array.of(NaN) }, { edge: 0, weight: NaN }],
    ['weight-infinite', { weights: Float64Array.of(Infinity) }, { edge: 0, weight: Infinity }],
    ['colour-invalid', { colours: Int32Array.of(0) }, { edge: 0, colour: 0 }],
    ['too-many-parties', { nodeCount: 10_000_001 }, { found: 10_000_001, limit: 10_000_000 }]
  ])('refuses a list with %s, and says where', (code, change, place) => {
    const sound = { nodeCount: 2, sources: Int32Array.of(0), targets: Int32Array.of(1) };
    expect(() => digraph(sound)).not.toThrow();
    expect(() => digraph({ ...sound, ...change })).toThrow(
      expect.objectContaining({ fault: { code, ...place } }) as Error
    );
  });
});

describe('neighbourhoods', () => {
  it('are who is tied to whom, once and ascending', () => {
    fc.assert(
      fc.property(edgeList, ({ nodeCount, edges }) => {
        const { offsets, neighbours } = neighbourhoods(graphFrom(nodeCount, edges));
        for (let u = 0; u < nodeCount; u++) {
          const tied = edges.filter(([s, t]) => s !== t && (s === u || t === u));
          const others = new Set(tied.map(([s, t]) => (s === u ? t : s)));
          const row = neighbours.subarray(offsets[u], offsets[u + 1]);
          expect([...row]).toEqual([...others].sort((a, b) => a - b));
        }
      })
    );
  });
});

describe('strong components', () => {
  const directedCases = graphCases.filter(({ directed }) => directed);

  it.each(directedCases)('$id', (reference) => {
    const { componentOf } = strongComponents(weightedGraph(reference));
    const smallest = [...componentOf].map((component) => componentOf.indexOf(component));
    expect(smallest).toEqual(reference.expect.strong_component);
  });

  it('join what reaches each other, in topological order', () => {
    fc.assert(
      fc.property(edgeList, ({ nodeCount, edges }) => {
        const graph = graphFrom(nodeCount, edges);
        const reach = closure(graph);
        const { count, componentOf } = strongComponents(graph);
        expect(new Set(componentOf)).toEqual(new Set([...Array(count).keys()]));
        for (let u = 0; u < nodeCount; u++) {
          for (let v = 0; v < nodeCount; v++) {
            expect(componentOf[u] === componentOf[v]).toBe(reach[u]![v]! && reach[v]![u]!);
            if (reach[u]![v]) expect(componentOf[u]!).toBeLessThanOrEqual(componentOf[v]!);
          }
        }
      })
    );
  });
});

describe('articulation points', () => {
  it.each(graphCases)('$id', (reference) => {
    const points = articulationPoints(neighbourhoods(weightedGraph(reference)));
    expect([...points]).toEqual(reference.expect.articulation_points);
  });

  it('are the vertices whose deletion makes more components', () => {
    fc.assert(
      fc.property(edgeList, ({ nodeCount, edges }) => {
        const cuts = [...Array(nodeCount).keys()].filter(
          (u) => componentCount(nodeCount, edges, u) > componentCount(nodeCount, edges)
        );
        const points = articulationPoints(neighbourhoods(graphFrom(nodeCount, edges)));
        expect([...points]).toEqual(cuts);
      }),
      { numRuns: 500 }
    );
  });
});

/** Number of connected components without the vertex `deleted`. */
function componentCount(
  nodeCount: number,
  edges: readonly (readonly [number, number])[],
  deleted?: number
): number {
  const kept = edges.filter((edge) => deleted === undefined || !edge.includes(deleted));
  const reach = closure(graphFrom(nodeCount, kept, false));
  const smallest = reach.map((row) => row.indexOf(true));
  return new Set(smallest.filter((_, u) => u !== deleted)).size;
}

describe('tiers', () => {
  const directedCases = graphCases.filter(({ directed }) => directed);

  it.each(directedCases)('$id', (reference) => {
    const { longest, shortest, height, chainDepth, breadth } = tiers(weightedGraph(reference));
    expect([...longest]).toEqual(reference.expect.tier_longest);
    expect([...shortest]).toEqual(reference.expect.tier_shortest);
    expect([...height]).toEqual(reference.expect.tier_height);
    expect(chainDepth).toBe(reference.expect.chain_depth);
    expect([...breadth]).toEqual(reference.expect.tier_breadth);
  });

  it('are longest and shortest ways from where no client is', () => {
    fc.assert(
      fc.property(edgeList, ({ nodeCount, edges }) => {
        const graph = graphFrom(nodeCount, edges);
        const expected = tiersByDefinition(graph);
        const actual = tiers(graph);
        expect([...actual.longest]).toEqual(expected.longest);
        expect([...actual.shortest]).toEqual(expected.shortest);
        expect([...actual.height]).toEqual(expected.height);
        expect(actual.chainDepth).toBe(Math.max(...expected.longest));
        const atTier = (tier: number) =>
          expected.longest.filter((t, u) => t === tier && expected.isTied[u]).length;
        expect([...actual.breadth]).toEqual(
          Array.from({ length: actual.chainDepth! + 1 }, (_, tier) => atTier(tier))
        );
      }),
      { numRuns: 500 }
    );
  });
});

/** By the closure: a path in the condensation is a chain of vertices that strictly reach on. */
function tiersByDefinition(graph: Digraph) {
  const reach = closure(graph);
  const vertices = [...reach.keys()];
  const isAbove = (u: number, v: number) => reach[u]![v]! && !reach[v]![u]!;
  const longestChain = (isNext: (u: number, v: number) => boolean) => {
    const length = (v: number): number =>
      Math.max(0, ...vertices.filter((u) => isNext(u, v)).map((u) => length(u) + 1));
    return vertices.map(length);
  };
  const isStart = (u: number) => vertices.every((other) => !isAbove(other, u));
  let hops = vertices.map((u) => (isStart(u) ? 0 : Infinity));
  for (const _ of vertices) {
    hops = hops.map((h, v) =>
      Math.min(h, ...vertices.filter((u) => hasEdge(graph, u, v)).map((u) => hops[u]! + 1))
    );
  }
  return {
    longest: longestChain(isAbove),
    shortest: hops,
    height: longestChain((u, v) => isAbove(v, u)),
    isTied: vertices.map((u) => vertices.some((v) => hasEdge(graph, u, v) || hasEdge(graph, v, u)))
  };
}

function hasEdge({ sources, targets }: Digraph, u: number, v: number): boolean {
  return sources.some((source, e) => source === u && targets[e] === v);
}

describe('large graphs', () => {
  const size = 100_000;
  const numbers = (count: number, at: (i: number) => number) =>
    Int32Array.from({ length: count }, (_, i) => at(i));
  const path = digraph({
    nodeCount: size,
    sources: numbers(size - 1, (i) => i),
    targets: numbers(size - 1, (i) => i + 1)
  });

  it('a path', () => {
    expect(strongComponents(path).count).toBe(size);
    expect(articulationPoints(neighbourhoods(path))).toHaveLength(size - 2);
    expect(tiers(path)).toMatchObject({ chainDepth: size - 1 });
  });

  it('a cycle', () => {
    const cycle = digraph({
      nodeCount: size,
      sources: numbers(size, (i) => i),
      targets: numbers(size, (i) => (i + 1) % size)
    });
    expect(strongComponents(cycle).count).toBe(1);
    expect(articulationPoints(neighbourhoods(cycle))).toHaveLength(0);
    expect(tiers(cycle)).toMatchObject({ chainDepth: 0 });
  });

  it('a star', () => {
    const star = digraph({
      nodeCount: size,
      sources: new Int32Array(size - 1),
      targets: numbers(size - 1, (i) => i + 1)
    });
    expect(strongComponents(star).count).toBe(size);
    expect([...articulationPoints(neighbourhoods(star))]).toEqual([0]);
    expect([...tiers(star).breadth]).toEqual([1, size - 1]);
  });

  it('a random graph of 500,000 edges', () => {
    const random = seededRandom(3);
    const graph = digraph({
      nodeCount: size,
      sources: numbers(5 * size, () => random.below(size)),
      targets: numbers(5 * size, () => random.below(size))
    });
    const { count, componentOf } = strongComponents(graph);
    expect(graph.sources.every((u, e) => componentOf[u]! <= componentOf[graph.targets[e]!]!)).toBe(
      true
    );
    // One giant component and few others: 1 - s = exp(-5 s) has the solution s = 0.9930, squared for both directions.
    expect(size - count).toBeGreaterThan(0.98 * size);
    expect(tiers(graph).shortest.every((hops) => hops >= 0)).toBe(true);
    expect(articulationPoints(neighbourhoods(graph)).length).toBeGreaterThan(0);
  });
});
