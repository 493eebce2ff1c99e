import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Step } from '#lib/domain/step.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Database, DatabaseFailure, DiagramRecord } from '#lib/storage/database.ts';
import { describe, openDatabase } from '#lib/storage/database.ts';
import { firstStep } from '#lib/storage/first-step.ts';
import type { Stored } from '#lib/storage/inventory.ts';
import { inventory } from '#lib/storage/inventory.ts';
import type { FileLink } from '#lib/storage/links.ts';
import { readLink, writeLink } from '#lib/storage/links.ts';
import type { Mirrored } from '#lib/storage/mirror.ts';
import { dropMirror, listMirror, readMirror } from '#lib/storage/mirror.ts';
import { createDiagram, deleteTrashed, eraseDiagram, listDiagrams } from '#lib/storage/library.ts';
import { keepPictures, readPicture, setTrashed, summaryOf } from '#lib/storage/library.ts';
import { readRecord, takeOver, updateSummary } from '#lib/storage/library.ts';
import type { Pictures } from '#lib/storage/library.ts';
import type { NewerNetwork } from '#lib/storage/loading.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { eraseStep, rawDiagram, rawLog, writeStep } from '#lib/storage/log.ts';
import type { LoadedLog, LogDamage } from '#lib/storage/replay.ts';
import { isStray } from '#lib/storage/strays.ts';
import type { Version } from '#lib/storage/versions.ts';
import { dropVersion, listVersions, nameVersion } from '#lib/storage/versions.ts';
import type { StepStore } from './autosave.svelte.ts';
import type { Logged } from './compaction.svelte.ts';
import { Editor } from './editor.svelte.ts';
import type { EditFailure } from './editor.svelte.ts';
import { makeId, now } from './ids.ts';
import { inSlices } from './idle.ts';
import { tellLibraries } from './library-news.ts';
import { LogGrowth } from './log-growth.ts';
import { askToPersist } from './storage-report.ts';
import { holdIfFree, writerLock } from './tabs.ts';
import { thumbnailsFor, thumbnailsOf } from './thumbnail.ts';

export type { Stored } from '#lib/storage/inventory.ts';
export type { DiagramRecord } from '#lib/storage/database.ts';
export type { LoadedLog, LogDamage } from '#lib/storage/replay.ts';

/** Where the writer of a diagram keeps its steps, and the library's copies of what it shows. */
export interface DiagramStore extends StepStore, Logged {
  summarise(diagram: Diagram, scene: Scene): Promise<void>;
}

/** A diagram that could be read, and where its further steps go. */
export interface OpenedDiagram {
  readonly id: DiagramId;
  readonly log: LoadedLog;
  readonly epoch: number;
  /** The form that the log has of a step which the writer of that epoch made. */
  formOf(step: Step, epoch: number): Step | undefined;
  /** Makes this window the writer; its steps go where `StepStore` says. */
  claim(): Promise<DiagramStore>;
}

/** A diagram that could not be kept, so there is none; `detail` in the browser's own words. */
export type CreateFailure =
  DatabaseFailure | { readonly code: 'database-refused'; readonly detail: string };

export type OpenFailure =
  | DatabaseFailure
  | { readonly code: 'no-such-diagram'; readonly id: string }
  | { readonly code: 'in-the-trash'; readonly id: DiagramId; readonly title: string }
  | (NewerNetwork & { readonly title: string })
  | (LogDamage & { readonly id: DiagramId; readonly title: string });

/** Why something could not be done with a diagram of the library. */
export type ShelfFailure =
  | OpenFailure
  | CreateFailure
  | EditFailure
  /** Another window writes it. */
  | { readonly code: 'open-elsewhere' };

/** How long a diagram stays in the trash. */
export const daysInTrash = 30;
const day = 24 * 60 * 60 * 1000;

/** Whole days until a diagram that was thrown away is deleted. */
export function daysLeft(trashedAt: string): number {
  const left = Date.parse(trashedAt) / day + daysInTrash - Date.parse(now()) / day;
  return Math.min(daysInTrash, Math.max(0, Math.ceil(left)));
}

