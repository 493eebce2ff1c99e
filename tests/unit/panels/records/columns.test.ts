import { afterEach, describe, expect, it } from 'vitest';
import { withFields } from '#lib/domain/edit.ts';
import type { GridTable } from '#lib/domain/commands/index.ts';
import { put } from '#lib/domain/edit.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import type { LooseRecord } from '#lib/domain/references.ts';
import { partyKinds } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { countries } from '#lib/domain/cells/country.ts';
import { setLanguage } from '#lib/i18n/index.svelte.ts';
import { gridTables } from '#lib/panels/records/columns/index.ts';
import { network, party } from '../../../support/diagrams.ts';
import { wholeTables } from '../../../support/whole.ts';
import { columnsIn, fieldId, ownField, recordsIn } from './support.ts';

const languages = ['en', 'zh-Hans'] as const;

/** Every table with a record that has every field. */
const whole = Object.fromEntries(
  Object.entries(wholeTables).map(([name, records]) => [
    name,
    Table.of(records as Iterable<{ readonly id: string }>)
  ])
) as unknown as Diagram;

afterEach(() => {
  setLanguage('en');
});

describe.each(languages)('columns of the grids in %s', (language) => {
  it.each(gridTables)('of %s give back what they write', (table: GridTable) => {
    setLanguage(language);
    const columns = columnsIn(whole, table);
    expect(columns.filter(({ read }) => read).length).toBeGreaterThan(7);
    for (const record of recordsIn(whole, table)) {
      for (const column of columns) {
        const written = column.written(record);
        const read = column.read?.(written, record, {});
        if (!read) continue;
        expect({ column: column.id, ok: read.ok }).toEqual({ column: column.id, ok: true });
        const after = read.ok
          ? withFields(record as unknown as LooseRecord, read.value as LooseRecord)
          : undefined;
        expect({ column: column.id, same: sameJson(after, record), written }).toEqual({
          column: column.id,
          same: true,
          written
        });
      }
    }
  });

  it.each(gridTables)('of %s have heads of their own, and none without a name', (table) => {
    setLanguage(language);
    const heads = columnsIn(whole, table).map(({ head, id }) => ({ head, id }));
    expect(new Set(heads.map(({ id }) => id)).size).toBe(heads.length);
    expect(heads.filter(({ head }) => head.trim() === '')).toEqual([]);
    const usual = columnsIn(whole, table).filter((column) => column.usual);
    expect(new Set(usual.map(({ head }) => head)).size).toBe(usual.length);
  });

  it('read every country and kind by the name that they show', () => {
    setLanguage(language);
    const columns = columnsIn(whole, 'parties');
    const country = columns.find(({ id }) => id === 'country')!;
    const wrong = [...countries(), 'XK'].filter((code) => {
      const record = party('A', { country: code });
      const read = country.read?.(country.written(record), record, {});
      return !read?.ok || read.value['country'] !== code;
    });
    expect(wrong).toEqual([]);
    const kind = columns.find(({ id }) => id === 'kind')!;
    for (const each of partyKinds) {
      const record = party('A', { kind: each });
      expect(kind.read?.(kind.written(record), record, {})).toEqual({
        ok: true,
        value: { kind: each }
      });
    }
  });
});

