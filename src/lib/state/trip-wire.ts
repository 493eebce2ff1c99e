import type { DiagramId } from '#lib/domain/ids.ts';
import type { Promised } from '#lib/storage/promise.ts';
import { readPromise, writePromise } from '#lib/storage/promise.ts';

/** Between two promises, in ms: a drag keeps its step ten times a second. */
const pause = 250;

/** Notes outside the database how far the log is on the disk, so that a loss shows itself. */
export class TripWire {
  readonly #id: DiagramId;
  #seq = 0;
  #waiting: Promised | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: DiagramId) {
    this.#id = id;
  }

  /** How many steps were on the disk once and are not in a log of this length. */
  missingOf(length: number): number {
    return Math.max(0, (readPromise(this.#id)?.seq ?? 0) - length);
  }

  /** The log has so many steps, on the disk. One that became shorter is noted at once. */
  set(epoch: number, seq: number): void {
    const shorter = seq < this.#seq;
    this.#seq = seq;
    this.#waiting = { epoch, seq };
    if (shorter) this.flush();
    else
      this.#timer ??= setTimeout(() => {
        this.flush();
      }, pause);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting) writePromise(this.#id, this.#waiting);
    this.#waiting = undefined;
  }
}
