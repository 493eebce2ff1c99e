import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a version is kept, looked at, compared and restored, also after a reload', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      await editor.saved();
      await editor.more(say('action.versions'));
      const panel = page.getByRole('complementary');
      await panel.getByRole('textbox', { name: say('versions.name') }).fill('Before the talks');
      await panel.getByRole('button', { name: say('versions.keep') }).click();
      const version = panel.getByRole('button', {
        name: say('versions.look', { version: 'Before the talks' })
      });
      await expect(version).toBeVisible();

      await editor.drawParty('New provider');
      await editor.select('parties', 'Businessland');
      await editor.tool('action.remove').click();
      await editor.saved();
      await page.reload();
      await editor.saved();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+H');
      await expect(version).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('versions.marked'))).toBeVisible();
      const counts = { added: 1, removed: 2, changed: 0, moved: 0 };
      await expect(panel.getByText(say('versions.since', counts))).toBeVisible();
      const list = panel.getByRole('list', { name: say('versions.since.list') });
      await expect(list.getByRole('button', { name: 'New provider' })).toContainText(
        say('versions.added')
      );
      await list.getByRole('button', { name: 'Businessland' }).first().click();
      await expect(page.getByRole('tab', { name: say('versions.then') })).toHaveAttribute(
        'aria-selected',
        'true'
      );
      // Nothing can be drawn on what was.
      await expect(page.getByRole('toolbar', { name: say('editor.tools') })).toBeHidden();

      await panel.getByRole('button', { name: say('versions.restore') }).click();
      await editor.saved();
      await expect(await editor.row('parties', 'Businessland')).toBeVisible();
      await expect(await editor.row('parties', 'New provider')).toBeHidden();
      await expect(panel.getByText(say('versions.reason.restore'))).toBeVisible();
      await editor.undo.click();
      await expect(await editor.row('parties', 'New provider')).toBeVisible();
      await editor.saved();
    });
  });
}
