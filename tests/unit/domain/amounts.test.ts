import { describe, expect, it } from 'vitest';
import { inBaseCurrency, isActiveOn, statusOf, weightOf } from '#lib/domain/amounts.ts';
import type { ContractId, SettingsId } from '#lib/domain/ids.ts';
import type { Contract, Engagement } from '#lib/domain/records.ts';
import { engagement } from '../../support/diagrams.ts';

const deal = (fields: Partial<Engagement> = {}) => engagement('a > b', fields);
const paper = (fields: Partial<Contract> = {}): Contract => ({
  id: 'contract-1' as ContractId,
  ...fields
});
const euro = (amount: number) => ({ amount, currency: 'EUR' });

describe('the weight of an engagement', () => {
  it('is its yearly cost before anything else', () => {
    const weight = weightOf(deal({ annualCost: euro(5), value: euro(90) }), paper());
    expect(weight).toEqual({ money: euro(5), shared: false });
  });

  it('is its value by its years, which may be those of the contract', () => {
    const three = { start: '2024', end: '2026' };
    expect(weightOf(deal({ value: euro(30), ...three }))?.money.amount).toBeCloseTo(10, 1);
    expect(weightOf(deal({ value: euro(30) }), paper(three))?.money.amount).toBeCloseTo(10, 1);
  });

  it('is its value where no term is known', () => {
    expect(weightOf(deal({ value: euro(30), start: '2024' }))?.money).toEqual(euro(30));
  });

  it('is an equal part of its contract’s money, and says so', () => {
    const weight = weightOf(deal(), paper({ annualCost: euro(12) }), 3);
    expect(weight).toEqual({ money: euro(4), shared: true });
    expect(weightOf(deal(), paper({ annualCost: euro(12) }), 1)?.shared).toBe(false);
  });

  it('is unknown without an amount, and an overarching contract gives none', () => {
    expect(weightOf(deal())).toBeUndefined();
    expect(weightOf(deal(), paper({ type: 'overarching', value: euro(9) }))).toBeUndefined();
  });

  it('may be nothing, which is not unknown', () => {
    expect(weightOf(deal({ annualCost: euro(0), value: euro(9) }))?.money).toEqual(euro(0));
  });
});

describe('whether an engagement counts on a date', () => {
  it('is so without status and dates', () => expect(isActiveOn('2026', deal())).toBe(true));

  it.each(['planned', 'ended', 'terminated'] as const)('is not so when it is %s', (status) => {
    expect(isActiveOn('2026', deal({ status }))).toBe(false);
    expect(isActiveOn('2026', deal(), paper({ status }))).toBe(false);
    expect(isActiveOn('2026', deal({ status: 'active' }), paper({ status }))).toBe(true);
  });

  it('is so from its first day to its last', () => {
    const period = deal({ start: '2024-03', end: '2026-02' });
    expect(isActiveOn('2024-02-29', period)).toBe(false);
    expect(isActiveOn('2024-03-01', period)).toBe(true);
    expect(isActiveOn('2026-02-28', period)).toBe(true);
    expect(isActiveOn('2026-03-01', period)).toBe(false);
    expect(isActiveOn('2026', period)).toBe(true);
  });

  it('takes an end that it does not know from its contract', () => {
    expect(isActiveOn('2027', deal({ start: '2024' }), paper({ end: '2026' }))).toBe(false);
    expect(statusOf(deal(), paper({ status: 'ended' }))).toBe('ended');
  });
});

describe('an amount in the base currency', () => {
  const settings = {
    id: 'settings' as SettingsId,
    title: '',
    baseCurrency: 'CNY',
    rates: [{ currency: 'USD', rate: 7 }]
  };
  it('goes by the rate that was typed', () => {
    expect(inBaseCurrency({ amount: 2, currency: 'usd' }, settings)).toEqual({
      amount: 14,
      currency: 'CNY'
    });
    expect(inBaseCurrency({ amount: 2, currency: 'CNY' }, settings)?.amount).toBe(2);
  });
  it('is unknown without a rate, and without a currency', () => {
    expect(inBaseCurrency({ amount: 2, currency: 'EUR' }, settings)).toBeUndefined();
    expect(inBaseCurrency({ amount: 2 }, settings)).toBeUndefined();
  });
  it('stays as it is where no base currency is set', () => {
    const { baseCurrency: _, ...none } = settings;
    expect(inBaseCurrency({ amount: 2, currency: 'eur' }, none)).toEqual(euro(2));
    expect(inBaseCurrency({ amount: 2 }, none)).toEqual({ amount: 2 });
  });
});
