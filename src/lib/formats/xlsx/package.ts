import { strToU8, zipSync } from 'fflate';
import { ownMark } from '../own-mark.ts';
import type { WrittenSheet } from './written-sheet.ts';
import { sheetPart, styles } from './written-sheet.ts';
import { escaped } from '../xml/references.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of an Office Open XML workbook (ECMA-376); equal sheets give equal bytes. */
export function workbookOf(
  title: string,
  sheets: readonly WrittenSheet[]
): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': links([
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml']
    ]),
    'docProps/app.xml': `<Properties xmlns="${relations.replace('relationships', 'extended-properties')}"><Application>${ownMark}</Application></Properties>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': links([
      ...sheets.map(
        (_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const
      ),
      ['styles', 'styles.xml']
    ]),
    'xl/styles.xml': styles
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetPart(sheet);
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)]);
  // Without a time of its own, the earliest that an archive can have.
  const zipped = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    mtime: '1980-01-01T00:00:00'
  });
  return new Uint8Array(zipped);
}

function contentTypes(count: number): string {
  const office = 'application/vnd.openxmlformats-officedocument';
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const worksheets = Array.from({ length: count }, (_, index) =>
    override(`xl/worksheets/sheet${String(index + 1)}.xml`, `${office}.spreadsheetml.worksheet`)
  );
  return (
    `<Types xmlns="${packaged}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${office}.spreadsheetml.sheet.main`) +
    override('xl/styles.xml', `${office}.spreadsheetml.styles`) +
    override('docProps/app.xml', `${office}.extended-properties`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    `${worksheets.join('')}</Types>`
  );
}

function links(list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relations}/${type}" Target="${target}"/>`
  );
  const core = list.some(([, target]) => target === 'xl/workbook.xml')
    ? `<Relationship Id="rIdCore" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
    : '';
  return `<Relationships xmlns="${packaged}/relationships">${all.join('')}${core}</Relationships>`;
}

function book(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`
  );
  return `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`;
}
