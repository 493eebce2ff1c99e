import { spawn } from 'node:child_process';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { chromium } from 'playwright';
import { writeFile } from '#lib/schema/index.ts';
import { network } from './scene-tasks.ts';

/** One figure: processor time of the page's main thread, also as a share of a fixed integer loop. */
export interface DrawingCost {
  readonly size: string;
  readonly task: string;
  readonly ms: number;
  readonly ofLoop: number;
}

const port = 4197;
const address = `http://localhost:${String(port)}/`;
const steps = 60;
const letters = 20;
/** Longest wait for a page of a machine that is busy with other work. */
const patience = 120_000;

/** What drawing costs in the built app, which must be there, in a browser of this machine. */
export async function drawingCosts(root: string, options: object): Promise<DrawingCost[]> {
  const server = spawn(
    process.execPath,
    [
      path.join(root, 'scripts/serve.mjs'),
      '--dir',
      path.join(root, 'build'),
      '--port',
      String(port)
    ],
    { stdio: 'ignore' }
  );
  const browser = await chromium.launch(options);
  const costs: DrawingCost[] = [];
  try {
    for (const parties of [500, 2000]) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        reducedMotion: 'reduce'
      });
      page.setDefaultTimeout(patience);
      costs.push(...(await costsOf(page, parties)));
      await page.close();
    }
  } finally {
    await browser.close();
    server.kill();
  }
  return costs;
}

async function costsOf(page: Page, parties: number): Promise<DrawingCost[]> {
  const engagements = parties === 500 ? 1500 : 5000;
  const size = `${String(parties)} / ${String(engagements)}`;
  const clock = await Clock.of(page);
  await reached(page);
  const loop = await clock.loop();
  const costs: DrawingCost[] = [];
  const note = (task: string, ms: number) => {
    costs.push({ size, task, ms, ofLoop: ms / loop });
    process.stderr.write(`${size}  ${task}  ${ms.toFixed(1)} ms\n`);
  };
  await given(page, writeFile(network(parties, engagements)));
  const canvas = page.getByRole('application');
  await rested(page, clock);

  await page.keyboard.press('Shift+1');
  await rested(page, clock);
  note('pan, all in sight, a frame', await clock.perStep(() => panned(page)));
  await seen(page, clock, parties);
  note('pan, cards in full, a frame', await clock.perStep(() => panned(page)));
  await seen(page, clock, parties);
  note('drag a card, a frame', await clock.perStep(() => dragged(page)));

  await rested(page, clock);
  await canvas.focus();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Name of the party' });
  await field.waitFor();
  note('a letter of a new name', (await clock.during(() => typed(page))) / letters);
  await page.keyboard.press('Escape');
  // The worker computes an arrangement and numbers meanwhile.
  await page.keyboard.press('l');
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Preview' }).click();
  await canvas.focus();
  await page.keyboard.press('n');
  await field.waitFor();
  note(
    'a letter while an arrangement is computed',
    (await clock.during(() => typed(page))) / letters
  );
  await page.keyboard.press('Escape');
  await rested(page, clock);

  await page.reload();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await field.waitFor();
  await page.keyboard.type('x');
  const first = await clock.now();
  await page.keyboard.press('Escape');
  await rested(page, clock);
  note('from opening to the first letter of an edit', first);
  note('from opening until all is drawn and at rest', await clock.now());
  return costs;
}

/** The server may still be starting. */
async function reached(page: Page): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await page.goto(address).catch(() => undefined);
    if (answer) return;
    await page.waitForTimeout(200);
  }
  throw new Error('the built app is not served: run npm run build before');
}

async function given(page: Page, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const file = { mimeType: 'application/json', buffer: Buffer.from(content) };
  await (await chooser).setFiles({ name: 'bench.sourceloom.json', ...file });
  const accept = page.getByRole('dialog').getByRole('button', { name: /^Import / });
  await accept.or(page.getByRole('application')).first().waitFor();
  if (await accept.isVisible()) await accept.click();
  await page.getByRole('application').waitFor();
}

/** Waits until the main thread has done next to nothing for a while. */
async function rested(page: Page, clock: Clock): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    const before = await clock.now();
    await page.waitForTimeout(500);
    quiet = (await clock.now()) - before < 15 ? quiet + 1 : 0;
  }
}

/** One card in the middle, in full. */
async function seen(page: Page, clock: Clock, parties: number): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(`Party ${String(Math.floor(parties / 2))} `);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+2');
  await rested(page, clock);
}

const middle = { x: 620, y: 480 };

async function panned(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down({ button: 'middle' });
  await moved(page);
  await page.mouse.up({ button: 'middle' });
}

async function dragged(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.getByRole('application').boundingBox())!;
  Object.assign(middle, { x: x + width / 2, y: y + height / 2 });
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await moved(page);
  await page.mouse.up();
}

/** A step for each frame. */
async function moved(page: Page): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    const turn = (step / steps) * 2 * Math.PI;
    await page.mouse.move(middle.x + 120 * Math.sin(turn), middle.y + 60 * (1 - Math.cos(turn)));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function typed(page: Page): Promise<void> {
  for (let letter = 0; letter < letters; letter++) await page.keyboard.type('a');
}

/** Processor time of the page's main thread. */
class Clock {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession
  ) {}

  static async of(page: Page): Promise<Clock> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Clock(page, session);
  }

  /** Milliseconds since the page was opened. */
  async now(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  }

  async during(work: () => Promise<void>): Promise<number> {
    const before = await this.now();
    await work();
    return (await this.now()) - before;
  }

  /** The least of three, without what waiting for a frame costs by itself. */
  async perStep(work: () => Promise<void>): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 3; round++) times.push(await this.during(work));
    return Math.min(...times) / steps;
  }

  /** A loop of 3e7 steps, the least of three: what the others are compared with. */
  async loop(): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const work = () =>
        this.page.evaluate(() => {
          let x = 1;
          for (let i = 0; i < 3e7; i++) x = (x * 31 + i) | 0;
          return x;
        });
      times.push(await this.during(async () => void (await work())));
    }
    return Math.min(...times);
  }
}

/** The figures as a table for people. */
export function drawingTable(costs: readonly DrawingCost[]): string {
  const rows = costs.map(
    ({ size, task, ms, ofLoop }) =>
      `| ${size} | ${task} | ${ms.toFixed(1)} | ${ofLoop.toFixed(3)} |`
  );
  const head = '| parties / engagements | task | ms | of the loop |\n| --- | --- | ---: | ---: |';
  return [head, ...rows].join('\n');
}
