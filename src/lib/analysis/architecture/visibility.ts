import type { Digraph } from '../graph/digraph.ts';
import { outStrengths } from '../graph/degrees.ts';
import { gathered } from '../graph/index-arrays.ts';
import { ratioError } from '../paths/groups.ts';
import { sourcesWithin, standardError } from '../paths/sources.ts';
import type { Sources } from '../paths/sources.ts';
import { seededRandom, shuffle } from '../random.ts';
import type { Steps } from '../steps.ts';
import { slicesOf } from '../steps.ts';
import type { Condensation } from './condensation.ts';
import { condensation } from './condensation.ts';
import { itemsAtOnce } from './visible.ts';

/** Who can be touched by whom, over any number of engagements. Everybody touches itself. */
export interface Visibility {
  /** Per party the number of parties that it depends on (visibility fan-out). */
  readonly fanOut: Float64Array;
  /** Per party the number of parties that depend on it (visibility fan-in). */
  readonly fanIn: Float64Array;
  /** The share of all ordered pairs, 0 to 1; null without parties. */
  readonly propagationCost: number | null;
  /** What each party spends times the number of parties that depend on it, in all. */
  readonly touchedSpend: number;
  /** The parties looked at, and the standard errors; absent when all were. */
  readonly sample?: VisibilitySample;
}

export interface VisibilitySample {
  readonly sources: Sources;
  readonly fanOut: Float64Array;
  readonly fanIn: Float64Array;
  readonly propagationCost: number;
  /** Of the parties that depend on each, by what it spends: see `touchedSpend`. */
  readonly touchedSpend: number;
}

/** What the computation reads of a `MetricContext`. */
export interface VisibilityContext {
  readonly seed: number;
  readonly budget: number;
  derived<Value>(derive: (graph: Digraph) => Value): Value;
}

/** Groups of a sample to take its spread from. */
const fewestGroups = 32;

/**
 * The sums of the rows and columns of the transitive closure V, diagonal included, and their mean:
 * propagation cost = sum V / n^2. MacCormack, Rusnak & Baldwin 2006, doi 10.1287/mnsc.1060.0552.
 * Exact while nodes * (nodes + edges) / 4 fits into the budget, both counted after cyclic groups are
 * shrunk to one; else columns and rows of a sample.
 */
export function* visibility(graph: Digraph, context: VisibilityContext): Steps<Visibility> {
  const { nodeCount } = graph;
  const shrunk = context.derived(condensation);
  // Two walks, shared by 32 items; a step that misses the cache costs as much as four.
  const walk = (2 * 4 * (shrunk.count + shrunk.graph.edgeCount)) / 32;
  const sources = sourcesWithin(nodeCount, walk, context);
  const isExact = sources.items.length === nodeCount;
  const items = itemsOf(sources, shrunk, context.seed);
  const reached = new Float64Array(shrunk.count);
  const reaching = new Float64Array(shrunk.count);
  const spent = spentBy(graph, shrunk);
  const slices = slicesOf(items, isExact ? itemsAtOnce : sliceSize(items.length));
  const totals: number[] = [];
  const spends: number[] = [];

  yield {
    kernel: 'visible',
    graph: shrunk.graph,
    options: {},
    slices,
    take([reachedNow = reached, reachingNow = reaching]) {
      let [total, spend] = [0, 0];
      for (let c = 0; c < shrunk.count; c++) {
        reached[c]! += reachedNow[c]!;
        reaching[c]! += reachingNow[c]!;
        total += reachedNow[c]! * (shrunk.memberOffsets[c + 1]! - shrunk.memberOffsets[c]!);
        spend += reachingNow[c]! * spent[c]!;
      }
      totals.push(total);
      spends.push(spend);
    }
  };

  const perParty = (counts: Float64Array) =>
    Float64Array.from(shrunk.componentOf, (c) => counts[c]! * sources.scale);
  const allOf = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0) * sources.scale;
  const found = {
    fanOut: perParty(reached),
    fanIn: perParty(reaching),
    propagationCost: nodeCount === 0 ? null : allOf(totals) / nodeCount ** 2,
    touchedSpend: allOf(spends)
  };
  if (isExact) return found;
  const errorOf = (parts: readonly number[]) =>
    nodeCount *
    ratioError(
      parts.map((part, i) => [part, slices[i]!.length]),
      sources
    );
  const errors = (counts: Float64Array) =>
    Float64Array.from(shrunk.componentOf, (c) => standardError(counts[c]!, counts[c]!, sources));
  const sample: VisibilitySample = {
    sources,
    fanOut: errors(reached),
    fanIn: errors(reaching),
    propagationCost: errorOf(totals) / nodeCount ** 2,
    touchedSpend: errorOf(spends)
  };
  return { ...found, sample };
}

/** What the parties of each component spend. */
function spentBy(graph: Digraph, { count, componentOf }: Condensation): Float64Array {
  const spent = new Float64Array(count);
  for (const [v, value] of outStrengths(graph).entries()) spent[componentOf[v]!]! += value;
  return spent;
}

/** A component for each party that is looked at: sorted when all are, so that walks are short. */
function itemsOf(
  { items, of }: Sources,
  { members, componentOf }: Condensation,
  seed: number
): Int32Array {
  if (items.length === of) return gathered(componentOf, members);
  // In random order each slice is a small sample of its own.
  const order = items.slice();
  shuffle(order, seededRandom(seed));
  return gathered(componentOf, order);
}

/** Whole words of items, as many as leave enough groups. */
function sliceSize(itemCount: number): number {
  const even = 32 * Math.floor(itemCount / fewestGroups / 32);
  return Math.min(Math.max(even, 32), itemsAtOnce);
}
