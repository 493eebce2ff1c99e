import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** The size that a PNG says of itself. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a network is saved as a picture, and as files that say what they lose', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      await editor.saved();

      const dialog = page.getByRole('dialog', { name: say('export.title') });
      const choose = (way: 'export.way.pajek' | 'export.way.graphml' | 'export.way.svg') =>
        dialog.getByRole('radio', { name: say(way) }).check();
      const save = async () => {
        const saving = page.waitForEvent('download');
        await dialog.getByRole('button', { name: /^(Save|保存)/ }).click();
        const download = await saving;
        await expect(dialog).toBeHidden();
        return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
      };

      await page.keyboard.press('Control+Shift+s');
      const sizes = dialog.getByRole('combobox', { name: say('export.size') });
      await sizes.selectOption('4');
      const large = await save();
      expect(large.name).toMatch(/\.png$/);
      await page.keyboard.press('Control+Shift+s');
      await dialog.getByRole('combobox', { name: say('export.size') }).selectOption('1');
      const small = await save();
      const [width = 0, height = 0] = sizeOf(small.bytes);
      expect(width).toBeGreaterThan(200);
      expect(Math.abs((sizeOf(large.bytes)[0] ?? 0) - 4 * width)).toBeLessThan(8);
      expect(height).toBeGreaterThan(100);

      await page.keyboard.press('Control+Shift+s');
      await choose('export.way.pajek');
      await expect(
        dialog.getByText(
          say('export.lost.field', { table: 'parties', field: say('field.country'), n: 4 })
        )
      ).toBeVisible();
      expect((await save()).bytes.toString()).toContain('*Vertices 4');

      await page.keyboard.press('Control+Shift+s');
      await choose('export.way.graphml');
      const graphml = await save();
      await library.goto();
      // The file is called as the network.
      await library.act(graphml.name.replace(/\.graphml$/, ''), 'library.saveAs');
      await choose('export.way.svg');
      expect((await save()).bytes.toString()).toMatch(/^<svg/);
    });
  });
}
