import type { Chains } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';

/** The way of one job, from the client at the top to its last provider. */
export interface Job {
  readonly parties: readonly PartyId[];
  readonly engagements: readonly EngagementId[];
  /** Some step was read off the network: nobody said what it supports, or it supports several. */
  readonly guessed: boolean;
}

/**
 * The way of the job that an engagement belongs to: up through what it supports, down through what
 * supports it. Where there are several, the first by id; nothing twice, so a cycle ends it.
 */
export function jobOf(diagram: Diagram, chains: Chains, from: EngagementId | undefined): Job {
  const start = from && diagram.engagements.get(from);
  if (!start) return { parties: [], engagements: [], guessed: false };
  const seen = new Set<EngagementId>([start.id]);
  const ways: EngagementId[] = [start.id];
  let guessed = false;
  for (let id: EngagementId | undefined = start.id; id;) {
    const { ids, inferred }: { ids: readonly EngagementId[]; inferred: boolean } =
      chains.upstreamOf(id);
    guessed ||= ids.length > 0 && (inferred || ids.length > 1);
    id = [...ids].sort().find((one) => !seen.has(one));
    if (id) ways.unshift(id);
    if (id) seen.add(id);
  }
  for (let id: EngagementId | undefined = start.id; id;) {
    const above: EngagementId = id;
    const provider = diagram.engagements.get(id)?.providerId;
    const below: EngagementId[] = [...(provider ? chains.outgoingOf(provider) : [])].filter((one) =>
      chains.upstreamOf(one).ids.includes(above)
    );
    guessed ||= below.length > 1 || below.some((one) => chains.upstreamOf(one).inferred);
    id = below.sort().find((one) => !seen.has(one));
    if (id) ways.push(id);
    if (id) seen.add(id);
  }
  const engagements = ways.flatMap((id) => diagram.engagements.get(id) ?? []);
  const first = engagements[0];
  return {
    parties: first ? [first.clientId, ...engagements.map(({ providerId }) => providerId)] : [],
    engagements: ways,
    guessed
  };
}
