import type { Step } from '#lib/domain/step.ts';
import type { Change, LogEntry } from './editor.svelte.ts';

/** Where steps are kept; resolves when the disk has them. */
export interface StepStore {
  write(step: Step): Promise<void>;
  erase(seq: number): Promise<void>;
}

/** A step as the disk is to hold it, or (`undefined`) not to hold it any more. */
interface Wanted {
  readonly seq: number;
  readonly step: Step | undefined;
}

export type SaveStatus = 'saved' | 'saving' | 'failed';

/** Between two writes of one step that is still open: a drag changes it with every frame. */
const openStepPause = 100;

const pauses = [500, 1000, 2000, 4000, 8000, 16000, 30000];

/**
 * Saves each step in the task of its edit. `saved` is shown only when every write has come back;
 * a write that fails keeps its step here and is tried again, with the next edit and after pauses.
 */
export class Autosave {
  status: SaveStatus = $state('saved');
  /** The browser's own words for the last failure. */
  detail = $state('');
  /** Hears of each step that the disk now holds, or does not hold any more. */
  onkept: ((entry: LogEntry) => void) | undefined;
  /** Absent while another window writes: the door then gives no steps for the log. */
  store: StepStore | undefined;
  /** What is not yet known to be on the disk, in its newest form. */
  readonly #pending = new Map<number, Wanted>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #whenSettled: (() => void)[] = [];
  /** The step written last, while its next form waits for the pause to end. */
  #resting: { readonly seq: number; again: boolean } | undefined;

  /** Hears the door. */
  readonly listen = ({ steps, erased }: Change): void => {
    if (erased !== undefined) this.#want({ seq: erased, step: undefined });
    for (const step of steps) this.#want({ seq: step.seq, step });
  };

  #want(wanted: Wanted): void {
    const { seq, step } = wanted;
    this.#pending.set(seq, wanted);
    if (this.status === 'saved') this.status = 'saving';
    if (this.#failures > 0) for (const other of this.#pending.values()) void this.#write(other);
    else if (step && this.#resting?.seq === seq) this.#resting.again = true;
    else this.#writeAndRest(wanted);
  }

  /** Writes at once what waits for a pause to end: the window may be about to go. */
  flush(): void {
    const wanted = this.#waiting;
    this.#resting = undefined;
    if (wanted) void this.#write(wanted);
  }

  /** Tries again at once what could not be written. */
  retry(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    for (const wanted of this.#pending.values()) void this.#write(wanted);
  }

  /** Resolves when everything is on the disk, or given up. */
  settled(): Promise<void> {
    if (this.#pending.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  /** Lets go of the log, which another window has taken: gives back what may not be in it. */
  giveUp(): readonly Step[] {
    const { unsaved } = this;
    this.store = undefined;
    this.#resting = undefined;
    this.#pending.clear();
    this.#settle();
    return unsaved;
  }

  /** Steps that exist only in this window. */
  get unsaved(): readonly Step[] {
    return [...this.#pending.values()].flatMap(({ step }) => step ?? []);
  }

  /** The form of the resting step that waits for the end of its pause. */
  get #waiting(): Wanted | undefined {
    return this.#resting?.again ? this.#pending.get(this.#resting.seq) : undefined;
  }

  /** Forms of one step that come in quick succession are written at most once a pause. */
  #writeAndRest(wanted: Wanted): void {
    // The step before goes first: its last form may still wait for the end of its pause.
    if (this.#resting?.seq !== wanted.seq) this.flush();
    const resting = { seq: wanted.seq, again: false };
    this.#resting = resting;
    setTimeout(() => {
      if (this.#resting !== resting) return;
      const next = this.#waiting;
      this.#resting = undefined;
      if (next) this.#writeAndRest(next);
    }, openStepPause);
    void this.#write(wanted);
  }

  async #write(wanted: Wanted): Promise<void> {
    const { seq, step } = wanted;
    // If not, a newer form of the same step is on its way or kept: that write reports.
    const isNewest = () => this.#pending.get(seq) === wanted;
    const { store } = this;
    if (!store) return;
    try {
      await (step ? store.write(step) : store.erase(seq));
      if (isNewest()) this.#pending.delete(seq);
      if (this.store === store) this.onkept?.(step ? { step } : { erased: seq });
      this.#settle();
    } catch (cause) {
      if (isNewest()) this.#fail(cause);
    }
  }

  #settle(): void {
    if (this.#pending.size > 0) return;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#failures = 0;
    this.status = 'saved';
    this.detail = '';
    for (const resolve of this.#whenSettled.splice(0)) resolve();
  }

  #fail(cause: unknown): void {
    this.status = 'failed';
    this.detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    if (this.#retry !== undefined) return;
    const pause = pauses[Math.min(this.#failures, pauses.length - 1)];
    this.#failures += 1;
    this.#retry = setTimeout(() => {
      this.retry();
    }, pause);
  }
}
