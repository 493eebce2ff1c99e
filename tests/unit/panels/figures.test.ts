import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage, t } from '#lib/i18n/index.svelte.ts';
import { amountText, firstNames } from '#lib/panels/analysis/figures.ts';
import { tierText } from '#lib/panels/facts.ts';
import { partyId } from '../../support/diagrams.ts';

afterEach(() => setLanguage('en'));

describe('figures in words', () => {
  it('name the first ones as each language lists them', () => {
    expect(firstNames(['A', 'B'], 2)).toBe('A, B');
    expect(firstNames(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
    setLanguage('zh-Hans');
    expect(firstNames(['甲', '乙', '丙', '丁'], 2)).toBe('甲、乙及另外2个');
  });

  it('are no money where no amount is known', () => {
    const coverage = {
      engagements: 3,
      weighted: 0,
      shared: 0,
      otherCurrency: 0,
      selfEngagements: 0
    };
    expect(amountText(3, { ...coverage, currency: 'USD' })).toBe('3');
    expect(amountText(3, { ...coverage, weighted: 2, currency: 'USD' })).toContain('$');
  });
});

describe('a tier in words', () => {
  const lone = partyId('lone');
  const numbers = { parties: [lone], values: {} };
  const analysis = (known: readonly string[]) => ({
    tiers: new Map(),
    numbers: ({ metric }: { metric: string }) => (known.includes(metric) ? numbers : undefined)
  });

  it('is unknown until all that it is read from is there, and only then none', () => {
    expect(tierText(analysis([]), lone)).toBe(t('app.unknown'));
    expect(tierText(analysis(['tier']), lone)).toBe(t('app.unknown'));
    expect(tierText(analysis(['tier', 'degree']), lone)).toBe(t('tables.noTier'));
  });
});
