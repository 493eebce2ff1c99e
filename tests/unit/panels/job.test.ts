import { describe, expect, it } from 'vitest';
import { Chains } from '#lib/domain/derive/chains.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { jobOf } from '#lib/panels/analysis/job.ts';
import { engagementId, network } from '../../support/diagrams.ts';

const supports = (line: string) => ({ supports: [engagementId(line)] });

function way(diagram: ReturnType<typeof network>, from: string) {
  const { parties, guessed } = jobOf(diagram, Chains.of(diagram), from as EngagementId);
  return { way: parties.join(' '), guessed };
}

describe('the way of one job', () => {
  const told = network(['a > b > c > d', 'a > x > c'], {
    'b > c': supports('a > b'),
    'x > c': supports('a > x'),
    'c > d': supports('b > c')
  });

  it.each(['a > b', 'b > c', 'c > d'])('is the same from anywhere on it: %s', (from) => {
    expect(way(told, from)).toEqual({ way: 'a b c d', guessed: false });
  });

  it('does not go where somebody said that it leads elsewhere', () => {
    expect(way(told, 'a > x').way).toBe('a x c');
  });

  it('says when it was guessed', () => {
    expect(way(network(['a > b > c']), 'a > b')).toEqual({ way: 'a b c', guessed: true });
  });

  it('ends in a ring, and is nothing of nothing', () => {
    const ring = network(['b > c > b'], {
      'b > c': supports('c > b'),
      'c > b': supports('b > c')
    });
    expect(way(ring, 'b > c').way).toBe('c b c');
    const diagram = network(['a']);
    expect(jobOf(diagram, Chains.of(diagram), undefined).parties).toEqual([]);
  });
});
