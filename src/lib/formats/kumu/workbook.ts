import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { Writer } from '../format.ts';
import type { NetworkFailure } from '../network/issues.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import type { Network, Value } from '../network/network.ts';
import { textOf } from '../sheet.ts';
import { workbookOf } from '../xlsx/package.ts';
import { textsOf } from '../xlsx/sheets.ts';
import type { Worksheet } from '../xlsx/workbook.ts';
import type { WrittenSheet } from '../xlsx/written-sheet.ts';
import { SectionReader, sectionOf } from './sections.ts';
import { kumuRows } from './write-csv.ts';

/**
 * Whether a workbook is one for Kumu: each sheet begins with the headings of elements or connections,
 * and there are both, or connections that tell their direction. Sheets called “(ignore)” do not count.
 */
export function isKumuWorkbook(worksheets: readonly Worksheet[]): boolean {
  const headers = counted(worksheets).map(({ rows }) =>
    textsOf(rows[0]?.cells ?? []).map((text) => text.toLowerCase())
  );
  const sections = headers.map(sectionOf);
  if (!sections.includes('connections') || sections.includes(undefined)) return false;
  return sections.includes('elements') || headers.some((header) => header.includes('direction'));
}

/** The network in a workbook for Kumu; two blank rows end a section of a sheet. */
export function readKumuWorkbook(
  worksheets: readonly Worksheet[]
): Result<Network, NetworkFailure> {
  const reader = new SectionReader();
  for (const { name, rows } of counted(worksheets)) {
    let before = Infinity;
    reader.take([], { row: 1 });
    for (const { row, cells } of rows) {
      const texts = textsOf(cells.filter(({ without }) => without === undefined));
      if (texts.every((text) => text === '')) continue;
      if (row - before > 2) reader.take([], { row });
      before = row;
      const failure = reader.take(texts, { row, place: name });
      if (failure) return err(failure);
    }
  }
  return reader.network();
}

function counted(worksheets: readonly Worksheet[]): readonly Worksheet[] {
  return worksheets.filter(({ name, rows }) => rows.length > 0 && !/\(ignore\)/i.test(name));
}

const { placements: _, ...carried } = attributed;

/** Elements and connections, as Kumu imports them from a workbook. */
export const kumuWorkbook: Writer = {
  extension: '.kumu.xlsx',
  write: (diagram) => ({
    content: workbookOf(settingsOf(diagram).title, kumuSheets(diagram)),
    lost: networkLosses(diagram, carried)
  })
};

function kumuSheets(diagram: Diagram): readonly WrittenSheet[] {
  const { elements, connections } = kumuRows(diagram);
  return [
    sheetOf('Elements', elements, ['ID', 'Label']),
    sheetOf('Connections', connections, ['ID', 'From', 'To'])
  ];
}

function sheetOf(
  name: string,
  rows: readonly ReadonlyMap<string, Value>[],
  first: readonly string[]
): WrittenSheet {
  const headings = new Set(first);
  for (const row of rows) for (const heading of row.keys()) headings.add(textOf(heading));
  const columns = [...headings].map((heading) => ({
    heading,
    width: heading === 'Label' ? 28 : Math.max(12, heading.length + 2)
  }));
  return { name, columns, rows: rows.map((row) => [...headings].map((each) => row.get(each))) };
}
