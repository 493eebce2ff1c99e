import { strToU8, zipSync } from 'fflate';

/** An archive of texts. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' });
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A workbook with one worksheet, as spare as the standard allows.
 * @param rows the rows of its data; `sheet` instead of them the whole part
 */
export function worksheetFile(
  rows: string,
  { strings, sheet }: { readonly strings?: string; readonly sheet?: string } = {}
): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${link('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${link('b', 'worksheet', 'worksheets/sheet1.xml')}${link('c', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet ?? `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': strings ?? '<sst/>'
  });
}
