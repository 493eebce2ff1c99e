import type { Diagram } from '#lib/domain/diagram.ts';
import type { ImportReport } from './format.ts';

/** ISO 4217's code for "no currency". */
const noCurrency = 'XXX';

/** What the diagram of an import holds; the counts that only its reader knows are given. */
export function reportOf(
  { parties, engagements, contracts }: Diagram,
  { dangling, duplicates }: Pick<ImportReport, 'dangling' | 'duplicates'>
): ImportReport {
  const amounts = new Map<string, number[]>();
  // Money that several engagements share stands on their contract, once; a framework's is a limit.
  const valued = new Set(
    [...engagements].flatMap(({ value, contractId }) => (value ? (contractId ?? []) : []))
  );
  const shared = [...contracts].filter(({ id, type }) => type !== 'overarching' && !valued.has(id));
  for (const { value } of [...engagements, ...shared]) {
    if (!value) continue;
    const currency = value.currency ?? noCurrency;
    const known = amounts.get(currency);
    if (known) known.push(value.amount);
    else amounts.set(currency, [value.amount]);
  }
  const totals = [...amounts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    parties: parties.size,
    engagements: engagements.size,
    totals: Object.fromEntries(totals.map(([currency, list]) => [currency, sum(list)])),
    dangling,
    duplicates
  };
}

/** Neumaier's sum: what each addition rounds off is kept and added at the end. */
function sum(amounts: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const amount of amounts) {
    const next = total + amount;
    lost += Math.abs(total) >= Math.abs(amount) ? total - next + amount : amount - next + total;
    total = next;
  }
  return total + lost;
}
