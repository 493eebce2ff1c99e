/** The browser's private files, as far as this app uses them; what is written can be damaged. */
export class FakeFiles {
  readonly contents = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Writing stops after so many bytes, as at a power cut. */
  limit = Infinity;

  readonly getDirectory = () => Promise.resolve({ getDirectoryHandle: this.#folder });

  readonly #folder = (_name: string, options?: { create: boolean }) =>
    options?.create || this.contents.size > 0
      ? Promise.resolve({
          keys: () => this.#names(),
          getFileHandle: this.#file,
          removeEntry: (name: string) => Promise.resolve(void this.contents.delete(name))
        })
      : Promise.reject(new DOMException('none', 'NotFoundError'));

  readonly #file = (name: string, options?: { create: boolean }) => {
    if (!this.contents.has(name)) {
      if (!options?.create) return Promise.reject(new DOMException('none', 'NotFoundError'));
      this.contents.set(name, new Uint8Array());
    }
    return Promise.resolve({
      getFile: () => Promise.resolve(new Blob([this.contents.get(name)!])),
      createSyncAccessHandle: () => Promise.resolve(this.#handle(name))
    });
  };

  async *#names() {
    for (const name of this.contents.keys()) yield await Promise.resolve(name);
  }

  #handle(name: string) {
    return {
      write: (data: Uint8Array, { at }: { at: number }) => {
        const before = this.contents.get(name)!;
        const written = data.subarray(0, Math.min(data.length, this.limit));
        const after = new Uint8Array(Math.max(before.length, at + written.length));
        after.set(before);
        after.set(written, at);
        this.contents.set(name, after);
        if (written.length < data.length) throw new DOMException('cut', 'InvalidStateError');
        return written.length;
      },
      truncate: (size: number) => {
        this.contents.set(name, this.contents.get(name)!.slice(0, size));
      },
      flush: () => undefined,
      close: () => undefined
    };
  }
}
