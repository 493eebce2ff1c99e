import type { Basis } from '#lib/analysis/metrics/readings.ts';
import type { Ground } from '#lib/analysis/questions.ts';
import { inBaseCurrency, periodOf, weightOf } from '#lib/domain/amounts.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Selectable } from '#lib/state/session.svelte.ts';

/** How many of the objects that count have something entered, and which have not. */
export interface Known {
  readonly what: 'values' | 'services' | 'dates' | 'countries' | 'kinds';
  /** The metrics that read it; none reads the dates but by who counts on a day. */
  readonly basis?: Basis;
  readonly known: number;
  readonly of: number;
  readonly missing: readonly Selectable[];
}

/** What is entered of the engagements that count on the day, and of all parties. */
export function coverageOf(
  diagram: Pick<Diagram, 'engagements' | 'contracts' | 'parties' | 'settings'>,
  { engagements, parties }: Ground
): Known[] {
  const settings = settingsOf(diagram);
  const active = engagements.flatMap((id) => diagram.engagements.get(id) ?? []);
  const contractOf = ({ contractId }: Engagement) =>
    contractId && diagram.contracts.get(contractId);
  const drawn = parties.flatMap((id) => diagram.parties.get(id) ?? []);
  return [
    {
      what: 'values',
      basis: 'values',
      ...split(active, (one) => {
        const money = weightOf(one, contractOf(one))?.money;
        return money !== undefined && inBaseCurrency(money, settings) !== undefined;
      })
    },
    {
      what: 'services',
      basis: 'services',
      ...split(active, ({ serviceItems = [] }) => serviceItems.length > 0)
    },
    {
      what: 'dates',
      ...split(active, (one) => {
        const { start, end } = periodOf(one, contractOf(one));
        return start !== undefined && end !== undefined;
      })
    },
    {
      what: 'countries',
      basis: 'countries',
      ...split(drawn, ({ country }) => country !== undefined)
    },
    { what: 'kinds', basis: 'groups', ...split(drawn, ({ kind }) => kind !== 'unknown') }
  ];
}

function split<Item extends { readonly id: Selectable }>(
  items: readonly Item[],
  isKnown: (item: Item) => boolean
) {
  const missing = items.filter((item) => !isKnown(item)).map(({ id }) => id);
  return { known: items.length - missing.length, of: items.length, missing };
}
