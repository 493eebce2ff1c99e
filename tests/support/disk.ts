import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openedDatabase } from './storage.ts';

type Way = (...args: unknown[]) => unknown;
type How = 'put' | 'add' | 'delete';

interface Write {
  readonly store: string;
  readonly how: How;
  readonly args: readonly unknown[];
}

interface Writing {
  readonly durability: string | undefined;
  readonly writes: Write[];
}

const ways = IDBObjectStore.prototype as unknown as Record<How, Way>;

/**
 * The disk below the database, as Chromium's engine uses it. What a transaction wrote lies in the
 * system's cache when it is complete, and on the disk once that or a later one was `strict`. A log file
 * whose tail a power cut has torn swallows, at each later start, all that was written behind it; a
 * database that is deleted makes the engine begin a new file.
 */
export class Disk {
  /** Nothing comes from the cache to the disk: what a store without `strict` relies on. */
  isDeaf = false;
  /** The engine goes on with the file that it has, as without the scratch database. */
  isOneFile = false;

  #files: { torn: boolean; kept: Write[] }[] = [{ torn: false, kept: [] }];
  #cached: Write[] = [];

  /** Hears from now on what is written in the browser that runs, until mocks are restored. */
  constructor() {
    const running = globalThis.indexedDB;
    const others = new WeakSet<IDBDatabase>();
    const { open, deleteDatabase } = IDBFactory.prototype;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => {
        if (this !== running) others.add(request.result);
      });
      return request;
    });
    const begin = () => {
      if (!this.isOneFile) this.#files.push({ torn: false, kept: [] });
    };
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (
      this: IDBFactory,
      name
    ) {
      if (this === running) begin();
      return deleteDatabase.call(this, name);
    });
    const writings = new WeakMap<object, Writing>();
    const completed = (writing: Writing) => {
      this.#complete(writing);
    };
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const made = transaction.apply(this, args);
      if (others.has(this)) return made;
      const writing: Writing = { durability: args[2]?.durability, writes: [] };
      writings.set(made, writing);
      made.addEventListener('complete', () => {
        completed(writing);
      });
      return made;
    });
    for (const how of ['put', 'add', 'delete'] as const) {
      const real = ways[how];
      vi.spyOn(ways, how).mockImplementation(function (this: unknown, ...args) {
        const { name, transaction } = this as IDBObjectStore;
        // A range of keys cannot be cloned, and never changes.
        const kept = how === 'delete' ? args : structuredClone(args);
        writings.get(transaction)?.writes.push({ store: name, how, args: kept });
        return real.apply(this, args);
      });
    }
  }

  /** The power goes while half a record is being written: the file ends with it. */
  tear(): void {
    this.#cached = [];
    this.#files.at(-1)!.torn = true;
  }

  /** What a browser reads that is started after the power has gone now; the running one goes on. */
  async afterCut<T>(read: () => Promise<T>): Promise<T> {
    const running = globalThis.indexedDB;
    globalThis.indexedDB = new IDBFactory();
    try {
      const database = await openedDatabase();
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      for (const { store, how, args } of this.#files.flatMap(({ kept }) => kept)) {
        const target = transaction.objectStore(store as 'ops') as unknown as Record<How, Way>;
        void target[how](...args);
      }
      await transaction.done;
      database.close();
      return await read();
    } finally {
      globalThis.indexedDB = running;
    }
  }

  #complete({ durability, writes }: Writing): void {
    if (writes.length === 0) return;
    this.#cached.push(...writes);
    if (durability !== 'strict' || this.isDeaf) return;
    const file = this.#files.at(-1)!;
    // Behind a torn tail the engine writes, and never reads.
    if (!file.torn) file.kept.push(...this.#cached);
    this.#cached = [];
  }
}
