import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from '#lib/domain/history.ts';
import { emptyHistory, reachOf, record, timeline, wayTo } from '#lib/domain/history.ts';
import type { Step } from '#lib/domain/step.ts';

type Deed = 'do' | 'undo' | 'redo';
const deeds = fc.array(fc.constantFrom<Deed>('do', 'do', 'undo', 'undo', 'redo'), {
  maxLength: 60,
  size: 'max'
});

const step = (seq: number, undoes?: number): Step => ({
  seq,
  label: 'diagram/rename',
  params: {},
  diff: {},
  at: '',
  ...(undoes !== undefined && { undoes })
});

/**
 * The two stacks of any editor, of the numbers of the deeds themselves: what was first done as
 * deed 3 is 3 however often it is undone and redone. Beside it the log, where each undo and redo
 * is a further step.
 */
function run(list: readonly Deed[]) {
  const log: Step[] = [];
  const done: number[] = [];
  const undone: number[] = [];
  const deedOf = new Map<number, number>();
  let history = emptyHistory;
  const write = (deed: number, undoes?: number) => {
    const next = step(log.length + 1, undoes);
    deedOf.set(next.seq, deed);
    log.push(next);
    history = record(history, next);
  };
  for (const deed of list) {
    if (deed === 'do') {
      write(log.length + 1);
      done.push(log.length);
      undone.length = 0;
      continue;
    }
    const [from, to] = deed === 'undo' ? [done, undone] : [undone, done];
    const target = (deed === 'undo' ? history.undoable : history.redoable).at(-1);
    const moved = from.pop();
    if (moved === undefined || !target) continue;
    to.push(moved);
    write(moved, target.seq);
  }
  const deedsOf = (steps: readonly Step[]) => steps.map(({ seq }) => deedOf.get(seq));
  return { log, history, done, undone, deedsOf };
}

describe('history', () => {
  it('undoes and redoes what two plain stacks would', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { log, history, done, undone, deedsOf } = run(list);
        expect(deedsOf(history.undoable)).toEqual(done);
        expect(deedsOf(history.redoable)).toEqual(undone);
        expect(history.length).toBe(log.length);
      })
    );
  });

  it('read off the log is the history that was', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { log, history } = run(list);
        expect(log.reduce<History>(record, emptyHistory)).toEqual(history);
      })
    );
  });

  it('offers a step again under its own number after undo, redo and undo', () => {
    const steps = [step(1), step(2, 1), step(3, 2), step(4, 3)];
    const [one, undone, redone, again] = steps.map((_, i) =>
      steps.slice(0, i + 1).reduce<History>(record, emptyHistory)
    );
    expect(one).toEqual({ length: 1, undoable: [step(1)], redoable: [] });
    expect(undone).toEqual({ length: 2, undoable: [], redoable: [step(2, 1)] });
    expect(redone).toEqual({ length: 3, undoable: [step(3, 2)], redoable: [] });
    expect(again).toEqual({ length: 4, undoable: [], redoable: [step(4, 3)] });
  });

  it('ends what could be redone at the next step', () => {
    const log = [step(1), step(2), step(3, 2), step(4)];
    expect(log.reduce<History>(record, emptyHistory)).toEqual({
      length: 4,
      undoable: [step(1), step(4)],
      redoable: []
    });
  });

  it('begins with what filled the diagram: that is not to be undone', () => {
    const begun = record(emptyHistory, { ...step(1), label: 'diagram/fill' });
    expect(begun).toEqual({ length: 1, undoable: [], redoable: [] });
    expect(record(begun, step(2)).undoable).toEqual([step(2)]);
  });

  it('takes a step that undoes something out of turn for a step of its own', () => {
    const log = [step(1), step(2), step(3, 1)];
    const history = log.reduce<History>(record, emptyHistory);
    expect(history.undoable).toEqual(log);
    expect(history.redoable).toEqual([]);
  });
});

describe('a log whose beginning is cut off', () => {
  it('tells the same of the newest steps and of all that can be redone, if it begins where it must', () => {
    fc.assert(
      fc.property(deeds, fc.nat(8), (list, more) => {
        const { log, history } = run(list);
        const count = more + 1;
        const from = reachOf(log, count);
        const rest = log.filter(({ seq }) => seq >= from);
        const cut = rest.reduce<History>(record, { ...emptyHistory, length: log.length });
        expect(cut.undoable.slice(-count)).toEqual(history.undoable.slice(-count));
        expect(cut.redoable).toEqual(history.redoable);
      })
    );
  });

  it('offers again what was taken back beyond its beginning', () => {
    const deeds = Array.from({ length: 40 }, (_, at): Deed => (at < 20 ? 'do' : 'undo'));
    const { log, history } = run(deeds);
    for (const cutOff of [1, 7, 20]) {
      const cut = log.slice(cutOff).reduce<History>(record, emptyHistory);
      expect(cut.undoable).toEqual([]);
      expect(cut.redoable.map(({ seq }) => seq)).toEqual(history.redoable.map(({ seq }) => seq));
    }
  });

  it('needs no more than the newest steps when none was undone', () => {
    const { log } = run(Array.from({ length: 30 }, () => 'do' as const));
    expect(reachOf(log, 10)).toBe(21);
  });
});

describe('a place of the timeline', () => {
  it('is reached by taking back the steps between, one after the other', () => {
    fc.assert(
      fc.property(deeds, fc.nat(80), (list, wish) => {
        const { history, done, undone, deedsOf } = run(list);
        const all = [...done, ...undone.reverse()];
        expect(deedsOf(timeline(history))).toEqual(all);
        const place = Math.min(wish, all.length);
        let at = history;
        for (const undoes of wayTo(history, place)) at = record(at, step(at.length + 1, undoes));
        expect(at.undoable).toHaveLength(place);
        expect(timeline(at)).toHaveLength(all.length);
        expect(at.length - history.length).toBe(Math.abs(place - done.length));
      })
    );
  });

  it('beyond either end is that end', () => {
    const { history } = run(['do', 'do', 'do', 'undo']);
    expect(wayTo(history, -5)).toHaveLength(2);
    expect(wayTo(history, 99)).toHaveLength(1);
    expect(wayTo(history, 2)).toEqual([]);
  });

  it('keeps its time, however often it is undone and redone', () => {
    const at = (seq: number, time: string, undoes?: number) => ({ ...step(seq, undoes), at: time });
    const log = [at(1, 'first'), at(2, 'undone', 1), at(3, 'redone', 2)];
    const [, undone, redone] = log.map((_, i) =>
      log.slice(0, i + 1).reduce<History>(record, emptyHistory)
    );
    expect([undone, redone].map((history) => timeline(history!)[0]?.at)).toEqual([
      'first',
      'first'
    ]);
  });
});
