import type { Digraph } from '../graph/digraph.ts';
import { outDegrees, outStrengths } from '../graph/degrees.ts';
import type { Kernel } from '../steps.ts';

/**
 * When a client fails with its providers.
 * - `services`: a class of service fails when all its providers have failed, and one failed class is
 *   enough; engagements whose service nobody knows count by their value, as in `value`
 * - `value`: when the failed providers hold at least `threshold` of its spending
 * - `every`: with the first provider
 * - `last`: with the last provider
 */
export const failureRules = ['services', 'value', 'every', 'last'] as const;
export type FailureRule = (typeof failureRules)[number];

export interface CascadeOptions {
  readonly rule: FailureRule;
  /** 0..1 of the spending. */
  readonly threshold: number;
}

/** Classes of service that the colours of the edges tell apart; see `withServices`. */
const classes = 3;

/**
 * Failures spreading from providers to their clients, in rounds: all that fail in one round do so
 * because of those before. Reads the service classes from the colours: 1 for unknown, plus one bit
 * for each class.
 */
export function cascades(graph: Digraph, { rule, threshold }: CascadeOptions) {
  const { nodeCount, offsets, weights, colours, inOffsets, inSources, inEdges } = graph;
  const [spend, providers] = [outStrengths(graph), outDegrees(graph)];
  const byClass = rule === 'services';
  const unknownSpend = byClass ? new Float64Array(nodeCount) : spend;
  const providersOf = new Int32Array(nodeCount * classes);
  if (byClass) countClasses();

  const failedSpend = new Float64Array(nodeCount);
  const failedCount = new Int32Array(nodeCount);
  const failedOf = new Int32Array(nodeCount * classes);
  const roundOf = new Int32Array(nodeCount).fill(-1);
  const failed = new Int32Array(nodeCount);
  let count = 0;

  return {
    /** Per party the round in which it fails, -1 when it survives; valid until the next call. */
    roundOf,
    /** Lets `seed` fail in round 0; gives who failed, in order. */
    from(seed: number): Int32Array {
      clear();
      roundOf[seed] = 0;
      failed[0] = seed;
      count = 1;
      for (let head = 0; head < count; head++) {
        const v = failed[head]!;
        for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
          const u = inSources[i]!;
          if (roundOf[u] !== -1 || !isLost(u, inEdges[i]!)) continue;
          roundOf[u] = roundOf[v]! + 1;
          failed[count++] = u;
        }
      }
      return failed.subarray(0, count);
    }
  };

  function countClasses(): void {
    for (let u = 0; u < nodeCount; u++) {
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const bits = colours[e]! - 1;
        if (bits === 0) unknownSpend[u]! += weights[e]!;
        for (let k = 0; k < classes; k++) if (bits & (1 << k)) providersOf[u * classes + k]!++;
      }
    }
  }

  /** Takes note that the provider of `edge` has failed; tells whether `u` fails with it. */
  function isLost(u: number, edge: number): boolean {
    failedCount[u]!++;
    if (rule === 'every') return true;
    if (rule === 'last') return failedCount[u] === providers[u];
    const bits = byClass ? colours[edge]! - 1 : 0;
    if (bits === 0) failedSpend[u]! += weights[edge]!;
    for (let k = 0; k < classes; k++) {
      if ((bits & (1 << k)) === 0) continue;
      const slot = u * classes + k;
      failedOf[slot]!++;
      if (failedOf[slot] === providersOf[slot]) return true;
    }
    // Sums of many shares may miss the threshold by their rounding alone.
    const limit = threshold * unknownSpend[u]! * (1 - 1e-12);
    return bits === 0 && unknownSpend[u]! > 0 && failedSpend[u]! >= limit;
  }

  function clear(): void {
    for (let i = 0; i < count; i++) {
      const v = failed[i]!;
      roundOf[v] = -1;
      for (let k = inOffsets[v]!; k < inOffsets[v + 1]!; k++) {
        const u = inSources[k]!;
        failedSpend[u] = failedCount[u] = 0;
        failedOf.fill(0, u * classes, (u + 1) * classes);
      }
    }
    count = 0;
  }
}

/** The graph with its service classes as colours, for `cascades`. */
export function withServices(graph: Digraph, services: Int32Array | undefined): Digraph {
  const colours = services?.map((bits) => 1 + bits) ?? new Int32Array(graph.edgeCount).fill(1);
  return { ...graph, colours };
}

/**
 * Every one of `items` as the first to fail; the options are the threshold and the place of the rule.
 * @returns at each of them the number of parties that fail, itself included, and the value of the
 * engagements that lose an end
 */
export const cascadeSizes: Kernel = {
  part(graph, items, { rule = 0, threshold = 0.5 }) {
    const { nodeCount, offsets, weights, inOffsets, inSources, inEdges } = graph;
    const cascade = cascades(graph, { rule: failureRules[rule] ?? 'services', threshold });
    const sizes = new Float64Array(nodeCount);
    const values = new Float64Array(nodeCount);
    for (const seed of items) {
      const failed = cascade.from(seed);
      sizes[seed] = failed.length;
      for (const v of failed) {
        for (let e = offsets[v]!; e < offsets[v + 1]!; e++) values[seed]! += weights[e]!;
        for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
          // An engagement between two that fail is lost once: it was counted at its client.
          if (cascade.roundOf[inSources[i]!] === -1) values[seed]! += weights[inEdges[i]!]!;
        }
      }
    }
    return [sizes, values];
  }
};
