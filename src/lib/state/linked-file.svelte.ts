import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { FileLink } from '#lib/storage/links.ts';
import { noteCopy } from './copies.ts';
import type { DiskFailure, DiskFile } from './file-writing.ts';
import { writeDiskFile } from './file-writing.ts';
import { diagramFile } from './files.ts';
import { now } from './ids.ts';
import { library } from './library.svelte.ts';
import type { Session } from './session.svelte.ts';

interface Pickers {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

/** The file on disk that an open diagram is linked to, where the browser has such files. */
export class LinkedFile {
  link: FileLink | undefined = $state.raw();
  failure: DiskFailure | undefined = $state.raw();
  saving = $state(false);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether this browser lets a page write a file again and again. */
  get isOffered(): boolean {
    return typeof (globalThis as Pickers).showSaveFilePicker === 'function';
  }

  /** Edits that are not in the file yet. */
  get edits(): number {
    return Math.max(0, this.#session.editor.history.length - (this.link?.step ?? 0));
  }

  async refresh(): Promise<void> {
    this.link = await library.linkOf(this.#session.id);
  }

  /** Asks the person for a file and writes it; `cancelled` when they chose none. */
  async choose(): Promise<Result<undefined, DiskFailure | { readonly code: 'cancelled' }>> {
    const suggestedName = diagramFile(this.#session.diagram).name;
    const types = [{ accept: { 'application/json': ['.json'] } }];
    try {
      const pickers = globalThis as Pickers;
      const handle = await pickers.showSaveFilePicker?.({ suggestedName, types });
      if (!handle) return err({ code: 'cancelled' });
      await this.#keep({ handle, name: handle.name });
    } catch {
      return err({ code: 'cancelled' });
    }
    // Whoever chose a file that exists was asked by the browser whether to replace it.
    return this.save({ over: true });
  }

  /** Writes the diagram into the file, unless something else has changed that. */
  async save({ over = false } = {}): Promise<Result<undefined, DiskFailure>> {
    const { link } = this;
    if (!link || this.saving) return ok(undefined);
    this.saving = true;
    const { diagram, history } = this.#session.editor;
    const file = link.handle as unknown as DiskFile;
    const done = await writeDiskFile(file, diagramFile(diagram).text, { seen: link.seen, over });
    this.saving = false;
    this.failure = done.ok ? undefined : done.error;
    if (!done.ok) return done;
    await this.#keep({ ...link, seen: done.value, at: now(), step: history.length });
    noteCopy(this.#session.id, history.length);
    return ok(undefined);
  }

  /** Lets go of the file, which stays as it is. */
  async unlink(): Promise<void> {
    this.failure = undefined;
    await this.#keep(undefined);
  }

  async #keep(link: FileLink | undefined): Promise<void> {
    this.link = link;
    // Where it cannot be kept, the file is linked for this window only.
    await library.keepLink(this.#session.id, link).catch(() => undefined);
  }
}
