import type { CDPSession, Page } from '@playwright/test';
import { logRecords } from './support/database.ts';
import { expect, test } from './support/test.ts';

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
  const after = await cycles(10);
  const [nodes, megabytes] = [after.nodes - warm.nodes, after.megabytes - warm.megabytes];
  console.info(`10 times open and closed: ${nodes} nodes, ${megabytes.toFixed(2)} MB more`);
  // One network that is held on to has some thousand nodes.
  expect(nodes).toBeLessThan(200);
  expect(megabytes).toBeLessThan(1);

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

/** From now on: the longest task of the page, in milliseconds. */
async function longestTask(page: Page): Promise<() => Promise<number>> {
  const watched = await page.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  return () => watched.evaluate(({ longest }) => longest);
}

test('a large network comes in, is edited five hundred times and opens again', async ({
  library,
  page,
  say
}, info) => {
  info.setTimeout(300_000);
  const [parties, engagements] = [1000, 5000];
  const rows = Array.from({ length: engagements }, (_, i) => {
    const provider = (i * 7 + Math.floor(i / parties) + 1) % parties;
    return `Party ${i % parties},Party ${provider},${i}`;
  });
  const text = `client,provider,value\n${rows.join('\n')}\n`;
  await library.goto();
  const whileImporting = await longestTask(page);
  const editor = await library.importTable({ name: 'large.csv', text }, engagements);
  await editor.saved();
  const importing = await whileImporting();
  const whileSaving = await longestTask(page);
  await editor.drawParty('Moved about');
  await editor.focusCanvas();
  const moves = 500;
  await page.evaluate(async (moves) => {
    for (let move = 0; move < moves; move++) {
      const press = { key: 'ArrowDown', bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', press));
      if (move % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }, moves);
  await editor.saved();
  const saving = await whileSaving();
  const steps = new Set((await logRecords(page)).map(({ seq }) => seq));
  expect(steps.size).toBeGreaterThan(moves);
  const since = Date.now();
  await page.reload();
  await editor.saved();
  const opening = Date.now() - since;
  await expect(editor.undo).toHaveAccessibleName(
    say('editor.undoStep', { step: say('step.placement/move', { name: 'Moved about', count: 1 }) })
  );
  console.info(
    `1,000 parties, 5,000 engagements: longest task ${importing} ms while importing, ${saving} ms while saving; opened in ${opening} ms`
  );
});

test('a clock that goes back a year and another time zone change nothing', async ({
  library,
  page,
  context,
  say
}) => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  await page.clock.install({ time: now });
  const editor = await library.keptSample();
  await editor.rename('First');
  await editor.saved();
  await page.clock.setSystemTime(now - 366 * 24 * 3600_000);
  await editor.rename('Second, a year before');
  await editor.saved();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await editor.rename('Third, elsewhere');
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('Third, elsewhere');
  await editor.saved();
  for (const title of ['Second, a year before', 'First']) {
    await editor.undo.click();
    await expect(editor.title).toHaveValue(title);
  }
  await editor.saved();
  await page.getByRole('link', { name: say('app.library') }).click();
  await expect(library.diagram('First')).toBeVisible();
});
