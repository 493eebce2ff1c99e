import type { Diagram } from '../diagram.ts';
import type { Diff } from '../diff.ts';
import type { EngagementId, PartyId } from '../ids.ts';
import type { Engagement } from '../records.ts';
import type { Rests } from '../slices.ts';
import { finished, withRests } from '../slices.ts';
import { strongComponents } from './strong-components.ts';

/** What an engagement serves: nothing (a root of a chain), known or inferred others, or unknown. */
export interface Upstream {
  readonly ids: readonly EngagementId[];
  readonly root: boolean;
  /** Nobody said so: the client has exactly one incoming engagement. */
  readonly inferred: boolean;
}

/** Roles are read off the chains and never set by hand. A party may hold several. */
export type Role = 'terminalClient' | 'prime' | 'provider' | 'subcontractor' | 'isolated';

const unknown: Upstream = { ids: [], root: false, inferred: false };

/**
 * The chains of a diagram: roots, what supports what, and ranks. A root has rank 1; an engagement
 * has one rank more than what it supports, so it may have several; engagements in a cycle of
 * `supports` have none. Kept up to date by diffs: an edit costs what lies downstream of it.
 */
export class Chains {
  private readonly ends = new Map<EngagementId, Engagement>();
  private readonly outgoing = new Map<PartyId, Set<EngagementId>>();
  private readonly incoming = new Map<PartyId, Set<EngagementId>>();
  private readonly upstreams = new Map<EngagementId, Upstream>();
  private readonly supporters = new Map<EngagementId, Set<EngagementId>>();
  private readonly ranks = new Map<EngagementId, readonly number[]>();

  static of(diagram: Diagram): Chains {
    return finished(Chains.made(diagram));
  }

  /** The same with rests. */
  static *made(diagram: Diagram): Rests<Chains> {
    const chains = new Chains();
    const ids = [...diagram.engagements].map(({ id }) => id);
    yield* chains.refreshed(diagram, ids);
    return chains;
  }

  /** Follows a change; returns the parties whose roles or engagements may now be others. */
  update(after: Diagram, change: Diff): Set<PartyId> {
    const ids = Object.keys(change.engagements ?? {}) as EngagementId[];
    const touched = finished(this.refreshed(after, ids));
    for (const id of Object.keys(change.parties ?? {})) touched.add(id as PartyId);
    return touched;
  }

  upstreamOf(id: EngagementId): Upstream {
    return this.upstreams.get(id) ?? unknown;
  }

  /** The ranks of an engagement over all its chains, ascending; empty when unknown or cyclic. */
  ranksOf(id: EngagementId): readonly number[] {
    return this.ranks.get(id) ?? [];
  }

  /** Engagements in which the party is the client. */
  outgoingOf(id: PartyId): ReadonlySet<EngagementId> {
    return this.outgoing.get(id) ?? new Set();
  }

  /** Engagements in which the party is the provider. */
  incomingOf(id: PartyId): ReadonlySet<EngagementId> {
    return this.incoming.get(id) ?? new Set();
  }

  /** The party's roles, in the order of the chain. */
  rolesOf(id: PartyId): Role[] {
    const [outgoing, incoming] = [this.outgoingOf(id), [...this.incomingOf(id)]];
    if (outgoing.size === 0 && incoming.length === 0) return ['isolated'];
    const roots = incoming.filter((e) => this.upstreamOf(e).root);
    const isSupported = (e: EngagementId) => (this.supporters.get(e)?.size ?? 0) > 0;
    const held: [Role, boolean][] = [
      ['terminalClient', [...outgoing].some((e) => this.upstreamOf(e).root)],
      ['prime', roots.some(isSupported)],
      ['provider', roots.some((e) => !isSupported(e))],
      ['subcontractor', incoming.some((e) => this.ranksOf(e).some((rank) => rank >= 2))]
    ];
    return held.filter(([, holds]) => holds).map(([role]) => role);
  }

