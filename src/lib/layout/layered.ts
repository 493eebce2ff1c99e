import type { PartyId } from '#lib/domain/ids.ts';
import { componentsOf } from './components.ts';
import { graphOf } from './graph.ts';
import { setHeights } from './heights.ts';
import type { Layout, Position } from './layout.ts';
import { pitch } from './layout.ts';
import { columnsOf } from './ordering.ts';
import { tiersOf } from './tiers.ts';

/**
 * Chains from left to right: a column for each tier, chains one below the other in order of entry,
 * and under them a block of the parties that are in no engagement. Time O(m log m).
 */
export const layered: Layout<'layered'> = {
  id: 'layered',

  run(input) {
    const graph = graphOf(input);
    const tiers = tiersOf(graph);
    const components = componentsOf(graph);
    const positions = new Map<PartyId, Position>();
    const places = new Float64Array(graph.nodeCount);
    const heights = new Float64Array(graph.nodeCount);
    const put = (node: number, x: number, y: number) => {
      const id = input.parties[node];
      // Adding 0 turns -0 into 0, which files cannot tell apart.
      if (id !== undefined) positions.set(id, { x: x + 0, y: y + 0 });
    };

    let top = 0;
    for (const members of components.filter((group) => group.length > 1)) {
      const columns = columnsOf(members, tiers, graph, places);
      setHeights(columns, tiers.tierOf, graph, heights);
      const [lowest, highest] = extent(members.map((node) => heights[node] ?? 0));
      for (const node of members) {
        put(node, (tiers.tierOf[node] ?? 0) * pitch.x, top + (heights[node] ?? 0) - lowest);
      }
      top += highest - lowest + pitch.y;
    }

    const alone = components.filter((group) => group.length === 1).flat();
    const width = Math.ceil(Math.sqrt(alone.length));
    for (const [index, node] of alone.entries()) {
      put(node, (index % width) * pitch.x, top + Math.floor(index / width) * pitch.y);
    }
    return positions;
  }
};

function extent(values: Iterable<number>): [lowest: number, highest: number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, highest];
}
