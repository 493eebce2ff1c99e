import type { Json } from '#lib/domain/json.ts';
import { writeFile } from '#lib/schema/index.ts';
import { sha256Of } from './chunks.ts';
import type { Database, DiagramRecord } from './database.ts';
import { listDiagrams } from './library.ts';
import { readDiagram } from './loading.ts';
import { rawLog } from './log.ts';
import type { Version } from './versions.ts';
import { listVersions, readVersion } from './versions.ts';

export const backupFormat = 'sourceloom-backup';
export const backupVersion = 1;

/** What a backup begins with. */
interface BackupHead {
  readonly format: typeof backupFormat;
  readonly formatVersion: number;
  readonly at: string;
  readonly networks: number;
}

/** One line of a backup after its head. */
export type BackupPart =
  /** A diagram as an own file; `whole` is false when only a part of its log could be read. */
  | (Pick<DiagramRecord, 'id' | 'title' | 'created' | 'updated' | 'trashedAt'> & {
      readonly part: 'network';
      readonly whole: boolean;
      readonly file: string;
      readonly sha256: string;
    })
  | (Pick<Version, 'n' | 'seq' | 'at' | 'reason' | 'name'> & {
      readonly part: 'version';
      readonly id: DiagramRecord['id'];
      readonly file: string;
      readonly sha256: string;
    })
  /** The records of a log that could not be read to its end, as they lie in the database. */
  | {
      readonly part: 'raw';
      readonly id: DiagramRecord['id'];
      readonly title: string;
      readonly records: readonly unknown[];
    }
  | { readonly part: 'settings'; readonly settings: Json }
  /** Without it the file was cut off; `parts` counts the lines between head and end. */
  | { readonly part: 'end'; readonly parts: number };

/** What is asked to be backed up. */
export interface BackupRequest {
  readonly at: string;
  /** Settings of this browser, which lie outside the database. */
  readonly settings: Json;
}

/** How far a backup, or its restoring, is. */
export type BackupProgress = (done: number, of: number) => void;

/**
 * Everything of this device as the lines of one file: all diagrams, those in the trash too, their
 * versions, and the settings. What cannot be read comes along as far as it can be, with its raw
 * records. Histories are not part of it: a diagram begins anew where it is restored.
 */
export async function* backupLines(
  database: Database,
  { at, settings }: BackupRequest,
  onProgress: BackupProgress = () => undefined
): AsyncGenerator<string, void> {
  const records = await listDiagrams(database);
  const head: BackupHead = {
    format: backupFormat,
    formatVersion: backupVersion,
    at,
    networks: records.length
  };
  yield line(head);
  let parts = 0;
  for (const [done, record] of records.entries()) {
    onProgress(done, records.length);
    for await (const part of partsOf(database, record)) {
      parts += 1;
      yield line(part);
    }
  }
  yield line({ part: 'settings', settings } satisfies BackupPart);
  yield line({ part: 'end', parts: parts + 1 } satisfies BackupPart);
}

async function* partsOf(database: Database, record: DiagramRecord): AsyncGenerator<BackupPart> {
  const { id, title, created, updated, trashedAt } = record;
  const found = await readDiagram(database, id);
  const log = found?.log;
  const diagram = log?.ok
    ? log.value.diagram
    : log?.error.code === 'log-damaged'
      ? log.error.readable.diagram
      : undefined;
  if (diagram) {
    const sealed = await sealed256(writeFile(diagram));
    const trashed = trashedAt === undefined ? {} : { trashedAt };
    const whole = log?.ok === true;
    yield { part: 'network', id, title, created, updated, ...trashed, whole, ...sealed };
  }
  if (!log?.ok) yield { part: 'raw', id, title, records: await rawLog(database, id) };
  for (const { n, seq, at, reason, name } of (await listVersions(database, id)).reverse()) {
    const version = await readVersion(database, [id, n]);
    if (!version) continue;
    const sealed = await sealed256(writeFile(version.diagram));
    const named = name === undefined ? {} : { name };
    yield { part: 'version', id, n, seq, at, reason, ...named, ...sealed };
  }
}

async function sealed256(file: string): Promise<{ file: string; sha256: string }> {
  return { file, sha256: await sha256Of(new TextEncoder().encode(file)) };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
