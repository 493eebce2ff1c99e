import type { Digraph } from '../graph/digraph.ts';

/** A network of pipes: arc `2i` and its way back `2i + 1`. */
interface Pipes {
  readonly nodeCount: number;
  readonly offsets: Int32Array;
  /** Arcs by the vertex that they leave. */
  readonly arcs: Int32Array;
  readonly heads: Int32Array;
  /** What each arc can still take. */
  readonly left: Float64Array;
}

export interface Flow {
  readonly value: number;
  /** The vertices that can still be reached from the source once the flow is as large as can be. */
  readonly sourceSide: Uint8Array;
}

/** The largest flow along the edges with their weights as capacities. */
export function maximumFlow(graph: Digraph, source: number, sink: number): Flow {
  return flow(pipesOf(graph.nodeCount, graph.sources, graph.targets, graph.weights), source, sink);
}

/** The largest number of ways that share no edge. */
export function edgeDisjointWays(graph: Digraph, source: number, sink: number): number {
  const ones = new Float64Array(graph.edgeCount).fill(1);
  return flow(pipesOf(graph.nodeCount, graph.sources, graph.targets, ones), source, sink).value;
}

/** The largest number of ways that share no vertex but their ends. A direct edge is one. */
export function vertexDisjointWays(graph: Digraph, source: number, sink: number): number {
  const { nodeCount, edgeCount } = graph;
  // Every vertex in two, u -> nodeCount + u, with room for one way between its halves.
  const tails = new Int32Array(edgeCount + nodeCount);
  const heads = new Int32Array(edgeCount + nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    tails[e] = nodeCount + graph.sources[e]!;
    heads[e] = graph.targets[e]!;
  }
  for (let u = 0; u < nodeCount; u++) {
    tails[edgeCount + u] = u;
    heads[edgeCount + u] = nodeCount + u;
  }
  const ones = new Float64Array(edgeCount + nodeCount).fill(1);
  return flow(pipesOf(2 * nodeCount, tails, heads, ones), nodeCount + source, sink).value;
}

function pipesOf(
  nodeCount: number,
  tails: Int32Array,
  heads: Int32Array,
  capacities: Float64Array
): Pipes {
  const count = tails.length;
  const arcHeads = new Int32Array(2 * count);
  const left = new Float64Array(2 * count);
  const offsets = new Int32Array(nodeCount + 1);
  for (let i = 0; i < count; i++) {
    arcHeads[2 * i] = heads[i]!;
    arcHeads[2 * i + 1] = tails[i]!;
    left[2 * i] = capacities[i]!;
    offsets[tails[i]! + 1]!++;
    offsets[heads[i]! + 1]!++;
  }
  for (let v = 0; v < nodeCount; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const arcs = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    arcs[next[tails[i]!]!++] = 2 * i;
    arcs[next[heads[i]!]!++] = 2 * i + 1;
  }
  return { nodeCount, offsets, arcs, heads: arcHeads, left };
}

/** Dinic 1970: shortest ways first, a whole level graph at a time; O(edges · √nodes) for unit capacities. */
function flow(
  { nodeCount, offsets, arcs, heads, left }: Pipes,
  source: number,
  sink: number
): Flow {
  const level = new Int32Array(nodeCount);
  const nextArc = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const way = new Int32Array(nodeCount);
  let value = 0;
  while (hasWay()) {
    nextArc.set(offsets.subarray(0, nodeCount));
    value += blockingFlow();
  }
  return { value, sourceSide: Uint8Array.from(level, (depth) => (depth >= 0 ? 1 : 0)) };

  function hasWay(): boolean {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const u = queue[head]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const arc = arcs[i]!;
        const v = heads[arc]!;
        if (left[arc] === 0 || level[v] !== -1) continue;
        level[v] = level[u]! + 1;
        queue[tail++] = v;
      }
    }
    return level[sink] !== -1;
  }

  function blockingFlow(): number {
    let sent = 0;
    let length = 0;
    let u = source;
    for (;;) {
      if (u === sink) {
        sent += send(length);
        length = 0;
        u = source;
        continue;
      }
      const arc = arcOnwards(u);
      if (arc !== -1) {
        way[length++] = arc;
        u = heads[arc]!;
      } else if (length > 0) {
        // A dead end: nothing leads here any more.
        level[u] = -2;
        u = heads[way[--length]! ^ 1]!;
      } else return sent;
    }
  }

  function arcOnwards(u: number): number {
    for (; nextArc[u]! < offsets[u + 1]!; nextArc[u]!++) {
      const arc = arcs[nextArc[u]!]!;
      if (left[arc]! > 0 && level[heads[arc]!] === level[u]! + 1) return arc;
    }
    return -1;
  }

  function send(length: number): number {
    let amount = Infinity;
    for (let i = 0; i < length; i++) amount = Math.min(amount, left[way[i]!]!);
    for (let i = 0; i < length; i++) {
      left[way[i]!]! -= amount;
      left[way[i]! ^ 1]! += amount;
    }
    return amount;
  }
}

/** The edges that leave the source's side of the smallest cut, ascending; none within one vertex. */
export function minimumCut(graph: Digraph, source: number, sink: number): Int32Array {
  if (source === sink) return new Int32Array();
  const { sourceSide } = maximumFlow(graph, source, sink);
  return Int32Array.from(graph.sources.keys()).filter(
    (e) =>
      sourceSide[graph.sources[e]!] === 1 &&
      sourceSide[graph.targets[e]!] === 0 &&
      graph.weights[e]! > 0
  );
}
