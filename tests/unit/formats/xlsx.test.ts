import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import { byId, idMaker } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import { choiceOf, choiceWords } from '#lib/domain/cells/choice.ts';
import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import { headingOf, rowKinds, tableFields } from '#lib/formats/columns/fields.ts';
import type { ColumnField } from '#lib/formats/columns/fields.ts';
import { contentOf, guessColumns } from '#lib/formats/columns/guess.ts';
import { importFile, open, writerFor } from '#lib/formats/index.ts';
import type { Import } from '#lib/formats/index.ts';
import { dateOf, datePartsOf, serialOf } from '#lib/formats/xlsx/serial.ts';
import { network, party } from '../../support/diagrams.ts';
import { wholeDiagram } from '../../support/whole.ts';
import { archive, worksheetFile } from '../../support/workbooks.ts';

const languages: readonly Language[] = ['en', 'zh-Hans'];

function read(bytes: Uint8Array, fileName = 'list.xlsx') {
  return importFile(bytes, { fileName, importedAt: '2026-11-24', makeId: idMaker('a') });
}

function imported(bytes: Uint8Array): Import {
  const result = read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function sheetsOf(bytes: Uint8Array, fileName = 'list.xlsx') {
  const context = { importedAt: '2026-11-24', makeId: idMaker('a') };
  const result = open([{ fileName, bytes }], context);
  if (!result.ok || result.value.reading.kind !== 'sheets') throw new Error(JSON.stringify(result));
  return result.value.reading;
}

const fixture = (name: string) => readFileSync(`tests/fixtures/xlsx/${name}`);

describe('a workbook of any columns', () => {
  it('is read below its title, with the types that its cells have', () => {
    const { sheets, mapping } = sheetsOf(fixture('contracts-by-openpyxl.valid.xlsx'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Contracts 2026', 4],
      ['Old list', 1],
      ['Suppliers', 3]
    ]);
    expect(mapping?.map(({ holds }) => holds)).toEqual(['engagements', 'nothing', 'parties']);
    expect(sheets[0]?.rows[0]).toEqual({
      row: 5,
      cells: [
        '0001',
        'Harbour Bank',
        'North Shore Systems',
        '2024-01-01',
        '2026-12-31',
        1200.5,
        true
      ]
    });
    // Merged over two rows; a time; and a year only, for the cell shows no more.
    expect(sheets[0]?.rows[1]?.cells.slice(1, 4)).toEqual([
      'Harbour Bank',
      'Quay Data',
      '2025-03-15T09:30'
    ]);
    expect(sheets[2]?.rows[0]?.cells[4]).toBe('1998');
  });

  it('tells what it leaves out', () => {
    const { issues, report } = imported(fixture('contracts-by-openpyxl.valid.xlsx'));
    expect(issues.map(({ code }) => code)).toEqual([
      'cells-merged',
      'cells-outside',
      'formula-without-value',
      'cell-error',
      'sheet-hidden',
      'formula-without-value',
      'name-missing',
      'dangling-end',
      'dangling-end'
    ]);
    expect(report).toMatchObject({ parties: 4, engagements: 4, totals: { EUR: 1_500_500 } });
  });

  it('counts dates from 1904 where it says so, and units in Chinese headings', () => {
    const { diagram } = imported(fixture('dates-from-1904.valid.xlsx'));
    const found = [...diagram.engagements].sort(byId);
    expect(found.map(({ start, end, value }) => [start, end, value])).toEqual([
      ['2024-02-29', '2027-03', { amount: 1_200_000, currency: 'CNY' }],
      ['1904-01-02', undefined, { amount: 355_000, currency: 'CNY' }]
    ]);
  });

  it('takes no text for a formula, and no apostrophe off it', () => {
    const names = ["'=x", '=1+1', '-5', "'quoted'", '@a', ' spaced '];
    const rows = names.map((name) => `<row>${[name, 'B'].map(cell).join('')}</row>`);
    const header = `<row>${['Client', 'Provider'].map(cell).join('')}</row>`;
    const { diagram } = imported(worksheetFile(header + rows.join('')));
    const read = [...diagram.engagements].sort(byId).map(({ clientId }) => clientId);
    expect(read.map((id) => diagram.parties.get(id)?.name)).toEqual(
      names.map((name) => name.trim())
    );
  });

  it('reads cells without references, shared and rich texts, and both ways to say yes', () => {
    const strings =
      '<sst><si><t>Client</t></si><si><r><t>Pro</t></r><r><t>vider</t></r><rPh><t>x</t></rPh></si>' +
      '<si><t>A_x000D_B</t></si></sst>';
    const cells =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>Live</v></c></row>' +
      '<row><c t="s"><v>2</v></c><c t="str"><f>1</f><v>C</v></c><c t="b"><v>1</v></c></row>';
    const { sheets } = sheetsOf(worksheetFile(cells, { strings }));
    expect(sheets[0]?.header).toEqual(['Client', 'Provider', 'Live']);
    expect(sheets[0]?.rows[0]?.cells).toEqual(['A\rB', 'C', true]);
  });

  it.each([
    ['empty.invalid.xlsx', { code: 'empty-file' }],
    ['header-only.invalid.xlsx', { code: 'no-data-rows' }],
    ['truncated.invalid.xlsx', { code: 'archive-damaged' }]
  ])('refuses %s', (name, error) => {
    expect(read(fixture(name))).toEqual({ ok: false, error });
  });

  it.each([
    ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'xls'],
    ['a.xls', new TextEncoder().encode('<html><table><tr><td>x'), 'html'],
    ['a.xlsb', archive({ 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a.ods', archive({ mimetype: 'x', 'content.xml': '<a/>' }), 'ods'],
    ['a.zip', archive({ 'readme.txt': 'x' }), 'other']
  ])('refuses %s with the way out', (name, bytes, kind) => {
    expect(read(bytes, name)).toEqual({ ok: false, error: { code: 'workbook-kind', kind } });
  });

  it('knows a locked workbook from an old one', () => {
    const name = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name);
    expect(read(bytes)).toMatchObject({ error: { code: 'workbook-kind', kind: 'encrypted' } });
  });

  it('names the part that is damaged, and refuses a document type in it', () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    for (const text of ['<worksheet><sheetData>', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>']) {
      const error = { code: 'workbook-damaged', part: sheet };
      expect(read(worksheetFile('', { sheet: text }))).toEqual({ ok: false, error });
    }
  });
});

describe('dates', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [45_000.25, false, '2023-03-15'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, undefined],
    [-1, false, undefined]
  ])('%d is the day that spreadsheets show', (serial, from1904, day) => {
    expect(dateOf(serial, 'day', from1904)).toBe(day);
  });

  it('come back as the numbers that they were', () => {
    for (const day of ['1900-03-01', '2000-02-29', '2026-11-26', '9999-12-31']) {
      expect(dateOf(serialOf(day) ?? 0, 'day', false)).toBe(day);
    }
    expect(serialOf('1899-12-31')).toBeUndefined();
  });

  it.each([
    [14, undefined, 'day'],
    [0, undefined, undefined],
    [164, 'yyyy-mm-dd', 'day'],
    [164, 'yyyy"年"m"月"', 'month'],
    [164, 'mmm yy', 'month'],
    [164, 'yyyy', 'year'],
    [164, '[$-409]d/m/yyyy h:mm AM/PM;@', 'minute'],
    [164, '[h]:mm:ss', 'time'],
    [164, '#,##0.00 "days"', undefined],
    [164, '0.00E+00', undefined],
    [164, '[Red]General', undefined]
  ])('format %d %s shows %s', (id, code, parts) => {
    expect(datePartsOf(id, code)).toBe(parts);
  });
});

