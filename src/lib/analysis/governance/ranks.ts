import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Ground } from './ground.ts';

/** The place of an engagement in one chain; in one chain it may have several. */
export interface ChainRank {
  readonly root: EngagementId;
  readonly engagement: EngagementId;
  readonly provider: PartyId;
  /** 1 for the root, and one more than what it supports. */
  readonly rank: number;
  /** Who receives the service. */
  readonly recipient: PartyId;
  /** Some link up to the root, or that it is one, was read off the network. */
  readonly inferred: boolean;
}

/** The ranks of every chain, root by root and outwards. What is in a cycle of `supports` has none. */
export function chainRanks(ground: Ground): ChainRank[] {
  const found: ChainRank[] = [];
  for (const { id: root } of ground.engagements) {
    if (!ground.isRoot(root)) continue;
    let level = new Map([[root, isInferred(root, ground)]]);
    for (let rank = 1; level.size > 0; rank++) {
      const next = new Map<EngagementId, boolean>();
      for (const [id, inferred] of [...level].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const { providerId: provider, clientId: recipient } = ground.engagement(id)!;
        found.push({ root, engagement: id, provider, rank, recipient, inferred });
        for (const below of ground.supporters(id)) {
          // A cycle further down would go round for ever.
          if (ground.chains.ranksOf(below).length === 0) continue;
          const known = next.get(below);
          const here = inferred || isInferred(below, ground);
          next.set(below, known === undefined ? here : known && here);
        }
      }
      level = next;
    }
  }
  return found;
}

function isInferred(id: EngagementId, ground: Ground): boolean {
  return ground.chains.upstreamOf(id).inferred || ground.engagement(id)?.supportsInferred === true;
}
