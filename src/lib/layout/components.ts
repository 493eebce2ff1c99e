import type { LayoutGraph } from './graph.ts';
import { neighboursOf } from './graph.ts';

/** Groups of nodes that hang together, each ascending, in the order of their first nodes. */
export function componentsOf(graph: LayoutGraph): number[][] {
  const seen = new Uint8Array(graph.nodeCount);
  const components: number[][] = [];
  for (let start = 0; start < graph.nodeCount; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    // The list grows while it is walked: it is the queue as well.
    const members = [start];
    for (const node of members) {
      for (const neighbours of [graph.providers, graph.clients]) {
        for (const other of neighboursOf(neighbours, node)) {
          if (seen[other] === 1) continue;
          seen[other] = 1;
          members.push(other);
        }
      }
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components;
}
