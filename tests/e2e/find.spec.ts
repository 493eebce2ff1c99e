import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** The same action in the other language, and in letters only. */
const asked = {
  en: ['life size', '原始大小', 'ysdx'],
  'zh-Hans': ['原始大小', 'ysdx', 'life size']
};

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('one field finds and runs, by keys alone', async ({ library, say, page }) => {
      const editor = await library.keptSample();
      const field = page.getByRole('combobox', { name: say('palette.title') });
      await editor.focusCanvas();

      for (const text of asked[language]) {
        await page.keyboard.press('Control+k');
        await field.fill(text);
        const marked = page.getByRole('option', { selected: true });
        await expect(marked).toContainText(say('action.zoomReset'));
        await page.keyboard.press('Enter');
        await expect(field).toBeHidden();
        await expect(editor.canvas).toBeFocused();
      }
      await expect(page.getByRole('group', { name: say('editor.zoom') })).toContainText('100');

      await page.keyboard.press('/');
      const find = page.getByRole('combobox', { name: say('palette.find') });
      await find.fill('businessl');
      await page.keyboard.press('Enter');
      await expect(editor.inspector).toContainText('Businessland');
      await expect(editor.canvas).toBeFocused();

      await page
        .getByRole('banner')
        .getByRole('button', { name: say('palette.button') })
        .click();
      await field.fill('zzzz');
      await expect(page.getByText(say('palette.none'))).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();

      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: say('shortcuts.title') });
      const fit = page.getByRole('cell', { name: say('action.fit'), exact: true });
      await expect(dialog.getByRole('row').filter({ has: fit })).toContainText(/Shift.?1/);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });
}
