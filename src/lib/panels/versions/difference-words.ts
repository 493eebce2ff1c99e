import type { Difference } from '#lib/domain/compare.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { fieldName, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfEngagement, nameOfParty } from '../object-names.ts';

/** What a difference is about: its name where it still has one, else the name it had. */
export function nameOfDifference(
  { kind, table, id }: Difference,
  then: Diagram,
  now: Diagram
): string {
  const diagram = kind === 'removed' ? then : now;
  if (table === 'parties') return nameOfParty(diagram, id as PartyId);
  if (table === 'engagements') return nameOfEngagement(diagram, id as EngagementId);
  const record = (diagram[table] as { get(id: string): object | undefined }).get(id) ?? {};
  const { name, title, text } = record as { name?: string; title?: string; text?: string };
  return [t(`table.${table}`), name ?? title ?? text].filter(Boolean).join(': ');
}

/** The fields that differ, in the reader's words, as far as they have any. */
export function fieldsOfDifference({ fields: names }: Difference): string {
  return listText([...new Set(names.flatMap((name) => fieldName(name) ?? []))]);
}