describe('our own workbook', () => {
  const write = (diagram: Diagram, language: Language) => {
    const written = writerFor('x.xlsx')?.write(diagram, language);
    if (!written || typeof written.content === 'string') throw new Error('no bytes');
    return { bytes: written.content, lost: written.lost };
  };

  it.each(languages)('is known by itself in %s, whatever it is called', (language) => {
    const { mapping, sheets } = sheetsOf(write(wholeDiagram(), language).bytes, 'download');
    expect(mapping?.map(({ holds }) => holds)).toEqual([
      'parties',
      'engagements',
      'contracts',
      'functions',
      'ownership',
      'clusters'
    ]);
    expect(sheets.every(({ header }) => new Set(header).size === header.length)).toBe(true);
  });

  it.each(languages)('has headings in %s that are read as what they stand for', (language) => {
    for (const kind of rowKinds) {
      const fields = Object.keys(tableFields[kind]) as ColumnField[];
      const headings = fields.map((field) => headingOf(field, language));
      expect(guessColumns(headings, kind).map(({ field }) => field)).toEqual(fields);
    }
  });

  it.each(languages)('offers words in %s that are read as their values', (language) => {
    for (const fields of Object.values(tableFields)) {
      for (const [field, { kind }] of Object.entries(fields)) {
        if (kind !== 'choice' && kind !== 'choices') continue;
        for (const [value, word] of choiceWords(field as never, language)) {
          expect(choiceOf(field as never, word), `${field} ${word}`).toBe(value);
        }
      }
    }
  });

  it('has a real date for a day, a number for a number, and never a formula', () => {
    const files = unzipSync(write(wholeDiagram(), 'en').bytes);
    const sheets = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/'));
    const text = sheets.map((name) => strFromU8(files[name] ?? new Uint8Array())).join('');
    expect(text).not.toContain('<f>');
    expect(text).toContain('state="frozen"');
    expect(text).toContain('type="list"');
    // 1 March 2024, the start of an engagement.
    expect(text).toMatch(/s="2"><v>45352<\/v>/);
  });

  it('gives back signs that XML cannot hold, and knows a party by its name with them', () => {
    const named = put(network(['a > b']), 'parties', party('a', { name: '\v!' }));
    const sign = put(named, 'parties', party('b', { name: 'x\u0001_x0001_' }));
    const { diagram } = imported(write(sign, 'en').bytes);
    expect([...diagram.parties].map(({ name }) => name).sort()).toEqual(['!', 'x\u0001_x0001_']);
  });

  it('gives equal bytes for equal diagrams', () => {
    expect(write(wholeDiagram(), 'en').bytes).toEqual(write(wholeDiagram(), 'en').bytes);
  });
});

it('lists of texts come back as they were', () => {
  const item = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.uniqueArray(item), (items) => {
      expect(itemsOf(listed(items))).toEqual(items);
    })
  );
});

it('words with several kinds of headings stay apart', () => {
  expect(contentOf(['Owner', 'Owned', 'Share'])).toBe('ownership');
  expect(contentOf(['Cluster', 'Members'])).toBe('clusters');
  expect(contentOf(['Function', 'Critical'])).toBe('functions');
  expect(contentOf(['Contract number', 'Title'])).toBe('contracts');
  expect(contentOf(['Name', 'Function'])).toBe('parties');
  expect(contentOf(['Client', 'Supplier', 'Function', 'Contract number', 'Value'])).toBe(
    'engagements'
  );
});

function cell(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}
