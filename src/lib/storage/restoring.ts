import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { finished } from '#lib/domain/slices.ts';
import { isPlainObject, parseJson, readFile } from '#lib/schema/index.ts';
import type { BackupProgress } from './backup.ts';
import { backupFormat, backupVersion } from './backup.ts';
import { sha256Of } from './chunks.ts';
import { contentSum } from './content-sum.ts';
import type { Database, VersionReason } from './database.ts';
import { firstStep } from './first-step.ts';
import { createDiagram, isFree, readRecord } from './library.ts';
import { readDiagram } from './loading.ts';
import { readMirror, renewMirror } from './mirror.ts';
import { UnpackFailure, unpackedLines } from './packing.ts';
import { keepVersion, listVersions } from './versions.ts';

/** Far more than all diagrams that the app is meant for. */
const mostBytes = 4 * 1024 * 1024 * 1024;

/** What is asked of a backup that is restored. */
export interface RestoreRequest {
  /** Now. */
  readonly at: string;
  /** The title of a copy; `%` stands for what it was called. */
  readonly mark: string;
}

/** What became of a backup: nothing that was there before was changed. */
export interface Restored {
  /** When the backup was made. */
  readonly at: string;
  /** Titles of diagrams that were not here. */
  readonly added: readonly string[];
  /** Titles of copies, beside a diagram of the same id that is different here. */
  readonly copies: readonly string[];
  /** Ids of both: their histories begin here. */
  readonly begun: readonly DiagramId[];
  /** Titles of diagrams that are here as they are in the backup. */
  readonly same: readonly string[];
  /** What could not be read, by title or by the number of its line. */
  readonly unreadable: readonly string[];
  readonly versions: number;
  readonly settings: Json | undefined;
  /** Whether the file came to its end. */
  readonly complete: boolean;
}

export type RestoreFailure =
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'newer-backup'; readonly found: number; readonly known: number };

/**
 * Adds what a backup holds. A diagram that is here already, be it only in the mirror, stays: where it
 * is different, the one of the backup becomes a copy beside it; done again, nothing more is added.
 */
export async function restoreBackup(
  database: Database,
  file: Blob,
  { at, mark }: RestoreRequest,
  onProgress: BackupProgress = () => undefined
): Promise<Result<Restored, RestoreFailure>> {
  const job = new Restoring(database, at, mark);
  let of = 0;
  try {
    for await (const line of unpackedLines(file, mostBytes)) {
      const value = parseJson(line);
      const part = value.ok && isPlainObject(value.value) ? value.value : undefined;
      if (job.began === undefined) {
        if (part?.['format'] !== backupFormat) return err({ code: 'not-a-backup' });
        const found = Number(part['formatVersion']);
        if (found > backupVersion)
          return err({ code: 'newer-backup', found, known: backupVersion });
        job.began = textOf(part['at']);
        of = Number(part['networks']) || 0;
      } else {
        await job.take(part);
        onProgress(Math.min(job.networks, of), of);
      }
    }
  } catch (cause) {
    // A file that was cut off, or is none: what came before it counts.
    if (!(cause instanceof UnpackFailure)) throw cause;
  }
  return job.began === undefined ? err({ code: 'not-a-backup' }) : ok(job.result());
}

class Restoring {
  began: string | undefined;
  networks = 0;
  readonly #database: Database;
  readonly #at: string;
  readonly #mark: string;
  /** Where the versions of a diagram of the backup go; absent: nowhere. */
  readonly #places = new Map<string, DiagramId>();
  readonly #added: string[] = [];
  readonly #copies: string[] = [];
  readonly #begun: DiagramId[] = [];
  readonly #same: string[] = [];
  readonly #unreadable: string[] = [];
  #versions = 0;
  #parts = 0;
  #settings: Json | undefined;
  #complete = false;

  constructor(database: Database, at: string, mark: string) {
    this.#database = database;
    this.#at = at;
    this.#mark = mark;
  }

  async take(part: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    if (part?.['part'] === 'end') {
      this.#complete = part['parts'] === this.#parts;
      return;
    }
    this.#parts += 1;
    if (part?.['part'] === 'network') await this.#network(part);
    else if (part?.['part'] === 'version') await this.#version(part);
    else if (part?.['part'] === 'settings') this.#settings = part['settings'] as Json;
    else if (part?.['part'] !== 'raw') this.#unreadable.push(`#${String(this.#parts)}`);
  }

