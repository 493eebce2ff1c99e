import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import { metricsDocument } from '../../support/metrics-document.ts';

it('the page of the metrics says what the descriptors say (npm run docs writes it anew)', async () => {
  await expect(metricsDocument()).toMatchFileSnapshot('../../../docs/metrics.md');
});

const headings = [
  'Formula',
  'Reference',
  'Complexity',
  'Direction',
  'Weights',
  'Parallel',
  'Disconnected',
  'Example'
];
const files = readdirSync('src/lib/analysis/metrics')
  .map((name) => ({ name, text: readFileSync(`src/lib/analysis/metrics/${name}`, 'utf8') }))
  .filter(({ text }) => text.includes('= defineMetric({'));

it('every metric has a file of its own', () => {
  expect(files).toHaveLength(metrics.length);
});

it.each(files)('$name begins with its definition', ({ text }) => {
  const [head = ''] = text.split('*/');
  expect(head).toMatch(/^\/\*\*\n \* [A-Z]/);
  const found = [...head.matchAll(/^ \* ([A-Z][a-z]+) {2,}\S| \* (Disconnected) \S/gm)].map(
    ([, wide, full]) => wide ?? full
  );
  expect(found).toEqual(expect.arrayContaining(headings));
});
