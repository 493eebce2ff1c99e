import type { EngineClient } from '#lib/worker/client.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { Editor } from './editor.svelte.ts';
import { now } from './ids.ts';
import type { DiagramStore } from './library.svelte.ts';

/** Of rest after an edit, in ms. */
const rest = 2000;

/** Has the newest state mirrored outside the database, some time after the last edit. */
export class Mirroring {
  readonly #editor: Editor;
  readonly #autosave: Autosave;
  readonly #engine: EngineClient;
  readonly #store: Pick<DiagramStore, 'id' | 'epoch'>;
  readonly #stopListening: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The revision that was mirrored last. */
  #mirrored = -1;

  constructor(
    { editor, autosave }: { editor: Editor; autosave: Autosave },
    engine: EngineClient,
    store: Pick<DiagramStore, 'id' | 'epoch'>
  ) {
    this.#editor = editor;
    this.#autosave = autosave;
    this.#engine = engine;
    this.#store = store;
    this.#stopListening = editor.subscribe(() => {
      this.#due();
    });
    this.#due();
  }

  /** Another window writes from now on, or the diagram is closed. */
  stop(): void {
    this.#stopListening();
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#mirror();
  }

  #due(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#mirror();
    }, rest);
  }

  async #mirror(): Promise<void> {
    await this.#autosave.settled();
    const { revision, history } = this.#editor;
    if (revision === this.#mirrored) return;
    const { id, epoch } = this.#store;
    const request = { id, epoch, seq: history.length, at: now() };
    const done = await this.#engine.mirror(request, revision);
    if (done.ok && done.value) this.#mirrored = revision;
  }
}
