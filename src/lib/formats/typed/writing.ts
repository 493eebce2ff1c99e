import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId, ServiceItemId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import { partyName } from '#lib/domain/naming.ts';
import { ownServiceName, ownServiceNamed } from '#lib/domain/own-services.ts';
import type { Party } from '#lib/domain/records.ts';
import { namesOf } from './names.ts';
import { flattened, writtenLabel, writtenName } from './signs.ts';
import { isTagName, writtenTags } from './tags.ts';

/** The name by which an own service is read again. */
function ownName(diagram: Diagram, code: string, language: Language): string | undefined {
  const service = diagram.serviceItems.get(code as ServiceItemId);
  const name = service && ownServiceName(service, language);
  if (name === undefined || !isTagName(name)) return undefined;
  return ownServiceNamed(diagram, name)?.id === code ? name : undefined;
}

/**
 * A network as typed lines: its engagements, a line each, then the parties that have none, in the order
 * of entry. A party goes by the name that it is shown by; where others have it too, by another one of its
 * own, if it has one.
 */
export function writeTyped(diagram: Diagram, language: Language): string {
  const shared = new Map<string, number>();
  for (const party of diagram.parties) {
    for (const name of namesOf(party)) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  const wordFor = (party: Party) => {
    const shown = flattened(partyName(party, language));
    const own = [shown, ...namesOf(party)].find((name) => shared.get(name) === 1);
    return writtenName(own ?? shown);
  };
  const words = new Map([...diagram.parties].map((party) => [party.id, wordFor(party)]));
  const engaged = new Set<PartyId>();
  const lines = [...diagram.engagements].sort(byId).map((engagement) => {
    const { clientId, providerId, title = '', serviceItems, value } = engagement;
    engaged.add(clientId).add(providerId);
    const label = flattened(title) === '' ? '' : writtenLabel(title);
    const tags = writtenTags(
      { ...(serviceItems && { services: serviceItems }), ...(value && { value }) },
      (code) => ownName(diagram, code, language)
    );
    const said = [label, tags].filter((part) => part !== '').join(' ');
    const ends = `${words.get(clientId) ?? ''} -> ${words.get(providerId) ?? ''}`;
    return said === '' ? ends : `${ends} : ${said}`;
  });
  const alone = [...diagram.parties].sort(byId).filter(({ id }) => !engaged.has(id));
  return [...lines, ...alone.map(({ id }) => words.get(id) ?? '')].join('\n');
}
