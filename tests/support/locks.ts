type Callback = (lock: object | null) => Promise<unknown> | undefined;

/** Web Locks of one browser, as far as this app asks for them. */
export class FakeLocks {
  readonly #held = new Map<string, (cause: Error) => void>();
  refusal: Error | undefined;

  isHeld(name: string): boolean {
    return this.#held.has(name);
  }

  readonly request = async (
    name: string,
    { steal }: { steal?: boolean; ifAvailable?: boolean },
    callback: Callback
  ): Promise<unknown> => {
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    const holder = this.#held.get(name);
    if (holder && !steal) return callback(null);
    holder?.(new DOMException('stolen', 'AbortError'));
    return new Promise((resolve, reject) => {
      const mine = (cause: Error) => reject(cause);
      this.#held.set(name, mine);
      void callback({ name })?.then((value) => {
        if (this.#held.get(name) === mine) this.#held.delete(name);
        resolve(value);
      });
    });
  };
}
