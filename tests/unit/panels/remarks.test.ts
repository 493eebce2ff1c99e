import { describe, expect, it } from 'vitest';
import { analystOf } from '#lib/analysis/analyse.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { isBlocking, remarksOn } from '#lib/panels/analysis/remarks.ts';
import { network } from '../../support/diagrams.ts';

const all = ['parties', 'engagements', 'values'] as const;

function remarks(diagram: Diagram) {
  const { coverage } = analystOf(diagram, 1, { asOf: '2026-06-01' }).ground;
  return remarksOn(diagram, coverage, all);
}

const costs = (amount: number, currency?: string) => ({
  value: { amount, ...(currency && { currency }) }
});

describe('what a view needs', () => {
  it.each([
    { of: 'an empty diagram', diagram: network([]), code: 'no-parties' },
    { of: 'one party', diagram: network(['a']), code: 'no-engagements' },
    {
      of: 'engagements that have all ended',
      diagram: network(['a > b'], { 'a > b': { end: '2020-01-01' } }),
      code: 'none-counts'
    }
  ])('is said of $of, and nothing else', ({ diagram, code }) => {
    const found = remarks(diagram);
    expect(found.map((remark) => remark.code)).toEqual([code]);
    expect(isBlocking(found)).toBe(true);
  });

  it('of no amounts is that each engagement counts as one', () => {
    const found = remarks(network(['a > b > c']));
    expect(found).toEqual([{ code: 'no-values' }]);
    expect(isBlocking(found)).toBe(false);
  });

  it('of two currencies without a rate is how many amounts are left out', () => {
    const diagram = network(['a > b > c', 'a > d', 'a > e'], {
      'a > b': costs(1, 'EUR'),
      'a > d': costs(2, 'EUR'),
      'b > c': costs(3, 'CNY')
    });
    expect(remarks(diagram)).toEqual([
      { code: 'some-values', n: 1, of: 4 },
      { code: 'other-currency', n: 1 }
    ]);
  });

  it('is nothing where all is entered, or not asked for', () => {
    const diagram = network(['a > b'], { 'a > b': costs(1) });
    expect(remarks(diagram)).toEqual([]);
    const alone = network(['a']);
    expect(remarksOn(alone, analystOf(alone, 1).ground.coverage, ['parties'])).toEqual([]);
  });
});
