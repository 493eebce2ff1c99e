import type { Digraph } from '../graph/digraph.ts';
import type { Kernel } from '../steps.ts';

// The number of shortest paths can exceed what a number holds. Only ratios between neighbouring
// levels matter, so a level whose counts grow beyond `largest` is scaled down as a whole.
const largest = 1e150;
const smallest = 1e-300;

/**
 * Shortest paths by number of edges, from each source, counted by the vertices and edges that they
 * pass: Brandes 2001, doi 10.1080/0022250X.2001.9990249. The edges of the shortest-path graph are
 * recorded on the way out, so that the way back reads nothing else; and where fewer edges enter what
 * has not been reached than leave the last level, it is those that are looked at (Beamer, Asanović &
 * Patterson 2012, doi 10.1109/SC.2012.50).
 * @returns per vertex the dependencies of all sources on it (ends not counted); per edge the same
 * (ends counted); per vertex the sum of squares of its dependencies, for a standard error.
 */
export const betweenness: Kernel = {
  part(graph, items) {
    const { nodeCount, edgeCount } = graph;
    const sums: Sums = {
      onVertices: new Float64Array(nodeCount),
      onEdges: new Float64Array(edgeCount),
      squares: new Float64Array(nodeCount)
    };
    const search = searchIn(graph);
    for (const source of items) {
      walkOut(graph, search, source);
      for (let level = search.levels - 1; level >= 0; level--) settle(search, level, sums);
    }
    return [sums.onVertices, sums.onEdges, sums.squares];
  }
};

interface Sums {
  readonly onVertices: Float64Array;
  readonly onEdges: Float64Array;
  readonly squares: Float64Array;
}

/** The shortest-path graph of one source; its arrays serve one source after the other. */
interface Search {
  /** -1 for what has not been reached. */
  readonly distance: Int32Array;
  readonly pathCount: Float64Array;
  readonly dependency: Float64Array;
  /** (1 + dependency) / number of shortest paths, once all farther levels are settled. */
  readonly coefficient: Float64Array;
  /** The vertices reached, level after level, and where each level starts. */
  readonly order: Int32Array;
  readonly levelStarts: Int32Array;
  /** The edges from each level to the next, and where those of each level start. */
  readonly edges: Int32Array;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly edgeStarts: Int32Array;
  /** The vertices that any edge enters. */
  readonly entered: Int32Array;
  /** Those of them that have not been reached, when last looked at; -1 before the first time. */
  readonly missing: Int32Array;
  missingCount: number;
  levels: number;
  reachedCount: number;
  edgeCount: number;
  scaledLevels: number[];
}

function searchIn({ nodeCount, edgeCount, inOffsets }: Digraph): Search {
  const vertices = Int32Array.from({ length: nodeCount }, (_, v) => v);
  // One more than there can be, because an entry is written before it is known to count.
  const edgeArray = () => new Int32Array(edgeCount + 1);
  return {
    distance: new Int32Array(nodeCount).fill(-1),
    pathCount: new Float64Array(nodeCount),
    dependency: new Float64Array(nodeCount),
    coefficient: new Float64Array(nodeCount),
    order: new Int32Array(nodeCount),
    levelStarts: new Int32Array(nodeCount + 1),
    edges: edgeArray(),
    tails: edgeArray(),
    heads: edgeArray(),
    edgeStarts: new Int32Array(nodeCount + 1),
    entered: vertices.filter((v) => inOffsets[v] !== inOffsets[v + 1]),
    missing: new Int32Array(nodeCount),
    missingCount: -1,
    levels: 0,
    reachedCount: 0,
    edgeCount: 0,
    scaledLevels: []
  };
}

// The arrays are local to each function: reached through an object or a closure they cost twice the time.

function walkOut(graph: Digraph, search: Search, source: number): void {
  const { offsets, inOffsets, edgeCount } = graph;
  const { order, levelStarts, edgeStarts } = search;
  search.distance[source] = 0;
  search.pathCount[source] = 1;
  order[0] = source;
  search.missingCount = -1;
  search.reachedCount = 1;
  search.edgeCount = 0;
  search.scaledLevels = [];
  let entering = edgeCount;
  let level = 0;
  let start = 0;
  for (; start < search.reachedCount; level++) {
    const end = search.reachedCount;
    let leaving = 0;
    for (let i = start; i < end; i++) {
      const v = order[i]!;
      leaving = (leaving + offsets[v + 1]! - offsets[v]!) | 0;
      entering = (entering - inOffsets[v + 1]! + inOffsets[v]!) | 0;
    }
    levelStarts[level] = start;
    edgeStarts[level] = search.edgeCount;
    // Of edges that enter, half as many again can be looked at in the same time, and more.
    if (2 * leaving > entering) fromBeyond(graph, search, level);
    else onwards(graph, search, level, start);
    scaleDown(search, end, level + 1);
    start = end;
  }
  levelStarts[level] = start;
  edgeStarts[level] = search.edgeCount;
  search.levels = level;
}

