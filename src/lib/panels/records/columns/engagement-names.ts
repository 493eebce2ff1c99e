import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import { partyName } from '#lib/domain/naming.ts';
import { nameOrder } from '#lib/i18n/index.svelte.ts';
import { nameOfEngagement } from '../../object-names.ts';
import type { Kind } from './kinds.ts';
import type { Index } from './names.ts';
import { indexOfNames, named } from './names.ts';

/** Made once for each state of the two tables that names are made of. */
const indexes = new WeakMap<
  object,
  { readonly parties: object; readonly index: Index<EngagementId> }
>();

/**
 * Engagements by what they may be called: their label, their ends, or both. Signs between the words are
 * no part of a name, so an arrow may be typed as any.
 */
function engagementIndex({ engagements, parties }: Diagram): Index<EngagementId> {
  const known = indexes.get(engagements);
  if (known?.parties === parties) return known.index;
  const index = indexOfNames(engagements, ({ clientId, providerId, title = '' }) => {
    const [client, provider] = [parties.get(clientId), parties.get(providerId)];
    if (!client || !provider) return [title];
    const inLanguage = (each: Language) => partyName(client, each) + partyName(provider, each);
    const ends = [client.name + provider.name, inLanguage('en'), inLanguage('zh-Hans')];
    return [title, ...ends, ...ends.map((each) => title + each)];
  });
  indexes.set(engagements, { parties, index });
  return index;
}

/** An engagement by its label, by its ends or by both. */
export function engagement(diagram: () => Diagram): Kind<EngagementId> {
  const kind = named<EngagementId>({
    has: (id) => diagram().engagements.has(id),
    index: () => engagementIndex(diagram()),
    shown(id) {
      const title = diagram().engagements.get(id)?.title;
      const ends = nameOfEngagement(diagram(), id);
      return title === undefined ? ends : `${title} · ${ends}`;
    },
    faults: ['engagement', 'engagementTwice']
  });
  return {
    ...kind,
    choices: () =>
      Array.from(diagram().engagements, ({ id }) => kind.written(id)).sort(nameOrder().compare)
  };
}
