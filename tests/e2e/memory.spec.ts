import type { CDPSession } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';
import { expect, test } from './support/test.ts';

// What is run often is compiled, and the code of that is counted too: some kilobytes each time.
const { args, ...options } = launchOptions();
const uncompiled = '--js-flags=--no-opt --no-maglev --no-sparkplug';
test.use({ launchOptions: { ...options, args: [...args, uncompiled] } });

/** What a page still holds once everything that can be collected was. */
async function held(session: CDPSession) {
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { nodes: of('Nodes'), megabytes: of('JSHeapUsedSize') / 1e6 };
}

test('opening and closing a network leaves nothing behind', async ({
  library,
  page,
  context,
  say
}) => {
  test.setTimeout(300_000);
  const title = 'Opened again and again';
  await library.goto();
  await library.keepSampleAs(title);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const cycles = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await library.link(title).click();
      const editor = await library.opened();
      await editor.saved();
      await page.getByRole('link', { name: say('app.library') }).click();
      await expect(library.link(title)).toBeVisible();
    }
    return held(session);
  };
  /** What the first times fill and keep for good is no leak. */
  const warm = await cycles(10);
  const times = 60;
  const after = await cycles(times);
  const [nodes, megabytes] = [after.nodes - warm.nodes, after.megabytes - warm.megabytes];
  console.info(`${times} times open and closed: ${nodes} nodes, ${megabytes.toFixed(2)} MB more`);
  // One network that is held on to has some thousand nodes.
  expect(nodes).toBeLessThan(200);
  expect(megabytes).toBeLessThan(0.5);

  // The same measure of a page that holds on to all that it takes away.
  await page.evaluate(() => {
    const kept: Node[] = [];
    new MutationObserver((list) => {
      for (const { removedNodes } of list) kept.push(...removedNodes);
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { kept });
  });
  expect((await cycles(2)).nodes - after.nodes).toBeGreaterThan(200);
});
