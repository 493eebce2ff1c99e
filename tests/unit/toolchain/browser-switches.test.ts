import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { launchOptions, UNUSED_FEATURES } from '../../../scripts/chromium.mjs';

// Of several such switches the browser heeds the last one, which is ours.
test('what Playwright turns off in the browser stays turned off', () => {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('playwright-core/package.json'));
  const bundle = readFileSync(path.join(folder, 'lib/coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([^\]]*)\]/.exec(bundle)?.[1] ?? '';
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name!);

  expect(names.length).toBeGreaterThan(5);
  expect(UNUSED_FEATURES).toEqual(expect.arrayContaining(names));
  const switches = launchOptions().args.filter((each) => each.startsWith('--disable-features='));
  expect(switches).toEqual([`--disable-features=${UNUSED_FEATURES.join(',')}`]);
});
