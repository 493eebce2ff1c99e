import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('cards are copied, grouped, tied and read in the outline', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      const rows = async () => (await contentOf(await editor.table('parties'))).length;

      // A copy of the whole network beside itself, in one step.
      await editor.focusCanvas();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: say('paste.done', { parties: 4 }) })
          .first()
      ).toBeAttached();
      expect(await rows()).toBe(8);
      expect(await contentOf(await editor.table('engagements'))).toHaveLength(6);
      await page.keyboard.press('Control+z');
      await editor.saved();
      expect(await rows()).toBe(4);

      // The same party again, which is no new party.
      await editor.select('parties', 'Businessland');
      await editor.focusCanvas();
      await page.keyboard.press('Control+d');
      await expect(page.getByRole('menu', { name: say('duplicate.title') })).toBeVisible();
      await page.keyboard.press('2');
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('Businessland');
      expect(await rows()).toBe(4);
      await editor.focusCanvas();
      await page.keyboard.press('Delete');
      expect(await rows()).toBe(4);

      // Over the open tables every tool can be pressed, the last of them too.
      await page.getByRole('button', { name: say('around.title') }).click();
      await expect(page.getByRole('menu', { name: say('around.title') })).toBeVisible();
      await page.keyboard.press('Escape');

      // A box with a name, and a tie.
      await editor.select('parties', 'Businessland', 'DEC');
      await editor.focusCanvas();
      await page.keyboard.press('Control+g');
      const name = editor.inspector.getByRole('textbox', { name: say('field.name') });
      await name.fill('Suppliers');
      await name.press('Enter');
      await expect(page.getByText('Suppliers · 2')).toBeAttached();
      await editor.select('parties', 'Businessland', 'DEC');
      await editor.focusCanvas();
      await page.keyboard.press('Control+k');
      await page
        .getByRole('combobox', { name: say('palette.title') })
        .fill(say('action.ownership'));
      await page.keyboard.press('Enter');
      await expect(
        editor.inspector.getByRole('combobox', { name: say('field.ownerId') })
      ).toBeVisible();
      await editor.saved();

      // The outline draws, too, and what it does is told.
      await editor.focusCanvas();
      await page.keyboard.press('o');
      const tree = page.getByRole('tree', { name: say('outline.title') });
      await tree.getByRole('treeitem', { name: 'Businessland' }).click();
      await page.keyboard.press('Control+Enter');
      await editor.inline().fill('Newcomer');
      await editor.inline().press('Enter');
      await editor.inline('engagement').press('Enter');
      await expect(tree.getByRole('treeitem', { name: 'Newcomer' })).toBeFocused();
      await expect(tree.getByRole('treeitem', { name: 'Newcomer' })).toHaveAttribute(
        'aria-level',
        '3'
      );
      const step = say('step.party/draw', { name: 'Newcomer', other: 'Businessland' });
      await expect(page.getByText(say('announce.done', { step }))).toBeAttached();
      await editor.saved();
    });
  });
}
