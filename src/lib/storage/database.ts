import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { deleteDB, openDB } from 'idb';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';

/** One diagram of this device. Title, counts and dates are copies for the library page. */
export interface DiagramRecord {
  readonly id: DiagramId;
  readonly schema: number;
  readonly title: string;
  readonly parties: number;
  readonly engagements: number;
  readonly created: string;
  readonly updated: string;
  /** The writer's number: raised by one each time a window takes the diagram over. */
  readonly epoch: number;
  readonly takeovers: readonly Takeover[];
  /** The newest snapshot that was verified; absent: the log alone tells the diagram. */
  readonly gen?: number;
  /** What must stay whatever is newer, until a time: the way back behind a migration. */
  readonly pinned?: Pin;
  /** Since when the diagram has been in the trash. */
  readonly trashedAt?: string;
}

/** The generation before a migration (0: the log alone), with the log after it. */
export interface Pin {
  readonly gen: number;
  readonly until: string;
}

/** Steps of an older epoch beyond `base` were written by a window that had lost the diagram. */
export interface Takeover {
  readonly epoch: number;
  readonly base: number;
}

/** A piece of one step: its JSON text, cut so that no record is kept as a file of its own. */
export interface LogRecord {
  readonly docId: DiagramId;
  readonly epoch: number;
  readonly seq: number;
  readonly part: number;
  readonly parts: number;
  readonly schema: number;
  readonly body: string;
  readonly crc: number;
}

export type LogKey = [DiagramId, epoch: number, seq: number, part: number];

/** Why a snapshot was made. */
export type SnapReason = 'compaction' | 'migration';

/** What a snapshot is; its content, an own file, lies beside it in chunks. */
export interface SnapManifest {
  /** The window that asked for it, and the last step that it contains. */
  readonly epoch: number;
  readonly seq: number;
  /** The first step that can still be undone behind it. */
  readonly historyFrom: number;
  readonly schema: number;
  readonly reason: SnapReason;
  readonly bytes: number;
  readonly chunks: number;
  /** Of the content, in hexadecimal digits. */
  readonly sha256: string;
}

/** Why a version was kept. */
export type VersionReason =
  /** A person asked for it. */
  | 'kept'
  /** A workshop decided on it. */
  | 'decided'
  /** Ten minutes or more after the one before. */
  | 'time'
  /** Then everything, or most of it, was taken away. */
  | 'emptied'
  | 'bulk'
  /** Then an older version was restored. */
  | 'restore'
  /** Then a later version of the app led it to another schema. */
  | 'migration';

/** What a version is; its content, an own file packed with gzip, lies beside it in chunks. */
export interface VersionManifest {
  /** The last step that it contains, and when it was kept. */
  readonly seq: number;
  readonly at: string;
  readonly reason: VersionReason;
  /** The name that a person gave it: then it is never taken away by itself. */
  readonly name?: string;
  readonly title: string;
  readonly parties: number;
  readonly engagements: number;
  readonly schema: number;
  /** Of the diagram's content, to tell whether two versions are the same. */
  readonly sum: number;
  readonly bytes: number;
  readonly chunks: number;
  /** Of the packed content, in hexadecimal digits. */
  readonly sha256: string;
}

/** A number that is being written under, at index -2, since when. */
export interface VersionClaim {
  readonly claimed: string;
}

/** The manifest lies at index -1, its chunks from 0. */
export type SnapKey = [DiagramId, gen: number, index: number];

/**
 * The version of the database is frozen at 1, so the stores of snapshots, kept versions and
 * settings exist from the first day: an upgrade would have to wait for every open window.
 */
interface Stores extends DBSchema {
  docs: { key: DiagramId; value: DiagramRecord };
  ops: { key: LogKey; value: LogRecord };
  snap: { key: SnapKey; value: SnapManifest | Uint8Array };
  versions: { key: SnapKey; value: VersionManifest | VersionClaim | Uint8Array };
  app: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Stores>;

/** A transaction that writes to some of the stores. */
export type Writing<Names extends readonly StoreNames<Stores>[]> = IDBPTransaction<
  Stores,
  Names,
  'readwrite'
>;

export interface DatabaseFailure {
  readonly code: 'database-unreadable';
  /** The browser's own name and words for it. */
  readonly detail: string;
}

const databaseName = 'sourceloom';
const pauses = [50, 200, 1000];
/** Nobody hears of an opening that a window in the way, or the browser itself, holds up; in ms. */
const patience = 15_000;

/**
 * Opens the one database, trying again after short pauses; never deletes it. Before the first
 * write of a session an empty database is made and deleted, because LevelDB then begins a new log
 * file: a torn tail left by a power cut would swallow everything written behind it. An opening that
 * is never answered is given up. `onClosed` is called when the browser, or another window that wants to
 * delete it, ends the connection.
 */
export async function openDatabase(
  onClosed: () => void
): Promise<Result<Database, DatabaseFailure>> {
  let failure: unknown;
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
    try {
      return ok(await inTime(attempt(onClosed)));
    } catch (cause) {
      failure = cause;
      if (cause instanceof TooLate) break;
    }
  }
  return err({ code: 'database-unreadable', detail: describe(failure) });
}

async function attempt(onClosed: () => void): Promise<Database> {
  // A full disk has no room for another database; the one that is there can still be read.
  await beginNewLogFile().catch(() => undefined);
  return open(onClosed);
}

class TooLate extends Error {}

/** The database, or `TooLate`: then it is closed when it opens after all. */
function inTime(opening: Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TooLate('The browser does not answer.'));
      opening.then(
        (database) => {
          database.close();
        },
        () => undefined
      );
    }, patience);
    void opening.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** The browser's name and message of an error, for the folded details. */
export function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

async function beginNewLogFile(): Promise<void> {
  const scratch = await openDB(`${databaseName}-scratch`, 1);
  scratch.close();
  await deleteDB(`${databaseName}-scratch`);
}

function open(onClosed: () => void): Promise<Database> {
  return openDB<Stores>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('docs', { keyPath: 'id' });
      database.createObjectStore('ops', { keyPath: ['docId', 'epoch', 'seq', 'part'] });
      database.createObjectStore('snap');
      database.createObjectStore('versions');
      database.createObjectStore('app');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed
  });
}
