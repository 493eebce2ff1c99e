import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { moduleTree } from '../../../src/lib/analysis/modules/decompose.ts';
import { nearModules } from '../../../src/lib/analysis/modules/near.ts';
import { substitutablePools, substituteCounts } from '../../../src/lib/analysis/modules/pools.ts';
import { modulesAtDepth, patternOf, quotient } from '../../../src/lib/analysis/modules/quotient.ts';
import { moduleSummary } from '../../../src/lib/analysis/modules/summary.ts';
import { moduleKind, moduleVertices } from '../../../src/lib/analysis/modules/tree.ts';
import type { ModuleTree } from '../../../src/lib/analysis/modules/tree.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import { finished } from '#lib/domain/slices.ts';
import { graphFrom, graphOf, grownMatrix, kinds, randomMatrix } from './support/structures.ts';
import type { ColourMatrix } from './support/structures.ts';

const treeOf = (graph: Digraph): ModuleTree => moduleTree(graph, { coloured: true, seed: 1 });

const structures = fc
  .record({
    kind: fc.constantFrom(...kinds),
    size: fc.integer({ min: 1, max: 20 }),
    grown: fc.boolean(),
    seed: fc.integer()
  })
  .map(({ kind, size, grown, seed }) => {
    const matrix = (grown ? grownMatrix : randomMatrix)(seededRandom(seed), size, kind);
    return { matrix, graph: graphOf(matrix) };
  });

/** The colour from each vertex to each, as the graph has it. */
function coloursOf({ nodeCount, edgeCount, sources, targets, colours }: Digraph): ColourMatrix {
  const matrix = Array.from({ length: nodeCount }, () => new Array<number>(nodeCount).fill(0));
  for (let e = 0; e < edgeCount; e++) matrix[sources[e]!]![targets[e]!] = colours[e]!;
  return matrix;
}

describe('quotient', () => {
  it('at every depth, edges between two blocks are those between any two of their members', () => {
    fc.assert(
      fc.property(structures, fc.nat({ max: 6 }), ({ matrix, graph }, depth) => {
        const tree = treeOf(graph);
        const cut = modulesAtDepth(tree, depth);
        const colours = coloursOf(quotient(graph, tree, cut));
        const blocks = cut.map((module) => [...moduleVertices(tree, module)]);
        expect(blocks.flat().sort((a, b) => a - b)).toEqual([...matrix.keys()]);
        for (const [i, xs] of blocks.entries()) {
          for (const [j, ys] of blocks.entries()) {
            if (i === j) continue;
            for (const x of xs) for (const y of ys) expect(matrix[x]![y]).toBe(colours[i]![j]);
          }
        }
      })
    );
  });

  it('goes from the whole to the single vertices', () => {
    fc.assert(
      fc.property(structures, ({ graph }) => {
        const tree = treeOf(graph);
        expect(modulesAtDepth(tree, 0)).toEqual([0]);
        const deepest = modulesAtDepth(tree, graph.nodeCount);
        expect(deepest.every((module) => moduleKind(tree, module) === 'leaf')).toBe(true);
      })
    );
  });

  it('adds up weights and counts edges', () => {
    const graph = graphFrom(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3]
    ]);
    const tree = treeOf(graph);
    const { targets, weights } = quotient(graph, tree, modulesAtDepth(tree, 1));
    expect([...targets]).toEqual([1, 2]);
    expect([...weights]).toEqual([2, 2]);
    expect(quotient(graph, tree, modulesAtDepth(tree, 1)).multiplicities).toEqual(
      Int32Array.of(2, 2)
    );
  });

  it('the pattern of a module has the colours of the quotient', () => {
    fc.assert(
      fc.property(structures, ({ graph }) => {
        const tree = treeOf(graph);
        const pattern = patternOf(graph, tree, 0);
        expect(pattern.nodeCount).toBe(tree.moduleCount === 1 ? 0 : modulesAtDepth(tree, 1).length);
        if (tree.moduleCount === 1) return;
        expect(coloursOf(pattern)).toEqual(
          coloursOf(quotient(graph, tree, modulesAtDepth(tree, 1)))
        );
      })
    );
  });
});

/** Whether nobody else tells two vertices apart. */
function areTwins(matrix: ColourMatrix, x: number, y: number): boolean {
  return matrix.every((row, z) =>
    z === x || z === y ? true : row[x] === row[y] && matrix[x]![z] === matrix[y]![z]
  );
}

