import type { Page } from 'playwright';
import type { Given, Measured } from './built-app.ts';
import { network } from './scene-tasks.ts';

const steps = 40;
const letters = 12;

/** Drawing at two sizes: one that should be smooth, one that should be usable. */
export function drawn(): Given[] {
  return [
    [500, 1500],
    [2000, 5000]
  ].map(([parties = 0, engagements = 0]) => ({
    size: `${String(parties)} / ${String(engagements)}`,
    diagram: network(parties, engagements),
    measure: (measured) => measure(measured, `Party ${String(Math.floor(parties / 2))} `)
  }));
}

async function measure(measured: Measured, middle: string): Promise<void> {
  await moving(measured, middle);
  await typing(measured);
  await reopening(measured);
}

async function moving({ page, clock, at, note }: Measured, middle: string): Promise<void> {
  const perFrame = async (work: () => Promise<void>) => {
    const spent = await clock.during(work);
    await clock.rested();
    return spent / steps - still;
  };
  const canvas = page.getByRole('application');
  at('frames without work');
  const still = (await clock.least(3, () => frames(page))) / steps;
  note('a frame in which nothing happens', still);

  at('panning, all in sight');
  await canvas.focus();
  await page.keyboard.press('Shift+1');
  await clock.rested();
  note('pan, all in sight, a frame', await perFrame(() => panned(page)));
  at('zooming');
  note('zoom in and out by the wheel, a frame', await perFrame(() => zoomed(page)));
  await clock.rested();

  at('finding a card');
  await canvas.focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(middle);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await canvas.focus();
  await page.keyboard.press('Shift+2');
  await clock.rested();
  at('panning, cards in full');
  note('pan, cards in full, a frame', await perFrame(() => panned(page)));
  note('pan once more, cards in full, a frame', await perFrame(() => panned(page)));
  await page.keyboard.press('Shift+2');
  await clock.rested();
  at('dragging');
  note('drag a card, a frame', await perFrame(() => dragged(page)));
  await clock.rested();
}

async function typing({ page, clock, at, note }: Measured): Promise<void> {
  at('typing');
  note('a letter of a new name', (await clock.during(() => named(page))) / letters);
  await page.keyboard.press('Escape');
  await clock.rested();
  at('typing while an arrangement is computed');
  await page.getByRole('application').focus();
  await page.keyboard.press('l');
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Preview' }).click();
  const spent = await clock.during(() => named(page));
  note('a letter while an arrangement is computed', spent / letters);
  await page.keyboard.press('Escape');
  await clock.rested();
}

/** Until a letter of an edit is in its field, and until all is drawn: the first must not wait for the second. */
async function reopening({ page, clock, at, note }: Measured): Promise<void> {
  at('saving');
  await page.getByText('Saved', { exact: true }).waitFor();
  at('opening once more');
  await page.reload();
  await page.getByRole('application').waitFor();
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await nameField(page).waitFor();
  await page.keyboard.type('x');
  note('from opening to the first letter of an edit', await clock.now());
  await clock.rested();
  note('from opening until all is drawn', await clock.now());
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of the party' });

async function named(page: Page): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await nameField(page).waitFor();
  for (let letter = 0; letter < letters; letter++) await page.keyboard.type('a');
}

async function panned(page: Page): Promise<void> {
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  await moved(page, x, y);
  await page.mouse.up({ button: 'middle' });
}

/** The card in the middle. */
async function dragged(page: Page): Promise<void> {
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await moved(page, x, y);
  await page.mouse.up();
}

/** There and back. */
async function zoomed(page: Page): Promise<void> {
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, step < steps / 2 ? -40 : 40);
    await frame(page);
  }
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A step for each frame, on a way that ends where it began. */
async function moved(page: Page, x: number, y: number): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    const turn = (step / steps) * 2 * Math.PI;
    await page.mouse.move(x + 120 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)));
    await frame(page);
  }
}

async function frames(page: Page): Promise<void> {
  for (let step = 0; step < steps; step++) await frame(page);
}

const frame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));
