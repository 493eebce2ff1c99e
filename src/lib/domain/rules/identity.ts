import { isEuid, isLei, plainIdentifier } from '../identifiers.ts';
import type { PartyId } from '../ids.ts';
import type { Identifier, IdentifierScheme, Party } from '../records.ts';
import type { Finding } from './rule.ts';
import { found, rule } from './rule.ts';

/** Two parties with the same identifier are one organisation, or one has a wrong number. */
export const duplicateIdentifier = rule({
  severity: 'warning',
  on: ['parties'],
  at: 'identifiers',
  atOthers: 'identifiers',
  check: ({ id, identifiers = [] }, facts) =>
    shared(
      id,
      identifiers
        .filter((each) => plainIdentifier(each) !== '')
        .map((each) => [facts.holders(each), plainIdentifier(each)])
    )
});

export const sameName = rule({
  severity: 'warning',
  on: ['parties'],
  at: 'name',
  atOthers: 'name',
  check: (party, facts) =>
    shared(
      party.id,
      facts.namesakes(party).map((ids) => [ids, party.name])
    )
});

export const wrongLei = rule({
  severity: 'warning',
  on: ['parties'],
  at: 'identifiers',
  check: (party) => malformed(party, 'LEI', isLei)
});

export const wrongEuid = rule({
  severity: 'warning',
  on: ['parties'],
  at: 'identifiers',
  check: (party) => malformed(party, 'EUID', isEuid)
});

/** Nothing is asked of the network here: whoever looked it up elsewhere notes it as evidence. */
export const uncheckedLei = rule({
  severity: 'hint',
  on: ['parties'],
  at: 'identifiers',
  *check({ id, identifiers, evidence }) {
    const values = ofScheme(identifiers, 'LEI').filter(isLei);
    if (values.length > 0 && evidence?.['identifiers']?.date === undefined) {
      yield { objects: [id], params: { values } };
    }
  }
});

/** Service outsourcing is between organisations: the second of the three tests of its definition. */
export const individualParty = rule({
  severity: 'warning',
  on: ['parties'],
  at: 'kind',
  check: ({ id, kind }) => found(kind === 'individualInBusiness', () => ({ objects: [id] }))
});

export const selfEngagement = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'providerId',
  check: ({ id, clientId, providerId }) => found(clientId === providerId, () => ({ objects: [id] }))
});

/** One finding for each group of parties that share something, told by the first of them. */
function* shared(
  id: PartyId,
  groups: readonly (readonly [ids: readonly PartyId[], value: string])[]
): Iterable<Finding> {
  const values = new Map<string, { objects: readonly PartyId[]; values: Set<string> }>();
  for (const [objects, value] of groups) {
    if (objects.length < 2 || objects[0] !== id) continue;
    const key = objects.join(' ');
    const known = values.get(key) ?? { objects, values: new Set() };
    known.values.add(value);
    values.set(key, known);
  }
  for (const { objects, values: all } of values.values()) {
    yield { objects, params: { values: [...all] } };
  }
}

function* malformed(
  { id, identifiers }: Party,
  scheme: IdentifierScheme,
  isRight: (text: string) => boolean
): Iterable<Finding> {
  const values = ofScheme(identifiers, scheme).filter((text) => !isRight(text));
  if (values.length > 0) yield { objects: [id], params: { values } };
}

function ofScheme(
  identifiers: readonly Identifier[] = [],
  scheme: IdentifierScheme
): readonly string[] {
  return identifiers.filter((each) => each.scheme === scheme).map(plainIdentifier);
}