describe('substitutable pools', () => {
  it('hold twins without mutual dealings, all of them where the whole is connected', () => {
    fc.assert(
      fc.property(structures, ({ matrix, graph }) => {
        const tree = treeOf(graph);
        fc.pre(moduleKind(tree, 0) !== 'parallel');
        const { poolOf } = substitutablePools(tree);
        for (const x of matrix.keys()) {
          for (const y of matrix.keys()) {
            if (x === y) continue;
            const isApart = matrix[x]![y] === 0 && matrix[y]![x] === 0;
            const isPool = poolOf[x] !== -1 && poolOf[x] === poolOf[y];
            expect(isPool).toBe(isApart && areTwins(matrix, x, y));
          }
        }
      })
    );
  });

  it('say nothing about separate chains', () => {
    const { poolOf, members } = substitutablePools(treeOf(graphFrom(3, [])));
    expect([...poolOf]).toEqual([-1, -1, -1]);
    expect(members).toEqual([]);
  });

  it('count the others in the pool', () => {
    const graph = graphFrom(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 4]
    ]);
    const pools = substitutablePools(treeOf(graph));
    expect(pools.members).toEqual([Int32Array.of(1, 2)]);
    expect([...substituteCounts(pools)]).toEqual([0, 1, 1, 0, 0]);
  });

  it('have as many members as a star has leaves', () => {
    const size = 50_000;
    const star = graphFrom(
      size,
      Array.from({ length: size - 1 }, (_, i) => [0, i + 1] as const)
    );
    expect(substitutablePools(treeOf(star)).members[0]).toHaveLength(size - 1);
  });
});

describe('summary', () => {
  it('of a path, a star and nothing', () => {
    const path = graphFrom(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4]
    ]);
    expect(moduleSummary(treeOf(path))).toEqual({ width: 5, shareInBlocks: 0, compression: 1 });
    const star = graphFrom(4, [
      [0, 1],
      [0, 2],
      [0, 3]
    ]);
    expect(moduleSummary(treeOf(star))).toEqual({ width: 0, shareInBlocks: 0.75, compression: 2 });
    expect(moduleSummary(treeOf(graphFrom(0, [])))).toEqual({
      width: 0,
      shareInBlocks: null,
      compression: null
    });
    expect(moduleSummary(treeOf(graphFrom(1, [])))).toEqual({
      width: 0,
      shareInBlocks: 0,
      compression: 1
    });
  });
});

/** Similarity by its definition. */
function similarity(matrix: ColourMatrix, u: number, v: number): number {
  const dealings = (x: number, other: number) =>
    new Set(
      [...matrix.keys()].flatMap((z) =>
        z === x || z === other
          ? []
          : [
              ...(matrix[x]![z] ? [`>${z} ${matrix[x]![z]}`] : []),
              ...(matrix[z]![x] ? [`<${z} ${matrix[z]![x]}`] : [])
            ]
      )
    );
  const [a, b] = [dealings(u, v), dealings(v, u)];
  const common = [...a].filter((dealing) => b.has(dealing)).length;
  const either = a.size + b.size - common;
  return either === 0 ? 0 : common / either;
}

describe('near-modules', () => {
  it('are groups in which all are that similar, and no two of them could be joined', () => {
    fc.assert(
      fc.property(structures, fc.constantFrom(0.3, 0.5, 0.8, 1), ({ matrix, graph }, threshold) => {
        const found = finished(nearModules(graph, { threshold, coloured: true }));
        const groups = found.map(({ members }) => [...members]);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        const least = (members: readonly number[]) =>
          Math.min(
            ...members.flatMap((u) =>
              members.filter((v) => v < u).map((v) => similarity(matrix, u, v))
            )
          );
        for (const { members, similarity: told } of found) {
          expect(told).toBeCloseTo(least([...members]), 12);
          expect(told).toBeGreaterThanOrEqual(threshold);
        }
        const alone = [...matrix.keys()].filter((u) => !groups.flat().includes(u)).map((u) => [u]);
        const all = [...groups, ...alone];
        for (const [i, one] of all.entries()) {
          for (const other of all.slice(i + 1))
            expect(least([...one, ...other])).toBeLessThan(threshold);
        }
      })
    );
  });

  it('forgive one missing contract', () => {
    // Two clients engage a pool of three, but for one of the six contracts.
    const graph = graphFrom(6, [
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 3],
      [5, 0],
      [5, 1]
    ]);
    const at = (threshold: number) =>
      finished(nearModules(graph, { threshold, coloured: false })).map(({ members }) => [
        ...members
      ]);
    expect(at(1)).toEqual([[2, 3]]);
    expect(at(0.5)).toEqual([
      [0, 1],
      [2, 3, 4]
    ]);
  });

  it('of large pools are found at once', () => {
    const size = 30_000;
    const star = graphFrom(
      size,
      Array.from({ length: size - 1 }, (_, i) => [0, i + 1] as const)
    );
    const found = finished(nearModules(star, { threshold: 0.9, coloured: true }));
    expect(found.map(({ members }) => members.length)).toEqual([size - 1]);
  });
});
