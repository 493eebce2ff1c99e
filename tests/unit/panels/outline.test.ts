import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chains } from '#lib/domain/derive/chains.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { outlineRows } from '#lib/panels/outline/rows.ts';
import { network } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';

const byName = (a: PartyId, b: PartyId) => (a < b ? -1 : a > b ? 1 : 0);
const rowsOf = (lines: readonly string[], closed: readonly string[] = []) => {
  const diagram = network(lines);
  return outlineRows(diagram, Chains.of(diagram), byName, new Set(closed));
};
const drawn = (lines: readonly string[], closed?: readonly string[]) =>
  rowsOf(lines, closed).map(
    ({ level, party, isRepeated }) => `${'-'.repeat(level)}${party}${isRepeated ? '*' : ''}`
  );

describe('the outline', () => {
  it('lists chains from their beginning, and what is met again by name only', () => {
    expect(drawn(['a > b > d', 'a > c > d', 'd > e', 'lone'])).toEqual([
      '-a',
      '--b',
      '---d',
      '----e',
      '--c',
      '---d*',
      '-lone'
    ]);
  });

  it('ends in rings, which begin with the first of them', () => {
    expect(drawn(['x > y > x', 's > s'])).toEqual(['-s', '--s*', '-x', '--y', '---x*']);
  });

  it('folds away what is below', () => {
    expect(drawn(['a > b > c', 'a > d'], ['a a > b'])).toEqual(['-a', '--b', '--d']);
  });

  it('has every party once with what is below it, and places that count', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const rows = outlineRows(diagram, Chains.of(diagram), byName, new Set());
        const whole = rows.filter(({ isRepeated }) => !isRepeated).map(({ party }) => party);
        expect(whole.sort()).toEqual([...diagram.parties].map(({ id }) => id).sort());
        expect(rows.filter(({ engagement }) => engagement).length).toBe(diagram.engagements.size);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const { position, siblings } of rows) expect(position).toBeLessThanOrEqual(siblings);
      }),
      { numRuns: 40 }
    );
  });
});