  private *refreshed(after: Diagram, changed: readonly EngagementId[]): Rests<Set<PartyId>> {
    const touched = new Set<PartyId>();
    const stale = new Set<EngagementId>(changed);
    yield* withRests(changed, (id) => {
      for (const engagement of [this.ends.get(id), after.engagements.get(id)]) {
        if (engagement) touched.add(engagement.clientId).add(engagement.providerId);
      }
      this.setEnds(id, after.engagements.get(id));
    });
    // Whoever buys from a touched party may now have another upstream to infer.
    for (const party of touched) for (const id of this.outgoingOf(party)) stale.add(id);
    const touchServed = (id: EngagementId) => {
      for (const served of this.upstreamOf(id).ids) {
        const engagement = this.ends.get(served);
        if (engagement) touched.add(engagement.providerId);
      }
    };
    yield* withRests(stale, (id) => {
      touchServed(id);
      this.setUpstream(id);
    });

    const region = this.downstreamOf(stale);
    yield;
    const components = strongComponents(region, (id) => this.upstreamOf(id).ids);
    yield* withRests(components, (component) => {
      this.setRanks(component);
    });
    yield* withRests(region, (id) => {
      const engagement = this.ends.get(id);
      if (engagement) touched.add(engagement.clientId).add(engagement.providerId);
      touchServed(id);
    });
    return touched;
  }

  private setEnds(id: EngagementId, engagement: Engagement | undefined): void {
    const old = this.ends.get(id);
    if (old) {
      dropFrom(this.outgoing, old.clientId, id);
      dropFrom(this.incoming, old.providerId, id);
      this.ends.delete(id);
    }
    if (!engagement) return;
    this.ends.set(id, engagement);
    addTo(this.outgoing, engagement.clientId, id);
    addTo(this.incoming, engagement.providerId, id);
  }

  private setUpstream(id: EngagementId): void {
    for (const served of this.upstreamOf(id).ids) dropFrom(this.supporters, served, id);
    const engagement = this.ends.get(id);
    if (!engagement) {
      this.upstreams.delete(id);
      this.ranks.delete(id);
      return;
    }
    const upstream = upstreamIn(engagement, this.incomingOf(engagement.clientId));
    this.upstreams.set(id, upstream);
    for (const served of upstream.ids) addTo(this.supporters, served, id);
  }

  private downstreamOf(starts: Iterable<EngagementId>): Set<EngagementId> {
    const region = new Set<EngagementId>();
    const queue = [...starts];
    for (let id = queue.pop(); id; id = queue.pop()) {
      if (region.has(id) || !this.ends.has(id)) continue;
      region.add(id);
      queue.push(...(this.supporters.get(id) ?? []));
    }
    return region;
  }

  /** Components arrive with what they support before them, so those ranks are known. */
  private setRanks(component: readonly EngagementId[]): void {
    const [id] = component;
    const cyclic = component.length > 1 || (id && this.upstreamOf(id).ids.includes(id));
    for (const member of component) this.ranks.set(member, cyclic ? [] : this.rankOf(member));
  }

  private rankOf(id: EngagementId): readonly number[] {
    const { ids, root } = this.upstreamOf(id);
    if (root) return [1];
    const ranks = new Set(ids.flatMap((served) => this.ranksOf(served).map((rank) => rank + 1)));
    return [...ranks].sort((a, b) => a - b);
  }
}

/**
 * What an engagement serves, by its own word or by what its client receives: exactly one
 * engagement besides itself is taken for it, none makes it a root, several leave it unknown.
 */
export function upstreamIn(
  { id, supports }: Engagement,
  receivedByClient: Iterable<EngagementId>
): Upstream {
  if (supports) return { ids: supports, root: supports.length === 0, inferred: false };
  const received = [...receivedByClient].filter((other) => other !== id);
  if (received.length === 0) return { ids: [], root: true, inferred: true };
  return received.length === 1 ? { ids: received, root: false, inferred: true } : unknown;
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function dropFrom<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
