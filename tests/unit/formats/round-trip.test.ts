import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import { byId, idMaker } from '#lib/domain/ids.ts';
import { Table } from '#lib/domain/table.ts';
import { readMapped } from '#lib/formats/columns/mapped.ts';
import type { Format, ImportContext, Reading, Writer } from '#lib/formats/format.ts';
import { formats } from '#lib/formats/index.ts';
import { wholeDiagram } from '../../support/whole.ts';
import { diagrams } from '../schema/support/diagrams.ts';

/** Lists of one kind of record have tests of their own, and so has what carries everything. */
const others = new Set(['sourceloom', 'csv']);

const cases = formats.flatMap((format: Format) =>
  others.has(format.id)
    ? []
    : (format.writers ?? []).map((writer): [string, Format, Writer] => [
        writer.extension,
        format,
        writer
      ])
);

type Plain = Record<string, unknown>;

/** Tables whose records others name. */
const numbered = ['parties', 'engagements', 'contracts', 'functions', 'clusters'] as const;

/** A text as every format gives it back: without signs that some cannot hold, on one line. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffd-\uffff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A record without ids of its own: what it names is told by its place in the order of entry. */
function plainRecords(diagram: Diagram, table: TableName, skipped: ReadonlySet<string>): string[] {
  const places = new Map<string, string>();
  for (const name of numbered) {
    const sorted: readonly { readonly id: string }[] = [...diagram[name]].sort(byId);
    for (const [index, { id }] of sorted.entries()) places.set(id, `#${name}${String(index)}`);
  }
  const fields = new Map([...diagram.fieldDefs].map(({ id, name }) => [id as string, name]));
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return places.get(given) ?? clean(given);
    if (Array.isArray(given)) {
      // What is said twice is said once, and an identifier without a value says nothing.
      const items = given.map(value).filter((item) => item !== '' && !isBlank(item));
      return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
    }
    if (typeof given !== 'object' || given === null) return given;
    const entries = Object.entries(given).map(([key, item]) => [key, value(item)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const records =
    table === 'placements'
      ? [...placementsByParty(diagram).values()]
      : [...(diagram[table] as Iterable<Plain>)];
  return records
    .map((record) => {
      const known = Object.entries(record).flatMap(([field, given]): [string, unknown][] => {
        if (field === 'id' || field === 'source' || skipped.has(field)) return [];
        if (field === 'custom') {
          const own = Object.entries(given as Plain).map(([id, held]) => [
            fields.get(id) ?? id,
            clean(String(held))
          ]);
          const said = own.filter(([, text]) => text !== '');
          return said.length > 0 ? [[field, Object.fromEntries(said)]] : [];
        }
        const plain = unordered.has(field) ? sorted(value(given) as unknown[]) : value(given);
        const isNothing =
          plain === '' ||
          (field === 'supportsInferred' && plain === false) ||
          (Array.isArray(plain) && plain.length === 0 && field !== 'supports');
        return isNothing ? [] : [[field, plain]];
      });
      return JSON.stringify(known.sort(([a], [b]) => (a < b ? -1 : 1)));
    })
    .sort();
}

/** Lists without a meaning of their order. */
const unordered: ReadonlySet<string> = new Set(['memberIds', 'identifiers']);

function sorted(items: readonly unknown[]): unknown[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function isBlank(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'value' in item && item.value === '';
}

/** Names that say nothing become the id in every file, so the sample gives them one. */
function named(diagram: Diagram): Diagram {
  const name = <R extends { readonly id: string; readonly name: string }>(records: Iterable<R>) =>
    Table.of(
      [...records]
        .sort(byId)
        .map((record, index) =>
          clean(record.name) === '' ? { ...record, name: `Nameless ${String(index)}` } : record
        )
    );
  return {
    ...diagram,
    parties: name(diagram.parties),
    functions: name(diagram.functions),
    clusters: name(diagram.clusters),
    containers: name(diagram.containers)
  };
}

function rounded(diagram: Diagram): Diagram {
  const placements = [...diagram.placements].map((place) => {
    const [x, y] = [Math.round(place.x) + 0, Math.round(place.y) + 0];
    return { ...place, x, y };
  });
  return { ...diagram, placements: Table.of(placements) };
}

function expectKept(format: Format, writer: Writer, given: Diagram): void {
  // Tables have places in whole units.
  const diagram = named(writer.extension === '.xlsx' ? rounded(given) : given);
  const { content, lost } = writer.write(diagram);
  const fileName = `x${writer.extension}`;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = typeof content === 'string' ? content : '';
  const context = { importedAt: '2026-11-24', makeId: idMaker('b') };
  const reading = format.read({ fileName, bytes, text }, context);
  if (!reading.ok) {
    expect(reading.error.code).toBe('no-data-rows');
    expect(diagram.parties.size + diagram.contracts.size + diagram.functions.size).toBe(0);
    return;
  }
  const read = diagramOf(reading.value, context);
  for (const table of [
    'parties',
    'engagements',
    'contracts',
    'functions',
    'ownershipLinks',
    'relations',
    'serviceItems',
    'clusters',
    'containers',
    'placements'
  ] as const) {
    const losses = lost.filter((loss) => loss.table === table);
    const skipped = new Set(losses.flatMap(({ field }) => field ?? []));
    const missing = losses.reduce(
      (sum, { field, count }) => sum + (field === undefined ? count : 0),
      0
    );
    const wanted = plainRecords(diagram, table, skipped);
    // A second card of a party is a loss that the reading of the sample leaves out as well.
    const hidden = table === 'placements' ? diagram.placements.size - wanted.length : 0;
    const found = plainRecords(read, table, skipped);
    if (missing - hidden <= 0) expect(found, table).toEqual(wanted);
    else {
      expect(found.length, table).toBe(wanted.length - (missing - hidden));
      for (const record of found) expect(wanted, table).toContain(record);
    }
  }
}

/** Of tables, under the mapping that their format gives. */
function diagramOf(reading: Reading, context: ImportContext): Diagram {
  if (reading.kind === 'diagram') return reading.diagram;
  return readMapped(reading.sheets, reading.mapping ?? [], context).diagram;
}

describe.each(cases)('%s', (_, format, writer) => {
  it('gives back all that it does not name as lost', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        expectKept(format, writer, diagram);
      }),
      { numRuns: 300 }
    );
  }, 300_000);

  it('keeps every field of a whole diagram but those that it names', () => {
    expectKept(format, writer, wholeDiagram());
  });

  it('is found again by what it wrote', () => {
    const { content } = writer.write(wholeDiagram());
    const text = typeof content === 'string' ? content : '';
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const head = {
      fileName: 'download',
      bytes: bytes.subarray(0, 4096),
      text: text.slice(0, 4096)
    };
    expect(formats.find((candidate: Format) => candidate.sniff(head))?.id).toBe(format.id);
  });
});
