import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '#lib/domain/step.ts';
import type { StepStore } from '#lib/state/autosave.svelte.ts';
import { Autosave } from '#lib/state/autosave.svelte.ts';
import type { Change } from '#lib/state/editor.svelte.ts';
import { emptyTables } from '#lib/domain/diagram.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose every write and erasure waits until the test lets it succeed or fail. */
function slowStore() {
  const calls: { deed: string; settle(cause?: Error): Promise<void> }[] = [];
  const kept = new Map<number, string>();
  const call = (deed: string, seq: number, form: string | undefined) =>
    new Promise<void>((resolve, reject) => {
      calls.push({
        deed,
        async settle(cause) {
          if (cause) reject(cause);
          else if (form === undefined) kept.delete(seq);
          else kept.set(seq, form);
          if (!cause) resolve();
          await vi.advanceTimersByTimeAsync(0);
        }
      });
    });
  const store: StepStore = {
    write: (step) => call(`write ${String(step.seq)} ${step.at}`, step.seq, step.at),
    erase: (seq) => call(`erase ${String(seq)}`, seq, undefined)
  };
  return { store, calls, kept, deeds: () => calls.map(({ deed }) => deed) };
}

const full = () => Object.assign(new Error('the disk is full'), { name: 'QuotaExceededError' });

const step = (seq: number, at = 'first'): Step => ({
  seq,
  label: 'diagram/rename',
  params: {},
  diff: {},
  at
});

const changed = (seq: number, at = 'first'): Change => ({
  origin: 'user',
  diff: {},
  after: emptyTables,
  revision: 1,
  steps: [step(seq, at)]
});

const erased = (seq: number): Change => ({
  origin: 'history',
  diff: {},
  after: emptyTables,
  revision: 1,
  steps: [],
  erased: seq
});

function saving() {
  const slow = slowStore();
  const autosave = new Autosave();
  autosave.store = slow.store;
  return { ...slow, autosave };
}

