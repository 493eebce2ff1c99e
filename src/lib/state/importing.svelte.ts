import type { Imported } from '#lib/domain/commands/index.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type {
  ColumnUse,
  DryRun,
  Encoding,
  GivenFile,
  LogEnd,
  Mapping,
  OpenedFiles,
  SheetMapping
} from '#lib/worker/api.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { longChange } from './idle.ts';
import { idSeed, now } from './ids.ts';
import type { Library } from './library.svelte.ts';
import { rememberMapping, rememberedMapping } from './mappings.ts';

export type { FormatId, IssueGroup, MergeReason, SheetView } from '#lib/worker/api.ts';

export type ImportFailure =
  | Extract<Awaited<ReturnType<EngineClient['openFiles']>>, { ok: false }>['error']
  | Extract<Awaited<ReturnType<EngineClient['dryRun']>>, { ok: false }>['error']
  | Extract<
      Awaited<ReturnType<EngineClient['keepImport' | 'appendImport']>>,
      { ok: false }
    >['error'];

/** Where an import leads to: a network of its own, or the one that is open. */
export type ImportTarget = 'new' | 'open';

/**
 * An import that is being prepared: files, what their columns hold, and what it would come to. All of
 * the work is done in the worker; nothing is changed before `take`.
 */
export class ImportTask {
  files: readonly GivenFile[] = $state.raw([]);
  opened: OpenedFiles | undefined = $state.raw();
  mapping: Mapping = $state.raw([]);
  dryRun: DryRun | undefined = $state.raw();
  failure: ImportFailure | undefined = $state.raw();
  busy: 'opening' | 'checking' | 'taking' | undefined = $state();
  /** Of what is being done, from 0 to 1. */
  share: number | undefined = $state();
  into: ImportTarget = $state('new');
  accepted: ReadonlySet<string> = $state.raw(new Set());
  /** Counts what is asked, so that an answer to an older question is left aside. */
  #asked = 0;
  readonly #engine: EngineClient;

  constructor(engine: EngineClient, into: ImportTarget) {
    this.#engine = engine;
    this.into = into;
  }

  /** Tables whose columns are to be settled. */
  get sheets(): NonNullable<OpenedFiles['sheets']> {
    return this.opened?.sheets ?? [];
  }