/** Finds the next level by the edges that leave this one. */
function onwards({ offsets, targets }: Digraph, search: Search, level: number, start: number) {
  const { distance, pathCount, order, edges, tails, heads } = search;
  const next = level + 1;
  const end = search.reachedCount;
  let reached = end;
  let recorded = search.edgeCount;
  for (let i = start; i < end; i++) {
    const u = order[i]!;
    const paths = pathCount[u]!;
    const last = offsets[u + 1]!;
    for (let e = offsets[u]!; e < last; e++) {
      const v = targets[e]!;
      const known = distance[v]!;
      if (known === -1) {
        distance[v] = next;
        pathCount[v] = paths;
        order[reached++] = v;
      } else if (known === next) pathCount[v]! += paths;
      else continue;
      edges[recorded] = e;
      tails[recorded] = u;
      heads[recorded++] = v;
    }
  }
  search.reachedCount = reached;
  search.edgeCount = recorded;
}

/** Finds the next level by the edges that enter what has not been reached. */
function fromBeyond({ inOffsets, inSources, inEdges }: Digraph, search: Search, level: number) {
  const { distance, pathCount, order, edges, tails, heads, entered, missing } = search;
  let missingCount = search.missingCount;
  if (missingCount === -1) {
    missing.set(entered);
    missingCount = entered.length;
  }
  let reached = search.reachedCount;
  let recorded = search.edgeCount;
  let kept = 0;
  for (let i = 0; i < missingCount; i++) {
    const v = missing[i]!;
    if (distance[v] !== -1) continue;
    let paths = 0;
    const last = inOffsets[v + 1]!;
    for (let k = inOffsets[v]!; k < last; k++) {
      const u = inSources[k]!;
      // Written in any case, kept if it counts: a choice here would be a guess for the processor.
      const counts = Number(distance[u] === level);
      paths += pathCount[u]! * counts;
      edges[recorded] = inEdges[k]!;
      tails[recorded] = u;
      heads[recorded] = v;
      recorded = (recorded + counts) | 0;
    }
    if (paths === 0) {
      missing[kept++] = v;
      continue;
    }
    distance[v] = level + 1;
    pathCount[v] = paths;
    order[reached++] = v;
  }
  search.missingCount = kept;
  search.reachedCount = reached;
  search.edgeCount = recorded;
}

/** Scales the counts of the level that starts at `start` when one is too large. */
function scaleDown(
  { pathCount, order, reachedCount, scaledLevels }: Search,
  start: number,
  level: number
) {
  let most = 0;
  for (let i = start; i < reachedCount; i++) most = Math.max(most, pathCount[order[i]!]!);
  if (most <= largest) return;
  for (let i = start; i < reachedCount; i++) {
    const v = order[i]!;
    pathCount[v] = Math.max(pathCount[v]! / largest, smallest);
  }
  scaledLevels.push(level);
}

/** Adds what the vertices of a level depend on, and leaves them as the next source needs them. */
function settle(search: Search, level: number, { onVertices, onEdges, squares }: Sums): void {
  const { distance, pathCount, dependency, coefficient, order, levelStarts } = search;
  const { edges, tails, heads, edgeStarts, scaledLevels } = search;
  const factor = scaledLevels.length > 0 && scaledLevels.includes(level + 1) ? 1 / largest : 1;
  const lastEdge = edgeStarts[level + 1]!;
  for (let k = edgeStarts[level]!; k < lastEdge; k++) {
    const u = tails[k]!;
    const share = pathCount[u]! * factor * coefficient[heads[k]!]!;
    onEdges[edges[k]!]! += share;
    dependency[u]! += share;
  }
  const end = levelStarts[level + 1]!;
  for (let i = levelStarts[level]!; i < end; i++) {
    const u = order[i]!;
    const depending = dependency[u]!;
    coefficient[u] = (1 + depending) / pathCount[u]!;
    dependency[u] = 0;
    distance[u] = -1;
    if (level === 0) continue;
    onVertices[u]! += depending;
    squares[u]! += depending * depending;
  }
}
