import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { architecture } from '../../../src/lib/analysis/architecture/architecture.ts';
import {
  clusteringCost,
  governanceUnits
} from '../../../src/lib/analysis/architecture/clustering-cost.ts';
import { condensation } from '../../../src/lib/analysis/architecture/condensation.ts';
import { exactOrder, largestExact } from '../../../src/lib/analysis/architecture/exact-order.ts';
import { greedyOrder } from '../../../src/lib/analysis/architecture/greedy-order.ts';
import { insertionMoves } from '../../../src/lib/analysis/architecture/insertions.ts';
import { hiddenStructure, median } from '../../../src/lib/analysis/architecture/roles.ts';
import { feedbackOf, sequence } from '../../../src/lib/analysis/architecture/sequence.ts';
import { visibility } from '../../../src/lib/analysis/architecture/visibility.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { range } from '../../../src/lib/analysis/graph/index-arrays.ts';
import { metricContext } from '../../../src/lib/analysis/metrics/metric.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import { runSteps } from '../../../src/lib/analysis/run.ts';
import { finished } from '#lib/domain/slices.ts';
import { architectureCases, weightedGraph } from './support/oracles.ts';
import { numbered, partitions, weightMatrix } from './support/partitions.ts';
import { graphFrom } from './support/structures.ts';

function visible(graph: Digraph, budget = Infinity) {
  return runSteps(visibility(graph, metricContext(graph, 1, { budget })));
}

function sequenceOf(graph: Digraph) {
  const found = runSteps(sequence(graph));
  return { ...found, ...feedbackOf(graph, found.order) };
}

function unitsOf(graph: Digraph, power = 1) {
  return runSteps(governanceUnits(graph, { seed: 1, power }));
}

describe('reference graphs', () => {
  it.each(architectureCases)('visibility and roles of $id', (reference) => {
    const graph = weightedGraph(reference);
    const known = reference.hidden_structure;
    const seen = visible(graph);
    expect([...seen.fanIn]).toEqual(known.vfi);
    expect([...seen.fanOut]).toEqual(known.vfo);
    expect(seen.propagationCost).toBeCloseTo(known.propagation_cost, 9);
    const found = hiddenStructure(condensation(graph), seen);
    expect(found.cyclicGroups).toEqual(known.cyclic_groups);
    expect([...found.core]).toEqual(known.core ?? []);
    expect(found.core.length / graph.nodeCount).toBeCloseTo(known.core_share, 9);
    expect(found.type).toBe(known.architecture);
    expect(found.roles).toEqual(known.role ?? known.role_median);
  });

  it.each(architectureCases.filter((reference) => reference.min_feedback_arcs !== undefined))(
    'least feedback of $id',
    (reference) => {
      const { edges, weight, isExact } = sequenceOf(weightedGraph(reference));
      expect([edges.length, weight, isExact]).toEqual([
        reference.min_feedback_arcs,
        reference.min_feedback_weight,
        true
      ]);
    }
  );

  it.each(architectureCases.filter(({ groups }) => groups))(
    'clustering cost of given groups of $id',
    (reference) => {
      const graph = weightedGraph(reference);
      const groups = numbered(reference.groups!);
      const known = reference.coordination_cost_groups!;
      expect(clusteringCost(graph, groups)).toBeCloseTo(known['1']!, 6);
      expect(clusteringCost(graph, groups, 0.5) / known['0.5']!).toBeCloseTo(1, 9);
      expect(unitsOf(graph).cost).toBeLessThan(known['1']!);
    }
  );

  it.each(architectureCases.filter((reference) => reference.coordination_cost_optimum))(
    'least clustering cost of $id',
    (reference) => {
      const { cost, pow_cc } = reference.coordination_cost_optimum!;
      expect(unitsOf(weightedGraph(reference), pow_cc).cost).toBe(cost);
    }
  );
});

/** A graph of whole weights with some cycles. */
function randomGraph(seed: number, size: number, degree = 2): Digraph {
  const random = seededRandom(seed);
  const edges = Array.from({ length: Math.floor(degree * size) }, () => {
    const [u, v] = [random.below(size), random.below(size)];
    // Mostly forwards, so that there are several components and not one large cycle.
    const isForwards = random.next() < 0.85;
    return [
      isForwards ? Math.min(u, v) : u,
      isForwards ? Math.max(u, v) : v,
      random.below(5)
    ] as const;
  });
  return weightedGraph({ id: '', n: size, directed: true, edges });
}

const graphs = fc
  .record({
    seed: fc.integer(),
    size: fc.integer({ min: 1, max: 60 }),
    degree: fc.constantFrom(0.5, 1, 2, 3)
  })
  .map(({ seed, size, degree }) => randomGraph(seed, size, degree));

