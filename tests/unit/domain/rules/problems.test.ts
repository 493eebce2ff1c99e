import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { put, remove } from '#lib/domain/edit.ts';
import type { DecisionId } from '#lib/domain/ids.ts';
import { finished } from '#lib/domain/slices.ts';
import { dismissals, problemKey, Problems } from '#lib/domain/rules/problems.ts';
import { engagementId, network, partyId } from '../../../support/diagrams.ts';
import { edits, play, start } from '../../../support/edits.ts';

const today = '2026-06-15';

/** How many rests it took until nothing was left to ask. */
function settle(problems: Problems): number {
  let rests = 0;
  for (const _ of problems.settle()) rests += 1;
  return rests;
}

describe('problems kept up to date', () => {
  it('equal problems found afresh after any edits', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(edits(60), (list) => {
        const problems = finished(Problems.made(start, today));
        let before = start;
        for (const after of play(start, list).slice(1)) {
          problems.update(after, diff(before, after));
          before = after;
          settle(problems);
          const fresh = Problems.of(after, today);
          expect(problems.list()).toEqual(fresh);
          for (const { rule } of fresh) seen.add(rule);
        }
      }),
      { numRuns: 30, seed: 7 }
    );
    expect(seen.size).toBeGreaterThan(15);
  });

  it('equal problems found afresh when a change comes while they are being looked for', () => {
    fc.assert(
      fc.property(edits(40), fc.array(fc.nat(6), { minLength: 1 }), (list, rests) => {
        const problems = finished(Problems.made(start, today));
        let before = start;
        for (const [index, after] of play(start, list).slice(1).entries()) {
          problems.update(after, diff(before, after));
          before = after;
          const work = problems.settle();
          for (let n = rests[index % rests.length]!; n > 0; n--) work.next();
        }
        settle(problems);
        expect(problems.list()).toEqual(Problems.of(before, today));
      }),
      { numRuns: 30 }
    );
  });

  it('cost what an edit touches, however large the network is', () => {
    const costOf = (size: number) => {
      const lines = Array.from({ length: size }, (_, i) => `c${i} > p${i} > s${i}`);
      const before = network(lines);
      const problems = finished(Problems.made(before, today));
      settle(problems);
      const engagement = before.engagements.get(engagementId('p7 > s7'))!;
      const after = put(before, 'engagements', { ...engagement, serviceItems: ['ITO'] });
      problems.update(after, diff(before, after));
      return settle(problems);
    };
    expect(costOf(400)).toBe(costOf(10));
  });

  it('forget what was about a record that is gone', () => {
    const before = network(['a > a', 'b > c']);
    const problems = finished(Problems.made(before, today));
    settle(problems);
    const after = remove(before, 'parties', 'a');
    problems.update(after, diff(before, after));
    settle(problems);
    expect(problems.list().flatMap(({ objects }) => objects)).not.toContain('a > a');
    expect(problems.list()).not.toEqual([]);
  });
});

describe('a decision', () => {
  const withDecision = (diagram: Diagram, dismissed: boolean) =>
    put(diagram, 'decisions', {
      id: 'decision-1' as DecisionId,
      rule: 'V-25',
      objectIds: [partyId('prime'), partyId('client')],
      dismissed,
      reason: 'An account at its client'
    });
  const ring = network(['client > prime > client']);
  const problem = Problems.of(ring, today).find(({ rule }) => rule === 'V-25')!;

  it('dismisses the finding of its rule about its objects, whatever their order', () => {
    const found = dismissals(withDecision(ring, true)).get(problemKey(problem));
    expect(found?.reason).toBe('An account at its client');
    expect(dismissals(withDecision(ring, true)).size).toBe(1);
  });

  it('leaves the finding open when it says so', () => {
    expect(dismissals(withDecision(ring, false)).size).toBe(0);
  });

  it('goes with any of its objects', () => {
    const after = remove(withDecision(ring, true), 'parties', 'prime');
    expect(after.decisions.size).toBe(0);
  });
});