  /** Reads these files; nothing is known of them before. */
  async open(files: readonly GivenFile[]): Promise<void> {
    this.files = files;
    this.opened = this.dryRun = this.failure = undefined;
    this.accepted = new Set();
    if (files.length === 0) return;
    const asked = this.#begin('opening');
    const request = { files, idSeed: idSeed(), importedAt: now() };
    const result = await this.#engine.openFiles(request, this.#heard(asked));
    if (asked !== this.#asked) return;
    this.busy = undefined;
    if (!result.ok) {
      this.failure = result.error;
      return;
    }
    this.opened = result.value;
    const proposed = result.value.mapping ?? [];
    this.mapping = this.sheets.map(
      ({ header }, index) => rememberedMapping(header) ?? proposed[index] ?? nothingOf(header)
    );
    await this.check();
  }

  add(files: readonly GivenFile[]): Promise<void> {
    const names = new Set(files.map(({ fileName }) => fileName));
    return this.open([...this.files.filter(({ fileName }) => !names.has(fileName)), ...files]);
  }

  leaveOut(index: number): Promise<void> {
    return this.open(this.files.filter((_, at) => at !== index));
  }

  decodeAs(index: number, encoding: Encoding): Promise<void> {
    return this.open(this.files.map((file, at) => (at === index ? { ...file, encoding } : file)));
  }

  /** Says what the rows of a table are; its columns are guessed anew. */
  setContent(index: number, holds: SheetMapping['holds']): Promise<void> {
    const sheet = this.sheets[index];
    if (!sheet) return Promise.resolve();
    const columns = holds === 'nothing' ? nothingOf(sheet.header).columns : sheet.guesses[holds];
    return this.#map(index, { holds, columns });
  }

  /** Says what a column holds; a field is held by one column only. */
  setColumn(index: number, column: number, use: ColumnUse): Promise<void> {
    const known = this.mapping[index];
    if (!known) return Promise.resolve();
    const isTaken = ({ field }: ColumnUse) => field !== 'custom' && field === use.field;
    const columns = known.columns.map((other, at) =>
      at === column ? use : isTaken(other) ? {} : other
    );
    return this.#map(index, { ...known, columns });
  }

  /** Takes a suggestion that two names are one party, or takes that back. */
  accept(key: string, isSame: boolean): Promise<void> {
    const accepted = new Set(this.accepted);
    if (isSame) accepted.add(key);
    else accepted.delete(key);
    this.accepted = accepted;
    return this.check();
  }

  setTarget(into: ImportTarget): Promise<void> {
    this.into = into;
    return this.check();
  }

  /** Finds out what the import would come to. */
  async check(): Promise<void> {
    if (!this.opened) return;
    const asked = this.#begin('checking');
    const { into } = this;
    const request = {
      ...(this.opened.sheets && { mapping: this.mapping }),
      into,
      accepted: [...this.accepted],
      idSeed: idSeed(),
      importedAt: now()
    };
    const result = await this.#engine.dryRun(request, this.#heard(asked));
    if (asked !== this.#asked) return;
    this.busy = undefined;
    this.dryRun = result.ok ? result.value : undefined;
    this.failure = result.ok ? undefined : result.error;
  }

  /** What the last check came to; from then on the files are closed. */
  take(): Promise<Imported | undefined> {
    return this.#take(() => this.#engine.takeImport());
  }

  /** The same, kept in the library as a diagram of its own. */
  keep(library: Library): Promise<DiagramId | undefined> {
    return this.#take(() => library.createdBy((id, at) => this.#engine.keepImport({ id, at })));
  }

  /** The same as one more step of the open network's log; the network is to be opened anew then. */
  async append(end: LogEnd): Promise<boolean> {
    const taken = this.#take(async () => {
      const added = await this.#engine.appendImport(end, now());
      return added.ok ? ok(true) : added;
    });
    return (await taken) ?? false;
  }

  /** Whether it is so much that the page would stand still while it takes it over. */
  get isLong(): boolean {
    const { parties = 0, engagements = 0 } = this.dryRun ?? {};
    return parties + engagements > longChange;
  }

  async #take<T>(ask: () => Promise<Result<T, ImportFailure>>): Promise<T | undefined> {
    const asked = this.#begin('taking');
    const result = await ask();
    if (asked !== this.#asked) return undefined;
    this.busy = undefined;
    if (!result.ok) {
      this.failure = result.error;
      return undefined;
    }
    for (const [index, { header }] of this.sheets.entries()) {
      const mapping = this.mapping[index];
      if (mapping && mapping.holds !== 'nothing') rememberMapping(header, mapping);
    }
    return result.value;
  }

  /** Ends whatever runs. */
  stop(): void {
    if (!this.busy) return;
    this.#asked += 1;
    this.busy = this.share = undefined;
    this.#engine.stop();
    this.failure = { code: 'cancelled' };
    this.opened = this.dryRun = undefined;
  }

  #map(index: number, mapping: SheetMapping): Promise<void> {
    this.mapping = this.mapping.map((other, at) => (at === index ? mapping : other));
    return this.check();
  }

  #begin(what: NonNullable<ImportTask['busy']>): number {
    this.busy = what;
    this.share = undefined;
    return ++this.#asked;
  }

  #heard(asked: number): (share: number) => void {
    return (share) => {
      if (asked === this.#asked) this.share = share;
    };
  }
}

function nothingOf(header: readonly string[]): SheetMapping {
  return { holds: 'nothing', columns: header.map(() => ({})) };
}
