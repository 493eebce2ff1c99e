import { whenIdle } from './idle.ts';

/** Between two renewals, in ms: the changes meanwhile go along with the second. */
const pause = 2000;

/**
 * Renews the library's copies of title, counts and picture as soon as the page rests after a change, and again
 * when more has changed. When the window goes it tries once more, but what it writes then may be lost with it.
 */
export class LibraryCopy {
  readonly #renew: () => void;
  #isDue = false;
  #callOff: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(renew: () => void) {
    this.#renew = renew;
  }

  /** The diagram has changed. */
  due(): void {
    this.#isDue = true;
    if (this.#timer === undefined) this.#callOff ??= whenIdle(() => this.#writeAndPause());
  }

  /** No more is to come from this window. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#callOff?.();
    this.#callOff = undefined;
    // No pause after it: a timer would keep all of a closed network.
    if (this.#isDue) this.#write();
  }

  #writeAndPause(): void {
    this.#callOff = undefined;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isDue) this.due();
    }, pause);
    this.#write();
  }

  #write(): void {
    this.#isDue = false;
    this.#renew();
  }
}