/** The diagrams of this device (scope: device), and the one connection to where they are kept. */
export class Library {
  diagrams: readonly DiagramRecord[] = $state.raw([]);
  /** What was thrown away last comes first. */
  trash: readonly DiagramRecord[] = $state.raw([]);
  failure: DatabaseFailure | undefined = $state.raw();
  ready = $state(false);
  #database: Database | undefined;

  /** Every diagram that is here, in the trash too. */
  get ids(): DiagramId[] {
    return [...this.diagrams, ...this.trash].map(({ id }) => id);
  }

  /** Opens the store and lists what is there; the failure is kept for the page to show. */
  async refresh(): Promise<void> {
    const database = await this.#connect();
    this.failure = database.ok ? undefined : database.error;
    if (database.ok) {
      const all = await listDiagrams(database.value);
      this.diagrams = all.filter(({ trashedAt }) => trashedAt === undefined);
      this.trash = all
        .filter(({ trashedAt }) => trashedAt !== undefined)
        .sort((a, b) => ((a.trashedAt ?? '') < (b.trashedAt ?? '') ? 1 : -1));
    }
    this.ready = true;
  }

  /** Keeps a new diagram; its first step names where it came from. */
  async create(content: Diagram): Promise<Result<DiagramId, CreateFailure>> {
    const database = await this.#connect();
    if (!database.ok) return database;
    const id = makeId('diagram');
    try {
      const first = await inSlices(firstStep(content, now()));
      await createDiagram(database.value, id, content, first, inSlices);
    } catch (cause) {
      return err({ code: 'database-refused', detail: describe(cause) });
    }
    // Without it a library page reads the whole log to draw it, so nothing is lost where it is refused.
    await keepPictures(database.value, id, thumbnailsFor(content)).catch(() => undefined);
    this.#hasMore();
    return ok(id);
  }

  /** Keeps a new diagram that somebody else writes; of what was stopped or refused nothing stays. */
  async createdBy<F extends Failure>(
    write: (id: DiagramId, at: string) => Promise<Result<undefined, F>>
  ): Promise<Result<DiagramId, F>> {
    const id = makeId('diagram');
    const written = await write(id, now());
    if (!written.ok) {
      const database = await this.#connect();
      if (database.ok) await eraseDiagram(database.value, id).catch(() => undefined);
      return written;
    }
    this.#hasMore();
    return ok(id);
  }

