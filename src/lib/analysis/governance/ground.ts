import { inBaseCurrency, isActiveOn, periodOf } from '#lib/domain/amounts.ts';
import { yearsOf } from '#lib/domain/dates.ts';
import { Chains } from '#lib/domain/derive/chains.ts';
import { ownershipGroups } from '#lib/domain/derive/ownership.ts';
import { strongComponents } from '#lib/domain/derive/strong-components.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { ownFunctions } from '#lib/domain/own-functions.ts';
import type { EngagementId, FunctionId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement, Money, PartialDate } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { contractOf } from '../layers.ts';
import type { Coverage } from '../weights.ts';
import { amountsOf } from '../weights.ts';

/**
 * What everything about governance and exposure reads: the engagements that are active on a day,
 * their chains, their money, and what they are done for. Chains are those among active engagements:
 * what an ended one carried is not carried any more. A party that engages itself is left out.
 */
export class Ground {
  readonly engagements: readonly Engagement[];
  readonly chains: Chains;
  readonly coverage: Coverage;
  /** Functions that somebody called critical. */
  readonly critical: ReadonlySet<FunctionId>;
  readonly #byId: ReadonlyMap<EngagementId, Engagement>;
  readonly #amounts: ReadonlyMap<EngagementId, number>;
  readonly #groups: ReadonlyMap<PartyId, PartyId>;
  readonly #supporters = new Map<EngagementId, EngagementId[]>();
  readonly #served = new Map<EngagementId, readonly FunctionId[]>();

  constructor(
    readonly diagram: Diagram,
    readonly asOf: PartialDate
  ) {
    this.engagements = [...diagram.engagements]
      .filter(
        (each) =>
          each.clientId !== each.providerId && isActiveOn(asOf, each, contractOf(diagram, each))
      )
      .sort(byId);
    this.#byId = new Map(this.engagements.map((each) => [each.id, each]));
    this.chains = Chains.of({ ...diagram, engagements: Table.of(this.engagements) });
    const arcs = this.engagements.map((engagement) => {
      const { id, clientId, providerId } = engagement;
      return { id, from: clientId, to: providerId, engagement };
    });
    const { amounts, coverage } = amountsOf(diagram, arcs);
    this.coverage = coverage;
    this.#amounts = new Map(
      this.engagements.flatMap(({ id }, i) => {
        const amount = amounts[i];
        return amount === undefined ? [] : [[id, amount] as const];
      })
    );
    this.#groups = ownershipGroups(diagram);
    this.critical = new Set(
      [...diagram.functions].flatMap(({ id, critical }) => (critical === 'yes' ? [id] : []))
    );
    this.#readChains();
  }

  engagement(id: EngagementId): Engagement | undefined {
    return this.#byId.get(id);
  }

  /** What it costs, in the currency of `coverage`; undefined where unknown or in another currency. */
  amount(id: EngagementId): number | undefined {
    return this.#amounts.get(id);
  }

  /** What it counts for in a share: its amount, or 1 where no amount is known of any engagement. */
  weight(id: EngagementId): number | undefined {
    return this.coverage.weighted === 0 ? 1 : this.amount(id);
  }

  /** The amount, where it is certainly that of one year. */
  yearly(engagement: Engagement): number | undefined {
    const contract = contractOf(this.diagram, engagement);
    const stated = engagement.annualCost ?? (engagement.value ? undefined : contract?.annualCost);
    const term = yearsOf(periodOf(engagement, contract));
    return stated || term !== undefined ? this.amount(engagement.id) : undefined;
  }

  /** An amount in the currency of `coverage`; undefined where no rate leads there. */
  inCurrency(money: Money | undefined): number | undefined {
    const found = money && inBaseCurrency(money, settingsOf(this.diagram));
    return found && (found.currency ?? '') === (this.coverage.currency ?? '')
      ? found.amount
      : undefined;
  }

  /** The ownership group of a party, by the first of its members; a party of its own is its own. */
  groupOf(id: PartyId): PartyId {
    return this.#groups.get(id) ?? id;
  }

  /** Whether a provider is outside the client's ownership group. */
  isExternal({ clientId, providerId }: Engagement): boolean {
    return this.groupOf(clientId) !== this.groupOf(providerId);
  }

  isRoot(id: EngagementId): boolean {
    return this.chains.upstreamOf(id).root;
  }

  /** Active engagements that it supports. */
  upstream(id: EngagementId): readonly EngagementId[] {
    return [...new Set(this.chains.upstreamOf(id).ids)].filter((each) => this.#byId.has(each));
  }

  /** Active engagements that support it. */
  supporters(id: EngagementId): readonly EngagementId[] {
    return this.#supporters.get(id) ?? [];
  }

  /** The functions that it serves: its own, or those of what it supports. */
  served(id: EngagementId): readonly FunctionId[] {
    return this.#served.get(id) ?? [];
  }

  servesCritical(id: EngagementId): boolean {
    return this.served(id).some((each) => this.critical.has(each));
  }

  outgoing(party: PartyId): Engagement[] {
    return this.#all(this.chains.outgoingOf(party));
  }

  incoming(party: PartyId): Engagement[] {
    return this.#all(this.chains.incomingOf(party));
  }

  /** All engagements below one, in the order of the walk; a cycle is walked once. */
  below(id: EngagementId): readonly EngagementId[] {
    const found = new Set<EngagementId>();
    const open = [...this.supporters(id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next) || next === id) continue;
      found.add(next);
      open.push(...this.supporters(next));
    }
    return [...found];
  }

  #all(ids: Iterable<EngagementId>): Engagement[] {
    return [...ids]
      .sort()
      .map((id) => this.#byId.get(id))
      .filter((each) => each !== undefined);
  }

  /** What supports what comes first, so each engagement is looked at once; a cycle passes nothing on. */
  #readChains(): void {
    for (const { id } of this.engagements) {
      for (const served of this.upstream(id)) {
        const list = this.#supporters.get(served);
        if (list) list.push(id);
        else this.#supporters.set(served, [id]);
      }
    }
    const ids = this.engagements.map(({ id }) => id);
    for (const component of strongComponents(ids, (id) => this.upstream(id))) {
      const within = new Set(component);
      for (const id of component) {
        const engagement = this.#byId.get(id);
        const own = engagement && ownFunctions(engagement);
        const inherited = () =>
          this.upstream(id)
            .filter((other) => !within.has(other))
            .flatMap((other) => this.served(other));
        this.#served.set(id, [...new Set(own ?? inherited())].sort());
      }
    }
  }
}

/** The ground of a diagram on a day; by default the day that the settings name, else `today`. */
export function groundOf(diagram: Diagram, today: PartialDate): Ground {
  return new Ground(diagram, settingsOf(diagram).asOf ?? today);
}