  result(): Restored {
    return {
      at: this.began ?? '',
      added: this.#added,
      copies: this.#copies,
      begun: this.#begun,
      same: this.#same,
      unreadable: this.#unreadable,
      versions: this.#versions,
      settings: this.#settings,
      complete: this.#complete
    };
  }

  async #network(part: Readonly<Record<string, unknown>>): Promise<void> {
    this.networks += 1;
    const title = textOf(part['title']);
    const diagram = await contentOf(part);
    const id = idOf(part['id']);
    if (!diagram || !id || part['whole'] !== true) this.#unreadable.push(title);
    if (!diagram || !id) return;
    const mirrored = (await isFree(this.#database, id)) && (await readMirror(id));
    if (mirrored === undefined || (mirrored && (await isSame(mirrored.diagram, diagram)))) {
      await this.#adopt(id, diagram, part);
      if (mirrored) await renewMirror({ id, epoch: 1, seq: 1, at: this.#at }, diagram);
      this.#added.push(title);
      return;
    }
    if (await this.#hasSame(id, diagram)) {
      this.#places.set(id, id);
      this.#same.push(title);
      return;
    }
    const copy = `${id}-${textOf(part['sha256']).slice(0, 12)}` as DiagramId;
    if (await readRecord(this.#database, copy)) {
      this.#same.push(title);
      return;
    }
    const settings = { ...settingsOf(diagram), title: this.#mark.replace('%', () => title) };
    const { trashedAt: _, ...rest } = part;
    await this.#adopt(copy, put(diagram, 'settings', settings), rest, id);
    this.#copies.push(settings.title);
  }

  async #adopt(
    id: DiagramId,
    diagram: Diagram,
    part: Readonly<Record<string, unknown>>,
    from = id
  ): Promise<void> {
    const [created, updated] = [timeOf(part['created']), timeOf(part['updated'])];
    const trashedAt = timeOf(part['trashedAt']);
    await createDiagram(this.#database, id, diagram, {
      first: finished(firstStep(diagram, this.#at)),
      ...(created && { created }),
      ...(updated && { updated }),
      // From now on it has its time in the trash again.
      ...(trashedAt && { trashedAt: this.#at })
    });
    this.#begun.push(id);
    this.#places.set(from, id);
  }

  async #hasSame(id: DiagramId, diagram: Diagram): Promise<boolean> {
    const found = await readDiagram(this.#database, id);
    return found?.log.ok === true && (await isSame(found.log.value.diagram, diagram));
  }

  async #version(part: Readonly<Record<string, unknown>>): Promise<void> {
    const place = this.#places.get(textOf(part['id']));
    if (place === undefined) return;
    const diagram = await contentOf(part);
    if (!diagram) {
      this.#unreadable.push(textOf(part['name']) || textOf(part['at']));
      return;
    }
    const sum = await contentSum(diagram);
    const there = await listVersions(this.#database, place);
    if (there.some((version) => version.sum === sum)) return;
    const name = textOf(part['name']);
    const kept = await keepVersion(this.#database, place, diagram, {
      seq: 0,
      at: timeOf(part['at']) ?? this.#at,
      reason: reasonOf(part['reason']),
      ...(name && { name })
    });
    if (kept) this.#versions += 1;
  }
}

async function isSame(a: Diagram, b: Diagram): Promise<boolean> {
  return (await contentSum(a)) === (await contentSum(b));
}

/** The diagram of a part; undefined when it is not what was written, or not sound. */
async function contentOf(part: Readonly<Record<string, unknown>>): Promise<Diagram | undefined> {
  const file = textOf(part['file']);
  if ((await sha256Of(new TextEncoder().encode(file))) !== part['sha256']) return undefined;
  const read = readFile(file);
  return read.ok ? read.value.diagram : undefined;
}

const reasons: readonly VersionReason[] = [
  'kept',
  'time',
  'emptied',
  'bulk',
  'decided',
  'restore',
  'migration'
];

function reasonOf(value: unknown): VersionReason {
  return reasons.find((reason) => reason === value) ?? 'kept';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function idOf(value: unknown): DiagramId | undefined {
  return /^[\w.-]{1,100}$/.test(textOf(value)) ? (value as DiagramId) : undefined;
}

/** A time as the app writes it; undefined for whatever else stands there. */
function timeOf(value: unknown): string | undefined {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(textOf(value)) ? textOf(value) : undefined;
}
