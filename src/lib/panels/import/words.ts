import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';
import type { FormatId, MergeReason, SheetView } from '#lib/state/importing.svelte.ts';

/** A new format asks for its name here. */
const formatNames: Readonly<Record<FormatId, PlainKey>> = {
  sourceloom: 'format.sourceloom',
  csv: 'format.csv',
  xlsx: 'format.xlsx',
  graphml: 'export.way.graphml',
  gexf: 'format.gexf',
  cx2: 'export.way.cx2',
  cytoscape: 'export.way.cytoscape',
  ocds: 'format.ocds',
  kumu: 'format.kumu',
  pajek: 'export.way.pajek',
  dot: 'export.way.dot'
};

export function formatName(format: string): string {
  const key = (formatNames as Readonly<Partial<Record<string, PlainKey>>>)[format];
  return key ? t(key) : format;
}

/** Records that are neither parties nor engagements, counted by their tables. */
export function otherRecords(others: readonly { table: string; count: number }[]): string {
  return listText(others.map(({ table, count: n }) => t('export.lost.records', { table, n })));
}

/** A table by its name within the file, else by its file. */
export function tableName({ name, file }: SheetView): string {
  return name ?? file;
}

/** Why two parties are one. */
export function reasonText(reason: MergeReason): string {
  if (reason === 'own-id' || reason === 'accepted') return t(`import.reason.${reason}`);
  return t('import.reason.scheme', { scheme: reason });
}

const known: Readonly<Partial<Record<string, PlainKey>>> = {
  name: 'field.name',
  nameZh: 'field.nameZh',
  nameLatin: 'field.nameLatin',
  kind: 'field.kind',
  country: 'field.country',
  region: 'field.region',
  level: 'field.level',
  identifiers: 'field.identifiers',
  maturity: 'field.maturity',
  employees: 'field.employees',
  revenue: 'field.revenue',
  notes: 'field.notes',
  tags: 'field.tags'
};

/** Fields of a party as a list in words. */
export function fieldNames(fields: readonly string[]): string {
  return listText(fields.map((field) => (known[field] ? t(known[field]) : field)));
}
