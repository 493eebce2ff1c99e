import type { FunctionId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Ground } from './ground.ts';

/** How far somebody or something reaches into the critical functions; the measures are our own. */
export interface CriticalReach {
  /** Functions reached at rank 1, and at any rank. */
  readonly directFunctions: readonly FunctionId[];
  readonly totalFunctions: readonly FunctionId[];
  /** Shares of the critical functions; null where none is called critical. */
  readonly direct: number | null;
  readonly total: number | null;
  /** Total less direct: what a list of direct providers does not show. */
  readonly hidden: number | null;
  readonly hiddenFunctions: readonly FunctionId[];
}

/** Of each key, by the engagements that have it. */
export function criticalReach(
  keysOf: (engagement: Engagement) => readonly string[],
  ground: Ground
): ReadonlyMap<string, CriticalReach> {
  const found = new Map<string, { direct: Set<FunctionId>; total: Set<FunctionId> }>();
  for (const each of ground.engagements) {
    for (const key of keysOf(each)) {
      const entry = found.get(key) ?? { direct: new Set(), total: new Set() };
      for (const id of ground.served(each.id)) {
        if (!ground.critical.has(id)) continue;
        entry.total.add(id);
        if (ground.isRoot(each.id)) entry.direct.add(id);
      }
      found.set(key, entry);
    }
  }
  const size = ground.critical.size;
  return new Map(
    [...found].map(([key, { direct, total }]) => [
      key,
      {
        directFunctions: [...direct].sort(),
        totalFunctions: [...total].sort(),
        direct: size > 0 ? direct.size / size : null,
        total: size > 0 ? total.size / size : null,
        hidden: size > 0 ? (total.size - direct.size) / size : null,
        hiddenFunctions: [...total].filter((id) => !direct.has(id)).sort()
      }
    ])
  );
}

/**
 * By party: the direct providers in whose chains it works below them. Costs the size of all chains.
 */
export function sharedBy(ground: Ground): ReadonlyMap<PartyId, readonly PartyId[]> {
  const found = new Map<PartyId, Set<PartyId>>();
  for (const { id, providerId: direct } of ground.engagements) {
    if (!ground.isRoot(id)) continue;
    for (const below of ground.below(id)) {
      const party = ground.engagement(below)?.providerId;
      if (!party || party === direct) continue;
      found.set(party, (found.get(party) ?? new Set()).add(direct));
    }
  }
  return new Map([...found].map(([party, direct]) => [party, [...direct].sort()]));
}
