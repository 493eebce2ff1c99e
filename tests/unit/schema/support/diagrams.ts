import fc from 'fast-check';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { newDiagram, tableNames, tableTypes } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { Engagement, Money, Party, Placement, RecordBase } from '#lib/domain/records.ts';
import { statuses, partyKinds } from '#lib/domain/records.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { Table } from '#lib/domain/table.ts';
import type { AnyRecord } from '../../../support/diagrams.ts';
import { wholeTables } from '../../../support/whole.ts';

const evil = ['__proto__', 'constructor', 'prototype'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...evil, '柯达')
);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);

/** Any JSON without the keys that are refused and without -0, which JSON cannot write. */
const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !hasEvilKey(value));

function hasEvilKey(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, item]) => (evil.includes(key) && !Array.isArray(value)) || hasEvilKey(item as Json)
  );
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Fields of a later version: some look like numbers, which JavaScript objects put in front. */
const laterFields = fc.dictionary(
  fc.constantFrom('later', 'alsoLater', '10', '9', 'Zed', 'é'),
  json.filter((value) => value !== null),
  { maxKeys: 3 }
);

const source = optional(
  fc.record(
    { file: text, row: fc.nat(), key: text, importedAt: text, later: json },
    { requiredKeys: [] }
  )
);

const money: fc.Arbitrary<Money> = fc.record(
  { amount: finite, currency: fc.constantFrom('CNY', 'USD', 'eur') },
  { requiredKeys: ['amount'] }
);

/** Leaves out what is unknown, as the app does. */
function compact<R extends RecordBase>(fields: object, later: object): R {
  const entries = Object.entries({ ...later, ...fields });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as R;
}

const party = (id: string): fc.Arbitrary<Party> =>
  fc
    .record({
      name: text,
      nameLatin: optional(text),
      nameZh: optional(text),
      kind: fc.constantFrom(...partyKinds),
      country: optional(fc.constantFrom('CN', 'us')),
      source,
      later: laterFields
    })
    .map(({ later, ...fields }) => compact<Party>({ id, ...fields }, later));

const engagement = (
  id: string,
  parties: readonly string[],
  engagements: readonly string[]
): fc.Arbitrary<Engagement> =>
  fc
    .record({
      clientId: fc.constantFrom(...parties),
      providerId: fc.constantFrom(...parties),
      title: optional(text),
      supports: optional(fc.array(fc.constantFrom(...engagements), { maxLength: 3 })),
      serviceItems: optional(fc.array(text, { maxLength: 3 })),
      value: optional(money),
      annualCost: optional(money),
      status: optional(fc.constantFrom(...statuses)),
      source,
      later: laterFields
    })
    .map(({ later, ...fields }) => compact<Engagement>({ id, ...fields }, later));

const placement = (id: string, parties: readonly string[]): fc.Arbitrary<Placement> =>
  fc
    .record({
      partyId: fc.constantFrom(...parties),
      x: finite,
      y: finite,
      pinned: fc.boolean(),
      source,
      later: laterFields
    })
    .map(({ later, ...fields }) => compact<Placement>({ id, ...fields }, later));

const ids = (kind: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${kind}-${i}`);

/** Records of the other tables: like those of the whole diagram, any of their fields unknown. */
const others = tableNames.filter(
  (name) => !['settings', 'parties', 'engagements', 'placements'].includes(name)
);

/** Fields that a record cannot be without, whatever its table. */
const required = new Set(
  ['id', 'name', 'kind', 'text', 'on', 'type', 'rule', 'dismissed', 'clientId', 'items'].concat([
    'memberIds',
    'stepIds',
    'ownerId',
    'ownedId',
    'fromId',
    'toId',
    'objectIds'
  ])
);

function recordLike(
  table: TableName,
  id: string,
  idsOf: (names: readonly TableName[]) => readonly string[]
): fc.Arbitrary<AnyRecord | undefined> {
  return fc
    .record({
      pattern: fc.constantFrom(...wholeTables[table]),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      keeps: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
      words: text,
      later: laterFields
    })
    .map(({ pattern, picks, keeps, words, later }) => {
      const turn = <T>(list: readonly T[], index: number) => list[index % list.length]!;
      const fields: Record<string, unknown> = {};
      for (const [index, [field, value]] of Object.entries(pattern).entries()) {
        if (required.has(field) || turn(keeps, index)) fields[field] = value;
      }
      if ('name' in fields) fields['name'] = words;
      for (const [index, { field, part, to, kind }] of tableTypes[table].references.entries()) {
        if (kind === 'codes' || kind === 'keys' || !(field in fields)) continue;
        const there = idsOf(to);
        if (there.length === 0 && kind === 'end' && !Array.isArray(fields[field])) return undefined;
        const one = turn(there, turn(picks, index));
        if (!Array.isArray(fields[field])) fields[field] = one;
        else if (there.length === 0) fields[field] = [];
        else fields[field] = part === undefined ? [one] : [{ [part]: one }];
      }
      return compact<AnyRecord>({ ...fields, id }, later);
    });
}

/** Sound diagrams with records in every table, every field known in some and not in others. */
export const diagrams: fc.Arbitrary<Diagram> = fc
  .record({
    title: text,
    parties: fc.nat({ max: 6 }),
    engagements: fc.nat({ max: 8 }),
    others: fc.nat({ max: 2 })
  })
  .chain((size) => {
    const idsIn = (table: TableName): string[] => {
      if (table === 'parties') return ids('party', size.parties);
      if (table === 'engagements')
        return size.parties === 0 ? [] : ids('engagement', size.engagements);
      if (table === 'placements')
        return size.parties === 0 ? [] : ids('placement', size.parties + 1);
      return table === 'settings' ? [] : ids(table, size.others);
    };
    const idsOf = (names: readonly TableName[]) => names.flatMap(idsIn);
    const [partyIds, engagementIds] = [idsIn('parties'), idsIn('engagements')];
    const records = others.map((table) =>
      fc.tuple(...idsIn(table).map((id) => recordLike(table, id, idsOf)))
    );
    return fc
      .record({
        parties: fc.tuple(...partyIds.map(party)),
        engagements: fc.tuple(
          ...engagementIds.map((id) => engagement(id, partyIds, engagementIds))
        ),
        placements: fc.tuple(...idsIn('placements').map((id) => placement(id, partyIds))),
        others: fc.tuple(...records)
      })
      .map((tables) => ({
        ...newDiagram(size.title),
        ...Object.fromEntries(
          others.map((name, index) => [name, Table.of(present(tables.others[index] ?? []))])
        ),
        parties: Table.of<Party & { id: PartyId }>(tables.parties),
        engagements: Table.of<Engagement & { id: EngagementId }>(tables.engagements),
        placements: Table.of<Placement & { id: PlacementId }>(tables.placements)
      }))
      .filter((diagram) => anyMissingEnd(diagram) === undefined);
  });

const present = (records: readonly (AnyRecord | undefined)[]) =>
  records.flatMap((record) => record ?? []);

/** The records of a diagram as plain data, for comparing two of them. */
export function recordsIn(diagram: Diagram): unknown {
  return tableNames.map((name) => {
    const records = [...(diagram[name] as Iterable<{ readonly id: string }>)];
    return [name, Object.fromEntries(records.map((record) => [record.id, record]))];
  });
}
