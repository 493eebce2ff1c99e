/** After the first change, in ms: the next ones go along. */
const pause = 2000;

/** Renews the library's copies of title and counts, a while after a change or when the window goes. */
export class LibraryCopy {
  readonly #renew: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(renew: () => void) {
    this.#renew = renew;
  }

  /** The diagram has changed. */
  due(): void {
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, pause);
  }

  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#renew();
  }
}
