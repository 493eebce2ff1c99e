import type { Diagram } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { contentSum } from '#lib/storage/content-sum.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import type { Change, Editor } from './editor.svelte.ts';
import { now } from './ids.ts';
import { breath, whenIdle } from './idle.ts';
import type { LogGrowth } from './log-growth.ts';

/** What a log may gather before a snapshot is put before it. */
const limit = { steps: 500, characters: 1024 * 1024 };
/** At the end of a session a tenth of it is enough: then nobody waits for anything. */
const limitAtClose = { steps: 50, characters: 100 * 1024 };

/** A diagram in the log, as its writer knows it. */
export interface Logged {
  readonly id: DiagramId;
  readonly epoch: number;
  readonly growth: LogGrowth;
}

/**
 * Has the log of an open diagram compacted when it has grown, at idle and when it is closed. The
 * worker compares what the disk leads to with what this window shows; where both differ, nothing is
 * changed and `differs` is set for the page to tell.
 */
export class Compaction {
  differs = $state(false);
  readonly #editor: Editor;
  readonly #engine: EngineClient;
  readonly #log: Logged;
  /** The last step that no gesture can rewrite any more, and the diagram that it led to. */
  #closed: { readonly seq: number; readonly diagram: Diagram } | undefined;
  #latest: { readonly seq: number; readonly diagram: Diagram };
  #running = false;
  #callOff: (() => void) | undefined;
  readonly #stopListening: () => void;

  constructor(editor: Editor, engine: EngineClient, log: Logged) {
    this.#editor = editor;
    this.#engine = engine;
    this.#log = log;
    this.#latest = { seq: editor.history.length, diagram: editor.diagram };
    this.#closed = editor.making ? undefined : this.#latest;
    this.#stopListening = editor.subscribe(this.#listen);
    log.growth.ongrown = () => {
      this.#plan();
    };
    this.#plan();
  }

  /** Another window has the log. */
  stop(): void {
    this.#stopListening();
    this.#log.growth.ongrown = () => undefined;
    this.#callOff?.();
  }

  /** Compacts what is left to compact; the editor changes no more. */
  close(): void {
    this.stop();
    this.#closed = { seq: this.#editor.history.length, diagram: this.#editor.diagram };
    if (this.#isDue(limitAtClose)) void this.#run();
  }

  readonly #listen = ({ after }: Change): void => {
    const seq = this.#editor.history.length;
    // A further step closes the one before; a cancelled one leads back to that.
    if (seq > this.#latest.seq) this.#closed = this.#latest;
    this.#latest = { seq, diagram: after };
  };

  #plan(): void {
    if (this.#callOff || this.#running || this.differs || !this.#isDue(limit)) return;
    this.#callOff = whenIdle(() => {
      this.#callOff = undefined;
      void this.#run();
    });
  }

  #isDue(most: { steps: number; characters: number }): boolean {
    const { steps, characters, urgent } = this.#log.growth;
    return urgent || steps >= most.steps || characters >= most.characters;
  }

  async #run(): Promise<void> {
    if (this.#running || this.differs || !this.#closed) return;
    this.#running = true;
    const { seq, diagram } = this.#closed;
    const { id, epoch } = this.#log;
    const sum = await contentSum(diagram, breath);
    const done = await this.#engine.compact({ id, epoch, seq, sum, at: now() });
    this.#running = false;
    // Every other failure leaves the log as it was; the next step asks again.
    this.differs = !done.ok && done.error.code === 'replay-differs';
    if (!done.ok) return;
    this.#log.growth.compacted(seq);
  }
}
