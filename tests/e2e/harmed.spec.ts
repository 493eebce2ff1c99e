import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { archiveMutant, mutant } from '../support/mutants.ts';
import { root } from './support/cli.ts';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';

/** Row R14 by hand. */
const folders = ['csv', 'native', 'graphml', 'gexf', 'cx2', 'kumu', 'xlsx'];
const eachFolder = 22;

/** Files that were harmed in one to four places, with seeds that stay the same. */
const harmed = folders.flatMap((folder) => {
  const place = path.join(root, 'tests/fixtures', folder);
  const sound = readdirSync(place).filter((name) => name.includes('.valid.'));
  return Array.from({ length: eachFolder }, (_, seed) => {
    const name = sound[seed % sound.length] ?? '';
    const bytes = readFileSync(path.join(place, name));
    const text = folder === 'xlsx' ? archiveMutant(bytes, seed) : mutant(bytes, seed);
    return { name: `${folder}-${String(seed)}-${name}`, text: Buffer.from(text) };
  });
});

test('harmed files are read or refused by name, and none is in the way of the next', async ({
  library,
  page,
  say
}) => {
  test.setTimeout(300_000);
  const editor = new Editor(page, say);
  const outcomes = { refused: 0, previewed: 0, opened: 0 };
  await library.goto();
  for (const file of harmed) {
    await test.step(file.name, async () => {
      await library.choose(file);
      const refused = library.alert.filter({ hasText: file.name });
      await expect(refused.or(library.dialog).or(editor.title).first()).toBeVisible();
      if (await library.dialog.isVisible()) {
        outcomes.previewed++;
        await page.keyboard.press('Escape');
        await expect(library.dialog).toBeHidden();
      } else if (await editor.title.isVisible()) {
        outcomes.opened++;
        await library.goto();
      } else {
        outcomes.refused++;
        await expect(refused.getByRole('paragraph')).toHaveCount(3);
      }
    });
  }
  console.info(`${String(harmed.length)} harmed files: ${JSON.stringify(outcomes)}`);
  expect(outcomes.refused).toBeGreaterThan(5);
  expect(outcomes.previewed + outcomes.opened).toBeGreaterThan(5);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});
