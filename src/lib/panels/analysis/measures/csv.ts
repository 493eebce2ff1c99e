import type { MetricKey } from '#lib/analysis/metrics/index.ts';
import type { Measure } from '#lib/analysis/reports/measures.ts';
import { guarded } from '#lib/domain/cells/guard.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Entries } from './entries.ts';

/** Rows as CSV, with a line break after each: what a spreadsheet opens in any language, and runs nothing of. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = typeof value === 'string' ? guarded(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A metric as a table: a row for each party or pair, a column for each key and its standard error. */
export function measureCsv(
  measure: Measure,
  columns: readonly (Entries & { readonly key: MetricKey })[],
  nameOf: (party: PartyId) => string
): string {
  const isPair = measure.level === 'engagement';
  const heads = columns.flatMap(({ key, defined }) =>
    defined.some(({ standardError }) => standardError !== undefined)
      ? [key, `${key}_standard_error`]
      : [key]
  );
  const rows = new Map<string, (string | number)[]>();
  for (const { defined } of columns) {
    for (const { key, parties } of defined) {
      if (!rows.has(key))
        rows.set(
          key,
          parties.flatMap((id) => [id, nameOf(id)])
        );
    }
  }
  for (const { defined } of columns) {
    const byKey = new Map(defined.map((entry) => [entry.key, entry]));
    const hasErrors = defined.some(({ standardError }) => standardError !== undefined);
    for (const [key, row] of rows) {
      const entry = byKey.get(key);
      row.push(entry?.value ?? '', ...(hasErrors ? [entry?.standardError ?? ''] : []));
    }
  }
  const names = isPair ? ['client', 'client_name', 'provider', 'provider_name'] : ['id', 'name'];
  return csvText([[...names, ...heads], ...rows.values()]);
}