  #hasMore(): void {
    tellLibraries();
    // From now on there is something to lose.
    void askToPersist();
  }

  /** Reads a diagram; a damaged log comes back with all that can still be read of it. */
  async open(id: DiagramId): Promise<Result<OpenedDiagram, OpenFailure>> {
    const database = await this.#connect();
    if (!database.ok) return database;
    const found = await readDiagram(database.value, id, inSlices);
    if (!found) return err({ code: 'no-such-diagram', id });
    const { record, log } = found;
    if (record.trashedAt !== undefined)
      return err({ code: 'in-the-trash', id, title: record.title });
    if (!log.ok) return err({ ...log.error, id, title: record.title });
    const { epoch, takeovers } = record;
    const { steps } = log.value;
    return ok({
      id,
      log: log.value,
      epoch,
      formOf: (step, writer) =>
        steps.find(({ seq, at, diff: change }) =>
          // Its number belongs to another step where another window has gone on without it.
          isStray({ epoch: writer, seq: step.seq }, takeovers)
            ? at === step.at && sameJson(change, step.diff)
            : seq === step.seq
        ),
      claim: () => this.#claim(id, log.value, epoch)
    });
  }

  /** Gives a diagram another title, as a step of its history. */
  rename(id: DiagramId, title: string): Promise<Result<undefined, ShelfFailure>> {
    return this.#asWriter(id, async () => {
      const opened = await this.open(id);
      if (!opened.ok) return opened;
      const steps: Step[] = [];
      const editor = new Editor(opened.value.log, now);
      editor.subscribe((change) => steps.push(...change.steps));
      const renamed = editor.run('diagram/rename', { title });
      if (!renamed.ok) return renamed;
      const [step] = steps;
      if (!step) return ok(undefined);
      const database = await this.#connected();
      const store = await opened.value.claim();
      await store.write(step);
      const summary = summaryOf(editor.diagram);
      await updateSummary(database, { id, epoch: store.epoch }, summary, step.at);
      return ok(undefined);
    });
  }

  /** Keeps a diagram a second time, under another title and with a history of its own. */
  async duplicate(id: DiagramId, title: string): Promise<Result<DiagramId, ShelfFailure>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    const copy = await this.copyOf(opened.value.log, title);
    await this.refresh();
    return copy;
  }

  /** Puts a diagram into the trash, whatever its state: nothing of it is touched. */
  async putIntoTrash(id: DiagramId): Promise<void> {
    await setTrashed(await this.#connected(), id, now());
    await this.#changed();
  }

  async restore(id: DiagramId): Promise<void> {
    await setTrashed(await this.#connected(), id, undefined);
    await this.#changed();
  }

  /** Deletes a diagram that lies in the trash; nobody can bring it back. */
  deleteForGood(id: DiagramId): Promise<Result<undefined, ShelfFailure>> {
    return this.#asWriter(id, async () => {
      await deleteTrashed(await this.#connected(), id);
      await dropMirror(id);
      return ok(undefined);
    });
  }

  /** Deletes what has been in the trash for longer than it is kept there. */
  async purge(): Promise<void> {
    const old = this.trash.filter(({ trashedAt = '' }) => daysLeft(trashedAt) === 0);
    for (const { id } of old) await this.deleteForGood(id);
  }

  /**
   * The small picture of a diagram as an SVG text, drawn now where none was kept; undefined where
   * the diagram cannot be read.
   */
  async picture(id: DiagramId, theme: keyof Pictures): Promise<string | undefined> {
    const database = await this.#connect();
    if (!database.ok) return undefined;
    const kept = await readPicture(database.value, id, theme);
    if (kept !== undefined) return kept;
    const found = await readDiagram(database.value, id, inSlices);
    if (!found?.log.ok) return undefined;
    const pictures = thumbnailsFor(found.log.value.diagram);
    await keepPictures(database.value, id, pictures);
    return pictures[theme];
  }

  /** Keeps what could be read of a damaged diagram as another one; the damaged one stays. */
  copyOf({ diagram }: LoadedLog, title: string): Promise<Result<DiagramId, CreateFailure>> {
    return this.create(put(diagram, 'settings', { ...settingsOf(diagram), title }));
  }

  /** Everything that is stored, damaged and lost things too, one after the other. */
  async *inventory(): AsyncGenerator<Stored> {
    const database = await this.#connect();
    yield* inventory(database.ok ? database.value : undefined);
  }

  /** Titles of diagrams that the mirror has and the database has lost. */
  async lost(): Promise<Mirrored[]> {
    const known = new Set<string>(this.ids);
    return (await listMirror()).filter(({ id }) => !known.has(id));
  }

  /** A diagram as the mirror has it, whether or not the database opens. */
  async mirrored(id: DiagramId): Promise<Diagram | undefined> {
    return (await readMirror(id).catch(() => undefined))?.diagram;
  }

  /** The file on disk that a diagram is linked to. */
  async linkOf(id: DiagramId): Promise<FileLink | undefined> {
    const database = await this.#connect();
    return database.ok ? readLink(database.value, id) : undefined;
  }

  /** Keeps a link to a file; undefined lets go of it. */
  async keepLink(id: DiagramId, link: FileLink | undefined): Promise<void> {
    await writeLink(await this.#connected(), id, link);
  }

  /** The kept versions of a diagram, the newest first. */
  async versions(id: DiagramId): Promise<Version[]> {
    const database = await this.#connect();
    return database.ok ? listVersions(database.value, id) : [];
  }

  /** Names a version, so that it stays; undefined takes the name away. */
  async nameVersion(id: DiagramId, n: number, name: string | undefined): Promise<void> {
    await nameVersion(await this.#connected(), [id, n], name);
  }

  async removeVersion(id: DiagramId, n: number): Promise<void> {
    await dropVersion(await this.#connected(), [id, n]);
  }

  /** Everything that the log of a diagram holds, as text: for a diagram that cannot be opened. */
  async rawCopy(id: DiagramId): Promise<string> {
    const database = await this.#connect();
    return database.ok ? JSON.stringify(await rawLog(database.value, id), null, 1) : '';
  }

  /** Everything that is stored of a diagram, readable or not, as text. */
  async rawEverything(id: DiagramId): Promise<string> {
    return rawDiagram(await this.#connected(), id);
  }

  async #claim(id: DiagramId, log: LoadedLog, read: number): Promise<DiagramStore> {
    const database = await this.#connected();
    const record = await takeOver(database, id, log.last, read);
    if (!record) throw new Error('Another window took the diagram over meanwhile.');
    const diagram = { id, epoch: record.epoch };
    const growth = new LogGrowth(log);
    let known = database;
    /** A connection that was opened anew may lead to a database that was emptied meanwhile. */
    const kept = <T>(job: (open: Database) => Promise<T>) =>
      this.#withDatabase(async (open) => {
        if (open !== known) await mustHold(open, diagram);
        known = open;
        return job(open);
      });
    return {
      ...diagram,
      write: (step) => {
        const writing = kept((open) => writeStep(open, diagram, step));
        return writing.then((characters) => {
          growth.wrote(step.seq, characters);
        });
      },
      erase: (seq) => kept((open) => eraseStep(open, diagram, seq)),
      summarise: async (content, scene) => {
        const copies = this.#withDatabase((open) => {
          // At once, so that whoever reads that the network has changed finds its new picture.
          const pictures = thumbnailsOf(scene);
          const writing = updateSummary(open, diagram, summaryOf(content), now(), pictures);
          // A window that is being left is not there any more when it is written; who reads now reads after it.
          tellLibraries();
          return writing;
        });
        await copies;
        tellLibraries();
      },
      growth
    };
  }

  /** Does what only the writer may, unless another window is the writer. */
  async #asWriter<T>(
    id: DiagramId,
    job: () => Promise<Result<T, ShelfFailure>>
  ): Promise<Result<T, ShelfFailure>> {
    const writer = await holdIfFree(writerLock(id)).catch(() => undefined);
    if (!writer) return err({ code: 'open-elsewhere' });
    try {
      return await job();
    } catch (cause) {
      return err({ code: 'database-refused', detail: describe(cause) });
    } finally {
      writer.release();
      await this.#changed();
    }
  }

  async #changed(): Promise<void> {
    await this.refresh();
    tellLibraries();
  }

  /** In the caller's task when the connection is open, as saving needs; reopens it when not. */
  #withDatabase<T>(job: (database: Database) => Promise<T>): Promise<T> {
    return this.#database ? job(this.#database) : this.#connected().then(job);
  }

  async #connected(): Promise<Database> {
    const database = await this.#connect();
    if (!database.ok) throw new Error(database.error.detail);
    return database.value;
  }

  async #connect(): Promise<Result<Database, DatabaseFailure>> {
    if (this.#database) return ok(this.#database);
    const opened = await openDatabase(() => (this.#database = undefined));
    if (opened.ok) this.#database = opened.value;
    return opened;
  }
}

/** Rejects when the diagram is gone, or came back from a copy: a step without those before it is no copy of anything. */
async function mustHold(
  database: Database,
  { id, epoch }: { id: DiagramId; epoch: number }
): Promise<void> {
  const record = await readRecord(database, id);
  if (record === undefined || record.epoch < epoch)
    throw new Error('The network is gone from the database.');
}

export const library = new Library();
