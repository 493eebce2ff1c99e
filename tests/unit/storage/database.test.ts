import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import { describe as told, openDatabase } from '#lib/storage/database.ts';
import { forgetEverything, openedDatabase } from '../../support/storage.ts';

beforeEach(forgetEverything);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const refused = () => new DOMException('Internal error opening backing store', 'UnknownError');

/** Lets `open` fail so many times, for databases of this name. */
function failing(times: number, isMeant: (name: string) => boolean = () => true) {
  const real = indexedDB.open.bind(indexedDB);
  let left = times;
  return vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (isMeant(name) && left-- > 0) throw refused();
    return real(name, version);
  });
}

describe('the database', () => {
  it('has its stores from the first day, at version 1', async () => {
    const database = await openedDatabase();
    expect([...database.objectStoreNames].sort()).toEqual([
      'app',
      'docs',
      'ops',
      'snap',
      'versions'
    ]);
    expect(database.version).toBe(1);
    database.close();
  });

  it('is the same when it is opened again', async () => {
    const first = await openedDatabase();
    await first.put('app', 'here', 'key');
    first.close();
    const second = await openedDatabase();
    expect(await second.get('app', 'key')).toBe('here');
    second.close();
  });

  it('leaves no database behind but its own', async () => {
    const database = await openedDatabase();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['sourceloom']);
    database.close();
  });

  it('lets go when another window deletes or upgrades it, and says so', async () => {
    const onClosed = vi.fn();
    const database = await openedDatabase(onClosed);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('sourceloom');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(onClosed).toHaveBeenCalledOnce();
    expect(() => database.transaction('docs')).toThrow();
  });
});

describe('a database that cannot be opened', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  it.each(['sourceloom', 'sourceloom-scratch'])(
    'is given up when nobody hears of %s any more, and let go of when it opens too late',
    async (hung) => {
      // One that is there needs no upgrade, which cannot come late.
      (await openedDatabase()).close();
      const real = indexedDB.open.bind(indexedDB);
      const late: (() => void)[] = [];
      vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
        const request = real(name, version);
        if (name !== hung) return request;
        const dispatch = request.dispatchEvent.bind(request);
        request.dispatchEvent = (event) => {
          late.push(() => dispatch(event));
          return true;
        };
        return request;
      });
      const closing = vi.spyOn(IDBDatabase.prototype, 'close');
      const opened = openDatabase(() => undefined);
      await vi.advanceTimersByTimeAsync(14_999);
      expect(await Promise.race([opened, 'still waits'])).toBe('still waits');
      await vi.advanceTimersByTimeAsync(1);
      expect(await opened).toMatchObject({ ok: false, error: { code: 'database-unreadable' } });
      expect(closing).not.toHaveBeenCalled();
      vi.useRealTimers();
      // What opens too late must not open in the next test.
      while (!closing.mock.contexts.some((each) => (each as IDBDatabase).name === 'sourceloom')) {
        for (const each of late.splice(0)) each();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
  );

  it('is tried again after 50, 200 and 1,000 ms', async () => {
    const open = failing(Infinity, (name) => name === 'sourceloom');
    const attempts = () => open.mock.calls.filter(([name]) => name === 'sourceloom').length;
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const opened = openDatabase(() => undefined);
    for (const [tries, pause] of [
      [1, 50],
      [2, 200],
      [3, 1000]
    ] as const) {
      // Only a pause that has begun passes with the clock.
      await until(() => expect(timers.mock.lastCall?.[1]).toBe(pause), { interval: 0 });
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(attempts()).toBe(tries);
      await vi.advanceTimersByTimeAsync(1);
      await until(() => expect(attempts()).toBe(tries + 1), { interval: 0 });
    }
    expect(await opened).toEqual({
      ok: false,
      error: {
        code: 'database-unreadable',
        detail: 'UnknownError: Internal error opening backing store'
      }
    });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(attempts()).toBe(4);
  });

  it('is opened when a later try succeeds', async () => {
    failing(2, (name) => name === 'sourceloom');
    const opened = openDatabase(() => undefined);
    await until(async () => {
      // The longest pause is over, the patience is not.
      await vi.advanceTimersByTimeAsync(250);
      expect((await Promise.race([opened, Promise.resolve(undefined)]))?.ok).toBe(true);
    });
  });

  it('is never deleted', async () => {
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    failing(Infinity, (name) => name === 'sourceloom');
    const opened = openDatabase(() => undefined);
    await until(async () => {
      await vi.runAllTimersAsync();
      expect(await Promise.race([opened, Promise.resolve(undefined)])).toBeDefined();
    });
    for (const [name] of deleted.mock.calls) expect(name).not.toBe('sourceloom');
  });
});

describe('a disk without room for another database', () => {
  it('does not keep anybody from the one that is there', async () => {
    failing(Infinity, (name) => name !== 'sourceloom');
    const opened = await openDatabase(() => undefined);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });
});

describe('the words for an error', () => {
  it('are the browser’s name and message', () => {
    expect(told(refused())).toBe('UnknownError: Internal error opening backing store');
    expect(told(new TypeError('no'))).toBe('TypeError: no');
    expect(told('plain')).toBe('plain');
    expect(told(undefined)).toBe('undefined');
  });
});
