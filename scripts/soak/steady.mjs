// One window for as long as there is time: whatever a person can do in it, drawn at random.

import { readFile } from 'node:fs/promises';
import { browserWith, Network, withProfile } from './app.mjs';

/** @typedef {import('./app.mjs').Page} Page */
/** @typedef {import('./chance.mjs').Chance} Chance */
/** @typedef {(page: Page, chance: Chance) => Promise<unknown>} Deed */

/** What is not there, or gone at once, is left; in milliseconds. */
const patience = 1500;
/** Between two looks at whether the log leads to what is shown, in milliseconds. */
const pause = 20_000;

/** What it does leads out of the window: to paper, to a second window, to a file of the disk. */
const outside = /print|Tell the story|Import/;

/** @template T @param {Chance} chance @param {readonly T[]} items */
const one = (chance, items) => /** @type {T} */ (items[chance.below(items.length)]);

/** @param {Chance} chance */
const anyName = (chance) => `Party ${String(chance.below(40))}`;

/** @param {Page} page @param {string} text */
async function write(page, text) {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Clicks one of those that are there. @param {import('playwright').Locator} all @param {Chance} chance */
async function clickOne(all, chance) {
  const count = await all.count();
  if (count > 0) await all.nth(chance.below(count)).click({ timeout: patience });
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const keys = [
  ...arrows,
  ...arrows.map((arrow) => `Shift+${arrow}`),
  ...arrows.map((arrow) => `Control+${arrow}`),
  ...arrows.map((arrow) => `Control+Shift+${arrow}`),
  ...['z', 'z', 'z', 'y', 'a', 'c', 'x', 'v', 'v', 'd', 'g'].map((key) => `Control+${key}`),
  ...['z', 'g', 'k'].map((key) => `Control+Shift+${key}`),
  ...['c', 'e', 'f', 'h', 'l', 'o', 'p', 'v', '+', '-', '0', 'Delete', 'Alt+h', 'Alt+v'],
  ...['Shift+h', 'Shift+v', 'Shift+a', 'Shift+1', 'Shift+2']
];

/** @type {Readonly<Record<string, Deed>>} */
const deeds = {
  draw: async (page, chance) => {
    await page.keyboard.press('n');
    await write(page, anyName(chance));
  },
  drawOn: async (page, chance) => {
    await page.keyboard.press(one(chance, ['Tab', 'Shift+Enter']));
    await write(page, anyName(chance));
  },
  rename: async (page, chance) => {
    await page.keyboard.press('F2');
    await write(page, anyName(chance));
  },
  find: async (page, chance) => {
    await page.keyboard.press('Control+f');
    for (let down = chance.below(12); down > 0; down--) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  press: (page, chance) => page.keyboard.press(one(chance, keys)),
  palette: async (page, chance) => {
    await page.keyboard.press('Control+k');
    const options = page.getByRole('dialog').getByRole('option', { disabled: false });
    await clickOne(options.filter({ hasNotText: outside }), chance);
  },
  menu: async (page, chance) => {
    await page.keyboard.press('Shift+F10');
    const items = page.getByRole('menu').getByRole('menuitem', { disabled: false });
    await clickOne(items, chance);
  },
  drag: async (page, chance) => {
    const box = await page.getByRole('application').boundingBox({ timeout: patience });
    if (!box) return;
    const at = () => [box.x + chance.next() * box.width, box.y + chance.next() * box.height];
    const [[x = 0, y = 0], [toX = 0, toY = 0]] = [at(), at()];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 3 });
    await page.mouse.up();
  },
  cell: async (page, chance) => {
    await clickOne(page.getByRole('contentinfo').getByRole('button'), chance);
    await clickOne(page.getByRole('gridcell'), chance);
    await write(page, one(chance, [anyName(chance), String(chance.below(1000))]));
  },
  field: async (page, chance) => {
    const fields = page.getByRole('complementary').getByRole('textbox');
    await clickOne(fields, chance);
    await write(page, one(chance, [anyName(chance), String(chance.below(1000))]));
  },
  choice: async (page, chance) => {
    const choices = page.getByRole('complementary').locator('select:enabled');
    const count = await choices.count();
    if (count === 0) return;
    const choice = choices.nth(chance.below(count));
    const index = chance.below(await choice.getByRole('option').count());
    await choice.selectOption({ index }, { timeout: patience });
  },
  outline: async (page, chance) => {
    const rows = page.getByRole('tree').getByRole('treeitem');
    if ((await rows.count()) === 0) await page.keyboard.press('o');
    await clickOne(rows, chance);
    await page.keyboard.press(one(chance, [...arrows, 'F2', 'Delete']));
  },
  text: async (page, chance) => {
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    const lines = `${anyName(chance)} -> ${anyName(chance)} -> ${anyName(chance)}`;
    await dialog.getByRole('textbox').fill(lines, { timeout: patience });
    await dialog.getByRole('button', { name: /^Add/ }).click({ timeout: patience });
  },
  history: async (page, chance) => {
    await page.keyboard.press('h');
    await clickOne(page.getByRole('list', { name: 'History' }).getByRole('button'), chance);
  },
  title: async (page, chance) => {
    const title = page.getByRole('textbox', { name: 'Title of the network' });
    await title.fill(anyName(chance), { timeout: patience });
    await title.press('Enter');
  },
  workspace: (page, chance) => clickOne(page.getByRole('banner').getByRole('tab'), chance)
};

/** Closes what a deed left open, until the drawing has the keys. @param {Page} page */
async function calm(page) {
  const open = page.getByRole('dialog').or(page.getByRole('menu'));
  for (let tries = 0; tries < 4 && (await open.first().isVisible()); tries++) {
    await page.keyboard.press('Escape');
  }
  const canvas = page.getByRole('application');
  if (!(await canvas.isVisible())) {
    await page.getByRole('tab', { name: 'Draw', exact: true }).click({ timeout: patience });
  }
  await canvas.focus({ timeout: patience });
}

/** The network as the file that the window gives away. @param {Network} network */
async function fileOf({ page }) {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFile(await (await download).path(), 'utf8');
}

/** What the page holds once all was collected. @param {import('playwright').CDPSession} session */
async function held(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) =>
    metrics.find((metric) => metric.name === name)?.value ?? 0;
  return `${(of('JSHeapUsedSize') / 1e6).toFixed(1)} MB and ${String(of('Nodes'))} nodes`;
}

