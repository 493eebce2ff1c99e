import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { put } from '#lib/domain/edit.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { byId, idMaker } from '#lib/domain/ids.ts';
import type { Import, ImportFailure } from '#lib/formats/index.ts';
import { engagementList } from '#lib/formats/csv-writers.ts';
import { importFile } from '#lib/formats/index.ts';
import { network } from '../../support/diagrams.ts';

const folder = 'tests/fixtures/csv';
const importedAt = '2026-11-24';

function read(text: string | Uint8Array, fileName = 'list.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return importFile(bytes, { fileName, importedAt, makeId: idMaker('a') });
}

function imported(text: string | Uint8Array, fileName?: string): Import {
  const result = read(text, fileName);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Engagements in the order of the file: client, provider, amount. */
function rows({ diagram }: Import) {
  const name = (id: Parameters<typeof diagram.parties.get>[0]) => diagram.parties.get(id)?.name;
  return [...diagram.engagements]
    .sort(byId)
    .map(({ clientId, providerId, value }) => [name(clientId), name(providerId), value?.amount]);
}

const fixture = (name: string) => readFileSync(`${folder}/${name}`);

interface Expected {
  readonly rows: readonly unknown[];
  readonly issues?: readonly object[];
  readonly duplicates?: number;
}

const at = (row: number, column: string) => ({ row, column });
const unknown = (row: number, reason: string, text: string) => {
  return { code: `value-${reason}`, severity: 'warning', ...at(row, 'value'), text };
};

const valid: Record<string, Expected> = {
  'plain.valid.csv': {
    rows: [
      ['Harbour Bank', 'North Shore', 1200],
      ['North Shore', 'Quay Data', 300.5],
      ['Harbour Bank', 'Quay Data', undefined]
    ]
  },
  'chinese-header.valid.csv': {
    rows: [
      ['海港银行', '北岸科技', 1200],
      ['北岸科技', '码头数据', 300]
    ]
  },
  'other-order-and-case.valid.csv': {
    rows: [
      ['Harbour Bank', 'North Shore', 1200],
      ['North Shore', 'Quay Data', 300]
    ]
  },
  'semicolons.valid.csv': { rows: [['Bank; Harbour', 'North Shore', 1200]] },
  'tabs.valid.tsv': { rows: [['Harbour Bank', 'North Shore', 1200]] },
  'byte-order-mark-crlf.valid.csv': { rows: [['Harbour Bank', 'North Shore', 1200]] },
  'mixed-line-ends.valid.csv': {
    rows: [
      ['Harbour Bank', 'North Shore', 1200],
      ['North Shore', 'Quay Data', 300],
      ['A\nB', 'C', 1]
    ]
  },
  'quoted.valid.csv': { rows: [['Harbour, Bank "HB"', 'North\nShore', 1200]] },
  'odd-values.valid.csv': {
    rows: [
      ...['B', 'C', 'D', 'E'].map((name) => ['A', name, undefined]),
      ['A', 'F', 5],
      ...['G', 'H'].map((name) => ['A', name, undefined]),
      ['A', 'I', 0],
      ['A', 'J', 1000]
    ],
    issues: [
      unknown(2, 'unclear', '1,200'),
      unknown(3, 'negative', '-5'),
      unknown(4, 'infinite', 'Infinity'),
      unknown(5, 'infinite', '1e999'),
      unknown(7, 'not-a-number', '=1+1')
    ]
  },
  'missing-ends.valid.csv': {
    rows: [['A', 'B', 3]],
    issues: [
      { code: 'client-missing', severity: 'error', ...at(2, 'client') },
      { code: 'provider-missing', severity: 'error', ...at(3, 'provider') },
      { code: 'client-missing', severity: 'error', ...at(5, 'client') },
      { code: 'provider-missing', severity: 'error', ...at(5, 'provider') }
    ]
  },
  'self-and-repeated.valid.csv': {
    rows: [
      ['A', 'B', 1],
      ['B', 'B', 2],
      ['A', 'B', 3],
      ['B', 'A', 4]
    ],
    issues: [
      { code: 'self-engagement', severity: 'warning', ...at(3, 'provider'), name: 'B' },
      {
        code: 'repeated-pair',
        severity: 'hint',
        row: 4,
        firstRow: 2,
        client: 'A',
        provider: 'B'
      }
    ]
  },
  'possible-duplicates.valid.csv': {
    rows: [
      ['ACME Ltd.', 'North Shore', 1],
      ['Acme Ltd', 'Quay', 2],
      ['ＡＣＭＥ　ＬＴＤ', 'Quay', 3]
    ],
    issues: [
      { name: 'Acme Ltd', ...at(3, 'client') },
      { name: 'ＡＣＭＥ　ＬＴＤ', ...at(4, 'client') }
    ].map((issue) => ({
      code: 'possible-duplicate',
      severity: 'hint',
      other: 'ACME Ltd.',
      ...issue
    })),
    duplicates: 2
  },
  'same-name-other-unicode.valid.csv': {
    rows: [
      ['Café', 'Quay', 1],
      ['Café', 'Quay', 2]
    ],
    issues: [
      {
        code: 'repeated-pair',
        severity: 'hint',
        row: 3,
        firstRow: 2,
        client: 'Café',
        provider: 'Quay'
      }
    ]
  },
  'formula-like-names.valid.csv': {
    rows: [
      ['=SUM(A1:A9)', '@cmd', 1],
      ['+1-2', '-x', 2],
      ['__proto__', 'constructor', 3]
    ]
  },
  'latin-1.valid.csv': { rows: [['Café', 'B', 1]] },
  'gb18030.valid.csv': { rows: [['甲', '乙', 1]] },
  'utf-16le.valid.csv': { rows: [['A', 'B', 1]] },
  'utf-16be.valid.csv': { rows: [['A', 'B', 1]] },
  'extra-column.valid.csv': { rows: [['A', 'B', 1]] },
  'register.valid.csv': {
    rows: [
      ['Harbour Bank', 'Meridian Systems', undefined],
      ['Harbour Bank', 'Corvant Services', undefined],
      ['Meridian Systems', 'Northlight Cloud', undefined]
    ],
    issues: [{ code: 'provider-missing', severity: 'error', ...at(5, 'Dienstleister') }]
  },
  'blank-lines.valid.csv': {
    rows: [
      ['A', 'B', 1],
      ['B', 'C', 2]
    ]
  }
};

const invalid: Record<string, ImportFailure> = {
  'unterminated-quote.invalid.csv': { code: 'unterminated-quote', ...at(3, 'provider') },
  'text-after-quote.invalid.csv': { code: 'malformed-quote', ...at(3, 'client') },
  'too-many-fields.invalid.csv': { code: 'wrong-field-count', row: 3, expected: 3, found: 4 },
  'too-few-fields.invalid.csv': { code: 'wrong-field-count', row: 3, expected: 3, found: 2 },
  'no-rows.invalid.csv': { code: 'no-data-rows' },
  'other-header.invalid.csv': {
    code: 'header-not-recognised',
    found: ['colour', 'size', 'weight']
  },
  'empty.invalid.csv': { code: 'empty-file' }
};

describe('engagement lists', () => {
  it('has an expectation for every fixture', () => {
    const isPublic = (name: string) => name.startsWith('public-');
    const files = readdirSync(folder).filter((name) => name !== 'README.md' && !isPublic(name));
    const expected = [...Object.keys(valid), ...Object.keys(invalid)];
    expect(files.sort()).toEqual(expected.sort());
  });

  it.each(Object.entries(valid))('reads %s', (name, expected) => {
    const found = imported(fixture(name), name);
    expect(rows(found)).toEqual(expected.rows);
    expect(found.issues).toEqual(expected.issues ?? []);
    expect(found.report.duplicates).toBe(expected.duplicates ?? 0);
  });

  it.each(Object.entries(invalid))('refuses %s', (name, error) => {
    expect(read(fixture(name), name)).toEqual({ ok: false, error });
  });

  it('tells where every record came from', () => {
    const { diagram } = imported('client,provider,value\nA,B,1\nB,C,2\n', 'folder/list.csv');
    const sources = (records: Iterable<{ id: string; source?: unknown }>) =>
      [...records].sort(byId).map(({ source }) => source);
    const from = { file: 'folder/list.csv', importedAt };
    expect(sources(diagram.parties)).toEqual([
      { ...from, row: 2, key: 'A' },
      { ...from, row: 2, key: 'B' },
      { ...from, row: 3, key: 'C' }
    ]);
    expect(sources(diagram.engagements)).toEqual([
      { ...from, row: 2 },
      { ...from, row: 3 }
    ]);
  });

  it('numbers parties in the order in which the file names them', () => {
    const names = (header: string) =>
      [...imported(`${header}\nA,B,1\nC,A,2\n`).diagram.parties].sort(byId).map((p) => p.name);
    expect(names('client,provider,value')).toEqual(['A', 'B', 'C']);
    expect(names('provider,client,value')).toEqual(['A', 'B', 'C']);
  });

  it('gives parties no kind, engagements no currency, and nobody a place', () => {
    const { diagram, report } = imported('client,provider,value\nA,B,0.1\nA,C,0.2\nA,D,\n');
    expect([...diagram.parties].map(({ kind }) => kind)).toEqual(Array(4).fill('unknown'));
    const values = [...diagram.engagements].sort(byId).map(({ value }) => value);
    expect(values).toEqual([{ amount: 0.1 }, { amount: 0.2 }, undefined]);
    expect(diagram.placements.size).toBe(0);
    expect(report).toMatchObject({ parties: 4, engagements: 3, dangling: 0 });
    expect(Object.keys(report.totals)).toEqual(['XXX']);
    expect(report.totals['XXX']).toBeCloseTo(0.3, 15);
  });

  it('adds small amounts to large ones without losing them', () => {
    const text = 'client,provider,value\nA,B,1e16\nA,C,1\nA,D,1\n';
    expect(imported(text).report.totals).toEqual({ XXX: 1e16 + 2 });
  });

  it('has no total where no value is known', () => {
    expect(imported('client,provider,value\nA,B,\n').report.totals).toEqual({});
  });

  it('names the diagram after the file', () => {
    const title = (name: string) => {
      const { diagram } = imported('client,provider,value\nA,B,1\n', name);
      return [...diagram.settings][0]?.title;
    };
    expect(title('C:\\lists\\Harbour 2026.csv')).toBe('Harbour 2026');
    expect(title('.csv')).toBe('.csv');
  });

  it('names the column of a broken quote after line ends inside quotes', () => {
    const text = 'provider,value,client\n"a\nb",1,"c\nd"\nx,"2"y,z\n';
    expect(read(text)).toEqual({
      ok: false,
      error: { code: 'malformed-quote', row: 3, column: 'value' }
    });
  });

  it('shortens what it found of an endless line', () => {
    const result = read('x'.repeat(10_000));
    expect(result).toEqual({
      ok: false,
      error: { code: 'header-not-recognised', found: ['x'.repeat(80)] }
    });
  });

  it('reads back whatever is written, quoted or not, with any separator and line end', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'aB é,;\t"\n=甲'), minLength: 1, maxLength: 8 })
      .map((text) => text.trim().normalize('NFC'))
      .filter((text) => text !== '');
    const list = fc.array(fc.tuple(name, name, fc.nat({ max: 1e6 })), { minLength: 1 });
    const style = fc.record({
      separator: fc.constantFrom(',', ';', '\t'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      bom: fc.boolean(),
      quoteAll: fc.boolean(),
      last: fc.boolean()
    });
    fc.assert(
      fc.property(list, style, (records, { separator, lineEnd, bom, quoteAll, last }) => {
        const cell = (value: string | number) => {
          const text = String(value);
          const plain = !quoteAll && !/[,;\t"\n\r]/.test(text);
          return plain ? text : `"${text.replaceAll('"', '""')}"`;
        };
        const lines = [['client', 'provider', 'value'], ...records];
        const text = lines.map((line) => line.map(cell).join(separator)).join(lineEnd);
        const found = imported((bom ? '\ufeff' : '') + text + (last ? lineEnd : ''));
        expect(rows(found)).toEqual(records);
      }),
      { numRuns: 300 }
    );
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom('client,provider,value\n', '"', ',', '\n', '\r', 'A', '1', '\0');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const result = read(parts.join(''));
        if (!result.ok) expect(result.error.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 500 }
    );
  });
});

