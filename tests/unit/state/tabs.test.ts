import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdIfFree, holdSoon, turnLock, writerLock } from '#lib/state/tabs.ts';
import { FakeLocks } from '../../support/locks.ts';
import { diagramId } from '../../support/storage.ts';

const name = writerLock(diagramId('diagram-1'));
let locks: FakeLocks;

beforeEach(() => {
  vi.useFakeTimers();
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the right to write a diagram', () => {
  it('has one window at a time', async () => {
    const first = await holdIfFree(name);
    expect(first?.lost.aborted).toBe(false);
    expect(await holdIfFree(name)).toBeUndefined();
    expect(first?.lost.aborted).toBe(false);
  });

  it('is of each diagram by itself, and apart from the turn to ask for it', async () => {
    const names = [name, writerLock(diagramId('diagram-2')), turnLock(diagramId('diagram-1'))];
    for (const each of names) expect(await holdIfFree(each)).toBeDefined();
  });

  it('goes to who waits for it as soon as it is released, in the order of asking', async () => {
    const first = await holdIfFree(name);
    const got: string[] = [];
    const wait = async (who: string) => {
      const hold = await holdSoon(name, 3000);
      got.push(who);
      return hold;
    };
    const [b, c] = [wait('b'), wait('c')];
    await settle();
    expect(got).toEqual([]);
    first!.release();
    const second = await b;
    await settle();
    expect(got).toEqual(['b']);
    second.release();
    await c;
    expect([first, second].map((hold) => hold?.lost.aborted)).toEqual([false, false]);
  });

  it('is taken from a window that does not let go, which is told; and not a moment before', async () => {
    const first = await holdIfFree(name);
    const second = holdSoon(name, 3000);
    await vi.advanceTimersByTimeAsync(2999);
    expect(first?.lost.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await second).lost.aborted).toBe(false);
    expect(first?.lost.aborted).toBe(true);
    first?.release();
    await settle();
    expect(await holdIfFree(name)).toBeUndefined();
  });

  it('is nobody’s when the browser refuses to give it', async () => {
    locks.refusal = new DOMException('not allowed here', 'SecurityError');
    await expect(holdIfFree(name)).rejects.toThrow('not allowed here');
    await expect(holdSoon(name, 3000)).rejects.toThrow('not allowed here');
  });
});
