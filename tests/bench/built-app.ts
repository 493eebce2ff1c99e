import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import type { Diagram } from '#lib/domain/diagram.ts';
import { writeFile } from '#lib/schema/index.ts';
import { PageClock } from './page-clock.ts';

/** Longest wait for one thing of a page, in milliseconds: the machine may be busy with other work. */
const patience = 60_000;

/** One figure: processor time of the page's main thread, also as a share of a fixed integer loop. */
export interface PageCost {
  readonly size: string;
  readonly task: string;
  readonly ms: number;
  readonly ofLoop: number;
}

/** An open network of the built app, and what was measured on it. */
export interface Measured {
  readonly page: Page;
  readonly clock: PageClock;
  /** Says on the terminal what is being done: if it fails, this is where. */
  at: (stage: string) => void;
  note: (task: string, ms: number) => void;
}

export interface Given {
  readonly size: string;
  readonly diagram: Diagram;
  readonly measure: (measured: Measured) => Promise<void>;
}

/** Serves the built app and tells where, until it is closed. */
export type Serve = () => Promise<{ url: string; close: () => Promise<void> }>;

/**
 * What people's hands cost in the built app, in a browser of this machine.
 * @throws with the stage and its reason, when the app is not built or does not do what is asked of it
 */
export async function pageCosts(
  serve: Serve,
  options: object,
  given: readonly Given[]
): Promise<PageCost[]> {
  const site = await serve();
  const browser = await chromium.launch(options);
  try {
    const costs: PageCost[] = [];
    for (const each of given) costs.push(...(await costsOf(browser, site.url, each)));
    return costs;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function costsOf(
  browser: Browser,
  address: string,
  { size, diagram, measure }: Given
): Promise<PageCost[]> {
  let stage = 'opening the app';
  const at = (next: string) => {
    stage = next;
    process.stderr.write(`${size}  … ${stage}\n`);
  };
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce'
  });
  page.setDefaultTimeout(patience);
  try {
    at(stage);
    await page.goto(address);
    const clock = await PageClock.of(page);
    const loop = await clock.loop();
    const costs: PageCost[] = [];
    at('opening the network');
    await opened(page, writeFile(diagram));
    at('waiting until all is drawn');
    await clock.rested();
    await measure({
      page,
      clock,
      at,
      note: (task, ms) => {
        costs.push({ size, task, ms, ofLoop: ms / loop });
        process.stderr.write(`${size}  ${task}  ${ms.toFixed(1)} ms\n`);
      }
    });
    return costs;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`bench of ${size}, ${stage}: ${why}`, { cause: error });
  } finally {
    await page.close();
  }
}

async function opened(page: Page, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const file = { mimeType: 'application/json', buffer: Buffer.from(content) };
  await (await chooser).setFiles({ name: 'bench.sourceloom.json', ...file });
  await page.getByRole('application').waitFor();
}

/** The figures as a table for people. */
export function pageTable(costs: readonly PageCost[]): string {
  const rows = costs.map(
    ({ size, task, ms, ofLoop }) =>
      `| ${size} | ${task} | ${ms.toFixed(1)} | ${ofLoop.toFixed(3)} |`
  );
  const head = '| parties / engagements | task | ms | of the loop |\n| --- | --- | ---: | ---: |';
  return [head, ...rows].join('\n');
}
