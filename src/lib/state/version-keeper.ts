import type { Diagram } from '#lib/domain/diagram.ts';
import { apply, invert } from '#lib/domain/diff.ts';
import { contentSum } from '#lib/storage/content-sum.ts';
import type { VersionReason } from '#lib/storage/database.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { Change, Editor } from './editor.svelte.ts';
import { now } from './ids.ts';
import { breath } from './idle.ts';
import type { DiagramStore } from './library.svelte.ts';

/** So long after the newest version the next edit leaves one of what was there before it. */
const pause = 10 * 60 * 1000;
/** A step that takes so many parties away, and half of them all, leaves a version too. */
const many = 5;

interface Place {
  readonly seq: number;
  readonly diagram: Diagram;
}

/** What a keeper needs of an open diagram that this window writes. */
interface Kept {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly engine: EngineClient;
  readonly store: Pick<DiagramStore, 'id' | 'growth'>;
  /** When the newest version was kept. */
  readonly newest: () => Promise<string | undefined>;
  readonly onkept: () => void;
}

/**
 * Keeps versions by itself while this window writes: before the first edit after a pause, and before
 * a step that takes everything, or most of it, away. What could not be kept waits for the next edit.
 */
export class VersionKeeper {
  readonly #kept: Kept;
  readonly #stopListening: () => void;
  readonly #wanted = new Map<number, { readonly place: Place; readonly reason: VersionReason }>();
  /** The last step that no gesture can rewrite any more, and the diagram that it led to. */
  #closed: Place | undefined;
  #latest: Place;
  /** Absent until it is known. */
  #since: number | undefined;
  #running = false;

  constructor(kept: Kept) {
    this.#kept = kept;
    const { editor, store } = kept;
    this.#latest = { seq: editor.history.length, diagram: editor.diagram };
    this.#closed = editor.making ? undefined : this.#latest;
    const emptied = placeBeforeEmpty(editor);
    if (store.growth.migrated && this.#closed) this.#want(this.#closed, 'migration');
    if (emptied) this.#want(emptied, 'emptied');
    this.#stopListening = editor.subscribe(this.#listen);
    void kept.newest().then(
      (at) => {
        this.#since = at === undefined ? 0 : Date.parse(at);
      },
      () => undefined
    );
    void this.#run();
  }

  /** Another window writes from now on. */
  stop(): void {
    this.#stopListening();
  }

  readonly #listen = ({ after }: Change): void => {
    const seq = this.#kept.editor.history.length;
    const before = this.#latest;
    // A further step closes the one before; a cancelled one leads back to that.
    if (seq > before.seq) this.#closed = before;
    this.#latest = { seq, diagram: after };
    const reason = this.#closed && this.#reasonFor(this.#closed.diagram, after);
    if (this.#closed && reason) this.#want(this.#closed, reason);
    void this.#run();
  };

  #reasonFor(before: Diagram, after: Diagram): VersionReason | undefined {
    if (before.parties.size === 0) return undefined;
    if (after.parties.size === 0) return 'emptied';
    const gone = before.parties.size - after.parties.size;
    if (gone >= many && gone >= before.parties.size / 2) return 'bulk';
    const isDue = this.#since !== undefined && Math.abs(Date.parse(now()) - this.#since) >= pause;
    return isDue ? 'time' : undefined;
  }

  #want(place: Place, reason: VersionReason): void {
    if (place.diagram.parties.size === 0) return;
    if (reason === 'time') this.#since = Date.parse(now());
    if (!this.#wanted.has(place.seq)) this.#wanted.set(place.seq, { place, reason });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (const [seq, { place, reason }] of [...this.#wanted]) {
      const { autosave, engine, store, onkept } = this.#kept;
      await autosave.settled();
      const sum = await contentSum(place.diagram, breath);
      const done = await engine.keepVersion({ id: store.id, seq, sum, at: now(), reason });
      if (!done.ok) continue;
      this.#wanted.delete(seq);
      this.#since = Date.parse(done.value.at);
      onkept();
    }
    this.#running = false;
  }
}

/** The last place at which a diagram that is empty now was not. */
function placeBeforeEmpty({ diagram, history }: Editor): Place | undefined {
  if (diagram.parties.size > 0) return undefined;
  const redone = history.redoable.at(-1);
  const after = redone && apply(diagram, redone.diff);
  if (after && after.parties.size > 0) return { seq: redone.seq, diagram: after };
  let before = diagram;
  for (const { seq, diff } of [...history.undoable].reverse()) {
    before = apply(before, invert(diff));
    if (before.parties.size > 0) return { seq: seq - 1, diagram: before };
  }
  return undefined;
}
