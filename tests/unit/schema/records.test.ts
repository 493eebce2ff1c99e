import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import { plainFault } from '#lib/schema/plain.ts';
import { knownFields, knownParts, parseRecord, recordSchemas } from '#lib/schema/records.ts';
import { wholeTables } from '../../support/whole.ts';

type Fields = Record<string, unknown>;

const samples = tableNames.flatMap((table) =>
  wholeTables[table].map((record) => [table, record as unknown as Fields] as const)
);

/** What may stand where something else was expected; some of it is right somewhere. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    ...['', 'toString', '2026-01-31', '31.1.2026', 'DE', 'EUR', 'high', 'company', 'settings'],
    ...[0, -0, 1.5, true, null, undefined, [], {}, [''], [{}], ['a', 1], { amount: 1 }]
  ),
  fc.jsonValue({ maxDepth: 3 })
);

const names = [
  ...new Set([...tableNames.flatMap((table) => knownFields[table]), ...Object.keys(knownParts)])
];
const name = fc.oneof(
  fc.constantFrom(...names, 'name', 'amount', 'currency', 'of', 'toString', 'valueOf'),
  fc.string({ maxLength: 4 })
);

/** Puts a value at a place inside a record, or takes one away; the first dice say how deep. */
function changed(value: unknown, dice: readonly number[], key: string, put: unknown): unknown {
  const [die = 0, ...others] = dice;
  if (typeof value !== 'object' || value === null) return put;
  const copy = structuredClone(value) as Fields;
  const keys = Object.keys(copy);
  const there = keys[die % Math.max(1, keys.length)];
  if (there !== undefined && others.length > 0)
    copy[there] = changed(copy[there], others, key, put);
  else if (there !== undefined && die % 3 === 0 && !Array.isArray(copy))
    Reflect.deleteProperty(copy, there);
  else if (die % 3 === 1 && !Array.isArray(copy)) copy[key] = put;
  else if (there !== undefined) copy[there] = put;
  return copy;
}

const change = fc.record({
  dice: fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 4 }),
  key: name,
  put: anything
});

const mutant = fc
  .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
  .map(([[table, record], changes]) => ({
    table,
    record: changes.reduce<unknown>(
      (at, { dice, key, put }) => changed(at, dice, key, put),
      record
    ) as Fields
  }))
  .filter(({ record }) => plainFault(record) === undefined);

/** What is judged and given back, by the field that is wrong or the record as JSON. */
function byWhole(table: TableName, record: Fields): string {
  const result = v.safeParse(recordSchemas[table], record, { abortEarly: true });
  if (result.success) return sortedJson(result.output);
  return `wrong: ${v.getDotPath(result.issues[0]) ?? ''}`;
}

function byFields(table: TableName, record: Fields): string {
  const parsed = parseRecord(table, record);
  return 'record' in parsed ? sortedJson(parsed.record) : `wrong: ${parsed.field}`;
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item
  );
}

describe('a record that is judged by the fields that it has', () => {
  it('is judged as by its whole form, and comes back as the same', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(mutant, ({ table, record }) => {
        const whole = byWhole(table, record);
        expect(byFields(table, record)).toBe(whole);
        verdicts[whole.startsWith('wrong') ? 'refused' : 'taken'] += 1;
      }),
      { numRuns: 5000 }
    );
    // Both happen often, or nothing was compared.
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(500);
  });
});
