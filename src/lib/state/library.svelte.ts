import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables, settingsOf } from '#lib/domain/diagram.ts';
import { commands } from '#lib/domain/commands/index.ts';
import { diff } from '#lib/domain/diff.ts';
import { put } from '#lib/domain/edit.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Step } from '#lib/domain/step.ts';
import type { Database, DatabaseFailure, DiagramRecord } from '#lib/storage/database.ts';
import { describe, openDatabase } from '#lib/storage/database.ts';
import { createDiagram, listDiagrams, readDiagram, summaryOf } from '#lib/storage/library.ts';
import { takeOver, updateSummary } from '#lib/storage/library.ts';
import type { LoadedLog, LogDamage } from '#lib/storage/log.ts';
import { eraseStep, rawLog, replay, writeStep } from '#lib/storage/log.ts';
import type { StepStore } from './autosave.svelte.ts';
import { makeId, now } from './ids.ts';

export type { DiagramRecord } from '#lib/storage/database.ts';
export type { LoadedLog, LogDamage } from '#lib/storage/log.ts';

/** A diagram that could be read, and where its further steps go. */
export interface OpenedDiagram {
  readonly id: DiagramId;
  readonly log: LoadedLog;
  /** Makes this window the writer; its steps go where `StepStore` says. */
  claim(): Promise<StepStore & { summarise(diagram: Diagram): Promise<void> }>;
}

/** A diagram that could not be kept, so there is none; `detail` in the browser's own words. */
export type CreateFailure =
  DatabaseFailure | { readonly code: 'database-refused'; readonly detail: string };

export type OpenFailure =
  | DatabaseFailure
  | { readonly code: 'no-such-diagram'; readonly id: string }
  | (LogDamage & { readonly id: DiagramId; readonly title: string });

/** The diagrams of this device (scope: device), and the one connection to where they are kept. */
export class Library {
  diagrams: readonly DiagramRecord[] = $state.raw([]);
  failure: DatabaseFailure | undefined = $state.raw();
  ready = $state(false);
  #database: Database | undefined;

  /** Opens the store and lists what is there; the failure is kept for the page to show. */
  async refresh(): Promise<void> {
    const database = await this.#connect();
    this.failure = database.ok ? undefined : database.error;
    if (database.ok) this.diagrams = await listDiagrams(database.value);
    this.ready = true;
  }

  /** Keeps a new diagram; its first step names where it came from. */
  async create(content: Diagram): Promise<Result<DiagramId, CreateFailure>> {
    const database = await this.#connect();
    if (!database.ok) return database;
    const id = makeId('diagram');
    try {
      await createDiagram(database.value, id, content, firstStep(content));
      return ok(id);
    } catch (cause) {
      return err({ code: 'database-refused', detail: describe(cause) });
    }
  }

  /** Reads a diagram; a damaged log comes back with all that can still be read of it. */
  async open(id: DiagramId): Promise<Result<OpenedDiagram, OpenFailure>> {
    const database = await this.#connect();
    if (!database.ok) return database;
    const found = await readDiagram(database.value, id);
    if (!found) return err({ code: 'no-such-diagram', id });
    const log = replay(found.log, found.record);
    if (!log.ok) return err({ ...log.error, id, title: found.record.title });
    return ok({ id, log: log.value, claim: () => this.#claim(id, log.value.steps.length) });
  }

  /** Keeps what could be read of a damaged diagram as another one; the damaged one stays. */
  copyOf({ diagram }: LoadedLog, title: string): Promise<Result<DiagramId, CreateFailure>> {
    return this.create(put(diagram, 'settings', { ...settingsOf(diagram), title }));
  }

  /** Everything that the log of a diagram holds, as text: for a diagram that cannot be opened. */
  async rawCopy(id: DiagramId): Promise<string> {
    const database = await this.#connect();
    return database.ok ? JSON.stringify(await rawLog(database.value, id), null, 1) : '';
  }

  async #claim(id: DiagramId, base: number): ReturnType<OpenedDiagram['claim']> {
    const database = await this.#connected();
    const record = await takeOver(database, id, base);
    const diagram = { id, epoch: record?.epoch ?? 1 };
    return {
      write: (step) => this.#withDatabase((open) => writeStep(open, diagram, step)),
      erase: (seq) => this.#withDatabase((open) => eraseStep(open, diagram, seq)),
      summarise: (content) =>
        this.#withDatabase((open) => updateSummary(open, diagram, summaryOf(content), now()))
    };
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

export const library = new Library();

function firstStep(content: Diagram): Step {
  const params = commands['diagram/fill'].describe(emptyTables, { content });
  return { seq: 1, label: 'diagram/fill', params, diff: diff(emptyTables, content), at: now() };
}
