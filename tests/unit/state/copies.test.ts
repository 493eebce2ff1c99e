import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyReport, noteBackup, noteCopy, putOffReminder, stepsNow } from '#lib/state/copies.ts';
import { writePromise } from '#lib/storage/promise.ts';
import { FakeStorage } from '../../support/browser.ts';
import { diagramId } from '../../support/storage.ts';

const [one, two] = [diagramId('one'), diagramId('two')];
const at = '2026-05-01T00:00:00.000Z';
const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
const edited = (id: typeof one, steps: number) => writePromise(id, { epoch: 1, seq: steps });

beforeEach(() => vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('the edits that are in no file', () => {
  it('are counted over all networks, and none after a backup', () => {
    edited(one, 40);
    expect(copyReport([one, two], at)).toEqual({ edits: 41, due: false });
    noteBackup(stepsNow([one, two]), at);
    expect(copyReport([one, two], at)).toEqual({ edits: 0, due: false, backedUp: at });
    edited(two, 6);
    expect(copyReport([one, two], at).edits).toBe(5);
    noteCopy(two, 6);
    expect(copyReport([one, two], at).edits).toBe(0);
    // Undone and gone: a shorter history is not less than nothing.
    edited(one, 3);
    expect(copyReport([one, two], at).edits).toBe(0);
  });

  it('are worth a reminder when they are many and the last backup is old', () => {
    edited(one, 100);
    expect(copyReport([one], at).due).toBe(true);
    noteBackup(stepsNow([one]), at);
    edited(one, 300);
    expect(copyReport([one], later(29)).due).toBe(false);
    expect(copyReport([one], later(31)).due).toBe(true);
    putOffReminder(later(31));
    expect(copyReport([one], later(37)).due).toBe(false);
    expect(copyReport([one], later(39)).due).toBe(true);
  });

  it('are a number whatever a backup calls its networks', () => {
    for (const id of ['toString', 'constructor', '__proto__'].map(diagramId)) {
      expect(copyReport([id], at).edits).toBe(1);
      noteCopy(id, 1);
      expect(copyReport([id], at).edits).toBe(0);
    }
  });

  it('are counted as if there were no file where what was noted cannot be read', () => {
    for (const text of [
      '{',
      'null',
      '[]',
      '{"steps":{"one":"many"},"backedUp":7}',
      '{"steps":5}'
    ]) {
      localStorage.setItem('sourceloom:copies', text);
      expect(copyReport([one], at)).toEqual({ edits: 1, due: false });
    }
  });
});
