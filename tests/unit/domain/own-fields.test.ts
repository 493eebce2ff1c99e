import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { FieldDefId } from '#lib/domain/ids.ts';
import type { OwnForm, OwnValue } from '#lib/domain/own-fields.ts';
import {
  ownFault,
  ownFieldsOn,
  ownText,
  ownValueAs,
  ownValueOf,
  withOwnValue
} from '#lib/domain/own-fields.ts';
import type { FieldDef, FieldType } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';

const colours: OwnForm = { type: 'choice', list: ['Red', 'Blue', '绿'] };
const of = (type: FieldType): OwnForm => ({ type });

describe('a value of an own field as people type it', () => {
  it.each([
    [of('text'), '  some words ', 'some words'],
    [of('text'), '   ', undefined],
    [of('number'), '-1,200.5', -1200.5],
    [of('number'), '１２', 12],
    [of('number'), '1,200', null],
    [of('number'), '9'.repeat(400), null],
    [of('date'), '2027-06', '2027-06'],
    [of('date'), 'June', null],
    [of('yesNo'), 'Yes', true],
    [of('yesNo'), '否', false],
    [of('yesNo'), 'perhaps', null],
    [colours, 'red', 'Red'],
    [colours, '绿', '绿'],
    [colours, 'green', null],
    [of('choice'), 'anything', 'anything'],
    [of('money'), '1200', { amount: 1200 }],
    [of('money'), 'eur 1,200.50', { amount: 1200.5, currency: 'EUR' }],
    [of('money'), '1 200 CNY', { amount: 1200, currency: 'CNY' }],
    [of('money'), 'EUR 12 USD', null],
    [of('money'), '12 coins', null],
    [of('money'), '', undefined]
  ] as const)('as %o “%s” is %o', (form, text, value) => {
    expect(ownValueOf(text, form)).toEqual(value);
  });

  it('has a text that is read back as the same value', () => {
    const number = fc.oneof(
      fc.integer({ min: -9999999, max: 9999999 }).map((n) => n / 1000),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
    );
    const currency = fc.constantFrom('EUR', 'CNY');
    const money = fc.record({ amount: number, currency }, { requiredKeys: ['amount'] });
    const values: fc.Arbitrary<readonly [OwnForm, OwnValue]> = fc.oneof(
      fc.tuple(fc.constant(of('number')), number),
      fc.tuple(fc.constant(of('yesNo')), fc.boolean()),
      fc.tuple(fc.constant(of('money')), money),
      fc.tuple(fc.constant(colours), fc.constantFrom('Red', 'Blue', '绿')),
      fc.tuple(
        fc.constant(of('text')),
        fc.string().map((text) => `a${text}b`)
      )
    );
    fc.assert(
      fc.property(values, ([form, value]) => {
        expect(ownValueOf(ownText(value, form), form)).toEqual(value);
        expect(ownFault(value, { ...form, required: true })).toBeUndefined();
      }),
      { numRuns: 500 }
    );
  });
});

describe('a value that an own field holds', () => {
  it.each([
    ['many', of('number'), 'type'],
    [7, of('text'), undefined],
    [{ a: 1 }, of('text'), 'type'],
    ['2027-13', of('date'), 'type'],
    ['Green', colours, 'list'],
    [7, colours, 'type'],
    [{ amount: 1, currency: 'EURO' }, of('money'), 'type'],
    [null, of('money'), 'type'],
    [undefined, of('text'), undefined],
    [undefined, { ...of('text'), required: true }, 'required']
  ] as const)('%o in %o has the fault %s', (value, field, fault) => {
    expect(ownFault(value, field)).toBe(fault);
  });

  it.each([
    [7, of('text'), of('number'), 7],
    ['7,5', of('text'), of('number'), 7.5],
    ['seven', of('text'), of('number'), undefined],
    [7, of('number'), of('text'), '7'],
    [7, of('number'), of('money'), { amount: 7 }],
    [{ amount: 7 }, of('money'), of('number'), 7],
    [{ amount: 7, currency: 'EUR' }, of('money'), of('number'), undefined],
    [{ amount: 7, currency: 'EUR' }, of('money'), of('text'), '7 EUR'],
    [true, of('yesNo'), of('text'), 'yes'],
    ['red', of('text'), colours, 'Red'],
    ['Green', of('text'), colours, undefined],
    ['Blue', colours, { type: 'choice', list: ['Red'] }, undefined],
    [2027, of('number'), of('date'), '2027']
  ] as const)('%o of %o becomes %o as %o', (value, from, to, became) => {
    expect(ownValueAs(value, from, to)).toEqual(became);
  });
});

describe('the own fields of a type of record', () => {
  const field = (id: string, rest: Partial<FieldDef> = {}): FieldDef => ({
    id: id as FieldDefId,
    on: 'parties',
    name: id,
    type: 'text',
    ...rest
  });

  it('come in their order, and those without one after them as they were entered', () => {
    const fields = [field('b'), field('d', { order: 1 }), field('a'), field('c', { order: 0 })];
    const elsewhere = field('e', { on: 'contracts' });
    const fieldDefs = Table.of([...fields, elsewhere]);
    const found = ownFieldsOn({ ...newDiagram(''), fieldDefs }, 'parties');
    expect(found.map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('give a record its values, and leave nothing behind when the last is cleared', () => {
    const one = withOwnValue(undefined, 'a' as FieldDefId, 1);
    expect(one).toEqual({ a: 1 });
    expect(withOwnValue(one, 'b' as FieldDefId, 2)).toEqual({ a: 1, b: 2 });
    expect(withOwnValue(one, 'a' as FieldDefId, undefined)).toBeUndefined();
  });
});
