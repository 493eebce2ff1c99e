import type { PartyId } from '#lib/domain/ids.ts';
import type { Import } from '#lib/formats/index.ts';

/** How the output names parties: by our id in our own files, else by what the file calls them. */
export function partyNames({ format, diagram }: Import, ids: readonly PartyId[]): string[] {
  if (format === 'sourceloom') return [...ids];
  return ids.map((id) => diagram.parties.get(id)?.source?.key ?? id);
}
