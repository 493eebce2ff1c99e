import { expect, test } from './support/test.ts';
import { readFile } from 'node:fs/promises';
import { newestGeneration } from './support/database.ts';
import { Library } from './support/library.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a network is renamed in its row, by the menu and by the keyboard', async ({
      library,
      page,
      say
    }) => {
      await library.goto();
      await library.keepSampleAs('First');
      await library.act('First', 'library.rename');
      const field = page.getByRole('textbox', {
        name: say('library.newTitle', { title: 'First' })
      });
      await expect(field).toBeFocused();
      await field.fill('Second');
      await field.press('Enter');
      await expect(library.link('Second')).toBeFocused();

      await page.keyboard.press('F2');
      await page.getByRole('textbox').fill('第三');
      await page.keyboard.press('Escape');
      await expect(library.link('第三')).toBeFocused();
      await page.keyboard.press('F2');
      await page.getByRole('textbox').fill('  ');
      await page.keyboard.press('Enter');
      await expect(library.link('第三')).toBeFocused();

      await page.reload();
      await library.link('第三').click();
      const editor = await library.opened();
      await expect(editor.title).toHaveValue('第三');
      await editor.undo.click();
      await expect(editor.title).toHaveValue('Second');
    });

    test('the samples are drawn without the worker that computes', async ({ library, page }) => {
      await library.goto();
      await expect(library.samples.locator('img')).toHaveCount(4);
      expect(page.workers()).toEqual([]);
      await library.keepSampleAs('First');
      await library.link('First').click();
      await library.opened();
      await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    });

    test('a copy stands for itself', async ({ library, say }) => {
      await library.goto();
      await library.keepSampleAs('Original');
      await library.act('Original', 'library.duplicate');
      const title = say('library.copyTitle', { title: 'Original' });
      await library.link(title).click();
      const editor = await library.opened();
      await expect(editor.title).toHaveValue(title);
      await expect(editor.undo).toBeDisabled();
      await editor.rename('Another');
      await editor.saved();
      await library.goto();
      await expect(library.diagram('Another')).toContainText(say('library.parties', { n: 4 }));
      await expect(library.link('Original')).toBeVisible();
    });

    test('what is thrown away can be taken back, restored, and deleted for good', async ({
      library,
      page,
      say
    }) => {
      await library.goto();
      await library.keepSampleAs('Stays');
      await library.keepSampleAs('Goes');
      await library.link('Goes').focus();
      await page.keyboard.press('Delete');
      await expect(library.link('Goes')).toBeHidden();
      await expect(library.link('Stays')).toBeFocused();
      await page.getByRole('button', { name: say('library.undo') }).click();
      await expect(library.link('Goes')).toBeVisible();

      await library.act('Goes', 'library.discard');
      await expect(library.link('Goes')).toBeHidden();
      await library.openTrash();
      await expect(library.trash.getByRole('listitem')).toHaveCount(1);
      await expect(library.trash).toContainText(say('trash.left', { n: 30 }));
      await expect(library.picture('Goes')).toBeVisible();
      await library.trash.getByRole('button', { name: say('trash.restore') }).click();
      await expect(library.trash).toContainText(say('trash.empty.title'));
      await library.trash.getByRole('link', { name: say('trash.back') }).click();
      await library.link('Goes').click();
      const editor = await library.opened();
      await expect(editor.undo).toBeEnabled();

      await library.goto();
      await library.act('Goes', 'library.discard');
      await library.openTrash();
      await library.trash.getByRole('button', { name: say('trash.delete') }).click();
      await library.dialog.getByRole('button', { name: say('trash.keep') }).click();
      await expect(library.trash.getByRole('listitem')).toHaveCount(1);
      await library.trash.getByRole('button', { name: say('trash.delete') }).click();
      await expect(library.dialog).toContainText(say('trash.delete.ask', { title: 'Goes' }));
      await library.dialog.getByRole('button', { name: say('trash.delete') }).click();
      await expect(library.trash).toContainText(say('trash.empty.title'));
      await page.reload();
      await expect(library.trash).toContainText(say('trash.empty.title'));
      await library.goto();
      await library.link('Stays').click();
      await library.opened();
    });

    test('the address of a network in the trash offers to restore it', async ({
      library,
      page,
      say
    }) => {
      await library.goto();
      const { page: opened } = await library.openSample();
      const address = opened.url();
      await library.goto();
      const title = say('sample.kodak-1989.name');
      await library.act(title, 'library.discard');
      await expect(library.link(title)).toBeHidden();
      await page.goto(address);
      await expect(page.getByRole('status').filter({ hasText: title })).toBeVisible();
      await page.getByRole('button', { name: say('trash.restore') }).click();
      const editor = await library.opened();
      await editor.saved();
    });

    test('every network shows its picture, and it follows the network', async ({
      library,
      page
    }) => {
      await library.goto();
      await library.keepSampleAs('Pictured');
      const picture = library.picture('Pictured');
      await expect(picture).toBeVisible();
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(148);
      const before = await picture.getAttribute('src');
      await library.link('Pictured').click();
      const editor = await library.opened();
      await editor.select('parties', 'Businessland');
      await page.keyboard.press('Delete');
      await editor.saved();
      await library.goto();
      await expect(picture).not.toHaveAttribute('src', before!);
      await page.reload();
      await expect(picture).toBeVisible();
    });

    test('many networks can be searched and sorted', async ({ library, page, say }) => {
      await library.goto();
      const search = page.getByRole('searchbox', { name: say('library.search') });
      await library.keepSampleAs('Beta 10');
      for (const title of ['Beta 2', 'alpha', '上海', '北京']) await library.keepSampleAs(title);
      await expect(search).toBeHidden();
      const sort = page.getByRole('combobox', { name: say('library.sort') });
      await sort.selectOption(say('library.sort.name'));
      const names = () => library.list.getByRole('link').allTextContents();
      await expect
        .poll(async () => (await names()).filter((name) => /^[a-z]/i.test(name)))
        .toEqual(['alpha', 'Beta 2', 'Beta 10']);
      if (language === 'zh-Hans') {
        const han = (await names()).filter((name) => /\p{Script=Han}/u.test(name));
        expect(han).toEqual(['北京', '上海']);
      }
      for (const title of ['Gamma', 'Delta', 'Epsilon', 'Zeta']) await library.keepSampleAs(title);
      await search.fill('BETA');
      await expect(library.list.getByRole('link')).toHaveText(['Beta 2', 'Beta 10']);
      await search.fill('nothing like it');
      await expect(library.list).toContainText(
        say('library.nothingFound', { text: 'nothing like it' })
      );
      await library.list.getByRole('button', { name: say('library.showAll') }).click();
      await expect(library.list.getByRole('link')).toHaveCount(9);
      await library.link('alpha').focus();
      await page.keyboard.press('ArrowDown');
      await expect(library.link('Beta 2')).toBeFocused();
      await page.keyboard.press('Enter');
      await library.opened();
    });

    test('a network that another window edits is left to it', async ({
      library,
      page,
      context,
      say
    }) => {
      await library.goto();
      const editor = await library.openSample();
      await editor.rename('Busy');
      await editor.saved();
      const other = new Library(await context.newPage(), say);
      await other.goto();
      await other.act('Busy', 'library.rename');
      await other.page.getByRole('textbox').fill('Not so');
      await other.page.keyboard.press('Enter');
      await expect(other.alert).toContainText(say('failure.open-elsewhere'));
      await expect(other.link('Busy')).toBeVisible();
      await expect(editor.title).toHaveValue('Busy');
      await page.close();
    });
  });
}