/** The transitive closure with the diagonal, by trying every intermediate party. */
function closure(graph: Digraph): boolean[][] {
  const closed = Array.from({ length: graph.nodeCount }, (_, u) =>
    Array.from({ length: graph.nodeCount }, (_, v) => u === v)
  );
  for (let e = 0; e < graph.edgeCount; e++) closed[graph.sources[e]!]![graph.targets[e]!] = true;
  for (const k of closed.keys()) {
    for (const row of closed) {
      if (row[k]) closed[k]!.forEach((isReached, v) => (row[v] ||= isReached));
    }
  }
  return closed;
}

describe('visibility', () => {
  it('counts the transitive closure', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const closed = closure(graph);
        const { fanOut, fanIn, propagationCost } = visible(graph);
        const count = (row: readonly boolean[]) => row.filter(Boolean).length;
        expect([...fanOut]).toEqual(closed.map(count));
        expect([...fanIn]).toEqual(closed.map((_, v) => count(closed.map((row) => row[v]!))));
        expect(propagationCost).toBeCloseTo(count(closed.flat()) / graph.nodeCount ** 2, 12);
      })
    );
  });

  it('goes on where one word, and one walk, ends', () => {
    for (const size of [31, 32, 33, 255, 256, 257, 600]) {
      const chain = graphFrom(
        size,
        Array.from({ length: size - 1 }, (_, u) => [u, u + 1] as const)
      );
      const { fanOut, fanIn } = visible(chain);
      expect([...fanOut]).toEqual(Array.from({ length: size }, (_, u) => size - u));
      expect([...fanIn]).toEqual(Array.from({ length: size }, (_, u) => u + 1));
    }
  });

  it('of a sample comes near, and its standard error tells how near', () => {
    const graph = randomGraph(5, 3000, 1.2);
    const exact = visible(graph);
    let within = 0;
    const trials = 40;
    for (let seed = 1; seed <= trials; seed++) {
      const context = metricContext(graph, seed, { budget: 1_500_000 });
      const { propagationCost, sample, fanOut } = runSteps(visibility(graph, context));
      expect(sample?.sources.items.length).toBeLessThan(graph.nodeCount);
      const error = Math.abs(propagationCost! - exact.propagationCost!);
      if (error < 2 * sample!.propagationCost) within++;
      const far = fanOut.filter(
        (value, u) => Math.abs(value - exact.fanOut[u]!) > 4 * sample!.fanOut[u]! + 60
      );
      expect(far.length).toBeLessThan(graph.nodeCount / 20);
    }
    // Two standard errors: 95 of 100 when all is well; the draws are seeded.
    expect(within).toBeGreaterThanOrEqual(0.85 * trials);
  });

  it('the standard error of a sample of nearly all is as small as the error', () => {
    const graph = randomGraph(5, 3000, 1.2);
    const exact = visible(graph).propagationCost!;
    const trials = 40;
    let squares = 0;
    for (let seed = 1; seed <= trials; seed++) {
      const context = metricContext(graph, seed, { budget: 4_000_000 });
      const { propagationCost, sample } = runSteps(visibility(graph, context));
      expect(sample!.sources.items.length / graph.nodeCount).toBeGreaterThan(0.8);
      squares += ((propagationCost! - exact) / sample!.propagationCost) ** 2;
    }
    // 1 when all is well; a fifth, had the error not been told of how few are left.
    expect(squares / trials).toBeGreaterThan(0.5);
    expect(squares / trials).toBeLessThan(2);
  });

  it('an undirected tie is seen from both ends', () => {
    const path = graphFrom(
      3,
      [
        [0, 1],
        [1, 2]
      ],
      false
    );
    expect(visible(path).propagationCost).toBe(1);
  });
});

