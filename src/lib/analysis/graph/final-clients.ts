import type { Digraph } from './digraph.ts';

/** The vertices that engage others and that nobody engages, ascending. */
export function finalClients({ nodeCount, offsets, inOffsets }: Digraph): Int32Array {
  const clients: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    if (inOffsets[v] === inOffsets[v + 1] && offsets[v] !== offsets[v + 1]) clients.push(v);
  }
  return Int32Array.from(clients);
}
