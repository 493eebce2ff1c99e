import { logRecords } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a second window reads, takes over, and nothing is lost', async ({
      library,
      say,
      page,
      context
    }) => {
      await library.goto();
      const first = await library.openSample();
      await first.rename('By the first');
      await first.saved();

      const otherPage = await context.newPage();
      await otherPage.goto(page.url());
      const second = new Editor(otherPage, say);
      await expect(second.status).toHaveText(say('editor.readOnly'));
      await expect(second.title).toHaveValue('By the first');
      await expect(second.title).not.toBeEditable();
      await expect(otherPage.getByRole('paragraph')).toContainText(say('editor.elsewhere'));
      await expect(second.tool('action.newParty')).toBeDisabled();
      await second.select('parties', 'Businessland');
      await expect(
        second.inspector.getByRole('textbox', { name: say('inspector.name'), exact: true })
      ).not.toBeEditable();

      await first.rename('By the first, later');
      await first.saved();
      await otherPage.getByRole('button', { name: say('editor.editHere') }).click();
      await second.saved();
      await expect(second.title).toHaveValue('By the first, later');
      await expect(first.status).toHaveText(say('editor.readOnly'));
      await expect(first.title).not.toBeEditable();

      await second.rename('By the second');
      await second.saved();
      await page.getByRole('button', { name: say('editor.editHere') }).click();
      await first.saved();
      await expect(first.title).toHaveValue('By the second');
      await expect(second.status).toHaveText(say('editor.readOnly'));
      await otherPage.close();

      await first.undo.click();
      await expect(first.title).toHaveValue('By the first, later');
      await first.saved();
      await page.reload();
      await expect(first.title).toHaveValue('By the first, later');
      const seqs = (await logRecords(page)).map(({ seq }) => seq);
      expect(seqs).toEqual([1, 2, 3, 4, 5]);
    });
  });
}

test('when the writing window is closed, the other one can take over', async ({
  library,
  say,
  page,
  context
}) => {
  await library.goto();
  const first = await library.openSample();
  const otherPage = await context.newPage();
  await otherPage.goto(page.url());
  const second = new Editor(otherPage, say);
  await expect(second.status).toHaveText(say('editor.readOnly'));
  await first.rename('Last words');
  await page.close();
  await otherPage.getByRole('button', { name: say('editor.editHere') }).click();
  await second.saved();
  await expect(second.title).toHaveValue('Last words');
  await second.rename('Goes on');
  await second.saved();
});
