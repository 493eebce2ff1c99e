import type { Chains } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';

/** One line of the outline: a party, by the engagement through which it is met. */
export interface OutlineRow {
  /** The way down to it: the same party met twice has two keys. */
  readonly key: string;
  readonly party: PartyId;
  readonly engagement?: EngagementId;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly children: number;
  readonly isOpen: boolean;
  /** It stands further up with all that it has below. */
  readonly isRepeated: boolean;
}

interface Entry {
  readonly party: PartyId;
  readonly engagement?: EngagementId;
  readonly key: string;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

/**
 * The network as a tree of chains: clients that nobody engages first, below each party its
 * providers. What is met again further down is named only, so that cycles end; parties that no
 * beginning leads to (rings) begin with the first of them. `closed` holds keys whose children are
 * not listed.
 */
export function outlineRows(
  diagram: Diagram,
  chains: Chains,
  order: (a: PartyId, b: PartyId) => number,
  closed: ReadonlySet<string>
): OutlineRow[] {
  const all = [...diagram.parties].map(({ id }) => id).sort(order);
  const beginnings = all.filter((id) => chains.incomingOf(id).size === 0);
  const reached = new Set<PartyId>();
  for (const id of beginnings) reach(id);
  for (const id of all) {
    if (reached.has(id)) continue;
    beginnings.push(id);
    reach(id);
  }
  const told = new Set<PartyId>();
  const rows: OutlineRow[] = [];
  const stack: Entry[] = beginnings
    .map((party, index) => ({
      party,
      key: party,
      level: 1,
      position: index + 1,
      siblings: beginnings.length
    }))
    .reverse();
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { party, key, level } = entry;
    const isRepeated = told.has(party);
    told.add(party);
    const below = isRepeated ? [] : providersOf(party);
    const isOpen = below.length > 0 && !closed.has(key);
    rows.push({ ...entry, children: below.length, isOpen, isRepeated });
    if (!isOpen) {
      // What is folded away is not told again elsewhere.
      if (below.length > 0) tellAll(party);
      continue;
    }
    const next = below.map(({ provider, engagement }, index) => ({
      party: provider,
      engagement,
      key: `${key} ${engagement}`,
      level: level + 1,
      position: index + 1,
      siblings: below.length
    }));
    stack.push(...next.reverse());
  }
  return rows;

  function providersOf(client: PartyId) {
    return [...chains.outgoingOf(client)]
      .flatMap((engagement) => {
        const provider = diagram.engagements.get(engagement)?.providerId;
        return provider === undefined ? [] : [{ provider, engagement }];
      })
      .sort((a, b) => order(a.provider, b.provider) || (a.engagement < b.engagement ? -1 : 1));
  }

  function reach(start: PartyId): void {
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const { provider } of providersOf(id)) queue.push(provider);
    }
  }

  function tellAll(start: PartyId): void {
    const queue = providersOf(start).map(({ provider }) => provider);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (told.has(id)) continue;
      told.add(id);
      for (const { provider } of providersOf(id)) queue.push(provider);
    }
  }
}