/** A second window reads the log: it must show what the first one does. @param {Network} network */
async function logDiffers(network) {
  await network.saved();
  const shown = await fileOf(network);
  const page = await network.page.context().newPage();
  await page.goto(network.page.url());
  const second = await new Network(page).ready();
  await second.saved();
  const logged = await fileOf(second);
  await page.close();
  await network.page.bringToFront();
  if (logged !== shown) return 'the log leads to something else than is shown';
  return network.logFault();
}

/** @type {import('./modes.mjs').Mode} */
export const steady = ({ url, chance, broken = false, ms = 60_000 }) =>
  withProfile(async (profile) => {
    const context = await browserWith(profile, url, broken);
    const network = await Network.open(context);
    const { page } = network;
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('filechooser', () => undefined);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await network.saved();
    const heap = [await held(session)];

    const names = Object.keys(deeds);
    const end = performance.now() + ms;
    let [count, left, next] = [0, 0, performance.now() + pause];
    /** @type {string | undefined} */
    let fault;
    while (fault === undefined && performance.now() < end) {
      const name = one(chance, names);
      count += 1;
      try {
        await deeds[name]?.(page, chance);
      } catch {
        left += 1;
      }
      await calm(page);
      if (errors.length > 0) fault = `after ${name}: ${errors.join('; ')}`;
      else if (performance.now() > next) {
        fault = await logDiffers(network);
        next = performance.now() + pause;
        heap.push(await held(session));
      }
    }
    await calm(page);
    fault ??= await logDiffers(network);
    heap.push(await held(session));
    const steps = await network.steps();
    console.log(
      `steady: ${String(count)} deeds (${String(left)} not possible), ${String(steps)} steps; ${String(heap[0])}, then ${String(heap[1])}, at the end ${String(heap.at(-1))}`
    );
    if (steps * 10 < count) fault ??= `${String(count)} deeds made ${String(steps)} steps only`;
    await context.close();
    return fault;
  });
