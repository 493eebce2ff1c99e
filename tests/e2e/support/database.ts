import type { Page } from '@playwright/test';

interface LogRecord {
  docId: string;
  epoch: number;
  seq: number;
  part: number;
  body: string;
}

/** Every record of every log of this browser, as it lies in the database. */
export function logRecords(page: Page): Promise<LogRecord[]> {
  return page.evaluate(
    () =>
      new Promise<LogRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('sourceloom');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('ops').objectStore('ops').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as LogRecord[]);
          };
        };
      })
  );
}

/** Changes one sign in the text of a step, as a failing disk would. */
export function damageStep(page: Page, seq: number): Promise<void> {
  return page.evaluate(
    (seq) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sourceloom');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('ops', 'readwrite');
          transaction.objectStore('ops').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const record = cursor.value as LogRecord;
            if (record.seq === seq) cursor.update({ ...record, body: `${record.body} ` });
            cursor.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    seq
  );
}

/** The number of the newest verified snapshot of any diagram; 0 while there is none. */
export function newestGeneration(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('sourceloom');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('docs').objectStore('docs').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            const records = reading.result as { gen?: number }[];
            resolve(Math.max(0, ...records.map(({ gen = 0 }) => gen)));
          };
        };
      })
  );
}

/** The call that fails, or the transaction after all of its calls went well. */
export const refusals = ['throw', 'fail later', 'no transaction', 'no commit'] as const;
type Refusal = (typeof refusals)[number];

declare global {
  interface Window {
    /** How each further write of a step fails; undefined: not at all. */
    refuseWrites?: Refusal | undefined;
  }
}

/** From the next page on, writes of steps fail while `window.refuseWrites` says so. */
export async function letWritesFail(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { add, put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      const how = this.name === 'ops' ? window.refuseWrites : undefined;
      if (how === 'throw') throw new DOMException('No room left', 'QuotaExceededError');
      const request = put.apply(this, args);
      // A second record under the same key fails later, and the whole transaction with it.
      if (how === 'fail later') add.call(this, args[0]);
      return request;
    };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof transaction>) {
      if (window.refuseWrites === 'no transaction' && args[1] === 'readwrite') {
        throw new DOMException('The connection is closing', 'InvalidStateError');
      }
      return transaction.apply(this, args);
    };
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function () {
      if (window.refuseWrites === 'no commit') this.abort();
      else commit.call(this);
    };
  });
}

/** From the next page on, the database cannot be opened while `window.name` is not empty. */
export async function closeDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args: Parameters<typeof open>) {
      if (sessionStorage.getItem('database') === 'open') return open.apply(this, args);
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
}
