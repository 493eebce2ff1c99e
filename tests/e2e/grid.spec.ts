import type { Page } from '@playwright/test';
import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** Puts a text on the clipboard of a paste, as a spreadsheet does. */
async function pasteText(page: Page, text: string) {
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('cells are written, blocks pasted as one step, rows filtered, columns chosen', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      await editor.saved();
      const grid = await editor.table('parties');
      const rows = await contentOf(grid);
      const [first, second] = rows.map((row) => row[say('tables.name')]!);

      // A choice by its first letters, in place; the next row has the focus then.
      const kind = await editor.cell(grid, first!, say('field.kind'));
      await kind.click();
      await page.keyboard.type(say('kind.government').slice(0, 2));
      await page.keyboard.press('Enter');
      await expect(kind).toHaveText(say('kind.government'));
      await expect(
        grid
          .getByRole('row')
          .nth(2)
          .getByRole('combobox', { name: say('field.kind') })
      ).toBeFocused();

      // What cannot be read is said, and nothing is stored.
      const country = await editor.cell(grid, first!, say('field.country'));
      const before = await country.innerText();
      await country.click();
      await page.keyboard.type('Atlantis');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(say('grid.fault.country'));
      await page.keyboard.press('Escape');
      expect(await country.innerText()).toBe(before);

      // A block from a spreadsheet, with a cell that cannot be read and a row that is new.
      const name = await editor.cell(grid, second!, say('tables.name'));
      await name.click();
      const count = rows.length;
      await page.keyboard.press('Control+ArrowDown');
      const unit = say('kind.unit');
      await pasteText(page, `Aster\t${unit}\tDE\nBoreal\tZebra\tFR`);
      const told = page.getByRole('dialog', { name: say('grid.unstored.title', { n: 1 }) });
      await expect(told.getByRole('row').last()).toContainText(say('grid.fault.choice'));
      await page.keyboard.press('Escape');
      const after = await contentOf(grid);
      expect(after).toHaveLength(count + 1);
      expect(after.slice(-2).map((row) => row[say('tables.name')])).toEqual(['Aster', 'Boreal']);
      await page.keyboard.press('Control+z');
      await expect(grid).not.toContainText('Aster');
      expect(await contentOf(grid)).toHaveLength(count);

      // Keys that come to another row select what it stands for, and keep the focus.
      await (await editor.cell(grid, first!, say('field.kind'))).click();
      await page.keyboard.press('ArrowDown');
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText(second!);
      await expect(grid.getByRole('row', { selected: true })).toContainText(second!);
      await expect(grid.getByRole('combobox', { name: say('field.kind') })).toBeFocused();

      // Filter and columns.
      await page.getByRole('searchbox', { name: say('grid.filter') }).fill(first!);
      await expect(page.getByText(say('grid.shown', { n: 1, of: count }))).toBeVisible();
      await page.getByRole('searchbox', { name: say('grid.filter') }).fill('');
      await page.getByRole('button', { name: say('grid.columns') }).click();
      const columns = page.getByRole('dialog', { name: say('grid.columns.title') });
      const box = (name: string) => columns.getByRole('checkbox', { name, exact: true });
      await box(say('field.region')).check();
      await box(say('field.notes')).uncheck();
      await expect(box(say('field.notes'))).toBeFocused();
      await columns.getByRole('button', { name: say('grid.columns.done') }).click();
      await page.getByRole('button', { name: say('grid.columns') }).click();
      // The keys are a dialog's even when nothing in it has the focus.
      await columns.getByRole('heading').blur();
      await page.keyboard.press('Escape');
      await expect(columns).toBeHidden();
      const head = (word: string) => grid.getByRole('columnheader', { name: word, exact: true });
      await expect(head(say('field.region'))).toBeVisible();
      await expect(head(say('field.notes'))).toBeHidden();
      await page.reload();
      await editor.saved();
      const again = await editor.table('parties');
      await expect(
        again.getByRole('columnheader', { name: say('field.region'), exact: true })
      ).toBeVisible();
    });

    test('contracts and functions have grids, and a new row begins with its name', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      await editor.saved();
      const contracts = await editor.table('contracts');
      await expect(page.getByText(say('tables.emptyContracts'))).toBeVisible();
      await page.getByRole('button', { name: say('grid.add.contracts') }).click();
      await page.keyboard.type('Master services');
      await page.keyboard.press('Tab');
      await page.keyboard.type('F-1');
      await page.keyboard.press('Enter');
      expect(await contentOf(contracts)).toMatchObject([
        { [say('grid.contractTitle')]: 'Master services', [say('field.ref')]: 'F-1' }
      ]);
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText(
        'Master services'
      );

      // An engagement stands under it by its title.
      const engagements = await editor.table('engagements');
      const [row] = await contentOf(engagements);
      const under = await editor.cell(
        engagements,
        row![say('tables.provider')]!,
        say('field.contractId')
      );
      await under.click();
      await page.keyboard.type('master');
      await page.keyboard.press('Enter');
      await expect(under).toHaveText('Master services');

      const functions = await editor.table('functions');
      await page.getByRole('button', { name: say('grid.add.functions') }).click();
      await page.keyboard.type('Payments');
      await page.keyboard.press('Enter');
      expect(await contentOf(functions)).toMatchObject([{ [say('field.name')]: 'Payments' }]);
      await editor.saved();
    });
  });
}
