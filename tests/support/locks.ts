type Callback = (lock: object | null) => Promise<unknown> | undefined;
interface How {
  readonly steal?: boolean;
  readonly ifAvailable?: boolean;
  readonly signal?: AbortSignal;
}
interface Waiting {
  readonly grant: () => void;
}

/** Web Locks of one browser, as far as this app asks for them. */
export class FakeLocks {
  readonly #held = new Map<string, (cause: Error) => void>();
  readonly #queues = new Map<string, Waiting[]>();
  refusal: Error | undefined;

  isHeld(name: string): boolean {
    return this.#held.has(name);
  }

  readonly query = () =>
    Promise.resolve({ held: [...this.#held.keys()].map((name) => ({ name })) });

  readonly request = async (name: string, how: How, callback: Callback): Promise<unknown> => {
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    if (how.steal) this.#held.get(name)?.(new DOMException('stolen', 'AbortError'));
    else if (this.isHeld(name) && how.ifAvailable) return callback(null);
    else if (this.isHeld(name)) await this.#turnOf(name, how.signal);
    return new Promise((resolve, reject) => {
      const mine = (cause: Error) => reject(cause);
      this.#held.set(name, mine);
      void callback({ name })?.then((value) => {
        if (this.#held.get(name) === mine) {
          this.#held.delete(name);
          this.#queues.get(name)?.shift()?.grant();
        }
        resolve(value);
      });
    });
  };

  #turnOf(name: string, signal?: AbortSignal): Promise<void> {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    return new Promise((resolve, reject) => {
      const waiting = { grant: resolve };
      queue.push(waiting);
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
        reject(new DOMException('given up', 'AbortError'));
      });
    });
  }
}
