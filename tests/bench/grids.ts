import type { Locator } from 'playwright';
import type { Given, Measured } from './built-app.ts';
import { network } from './scene-tasks.ts';

const [parties, engagements] = [10_000, 30_000];
const frames = 60;
const letters = 10;

/** The grids of the drawer with as many rows as they are made for. */
export function gridded(): Given[] {
  return [
    {
      size: `${String(parties)} / ${String(engagements)}`,
      diagram: network(parties, engagements),
      measure: async (measured) => {
        await measured.page
          .getByRole('contentinfo')
          .getByRole('button', { name: 'Parties' })
          .click();
        await ofGrid(measured, 'Parties', 'Name', 'Party 7777');
        await measured.page.getByRole('tab', { name: 'Engagements' }).click();
        await ofGrid(measured, 'Engagements', 'Client', 'Party 777');
      }
    }
  ];
}

async function ofGrid(measured: Measured, name: string, head: string, text: string): Promise<void> {
  const { page, clock, at, note } = measured;
  const drawer = page.getByRole('region', { name: 'Tables' });
  const grid = drawer.getByRole('grid', { name });
  at(`opening the grid of ${name}`);
  await grid.waitFor();
  await clock.rested();
  const arranged = async () => {
    await drawer.getByRole('status').filter({ hasText: 'rows' }).waitFor();
    await clock.rested();
  };

  at(`scrolling ${name}`);
  await grid.getByRole('gridcell').first().hover();
  note(`${name}: scroll, a frame`, (await clock.least(3, () => scrolled(measured))) / frames);

  at(`sorting ${name}`);
  const sort = grid.getByRole('columnheader', { name: head, exact: true }).getByRole('button');
  note(
    `${name}: sort by ${head.toLowerCase()}, in all`,
    await once(measured, () => sort.click(), arranged)
  );

  at(`filtering ${name}`);
  const filter = drawer.getByRole('searchbox');
  await filter.focus();
  const typed = () => page.keyboard.insertText(text);
  note(`${name}: filter, in all`, await once(measured, typed, arranged));
  note(`${name}: all rows again, in all`, await once(measured, () => filter.fill(''), arranged));

  at(`writing a cell of ${name}`);
  await written(measured, name, grid);
}

/** What a deed costs until the page is at rest again, without what resting costs by itself. */
async function once({ clock }: Measured, deed: () => Promise<void>, rest: () => Promise<void>) {
  const idle = await clock.during(rest);
  return (
    (await clock.during(async () => {
      await deed();
      await rest();
    })) - idle
  );
}

async function scrolled({ page }: Measured): Promise<void> {
  for (let step = 0; step < frames; step++) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function written(measured: Measured, name: string, grid: Locator): Promise<void> {
  const { page, clock, note } = measured;
  const cell = grid.getByRole('row').nth(12).getByRole('gridcell').last();
  await cell.click();
  await clock.rested();
  const typing = clock.during(async () => {
    for (let letter = 0; letter < letters; letter++) await page.keyboard.type('a');
  });
  note(`${name}: a letter in a cell`, (await typing) / letters);
  const keep = () => page.keyboard.press('Enter');
  note(`${name}: keep the cell, in all`, await once(measured, keep, () => clock.rested()));
}
