import { settingsOf } from '#lib/domain/diagram.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Table } from '#lib/domain/table.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { rolesText, tierText } from '../facts.ts';
import type { Source } from './columns/source.ts';

/** What the columns of a session's grids read beside their records. */
export function sourceOf(session: Session): Source {
  // Roles and ranks come from an index that follows the engagements.
  const chains = () => (void session.diagram.engagements, session.chains);
  const counts = counter();
  return {
    diagram: () => session.diagram,
    currency: () => currencyOf(session),
    roles: (id) => rolesText(chains().rolesOf(id)),
    tier: (id) => ({
      text: tierText(session.analysis, id),
      tier: session.analysis.tiers.get(id)
    }),
    clients: (id) => chains().incomingOf(id).size,
    providers: (id) => chains().outgoingOf(id).size,
    ranks: (id) => chains().ranksOf(id),
    covered: (id) => counts(session.diagram.engagements).get(id) ?? 0,
    serving: (id) => counts(session.diagram.engagements).get(id) ?? 0
  };
}

/** The base currency, else the first one in use. */
function currencyOf({ diagram }: Session): string | undefined {
  const base = settingsOf(diagram).baseCurrency;
  if (base !== undefined) return base;
  for (const { value, annualCost } of diagram.engagements) {
    const code = (value ?? annualCost)?.currency;
    if (code !== undefined) return code;
  }
  return undefined;
}

/** How many engagements name a contract or a function, counted once for each state of their table. */
function counter(): (engagements: Table<Engagement>) => ReadonlyMap<string, number> {
  let made: { readonly of: Table<Engagement>; readonly counts: Map<string, number> } | undefined;
  return (engagements) => {
    if (made?.of === engagements) return made.counts;
    const counts = new Map<string, number>();
    for (const { contractId, uses = [] } of engagements) {
      const named = new Set<string>(uses.flatMap(({ functionId }) => functionId ?? []));
      if (contractId !== undefined) named.add(contractId);
      for (const id of named) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    made = { of: engagements, counts };
    return counts;
  };
}
