import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Import } from '#lib/formats/index.ts';

/** How the output names parties: by our id in our own files, else by what the file calls them. */
export function partyNames({ format, diagram }: Import, ids: readonly PartyId[]): string[] {
  if (format === 'sourceloom') return [...ids];
  return ids.map((id) => diagram.parties.get(id)?.source?.key ?? id);
}

/** The same for one party at a time. */
export function nameOfParty(file: Import): (id: PartyId) => string {
  return (id) => partyNames(file, [id])[0] ?? id;
}

/** Engagements by our id in our own files, else by their id in the file, if it has one. */
export function nameOfEngagement({ format, diagram }: Import): (id: EngagementId) => string {
  if (format === 'sourceloom') return (id) => id;
  return (id) => diagram.engagements.get(id)?.source?.key ?? id;
}

/** Whatever a finding is about. */
export function nameOfObject(file: Import): (id: string) => string {
  const [party, engagement] = [nameOfParty(file), nameOfEngagement(file)];
  const { parties } = file.diagram;
  return (id) =>
    parties.has(id as PartyId) ? party(id as PartyId) : engagement(id as EngagementId);
}