describe('saving', () => {
  it('begins in the task of the edit and is done when the store says so', async () => {
    const { autosave, calls, deeds } = saving();
    expect(autosave.status).toBe('saved');
    autosave.listen(changed(1));
    expect(deeds()).toEqual(['write 1 first']);
    expect(autosave.status).toBe('saving');
    expect(autosave.unsaved).toEqual([step(1)]);
    await calls[0]!.settle();
    expect(autosave.status).toBe('saved');
    expect(autosave.unsaved).toEqual([]);
  });

  it('lasts until the last write has come back, in whatever order', async () => {
    const { autosave, calls } = saving();
    for (const seq of [1, 2, 3]) autosave.listen(changed(seq));
    for (const i of [2, 0]) {
      await calls[i]!.settle();
      expect(autosave.status).toBe('saving');
    }
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
  });

  it('of a newer form of a step lasts until that form is kept', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1, 'first'));
    autosave.listen(changed(1, 'second'));
    await calls[0]!.settle();
    expect(autosave.status).toBe('saving');
    expect(autosave.unsaved).toEqual([step(1, 'second')]);
    await vi.advanceTimersByTimeAsync(100);
    expect(autosave.status).toBe('saving');
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
  });

  it('of a step that changes with every frame writes the first form at once, then ten a second', async () => {
    const { autosave, deeds } = saving();
    for (let frame = 0; frame < 60; frame++) {
      autosave.listen(changed(1, `frame ${String(frame)}`));
      await vi.advanceTimersByTimeAsync(1000 / 60);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(deeds()[0]).toBe('write 1 frame 0');
    expect(deeds().at(-1)).toBe('write 1 frame 59');
    expect(deeds().length).toBeLessThanOrEqual(12);
    expect(deeds().length).toBeGreaterThanOrEqual(9);
  });

  it('writes at once what waits when the window is about to go, once', async () => {
    const { autosave, deeds } = saving();
    autosave.listen(changed(1, 'first'));
    autosave.listen(changed(1, 'second'));
    autosave.flush();
    expect(deeds()).toEqual(['write 1 first', 'write 1 second']);
    autosave.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(deeds()).toHaveLength(2);
  });

  it('writes the last form of a step before the step that follows it', () => {
    const { autosave, deeds } = saving();
    autosave.listen(changed(1, 'first'));
    autosave.listen(changed(1, 'second'));
    autosave.listen(changed(2));
    expect(deeds()).toEqual(['write 1 first', 'write 1 second', 'write 2 first']);
  });

  it('takes a cancelled step out of the store', async () => {
    const { autosave, calls, deeds, kept } = saving();
    autosave.listen(changed(1));
    autosave.listen(erased(1));
    expect(deeds()).toEqual(['write 1 first', 'erase 1']);
    expect(autosave.unsaved).toEqual([]);
    await calls[0]!.settle();
    expect(autosave.status).toBe('saving');
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
    expect([...kept]).toEqual([]);
  });

  it('has nothing to do for a change that the log holds already', () => {
    const { autosave, deeds } = saving();
    autosave.listen({ ...changed(1), steps: [] });
    expect(deeds()).toEqual([]);
    expect(autosave.status).toBe('saved');
  });

  it('of a jump writes all its steps', () => {
    const { autosave, deeds } = saving();
    autosave.listen({ ...changed(1), steps: [step(7), step(8), step(9)] });
    expect(deeds()).toEqual(['write 7 first', 'write 8 first', 'write 9 first']);
  });

  it('tells of each step when the store has it, and of each that has left it', async () => {
    const { autosave, calls } = saving();
    const told: unknown[] = [];
    autosave.onkept = ({ step, erased }) => told.push(step?.at ?? erased);
    autosave.listen(changed(1, 'first'));
    autosave.listen(erased(1));
    expect(told).toEqual([]);
    await calls[0]!.settle();
    await calls[1]!.settle();
    expect(told).toEqual(['first', 1]);
  });

  it('is settled once everything is on the disk', async () => {
    const { autosave, calls } = saving();
    const settled = vi.fn();
    autosave.listen(changed(1));
    void autosave.settled().then(settled);
    await calls[0]!.settle(full());
    expect(settled).not.toHaveBeenCalled();
    autosave.retry();
    await calls[1]!.settle();
    expect(settled).toHaveBeenCalledOnce();
  });

  it('is given up when another window has the log: the steps come back, no write counts any more', async () => {
    const { autosave, calls, deeds } = saving();
    const told = vi.fn();
    autosave.onkept = told;
    autosave.listen(changed(1));
    autosave.listen(changed(2));
    await calls[1]!.settle(full());
    expect(autosave.giveUp()).toEqual([step(1), step(2)]);
    await calls[0]!.settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(deeds()).toHaveLength(2);
    expect(told).not.toHaveBeenCalled();
    expect(autosave.unsaved).toEqual([]);
  });
});