describe('long lists', { timeout: 60_000 }, () => {
  const header = 'client,provider,value\n';
  const long = (line: (i: number) => string) =>
    header + Array.from({ length: 100_000 }, (_, i) => line(i)).join('\n');

  it('reads 100,000 rows of other parties', () => {
    const { report } = imported(long((i) => `"Client ${String(i)}",Provider ${String(i)},1`));
    expect(report).toMatchObject({ parties: 200_000, engagements: 100_000 });
  });

  it('reads 100,000 rows of the same two', () => {
    const { report, issues } = imported(long(() => 'A,B,1'));
    expect(report).toMatchObject({ parties: 2, engagements: 100_000, totals: { XXX: 100_000 } });
    expect(issues).toHaveLength(99_999);
  });

  it('refuses more rows than a worksheet has', () => {
    const error = { code: 'too-many', of: 'rows', limit: 1_048_576 };
    expect(read('client,provider\n' + 'A,B\n'.repeat(1_048_577))).toEqual({ ok: false, error });
  });

  it('gives up on a flood of quotes', () => {
    expect(read(header + '"'.repeat(1_000_001)).ok).toBe(false);
    expect(read(header + '"a"b'.repeat(250_000)).ok).toBe(false);
    expect(read(header + '",'.repeat(500_001)).ok).toBe(false);
    expect(read(header + '"a",'.repeat(250_000)).ok).toBe(false);
  });
});

it('calls own services by their names, and reads them again as their subclass', () => {
  const id = 'ITO-2-service-1' as ServiceItemId;
  const base = put(network(['Bank > Prime']), 'serviceItems', { id, name: 'Fraud watch; live' });
  const [line] = [...base.engagements];
  const served = put(base, 'engagements', { ...line!, serviceItems: ['BPO-1', id] });
  const { content } = engagementList.write(served, 'en');
  expect(content).toContain('BPO-1; ITO-2 Fraud watch\\; live');
  const again = [...imported(String(content)).diagram.engagements];
  expect(again.map(({ serviceItems }) => serviceItems)).toEqual([['BPO-1', 'ITO-2']]);
});