describe('what is written into a cell', () => {
  const diagram = network(['甲公司 > Beta', 'Beta Two']);
  const firsts = { parties: '甲公司', engagements: '甲公司 > Beta' };
  function write(table: keyof typeof firsts, id: string, text: string) {
    const record = recordsIn(diagram, table).find((each) => each.id === firsts[table])!;
    const column = columnsIn(diagram, table).find((each) => each.id === id);
    return column?.read?.(text, record, {});
  }

  it.each([
    ['parties', 'country', 'germany', { country: 'DE' }],
    ['parties', 'country', '德国', { country: 'DE' }],
    ['parties', 'kind', '政府部门', { kind: 'government' }],
    ['parties', 'kind', 'Government', { kind: 'government' }],
    ['parties', 'kind', '', { kind: 'unknown' }],
    ['parties', 'employees', '1 200', { employees: 1200 }],
    ['parties', 'employees', '', { employees: undefined }],
    ['parties', 'tags', 'a; b、a', { tags: ['a', 'b'] }],
    ['parties', 'revenue', '12.5', { revenue: { amount: 12.5, currency: 'EUR' } }],
    ['parties', 'revenue', 'USD 3', { revenue: { amount: 3, currency: 'USD' } }],
    ['parties', 'id.LEI', ' X1 ', { identifiers: [{ scheme: 'LEI', value: 'X1' }] }],
    ['engagements', 'providerId', 'beta two', { providerId: 'Beta Two' }],
    ['engagements', 'status', '执行中', { status: 'active' }],
    ['engagements', 'serviceItems', 'ito; BPO-1', { serviceItems: ['ITO', 'BPO-1'] }],
    ['engagements', 'start', '31/12/2026', { start: '2026-12-31' }],
    ['engagements', 'start', '2026年3月', { start: '2026-03' }],
    ['engagements', 'standardOffer', 'yes', { standardOffer: true }],
    ['engagements', 'standardOffer', '否', { standardOffer: false }],
    ['engagements', 'tools', 'f1=In use; R2：已约定', { tools: { F1: 'inUse', R2: 'agreed' } }],
    ['engagements', 'tools', 'F15 Escrow = absent', { tools: { F15: 'absent' } }],
    ['engagements', 'tools', '', { tools: undefined }],
    [
      'engagements',
      'sla',
      'Availability = 99.9% / 99.7; Load = −4.5 tickets/day; Response',
      {
        sla: [
          { name: 'Availability', target: 99.9, unit: '%', actual: 99.7 },
          { name: 'Load', target: -4.5, unit: 'tickets/day' },
          { name: 'Response' }
        ]
      }
    ]
  ] as const)('%s, %s: %j is read', (table, column, text, value) => {
    expect(write(table, column, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['parties', 'name', ' ', 'required'],
    ['parties', 'country', 'Atlantis', 'country'],
    ['engagements', 'tools', 'F99 = agreed', 'tool'],
    ['engagements', 'tools', 'F1 = perhaps', 'tool'],
    ['engagements', 'sla', 'Availability = 9.9.9 %', 'level'],
    ['parties', 'kind', 'zebra', 'choice'],
    ['parties', 'employees', '1,200', 'unclear'],
    ['parties', 'employees', '-3', 'negative'],
    ['parties', 'employees', 'many', 'number'],
    ['parties', 'employees', '3 EUR', 'number'],
    ['parties', 'maturity', '6', 'grade'],
    ['parties', 'revenue.currency', 'EUR', 'amountFirst'],
    ['parties', 'partOfId', '甲公司', 'itself'],
    ['parties', 'offers', 'ITO; nonsense', 'service'],
    ['engagements', 'supports', '甲公司 → Beta', 'itself'],
    ['engagements', 'alternativeTo', '甲公司 → Beta; Nothing', 'engagement'],
    ['engagements', 'uses', 'Payments', 'function'],
    ['engagements', 'clientId', 'Nobody', 'party'],
    ['engagements', 'start', '3/4/2026', 'dateUnclear'],
    ['engagements', 'start', 'soon', 'date'],
    ['engagements', 'serviceItems', 'ITO; nonsense', 'service'],
    ['engagements', 'contractId', 'No such', 'contract']
  ] as const)('%s, %s: %j is refused as %s', (table, column, text, code) => {
    expect(write(table, column, text)).toEqual({ ok: false, error: { code } });
  });

  it('engagements are read by label, by ends, by both and in either language', () => {
    const titled = [
      ['甲公司 > Beta', 'Hosting'],
      ['Beta > Beta Two', 'Support; 24 h']
    ].reduce(
      (now, [id, title]) =>
        put(now, 'engagements', { ...now.engagements.get(id as never)!, title: title! }),
      put(
        network(['甲公司 > Beta > Beta Two']),
        'parties',
        party('甲公司', { name: '甲公司', nameLatin: 'Alpha' })
      )
    );
    const supports = columnsIn(titled, 'engagements').find(({ id }) => id === 'supports')!;
    const second = recordsIn(titled, 'engagements').find(({ id }) => id === 'Beta > Beta Two')!;
    const texts = ['Hosting', '甲公司 -> Beta', 'Alpha → Beta', 'hosting · Alpha → Beta'];
    for (const text of texts) {
      expect(supports.read?.(text, second, {})).toMatchObject({
        ok: true,
        value: { supports: ['甲公司 > Beta'] }
      });
    }
    const alternative = columnsIn(titled, 'engagements').find(({ id }) => id === 'alternativeTo')!;
    const first = recordsIn(titled, 'engagements').find(({ id }) => id === '甲公司 > Beta')!;
    const named = withFields(first, { alternativeTo: [second.id] } as never);
    expect(alternative.read?.(alternative.written(named), first, {})).toEqual({
      ok: true,
      value: { alternativeTo: [second.id] }
    });
  });

  it('a service of one’s own is written by its name, and read by it in either language', () => {
    const id = 'ITO-2-service-x' as ServiceItemId;
    const owned = put(diagram, 'serviceItems', { id, name: 'Cloud', nameZh: '云迁移' });
    const column = columnsIn(owned, 'engagements').find((each) => each.id === 'serviceItems')!;
    const [record] = recordsIn(owned, 'engagements');
    const named = withFields(record!, { serviceItems: [id, 'ITO-2'] } as never);
    expect(column.written(named)).toBe('Cloud; ITO-2 System application services');
    for (const text of ['cloud', '云迁移', id]) {
      expect(column.read?.(text, record!, {})).toEqual({ ok: true, value: { serviceItems: [id] } });
    }
  });

  it('supports nothing, supports something unknown and supports an engagement are three texts', () => {
    for (const [text, value] of [
      ['', { supports: undefined }],
      ['无：直接承接', { supports: [] }],
      ['Nothing: contracted directly', { supports: [] }]
    ] as const) {
      expect(write('engagements', 'supports', text)).toMatchObject({ ok: true, value });
    }
  });

  it('names a party by its id where two have one name', () => {
    const twice = put(diagram, 'parties', party('again', { name: 'Beta' }));
    const column = columnsIn(twice, 'engagements').find(({ id }) => id === 'providerId')!;
    const [record] = recordsIn(twice, 'engagements');
    const other = withFields(record!, { providerId: 'again' } as never);
    expect(column.written(other)).toBe('again');
    expect(column.read?.('BETA', record!, {})).toEqual({
      ok: false,
      error: { code: 'partyTwice' }
    });
  });

  it('another client makes unknown what the engagement is done for', () => {
    expect(write('engagements', 'clientId', 'Beta Two')).toEqual({
      ok: true,
      value: { clientId: 'Beta Two', supports: undefined, supportsInferred: undefined }
    });
  });
});

describe('own fields', () => {
  const defs = [
    ownField('text', 'text'),
    ownField('size', 'number', { unit: 't' }),
    ownField('day', 'date'),
    ownField('ok', 'yesNo'),
    ownField('pick', 'choice', { list: ['Low', 'High'] }),
    ownField('fee', 'money')
  ];
  const diagram = defs.reduce((all, def) => put(all, 'fieldDefs', def), network(['A']));
  const columns = columnsIn(diagram, 'parties').filter(({ id }) => id.startsWith('custom.'));
  const of = (id: string) => columns.find((column) => column.id === `custom.${id}`)!;

  it('have a column each, money two, with their unit in the head', () => {
    expect(columns.map(({ head }) => head)).toEqual([
      'day',
      'fee',
      'fee, currency',
      'ok',
      'pick',
      'size, t',
      'text'
    ]);
  });

  it.each([
    ['text', 'a b', 'a b'],
    ['size', '-1.5', -1.5],
    ['size', '12', 12],
    ['day', '2027-06', '2027-06'],
    ['ok', 'No', false],
    ['pick', 'high', 'High'],
    ['fee', '5', { amount: 5, currency: 'EUR' }]
  ] as const)('%s: %j is read and written back', (id, text, value) => {
    const record = party('A', { custom: { [fieldId('kept')]: 1 } });
    const read = of(id).read?.(text, record, {});
    expect(read).toEqual({ ok: true, value: { custom: { kept: 1, [id]: value } } });
    const after = withFields(record, { custom: { [id]: value } });
    expect(of(id).read?.(of(id).written(after), after, {})).toEqual({
      ok: true,
      value: { custom: { [id]: value } }
    });
  });

  it('show what is of another type as it stands, and go when they are cleared', () => {
    const odd = party('A', { custom: { [fieldId('size')]: 'unsure', [fieldId('day')]: { a: 1 } } });
    expect([of('size').shown(odd), of('day').shown(odd)]).toEqual(['unsure', '{"a":1}']);
    const one = party('A', { custom: { [fieldId('size')]: 3 } });
    expect(of('size').read?.('', one, {})).toEqual({ ok: true, value: { custom: undefined } });
    expect(of('pick').read?.('Middle', one, {})).toEqual({ ok: false, error: { code: 'choice' } });
  });

  it('stand in the order in which people put the fields', () => {
    const fields = [
      ownField('first', 'text', { order: 2 }),
      ownField('second', 'text', { order: 1 })
    ];
    const columns = columnsIn({ ...emptyTables, fieldDefs: Table.of(fields) }, 'parties');
    const own = columns.flatMap(({ id }) => /^custom[.](.+)$/.exec(id)?.[1] ?? []);
    expect(own).toEqual(['second', 'first']);
  });
});
