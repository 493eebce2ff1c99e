import type { Diagram } from '#lib/domain/diagram.ts';
import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { normalisedName, partyName } from '#lib/domain/naming.ts';
import { err, ok } from '#lib/domain/result.ts';
import { listText, nameOrder } from '#lib/i18n/index.svelte.ts';
import { nameOfEngagement } from '../../object-names.ts';
import type { Kind } from './kinds.ts';
import type { Reading } from './reading.ts';

type Index = ReadonlyMap<string, ReadonlySet<EngagementId>>;

/** Made once for each state of the two tables that names are made of. */
const indexes = new WeakMap<object, { readonly parties: object; readonly index: Index }>();

/**
 * Engagements by what they may be called: their label, their ends, or both. Signs between the words are
 * no part of a name, so an arrow may be typed as any.
 */
function indexOf({ engagements, parties }: Diagram): Index {
  const known = indexes.get(engagements);
  if (known?.parties === parties) return known.index;
  const index = new Map<string, Set<EngagementId>>();
  const add = (name: string, id: EngagementId) => {
    const word = normalisedName(name);
    if (word === '') return;
    const ids = index.get(word);
    if (ids) ids.add(id);
    else index.set(word, new Set([id]));
  };
  for (const { id, clientId, providerId, title = '' } of engagements) {
    add(title, id);
    const [client, provider] = [parties.get(clientId), parties.get(providerId)];
    if (!client || !provider) continue;
    const ends = [
      client.name + provider.name,
      partyName(client, 'en') + partyName(provider, 'en'),
      partyName(client, 'zh-Hans') + partyName(provider, 'zh-Hans')
    ];
    for (const each of ends) {
      add(each, id);
      add(title + each, id);
    }
  }
  indexes.set(engagements, { parties, index });
  return index;
}

/** Engagements by label, by ends or by both, parted by semicolons; an id where another is called the same. */
export function engagementList(diagram: () => Diagram): Kind<readonly EngagementId[]> {
  const shown = (id: EngagementId) => {
    const title = diagram().engagements.get(id)?.title;
    const ends = nameOfEngagement(diagram(), id);
    return title === undefined ? ends : `${title} · ${ends}`;
  };
  const written = (id: EngagementId) =>
    indexOf(diagram()).get(normalisedName(shown(id)))?.size === 1 ? shown(id) : id;
  const read = (text: string): Reading<EngagementId> => {
    if (diagram().engagements.has(text as EngagementId)) return ok(text as EngagementId);
    const [only, ...more] = indexOf(diagram()).get(normalisedName(text)) ?? [];
    if (only === undefined) return err({ code: 'engagement' });
    return more.length > 0 ? err({ code: 'engagementTwice' }) : ok(only);
  };
  return {
    shown: (ids) => listText(ids.map(shown)),
    written: (ids) => listed(ids.map(written)),
    read(text) {
      const ids = new Set<EngagementId>();
      for (const part of itemsOf(text)) {
        const one = read(part);
        if (!one.ok) return one;
        ids.add(one.value);
      }
      return ok([...ids]);
    },
    key: (ids) => ids.map(shown).join(' '),
    several: true,
    choices: () =>
      Array.from(diagram().engagements, ({ id }) => written(id)).sort(nameOrder().compare)
  };
}