describe('hidden structure', () => {
  it('parties of one cyclic group have one role', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const shrunk = condensation(graph);
        const { roles, core } = hiddenStructure(shrunk, visible(graph));
        for (let u = 1; u < graph.nodeCount; u++) {
          for (let v = 0; v < u; v++) {
            if (shrunk.componentOf[u] === shrunk.componentOf[v]) expect(roles[u]).toBe(roles[v]);
          }
        }
        expect(roles.filter((role) => role === 'core')).toHaveLength(core.length);
      })
    );
  });

  it('thresholds decide what counts as a core', () => {
    const twoCircles = graphFrom(5, [
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 4],
      [4, 2]
    ]);
    const typeWith = (smallestCore: number, leadOverSecond: number) =>
      hiddenStructure(condensation(twoCircles), visible(twoCircles), {
        smallestCore,
        leadOverSecond
      }).type;
    expect(typeWith(0.05, 1.5)).toBe('core-periphery');
    expect(typeWith(0.05, 1.6)).toBe('multi-core');
    expect(typeWith(0.7, 1.5)).toBe('hierarchical');
    // A core of just the smallest share is one.
    expect(typeWith(0.6, 1.5)).toBe('core-periphery');
  });

  it('of cyclic groups of equal size the first along the chains is the core', () => {
    const graph = graphFrom(4, [
      [2, 3],
      [3, 2],
      [2, 0],
      [0, 1],
      [1, 0]
    ]);
    expect([...hiddenStructure(condensation(graph), visible(graph)).core]).toEqual([2, 3]);
  });

  it('as visible as the core is visible enough', () => {
    // A circle of two, and a chain of two beside it: 3 is seen by as many as the core, 2 sees as many.
    const graph = graphFrom(4, [
      [0, 1],
      [1, 0],
      [2, 3]
    ]);
    expect(hiddenStructure(condensation(graph), visible(graph)).roles).toEqual([
      'core',
      'core',
      'control',
      'shared'
    ]);
  });

  it('the middle of an even number of values is between two', () => {
    expect(median(Float64Array.of(10, 1, 3, 2))).toBe(2.5);
    expect(median(Float64Array.of(10, 1, 3))).toBe(3);
  });
});

/** The least weight of feedback of all orders, and of these the fewest edges. */
function leastFeedback(graph: Digraph): [number, number] {
  const w = weightMatrix(graph);
  let best: [number, number] = [Infinity, Infinity];
  function place(order: number[], rest: number[], weight: number, arcs: number): void {
    if (rest.length === 0) {
      if (weight < best[0] || (weight === best[0] && arcs < best[1])) best = [weight, arcs];
      return;
    }
    for (const v of rest) {
      let [more, back] = [0, 0];
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        if (!order.includes(graph.targets[e]!)) continue;
        more += w[v]![graph.targets[e]!]!;
        back++;
      }
      const others = rest.filter((u) => u !== v);
      place([...order, v], others, weight + more, arcs + back);
    }
  }
  place([], [...w.keys()], 0, 0);
  return best;
}

describe('sequence', () => {
  it('has the least feedback of all orders', () => {
    for (let seed = 0; seed < 120; seed++) {
      const graph = randomGraph(seed, 2 + (seed % 5), 1.5 + (seed % 4) / 2);
      const { weight, edges, isExact } = sequenceOf(graph);
      expect([weight, edges.length, isExact], `graph ${String(seed)}`).toEqual([
        ...leastFeedback(graph),
        true
      ]);
    }
  });

  it('is an order of all parties; feedback stays within blocks, blocks are cyclic groups', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { order, blockOffsets, edges } = sequenceOf(graph);
        expect(order.toSorted()).toEqual(range(graph.nodeCount));
        const { componentOf } = condensation(graph);
        for (const e of edges) {
          expect(componentOf[graph.sources[e]!]).toBe(componentOf[graph.targets[e]!]);
        }
        const blocks = Array.from({ length: blockOffsets.length - 1 }, (_, i) =>
          order.slice(blockOffsets[i], blockOffsets[i + 1])
        );
        for (const block of blocks) {
          expect(new Set(Array.from(block, (u) => componentOf[u])).size).toBe(1);
        }
        expect(blocks).toHaveLength(condensation(graph).count);
      })
    );
  });

  it('the search in large blocks is never below the optimum and mostly near it', () => {
    let [found, least] = [0, 0];
    for (let seed = 0; seed < 150; seed++) {
      const graph = randomGraph(seed, 4 + (seed % 7), 2.5);
      const optimum = feedbackOf(graph, exactOrder(graph)).weight;
      const order = greedyOrder(graph);
      const greedy = feedbackOf(graph, order).weight;
      expect(finished(insertionMoves(graph, order))).toBe(true);
      const { weight } = feedbackOf(graph, order);
      expect(order.toSorted()).toEqual(range(graph.nodeCount));
      expect(weight).toBeGreaterThanOrEqual(optimum);
      expect(weight).toBeLessThanOrEqual(greedy);
      found += weight;
      least += optimum;
    }
    expect(found / least).toBeLessThan(1.06);
  });

  it('no party of a large block gains by standing elsewhere', () => {
    const graph = randomGraph(9, 40, 5);
    const order = greedyOrder(graph);
    finished(insertionMoves(graph, order));
    const { weight } = feedbackOf(graph, order);
    for (const v of order) {
      const others = [...order].filter((u) => u !== v);
      for (let place = 0; place <= others.length; place++) {
        const moved = Int32Array.from(others.toSpliced(place, 0, v));
        expect(feedbackOf(graph, moved).weight).toBeGreaterThanOrEqual(weight);
      }
    }
  });

  it('says when a block was too large to be sure', () => {
    const circle = (size: number) =>
      graphFrom(
        size,
        Array.from({ length: size }, (_, u) => [u, (u + 1) % size] as const)
      );
    expect(sequenceOf(circle(largestExact)).isExact).toBe(true);
    const larger = sequenceOf(circle(largestExact + 1));
    expect([larger.isExact, larger.edges.length, larger.meanLength]).toEqual([
      false,
      1,
      largestExact
    ]);
  });
});