describe('a write that fails', () => {
  it('is shown with the browser’s words, and kept', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1));
    await calls[0]!.settle(full());
    expect(autosave.status).toBe('failed');
    expect(autosave.detail).toBe('QuotaExceededError: the disk is full');
    expect(autosave.unsaved).toEqual([step(1)]);
  });

  it('is tried again after growing pauses, at most 30 seconds, until it succeeds', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1));
    const pauses = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];
    for (const [i, pause] of pauses.entries()) {
      await calls[i]!.settle(full());
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(calls).toHaveLength(i + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(calls).toHaveLength(i + 2);
      expect(autosave.status).toBe('failed');
    }
    await calls.at(-1)!.settle();
    expect(autosave.status).toBe('saved');
    expect(autosave.detail).toBe('');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(calls).toHaveLength(pauses.length + 1);
  });

  it('waits briefly again when it is the first after a recovery', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1));
    for (const i of [0, 1, 2]) {
      await calls[i]!.settle(full());
      if (i < 2) await vi.advanceTimersByTimeAsync(500 * 2 ** i);
    }
    autosave.listen(changed(2));
    await calls[3]!.settle();
    await calls[4]!.settle();
    expect(autosave.status).toBe('saved');
    autosave.listen(changed(3));
    await calls[5]!.settle(full());
    await vi.advanceTimersByTimeAsync(500);
    expect(calls).toHaveLength(7);
  });

  it('is tried again with the next edit, and both count', async () => {
    const { autosave, calls, deeds } = saving();
    autosave.listen(changed(1));
    await calls[0]!.settle(full());
    autosave.listen(changed(2));
    expect(deeds().slice(1).sort()).toEqual(['write 1 first', 'write 2 first']);
    await calls[2]!.settle();
    expect(autosave.status).toBe('failed');
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
  });

  it('is tried again at once when asked to', async () => {
    const { autosave, calls, deeds } = saving();
    autosave.listen(changed(1));
    await calls[0]!.settle(full());
    autosave.retry();
    expect(deeds()).toEqual(['write 1 first', 'write 1 first']);
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(2);
  });

  it('writes the newest form when it is tried again', async () => {
    const { autosave, calls, deeds } = saving();
    autosave.listen(changed(1, 'first'));
    await calls[0]!.settle(full());
    autosave.listen(changed(1, 'second'));
    await calls[1]!.settle(full());
    await vi.advanceTimersByTimeAsync(1000);
    expect(new Set(deeds().slice(1))).toEqual(new Set(['write 1 second']));
  });

  it('of an older form says nothing once the newer form is kept', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1, 'first'));
    autosave.listen(changed(1, 'second'));
    autosave.flush();
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
    await calls[0]!.settle(full());
    expect(autosave.status).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.status).toBe('saved');
  });

  it('of an erasure is tried again even when the same step was erased before', async () => {
    const { autosave, calls, kept } = saving();
    autosave.listen(erased(1));
    autosave.listen(changed(1));
    autosave.listen(erased(1));
    await calls[0]!.settle();
    expect(autosave.status).toBe('saving');
    await calls[1]!.settle(full());
    await vi.advanceTimersByTimeAsync(500);
    await calls[2]!.settle();
    expect(autosave.status).toBe('saved');
    expect([...kept]).toEqual([]);
  });

  it('of an erasure is tried again as an erasure', async () => {
    const { autosave, calls, deeds } = saving();
    autosave.listen(erased(3));
    await calls[0]!.settle(full());
    expect(autosave.status).toBe('failed');
    await vi.advanceTimersByTimeAsync(500);
    expect(deeds()).toEqual(['erase 3', 'erase 3']);
    await calls[1]!.settle();
    expect(autosave.status).toBe('saved');
  });

  it('is told even when it is no error', async () => {
    const { autosave, calls } = saving();
    autosave.listen(changed(1));
    await calls[0]!.settle('refused' as unknown as Error);
    expect(autosave.detail).toBe('refused');
  });
});

/** What may happen next: an edit of a step, or a waiting call that succeeds or fails. */
const events = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'edit',
      'edit',
      'cancel',
      'succeed',
      'succeed',
      'fail',
      'wait',
      'retry',
      'flush'
    ),
    pick: fc.nat(50)
  }),
  { maxLength: 50, size: 'max' }
);

describe('whatever succeeds and fails, in whatever order', () => {
  it('“saved” is shown only when the store holds the newest form of every step', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const { autosave, calls, kept } = saving();
        const wanted = new Map<number, string | undefined>();
        const open = () => calls.filter((call) => !settled.has(call));
        const settled = new Set<(typeof calls)[number]>();
        const settle = async (pick: number, cause?: Error) => {
          // A database answers writes of one step in the order in which they were asked.
          const waiting = open();
          const call = waiting[pick % Math.max(waiting.length, 1)];
          if (!call) return;
          const first = waiting.find((each) => seqOf(each) === seqOf(call))!;
          settled.add(first);
          await first.settle(cause);
        };
        for (const [i, { kind, pick }] of list.entries()) {
          const seq = pick % 4;
          if (kind === 'edit') {
            wanted.set(seq, `form ${String(i)}`);
            autosave.listen(changed(seq, `form ${String(i)}`));
          } else if (kind === 'cancel') {
            wanted.set(seq, undefined);
            autosave.listen(erased(seq));
          } else if (kind === 'wait') await vi.advanceTimersByTimeAsync(pick * 20);
          else if (kind === 'retry') autosave.retry();
          else if (kind === 'flush') autosave.flush();
          else await settle(pick, kind === 'fail' ? full() : undefined);
          const whole = [...wanted].every(([key, form]) => kept.get(key) === form);
          if (autosave.status === 'saved') expect(whole).toBe(true);
        }
        for (let rounds = 0; autosave.status !== 'saved' && rounds < 200; rounds++) {
          while (open().length > 0) await settle(0);
          await vi.advanceTimersByTimeAsync(30_000);
        }
        expect(autosave.status).toBe('saved');
        expect(autosave.unsaved).toEqual([]);
        for (const [key, form] of wanted) expect(kept.get(key)).toBe(form);
      }),
      { numRuns: 60 }
    );
  });
});

const seqOf = ({ deed }: { deed: string }) => deed.split(' ')[1];
