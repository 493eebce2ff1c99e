import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { settingsOf, tableNames } from '#lib/domain/diagram.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import { bracketed, canonicalJson } from './canonical.ts';
import type { DiagramFailure } from './diagram.ts';
import { diagramOf } from './diagram.ts';
import type { JsonFailure } from './json.ts';
import { parsedJson, plainJson } from './json.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { migrated, schemaVersion } from './migrations/index.ts';
import { isPlainObject } from './plain.ts';
import { knownFields, knownParts } from './records.ts';

/** What an own file holds. */
export interface FileContent {
  readonly diagram: Diagram;
  /** Names at the top of the file that no diagram has; they are not kept. */
  readonly ignored: readonly string[];
}

export type FileFailure =
  | JsonFailure
  | DiagramFailure
  | { readonly code: 'newer-version'; readonly found: number; readonly known: number };

const fileFormat = 'sourceloom';
const headNames = ['format', 'schemaVersion'];

/** Reads the app's own file: `{ format, schemaVersion, settings, parties, … }`. */
export function readFile(text: string, limits?: Limits): Result<FileContent, FileFailure> {
  const data = finished(fileData(text, limits));
  if (!data.ok) return data;
  const current = migrated(data.value.tables, data.value.schema);
  const diagram = diagramOf(current);
  if (!diagram.ok) return diagram;
  const known = new Set<string>([...headNames, ...tableNames]);
  return ok({ diagram: diagram.value, ignored: Object.keys(current).filter((k) => !known.has(k)) });
}

/** The members of an own file as they stand in it, and the version that it was written for. */
interface FileMembers {
  readonly schema: number;
  readonly tables: Readonly<Record<string, unknown>>;
}

function* fileData(
  text: string,
  limits: Limits = defaultLimits
): Rests<Result<FileMembers, FileFailure>> {
  const json = yield* parsedJson(text, limits);
  return json.ok ? membersOf(json.value) : json;
}

/** The same for a text of `writeCompact` that is known to have come back as it was written. */
export function* compactData(text: string): Rests<Result<FileMembers, FileFailure>> {
  const json = yield* plainJson(text, defaultLimits.depth);
  return json.ok ? membersOf(json.value) : json;
}

function membersOf(tables: unknown): Result<FileMembers, FileFailure> {
  if (!isPlainObject(tables) || tables['format'] !== fileFormat) {
    return err({ code: 'not-a-diagram' });
  }
  const schema = tables['schemaVersion'];
  if (!isVersion(schema)) return err({ code: 'not-a-diagram' });
  const isNewer = schema > schemaVersion;
  return isNewer
    ? err({ code: 'newer-version', found: schema, known: schemaVersion })
    : ok({ schema, tables });
}

/**
 * The file of a diagram in its only spelling: records by id, known fields first, so that the same
 * diagram gives the same bytes and two files can be compared line by line.
 */
export function writeFile(diagram: Diagram): string {
  const members = [
    `"format": ${JSON.stringify(fileFormat)}`,
    `"schemaVersion": ${String(schemaVersion)}`,
    ...tableNames.map((name) => `"${name}": ${tableText(diagram, name)}`)
  ];
  return `${bracketed('{}', members, '')}\n`;
}

/**
 * The same content as short as it can be, for what only this app reads: it is an own file too, but
 * not in the only spelling.
 */
export function writeCompact(diagram: Diagram): string {
  return JSON.stringify({ format: fileFormat, schemaVersion, ...plainTables(diagram) });
}

/** The records of each table as a list, and the settings alone. */
export function plainTables(diagram: Diagram): Readonly<Record<TableName, unknown>> {
  const lists = tableNames.map((name): [TableName, unknown] => [
    name,
    name === 'settings' ? settingsOf(diagram) : [...(diagram[name] as Iterable<unknown>)]
  ]);
  return Object.fromEntries(lists) as Record<TableName, unknown>;
}

function tableText(diagram: Diagram, name: TableName): string {
  const order = { first: knownFields[name], inside: knownParts };
  const text = (record: object, indent: string) => canonicalJson(record as Json, order, indent);
  if (name === 'settings') return text(settingsOf(diagram), '  ');
  const records = [...(diagram[name] as Iterable<{ readonly id: string }>)].sort(byId);
  return bracketed(
    '[]',
    records.map((record) => text(record, '    ')),
    '  '
  );
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
