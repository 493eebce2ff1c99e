import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/analysis/random.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply, diff, invert } from '#lib/domain/diff.ts';
import { anyMissingEnd, structureFault } from '#lib/domain/structure.ts';
import { diagramText } from '../../support/diagrams.ts';
import type { Edit } from '../../support/edits.ts';
import { commandIds, runEdit, start } from '../../support/edits.ts';

type Inverse = (change: Diff) => Diff;

/** Commands drawn with a seed, each as likely as the others; those that fill a diagram anew are rare. */
function* drawn(seed: number, count: number): Generator<Edit> {
  const random = seededRandom(seed);
  while (count-- > 0) {
    let command = commandIds[random.below(commandIds.length)]!;
    if (/fill|restore/.test(command) && random.below(20) > 0) command = 'party/draw';
    yield { command, dice: Array.from({ length: 12 }, () => random.below(1000)) };
  }
}

/** Runs commands at the door; what is wrong with the log, or with what it leads to in either direction. */
function run(seed: number, count: number, inverse: Inverse = invert): string[] {
  const log: Diff[] = [];
  const faults: string[] = [];
  let now: Diagram = start;
  let serial = 0;
  for (const edit of drawn(seed, count)) {
    const result = runEdit(now, edit, serial++);
    if (!result.ok) continue;
    const change = diff(now, result.value);
    if (structureFault(result.value, change)) continue;
    now = result.value;
    log.push(change);
  }
  const end = diagramText(now);
  if (anyMissingEnd(now)) faults.push('a record that is not there is named');
  if (diagramText(log.reduce(apply, start)) !== end) faults.push('the log leads elsewhere');
  for (const change of log.toReversed()) now = apply(now, inverse(change));
  if (diagramText(now) !== diagramText(start)) faults.push('undone, it is not the start');
  if (diagramText(log.reduce(apply, now)) !== end) faults.push('done again, it is not the end');
  return faults;
}

describe('random commands', () => {
  it.each([
    [2000, 50],
    [1, 10_000]
  ])(
    '%i times %i commands: log, undo and redo lead to the same bytes',
    (times, count) => {
      for (let seed = 1; seed <= times; seed++) {
        expect(run(seed, count), `seed ${String(seed)}`).toEqual([]);
      }
    },
    300_000
  );

  it('find out an inverse that forgets one table', () => {
    const forgetful: Inverse = (change) => ({ ...invert(change), engagements: {} });
    expect(run(1, 200, forgetful)).toContain('undone, it is not the start');
  });
});