/** The cost as the definition has it, over unordered pairs. */
function costByDefinition(graph: Digraph, membership: Int32Array, power: number): number {
  const w = weightMatrix(graph);
  let cost = 0;
  for (let i = 0; i < w.length; i++) {
    for (let j = i + 1; j < w.length; j++) {
      const isTogether = membership[i] === membership[j];
      const size = isTogether
        ? membership.filter((group) => group === membership[i]).length
        : w.length;
      cost += (w[i]![j]! + w[j]![i]!) * size ** power;
    }
  }
  return cost;
}

describe('clustering cost', () => {
  it('is the sum over pairs; the search is never below the least and mostly reaches it', () => {
    let reached = 0;
    for (let seed = 0; seed < 100; seed++) {
      const graph = randomGraph(seed, 2 + (seed % 6));
      const found = unitsOf(graph);
      expect(found.cost).toBe(clusteringCost(graph, found.membership));
      let least = Infinity;
      for (const membership of partitions(graph.nodeCount)) {
        const cost = clusteringCost(graph, membership);
        expect(cost).toBeCloseTo(costByDefinition(graph, membership, 1), 9);
        least = Math.min(least, cost);
      }
      expect(found.cost).toBeGreaterThanOrEqual(least);
      if (found.cost === least) reached++;
    }
    expect(reached).toBeGreaterThanOrEqual(93);
  });

  it('who leaves a group can be alone, though every group number was taken at first', () => {
    // From everybody alone: 0 goes to 2, 1 follows, and then 0 is cheaper alone.
    const graph = weightedGraph({
      id: '',
      n: 4,
      directed: true,
      edges: [
        [0, 2, 4],
        [1, 2, 10],
        [1, 3, 3]
      ]
    });
    const { membership, cost } = unitsOf(graph);
    expect([...membership]).toEqual([0, 1, 1, 2]);
    expect(cost).toBe(10 * 2 + (4 + 3) * 4);
  });

  it('no party makes it cheaper by going elsewhere', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { membership, cost } = unitsOf(graph);
        expect(numbered([...membership])).toEqual(membership);
        for (let u = 0; u < Math.min(graph.nodeCount, 8); u++) {
          for (let group = 0; group <= Math.max(...membership) + 1; group++) {
            if (group >= graph.nodeCount) continue;
            const other = clusteringCost(graph, membership.with(u, group));
            expect(other).toBeGreaterThanOrEqual(cost - 1e-6);
          }
        }
      }),
      { numRuns: 50 }
    );
  });
});

describe('small, empty and large graphs', () => {
  const all = (graph: Digraph) => runSteps(architecture(graph, metricContext(graph, 1)));

  it('without parties there is nothing', () => {
    const found = all(graphFrom(0, []));
    expect(found.visibility.propagationCost).toBeNull();
    expect(found.structure).toEqual({
      core: new Int32Array(),
      cyclicGroups: [],
      type: 'hierarchical',
      roles: []
    });
    expect([found.sequence.order.length, found.units.cost]).toEqual([0, 0]);
  });

  it('a party that engages itself is no cyclic group', () => {
    const found = all(graphFrom(2, [[0, 0]]));
    expect(found.structure.cyclicGroups).toEqual([]);
    expect(found.visibility.propagationCost).toBe(0.5);
    expect(found.feedback).toEqual({ edges: new Int32Array(), weight: 0, meanLength: null });
  });

  it('edges without a weight cost nothing, and are still feedback', () => {
    const graph = digraph({
      nodeCount: 2,
      sources: Int32Array.of(0, 1),
      targets: Int32Array.of(1, 0),
      weights: Float64Array.of(0, 0)
    });
    const found = all(graph);
    expect([found.feedback.edges.length, found.feedback.weight, found.units.cost]).toEqual([
      1, 0, 0
    ]);
  });

  it('a circle of thirty thousand parties is no trouble', () => {
    const size = 30_000;
    const circle = graphFrom(
      size,
      Array.from({ length: size }, (_, u) => [u, (u + 1) % size] as const)
    );
    const found = all(circle);
    expect(found.visibility.propagationCost).toBe(1);
    expect(found.structure.core).toHaveLength(size);
    expect(found.feedback.edges).toHaveLength(1);
  });
});