test('two library windows stay in step', async ({ library, context, say }) => {
  await library.goto();
  await library.keepSampleAs('Seen twice');
  const other = new Library(await context.newPage(), say);
  await other.goto();
  await other.act('Seen twice', 'library.discard');
  await expect(library.lesson).toBeVisible();
});

test('a network of more than 500 steps keeps content and undo behind a snapshot', async ({
  library,
  page
}) => {
  await library.goto();
  const editor = await library.openSample();
  const last = 20;
  for (let n = 1; n <= last; n++) await editor.rename(`Title ${n}`);
  await editor.focusCanvas();
  // Each undo and each redo is a step of the log too.
  for (let round = 0; round < 12; round++) {
    for (let n = 0; n < last; n++) await page.keyboard.press('Control+z');
    for (let n = 0; n < last; n++) await page.keyboard.press('Control+Shift+z');
  }
  await expect.poll(() => newestGeneration(page), { timeout: 30_000 }).toBeGreaterThan(0);
  await editor.saved();

  await page.reload();
  await expect(editor.title).toHaveValue('Title 20');
  for (const n of [19, 18, 17]) {
    await editor.undo.click();
    await expect(editor.title).toHaveValue(`Title ${n}`);
  }
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('Title 17');
  await editor.redo.click();
  await expect(editor.title).toHaveValue('Title 18');
  await editor.saved();
});

test('a file of the list opens again as the same network', async ({ library, page }) => {
  await library.goto();
  await library.keepSampleAs('To a file');
  const texts: string[] = [];
  for (let round = 0; round < 2; round++) {
    const saving = page.waitForEvent('download');
    await library.act('To a file', 'library.export');
    const text = await readFile(await (await saving).path(), 'utf8');
    texts.push(text);
    await library.act('To a file', 'library.discard');
    await library.choose({ name: 'anything.json', text });
    await library.opened();
    await library.goto();
  }
  expect(texts[1]).toBe(texts[0]);
});
