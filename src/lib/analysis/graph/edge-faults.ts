import type { EdgeList } from './digraph.ts';

/** Far above what a map holds, and within what the routines' arrays can address. */
const mostNodes = 10_000_000;
const mostEdges = 50_000_000;

/** What is wrong with an edge list, and where. */
export type EdgeFault =
  | { readonly code: 'too-many-parties'; readonly found: number; readonly limit: number }
  | { readonly code: 'too-many-engagements'; readonly found: number; readonly limit: number }
  | { readonly code: 'length-mismatch'; readonly array: string; readonly found: number }
  | { readonly code: 'unknown-end'; readonly edge: number; readonly node: number }
  | { readonly code: WeightCode; readonly edge: number; readonly weight: number }
  | { readonly code: 'colour-invalid'; readonly edge: number; readonly colour: number };

export type WeightCode = 'weight-negative' | 'weight-infinite' | 'weight-missing';

/** An edge list that no graph can be made of: whoever made it should have looked. */
export class EdgeListError extends RangeError {
  override readonly name = 'EdgeListError';
  readonly fault: EdgeFault;

  constructor(fault: EdgeFault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}

/** @throws EdgeListError for more than a graph takes, and for arrays of unequal length */
export function checkSizes(list: EdgeList): void {
  refuse(sizeFault(list));
}

/** @throws EdgeListError with the first fault of ends, then of weights, then of colours */
export function checkEdges(list: EdgeList): void {
  const { weights, colours } = list;
  refuse(
    endFault(list) ?? (weights && faultOfWeights(weights)) ?? (colours && faultOfColours(colours))
  );
}

function refuse(fault: EdgeFault | undefined): void {
  if (fault) throw new EdgeListError(fault);
}

/** Why a weight that is not finite, or below 0, cannot be used. NaN is the weight that is missing. */
export function weightFault(weight: number): WeightCode {
  if (Number.isNaN(weight)) return 'weight-missing';
  return weight < 0 ? 'weight-negative' : 'weight-infinite';
}

function sizeFault(list: EdgeList): EdgeFault | undefined {
  const { nodeCount, sources, targets, weights, colours } = list;
  const edgeCount = sources.length;
  if (nodeCount > mostNodes) {
    return { code: 'too-many-parties', found: nodeCount, limit: mostNodes };
  }
  if (edgeCount > mostEdges) {
    return { code: 'too-many-engagements', found: edgeCount, limit: mostEdges };
  }
  for (const [array, values] of Object.entries({ targets, weights, colours })) {
    if (values && values.length !== edgeCount) {
      return { code: 'length-mismatch', array, found: values.length };
    }
  }
  return undefined;
}

function endFault({ nodeCount, sources, targets }: EdgeList): EdgeFault | undefined {
  for (let edge = 0; edge < sources.length; edge++) {
    // Unsigned, so that a negative number is too large as well.
    if (sources[edge]! >>> 0 < nodeCount && targets[edge]! >>> 0 < nodeCount) continue;
    const [source, target] = [sources[edge]!, targets[edge]!];
    const isSound = source >= 0 && source < nodeCount;
    return { code: 'unknown-end', edge, node: isSound ? target : source };
  }
  return undefined;
}

function faultOfWeights(weights: Float64Array): EdgeFault | undefined {
  for (let edge = 0; edge < weights.length; edge++) {
    const weight = weights[edge]!;
    if (weight >= 0 && weight < Infinity) continue;
    return { code: weightFault(weight), edge, weight };
  }
  return undefined;
}

function faultOfColours(colours: Int32Array): EdgeFault | undefined {
  for (let edge = 0; edge < colours.length; edge++) {
    if (colours[edge]! < 1) return { code: 'colour-invalid', edge, colour: colours[edge]! };
  }
  return undefined;
}
