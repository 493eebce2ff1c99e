import type { BrowserContext, Page } from '@playwright/test';
import { logRecords } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import type { Say } from './support/words.ts';
import { bothLanguages } from './support/words.ts';

/** One more window on the network that a page shows. */
async function windowBeside(page: Page, context: BrowserContext, say: Say): Promise<Editor> {
  const other = await context.newPage();
  await other.goto(page.url());
  const editor = new Editor(other, say);
  await editor.saved();
  return editor;
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a second window follows live, edits at once, and the first one follows then', async ({
      library,
      say,
      page,
      context
    }) => {
      const first = await library.keptSample();
      await first.rename('By the first');
      await first.saved();
      const second = await windowBeside(page, context, say);
      await expect(second.title).toHaveValue('By the first');

      await first.title.fill('Being typ');
      await expect(second.title).toHaveValue('Being typ');
      await first.rename('By the first, later');
      await expect(second.title).toHaveValue('By the first, later');

      await second.focusCanvas();
      await second.drawParty('Drawn in the second');
      await second.saved();
      const row = await first.row('parties', 'Drawn in the second');
      await expect(row).toBeVisible();
      await second.undo.click();
      await expect(row).toBeHidden();
      await expect(first.redo).toBeEnabled();
      await first.redo.click();
      await expect(await second.row('parties', 'Drawn in the second')).toBeVisible();
      await first.saved();
      await second.saved();

      const records = await logRecords(page);
      expect(records.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
      await page.reload();
      await expect(await first.row('parties', 'Drawn in the second')).toBeVisible();
    });
  });
}

test('three windows that edit in turn lose nothing and show the same', async ({
  library,
  say,
  page,
  context
}) => {
  const first = await library.keptSample();
  const editors = [
    first,
    await windowBeside(page, context, say),
    await windowBeside(page, context, say)
  ];
  const names: string[] = [];
  for (let round = 0; round < 3; round++) {
    await Promise.all(
      editors.map(async (editor, index) => {
        const name = `Party ${round} of ${index}`;
        names.push(name);
        await editor.focusCanvas();
        await editor.drawParty(name);
      })
    );
  }
  for (const editor of editors) await editor.saved();
  for (const editor of editors) {
    const table = await editor.table('parties');
    for (const name of names) {
      await expect(table.getByRole('gridcell', { name, exact: true })).toBeVisible();
    }
  }
});

test('when the writing window dies, the other one goes on with everything', async ({
  library,
  say,
  page,
  context
}) => {
  const first = await library.keptSample();
  const second = await windowBeside(page, context, say);
  await first.rename('Last words');
  await first.saved();
  await page.close();
  await expect(second.title).toHaveValue('Last words');
  await second.rename('Goes on');
  await second.saved();
  await second.undo.click();
  await expect(second.title).toHaveValue('Last words');
});

test('a writer that hangs is taken over', async ({ library, say, page, context }) => {
  const first = await library.keptSample();
  await first.rename('Before it hangs');
  await first.saved();
  const second = await windowBeside(page, context, say);
  // A page that stands in an endless task, as after an error or in a frozen tab.
  const hanging = page.evaluate(() => {
    const end = performance.now() + 8000;
    while (performance.now() < end);
  });
  await second.rename('Taken over');
  await second.saved();
  await expect(second.title).toHaveValue('Taken over');
  await hanging;
  await expect(first.title).toHaveValue('Taken over');
  await first.saved();
  await first.undo.click();
  await expect(second.title).toHaveValue('Before it hangs');
});
