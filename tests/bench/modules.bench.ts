import { bench, describe } from 'vitest';
import { digraph } from '../../src/lib/analysis/graph/digraph.ts';
import type { EdgeList } from '../../src/lib/analysis/graph/digraph.ts';
import { moduleTree } from '../../src/lib/analysis/modules/decompose.ts';
import { structureOf } from '../../src/lib/analysis/modules/structure.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

// Read the figures as ratios to the calibration loop of the same group: it gathers as many random
// numbers as the graph has nodes and edges, a hundred times, and so follows the speed of the machine.
// Budget: 15 ms for 10k nodes / 50k edges, 300 ms for 100k / 500k.

/** Ends drawn with weight (i + 1) ^ -0.6, so that degrees follow a power law. */
function powerLaw(nodeCount: number, edgeCount: number): EdgeList {
  const random = seededRandom(1);
  const end = () => Math.floor(nodeCount * random.next() ** 2.5);
  return listOf(nodeCount, edgeCount, () => [end(), end()]);
}

/** Clients, primes and three tiers of subcontractors, each engaging the next tier, sometimes a deeper one. */
function layered(nodeCount: number, edgeCount: number): EdgeList {
  const random = seededRandom(1);
  const borders = [0, 0.05, 0.2, 0.45, 0.75, 1].map((share) => Math.floor(share * nodeCount));
  return listOf(nodeCount, edgeCount, () => {
    const tier = random.below(4);
    const deeper = random.next() < 0.1 ? Math.min(tier + 2, 4) : tier + 1;
    return [within(tier), within(deeper)];
  });

  function within(tier: number): number {
    const first = borders[tier]!;
    return first + random.below(borders[tier + 1]! - first);
  }
}

function listOf(
  nodeCount: number,
  edgeCount: number,
  draw: () => readonly [number, number]
): EdgeList {
  const sources = new Int32Array(edgeCount);
  const targets = new Int32Array(edgeCount);
  for (let i = 0; i < edgeCount; i++) [sources[i], targets[i]] = draw() as [number, number];
  return { nodeCount, sources, targets };
}

let sink = 0;

function calibration({ nodeCount, sources }: EdgeList): number {
  const table = new Int32Array(nodeCount).fill(1);
  for (let round = 0; round < 100; round++) {
    for (let i = 0; i < sources.length; i++) sink += table[sources[i]!]!;
  }
  return sink;
}

const sizes = [
  [1_000, 5_000],
  [10_000, 50_000],
  [100_000, 500_000]
] as const;

for (const [nodeCount, edgeCount] of sizes) {
  for (const draw of [powerLaw, layered]) {
    describe(`${draw.name} ${nodeCount} / ${edgeCount}`, () => {
      const list = draw(nodeCount, edgeCount);
      const graph = digraph(list);
      const options = { time: nodeCount < 100_000 ? 500 : 2000, iterations: 5 };

      bench('calibration', () => void calibration(list), options);
      bench('digraph', () => void digraph(list), options);
      bench('structure', () => void structureOf(graph, true), options);
      bench(
        'modules',
        () => {
          moduleTree(graph, { coloured: true, seed: 1 });
        },
        options
      );
    });
  }
}
