import type { Digraph } from './digraph.ts';
import type { StrongComponents } from './strong-components.ts';

/** Share of the edges whose opposite is there too; null without edges. */
export function reciprocity({
  nodeCount,
  edgeCount,
  offsets,
  targets,
  inOffsets,
  inSources
}: Digraph): number | null {
  if (edgeCount === 0) return null;
  let answered = 0;
  for (let u = 0; u < nodeCount; u++) {
    let back = inOffsets[u]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      while (back < inOffsets[u + 1]! && inSources[back]! < targets[e]!) back++;
      if (back < inOffsets[u + 1]! && inSources[back] === targets[e]) answered++;
    }
  }
  return answered / edgeCount;
}

/** Share of the edges that lie on no cycle; null without edges. */
export function flowHierarchy(
  { edgeCount, sources, targets }: Digraph,
  { componentOf }: StrongComponents
): number | null {
  if (edgeCount === 0) return null;
  let free = 0;
  for (let e = 0; e < edgeCount; e++) {
    if (componentOf[sources[e]!] !== componentOf[targets[e]!]) free++;
  }
  return free / edgeCount;
}
