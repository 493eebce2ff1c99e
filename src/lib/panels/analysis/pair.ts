import type { Ground } from '#lib/analysis/questions.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';

/** Several engagements, and what they weigh together. */
interface Sum {
  readonly engagements: readonly EngagementId[];
  readonly value: number;
}

/** What a client has with one provider, beside all that either of them has. */
export interface Pair {
  readonly client: PartyId;
  readonly provider: PartyId;
  /** The place of the pair among the edges of the network. */
  readonly edge: number;
  readonly between: Sum;
  readonly spent: Sum;
  readonly received: Sum;
}

/** The pair that an engagement is of; undefined where it does not count, or is one with oneself. */
export function pairOf(ground: Ground, engagement: EngagementId): Pair | undefined {
  const { parties, clients, providers, engagements, edgeOf } = ground;
  const edge = edgeOf[engagements.indexOf(engagement)] ?? -1;
  const [from, to] = [clients[edge] ?? -1, providers[edge] ?? -1];
  const [client, provider] = [parties[from], parties[to]];
  if (client === undefined || provider === undefined) return undefined;
  return {
    client,
    provider,
    edge,
    between: sumOf(ground, (other) => other === edge),
    spent: sumOf(ground, (other) => clients[other] === from),
    received: sumOf(ground, (other) => providers[other] === to)
  };
}

function sumOf({ engagements, edgeOf, weights }: Ground, counts: (edge: number) => boolean): Sum {
  return {
    engagements: engagements.filter((_, at) => counts(edgeOf[at] ?? -1)),
    value: weights.reduce((sum, weight, edge) => (counts(edge) ? sum + weight : sum), 0)
  };
}
