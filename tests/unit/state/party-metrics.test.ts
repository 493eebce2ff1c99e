import { afterAll, describe, expect, it } from 'vitest';
import { metrics } from '#lib/analysis/metrics/index.ts';
import type { Metric } from '#lib/analysis/metrics/metric.ts';
import { readings } from '#lib/analysis/metrics/readings.ts';
import type { Reading } from '#lib/analysis/metrics/readings.ts';
import type { Language } from '#lib/domain/naming.ts';
import { languages, setLanguage } from '#lib/i18n/index.svelte.ts';
import { fieldText } from '#lib/panels/views/words.ts';
import { partyMetrics } from '#lib/state/party-metrics.ts';

afterAll(() => setLanguage('en'));

const amounts = ['amount', 'place'];

/** Whether a metric gives every party an amount, and asks for nothing that only a person can choose. */
function isPlain({ id, level, shape, parameters }: Metric): boolean {
  const { says = 'amount' } = readings[id as keyof typeof readings] as Reading;
  const isAsked = Object.values(parameters).some(({ kind }) => kind === 'party');
  return level === 'party' && shape === 'values' && amounts.includes(says) && !isAsked;
}

describe('the metrics that a view reads', () => {
  it('are all that give every party an amount without further choices', () => {
    const all = (Object.values(metrics) as unknown as Metric[])
      .filter(isPlain)
      .flatMap(({ id, keys }) => keys.map((key) => `${id} ${key}`));
    expect(partyMetrics.map(({ id, key }) => `${id} ${key}`).sort()).toEqual(all.sort());
  });

  it.each(Object.keys(languages) as Language[])(
    'have names that tell them apart, in %s',
    (language) => {
      setLanguage(language);
      const names = partyMetrics.map(({ key }) => fieldText(`metric:${key}`));
      expect(new Set(names).size).toBe(names.length);
    }
  );
});
