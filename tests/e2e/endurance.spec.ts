import type { Page } from '@playwright/test';
import { logRecords, newestGeneration } from './support/database.ts';
import type { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';

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

/** Waits until nothing has kept the page busy for a second: a large drawing fills by and by. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        const rested = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(rested, quiet);
        const observer = new PerformanceObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rested, quiet);
        });
        observer.observe({ type: 'longtask' });
      }),
    1000
  );
}

/** Moves what is selected so many times, each key in a task of its own; how long each took, in milliseconds. */
function moved(editor: Editor, times: number): Promise<Record<'painted' | 'saved', number[]>> {
  return editor.status.evaluate(
    async (status, { times, words }) => {
      const took = { painted: [] as number[], saved: [] as number[] };
      for (let time = 0; time < times; time++) {
        const since = performance.now();
        const saved = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (status.textContent?.trim() !== words) return;
            observer.disconnect();
            resolve(performance.now() - since);
          });
          observer.observe(status, { subtree: true, childList: true, characterData: true });
        });
        const press = { key: 'ArrowDown', bubbles: true, cancelable: true };
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', press));
        const painted = new Promise<number>((resolve) => {
          // The message comes after the frame that this callback is a part of.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - since);
            port2.postMessage(undefined);
          });
        });
        took.painted.push(await painted);
        took.saved.push(await saved);
      }
      return took;
    },
    { times, words: editor.say('editor.saved') }
  );
}

/** What 95 of 100 stay below. */
const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

test('a large network comes in, is edited five hundred times and opens again', async ({
  library,
  page,
  say
}, info) => {
  info.setTimeout(600_000);
  const [parties, engagements, moves] = [10_000, 50_000, 500];
  const rows = Array.from({ length: engagements }, (_, i) => {
    const provider = (i * 7 + Math.floor(i / parties) + 1) % parties;
    return `Party ${i % parties},Party ${provider},${i}`;
  });
  const text = `client,provider,value\n${rows.join('\n')}\n`;
  await library.goto();
  const whileImporting = await longestTask(page);
  const editor = await library.importTable({ name: 'large.csv', text }, engagements);
  await editor.saved();
  await atRest(page);
  // Of the table that came in.
  await expect.poll(() => newestGeneration(page)).toBe(1);
  const importing = await whileImporting();

  await editor.drawParty('Moved about');
  await editor.focusCanvas();
  await atRest(page);
  const whileSaving = await longestTask(page);
  const { painted, saved } = await moved(editor, moves);
  await editor.saved();
  // Of the steps since then.
  await expect.poll(() => newestGeneration(page)).toBe(2);
  await atRest(page);
  const saving = await whileSaving();
  const steps = new Set((await logRecords(page)).map(({ seq }) => seq));
  expect(steps.size).toBeGreaterThan(moves);

  const openings: string[] = [];
  for (let opening = 0; opening < 3; opening++) {
    await page.reload();
    await editor.ready();
    openings.push(await opened(page));
    await editor.saved();
    await expect(editor.undo).toHaveAccessibleName(
      say('editor.undoStep', {
        step: say('step.placement/move', { name: 'Moved about', count: 1 })
      })
    );
  }
  const figures = [
    `longest task ${importing} ms while importing, ${saving} ms while saving and compacting`,
    `an edit painted after ${p95(painted).toFixed(0)} ms, saved after ${p95(saved).toFixed(0)} ms (p95 of ${moves})`,
    `read after ${openings.join(', ')} ms`
  ];
  console.info(`10,000 parties, 50,000 engagements: ${figures.join('; ')}`);
});

/** How long the diagram was read, and when it was shown, in milliseconds since the page began to load. */
function opened(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [read] = performance.getEntriesByName('diagram read');
    return `${read!.duration.toFixed(0)} and shown after ${performance.now().toFixed(0)}`;
  });
}

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
