import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('menus, drawing onto the paper, and another end for an engagement', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const editor = await library.newNetwork();
      await editor.drawParty('Alder');
      const { x, y } = await editor.placeOf('Alder');

      // A thread let go on the paper asks for the kind; a digit picks it.
      await editor.hoverCard('Alder');
      const handle = page.getByRole('button', { name: say('editor.handle.right') });
      await handle.hover();
      await page.mouse.down();
      await page.mouse.move(x + 140, y - 160, { steps: 6 });
      await page.mouse.up();
      await expect(
        page.getByRole('menuitem', { name: say('kind.company'), exact: false })
      ).toBeFocused();
      await page.keyboard.press('3');
      await editor.inline().fill('Birch');
      await editor.inline().press('Enter');
      await editor.inline('engagement').press('Enter');
      await expect(editor.inspector).toContainText(say('kind.government'));
      await editor.drawParty('Cedar');

      // Escape takes a thread back that is being pulled; to let go then means nothing.
      await editor.hoverCard('Alder');
      await handle.hover();
      await page.mouse.down();
      await page.mouse.move(x + 140, y - 160, { steps: 6 });
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await expect(editor.inline()).toBeHidden();
      await expect(page.getByRole('menu')).toBeHidden();

      // Several cards are set in order from their panel.
      await editor.select('parties', 'Alder', 'Cedar');
      const arranging = page.getByRole('group', { name: say('many.arrange') });
      const ring = arranging.getByRole('button', { name: say('action.arrangeRing') });
      await expect(ring).toHaveAccessibleDescription(say('many.arrange.three'));
      await arranging.getByRole('button', { name: say('action.alignLeft') }).click();
      await expect(editor.undo).toHaveAccessibleName(
        say('editor.undoStep', { step: say('step.placement/move', { name: '', count: 2 }) })
      );
      const places = [await editor.placeOf('Alder'), await editor.placeOf('Cedar')];
      expect(Math.abs(places[0]!.x - places[1]!.x)).toBeLessThan(2);
      await page.keyboard.press('Control+z');

      // The menu of a card, by the mouse and by keys.
      await page.mouse.click(x, y, { button: 'right' });
      const menu = page.getByRole('menu', { name: say('menu.title') });
      await menu.getByRole('menuitem', { name: say('action.selectDownstream') }).click();
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('Birch');
      await expect(editor.canvas).toBeFocused();
      await page.keyboard.press('Shift+F10');
      await expect(menu).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await expect(editor.canvas).toBeFocused();

      // The provider is another party now; what cannot be says why.
      await editor.select('engagements', 'Birch');
      await editor.focusCanvas();
      await page.keyboard.press('e');
      const search = page.getByRole('group', { name: say('retarget.provider') });
      await search.getByRole('button', { name: say('app.close') }).click();
      await expect(search).toBeHidden();
      await expect(editor.canvas).toBeFocused();
      await page.keyboard.press('e');
      const field = search.getByRole('combobox', { name: say('retarget.provider') });
      await field.fill('Birch');
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('retarget.ends-there'))).toBeVisible();
      await field.fill('Cedar');
      await page.keyboard.press('Enter');
      await expect(field).toBeHidden();
      const [row] = await contentOf(await editor.table('engagements'));
      expect(row![say('tables.provider')]).toBe('Cedar');
      await editor.saved();
    });
  });
}
