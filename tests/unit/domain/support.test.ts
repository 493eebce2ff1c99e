import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { commandIds, edits, play, runEdit, start } from '../../support/edits.ts';

it('random edits carry out every command, and refuse some', () => {
  const done = new Map<string, number>();
  let refused = 0;
  for (const list of fc.sample(edits(), { numRuns: 260, seed: 1 })) {
    let diagram = start;
    for (const [serial, each] of list.entries()) {
      const result = runEdit(diagram, each, serial);
      if (!result.ok) refused++;
      else if (anyMissingEnd(result.value)) refused++;
      else {
        diagram = result.value;
        done.set(each.command, (done.get(each.command) ?? 0) + 1);
      }
    }
  }
  expect([...done.keys()].sort()).toEqual([...commandIds].sort());
  expect(Math.min(...done.values())).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(5);
});

it('random edits lead through sound diagrams, `supports` and self-dealing among them', () => {
  let selfDealing = 0;
  let supported = 0;
  for (const list of fc.sample(edits(), { numRuns: 30, seed: 2 })) {
    const last = play(start, list).at(-1)!;
    expect(anyMissingEnd(last)).toBeUndefined();
    for (const each of last.engagements) {
      if (each.clientId === each.providerId) selfDealing++;
      if (each.supports?.length) supported++;
    }
  }
  expect(selfDealing).toBeGreaterThan(5);
  expect(supported).toBeGreaterThan(10);
});
