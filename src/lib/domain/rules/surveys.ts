import { upstreamIn } from '../derive/chains.ts';
import { ownershipGroups } from '../derive/ownership.ts';
import { ownFunctions } from '../own-functions.ts';
import { strongComponents } from '../derive/strong-components.ts';
import type { Diagram } from '../diagram.ts';
import type { EngagementId, PartyId } from '../ids.ts';
import type { Answers } from './survey.ts';
import { Survey } from './survey.ts';

/** The questions about the whole diagram that rules ask; lists are in the order of entry. */
export const makeSurveys = () => ({
  /** By engagement: those that support it. */
  supporters: new Survey({ engagements: chainFields }, supportersIn),
  /** By engagement: all in the same cycle of `supports`, itself included. */
  supportCycle: new Survey({ engagements: chainFields }, supportCyclesIn),
  /** By engagement: the functions that it serves, its own or those of what it supports. */
  functions: new Survey({ engagements: [...chainFields, 'uses'] }, functionsIn),
  /** By party: all in the same cycle of engagements, itself included. */
  tradeCycle: new Survey({ engagements: ['clientId', 'providerId'] }, tradeCyclesIn),
  /** By party: all in the same loop of ownership, itself included. */
  ownershipLoop: new Survey({ ownershipLinks: ['ownerId', 'ownedId'] }, ownershipLoopsIn),
  /** By party: the one that names its ownership group. */
  ownershipGroup: new Survey(
    {
      ownershipLinks: ['ownerId', 'ownedId', 'share', 'kind'],
      parties: ['kind', 'partOfId']
    },
    (diagram) => mapOf(ownershipGroups(diagram), (head) => [head])
  )
});

const chainFields = ['clientId', 'providerId', 'supports'];

function supportersIn(diagram: Diagram): Answers {
  const supporters = new Map<string, string[]>();
  for (const [id, served] of upstreamsIn(diagram)) {
    for (const each of new Set(served)) addTo(supporters, each, id);
  }
  for (const ids of supporters.values()) ids.sort();
  return supporters;
}

function supportCyclesIn(diagram: Diagram): Answers {
  const upstreams = upstreamsIn(diagram);
  return cyclesOf(upstreams.keys(), (id) => upstreams.get(id) ?? [], true);
}

/** Components come with what they support before them, so each is walked once. */
function functionsIn(diagram: Diagram): Answers {
  if (diagram.functions.size === 0) return new Map();
  const upstreams = upstreamsIn(diagram);
  const served = new Map<EngagementId, readonly string[]>();
  for (const component of strongComponents(upstreams.keys(), (id) => upstreams.get(id) ?? [])) {
    for (const id of component) {
      const engagement = diagram.engagements.get(id);
      const own = engagement && ownFunctions(engagement);
      const inherited = () => (upstreams.get(id) ?? []).flatMap((other) => served.get(other) ?? []);
      served.set(id, [...new Set<string>(own ?? inherited())].sort());
    }
  }
  return served;
}

function tradeCyclesIn({ parties, engagements }: Diagram): Answers {
  const providers = new Map<PartyId, PartyId[]>();
  for (const { clientId, providerId } of engagements) addTo(providers, clientId, providerId);
  const ids = [...parties].map(({ id }) => id);
  return cyclesOf(ids, (id) => providers.get(id) ?? [], false);
}

function ownershipLoopsIn({ parties, ownershipLinks }: Diagram): Answers {
  const owned = new Map<PartyId, PartyId[]>();
  for (const { ownerId, ownedId } of ownershipLinks) addTo(owned, ownerId, ownedId);
  const ids = [...parties].map(({ id }) => id);
  return cyclesOf(ids, (id) => owned.get(id) ?? [], true);
}

function upstreamsIn({ engagements }: Diagram): Map<EngagementId, readonly EngagementId[]> {
  const received = new Map<PartyId, EngagementId[]>();
  for (const { id, providerId } of engagements) addTo(received, providerId, id);
  return new Map(
    [...engagements].map((each) => [
      each.id,
      upstreamIn(each, received.get(each.clientId) ?? []).ids
    ])
  );
}

/** Members of each cycle by member; of a node that leads to itself only where `self` counts. */
function cyclesOf<N extends string>(
  nodes: Iterable<N>,
  next: (node: N) => readonly N[],
  self: boolean
): Answers {
  const cycles = new Map<string, readonly string[]>();
  for (const component of strongComponents(nodes, next)) {
    const [only] = component;
    const isCycle = component.length > 1 || (self && only && next(only).includes(only));
    if (!isCycle) continue;
    const members = [...component].sort();
    for (const node of members) cycles.set(node, members);
  }
  return cycles;
}

function mapOf<V>(map: ReadonlyMap<string, V>, of: (value: V) => readonly string[]): Answers {
  return new Map([...map].map(([key, value]) => [key, of(value)]));
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
