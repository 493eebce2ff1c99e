import { expect, it } from 'vitest';
import { metricsDocument } from '../../support/metrics-document.ts';

it('the page of the metrics says what the descriptors say (npm run docs writes it anew)', async () => {
  await expect(metricsDocument()).toMatchFileSnapshot('../../../docs/metrics.md');
});
