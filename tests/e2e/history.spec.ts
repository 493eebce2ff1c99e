import type { Locator } from '@playwright/test';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** The step that the list marks as the present one. */
const presentOf = (list: Locator) => list.locator('[aria-current=step]');

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('the history lists every step by name, goes to any of them, and outlasts a reload', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      const { title } = { title: await editor.title.inputValue() };
      for (const name of ['One', 'Two', 'Three']) await editor.rename(name);
      let list = await editor.openHistory();
      const step = (name: string) =>
        list.getByRole('button', { name: say('step.diagram/rename', { title: name }) });
      await expect(list.getByRole('button')).toHaveCount(4);
      await expect(list.getByRole('button').first()).toContainText(
        say('step.diagram/rename', { title: 'Three' })
      );
      await expect(presentOf(list)).toContainText(say('history.present'));

      await step('One').click();
      await expect(editor.title).toHaveValue('One');
      await expect(step('Two')).toContainText(say('history.undone'));
      await list.getByRole('button', { name: say('history.beginning') }).click();
      await expect(editor.title).toHaveValue(title);
      await expect(editor.undo).toBeDisabled();
      await editor.saved();

      await page.reload();
      list = await editor.openHistory();
      await expect(presentOf(list)).toContainText(say('history.beginning'));
      await step('Two').click();
      await expect(editor.title).toHaveValue('Two');
      await editor.redo.click();
      await expect(presentOf(list)).toContainText(say('step.diagram/rename', { title: 'Three' }));
      await editor.saved();
    });

    test('the history is used with the keyboard alone', async ({ library, page, say }) => {
      const editor = await library.keptSample();
      for (const name of ['One', 'Two', 'Three']) await editor.rename(name);
      await editor.focusCanvas();
      await page.keyboard.press('h');
      const list = await editor.openHistory();
      await expect(presentOf(list)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(editor.title).toHaveValue('One');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(editor.title).toHaveValue('Three');
      await page.keyboard.press('End');
      await expect(list.getByRole('button', { name: say('history.beginning') })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(list).toBeHidden();
      await expect(editor.canvas).toBeFocused();
    });
  });
}

test('the history works in a narrow window, and follows what another window does', async ({
  library,
  page,
  context,
  say
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const editor = await library.keptSample();
  await editor.saved();
  const list = await editor.openHistory();
  const other = new Editor(await context.newPage(), say);
  await other.page.goto(page.url());
  await other.saved();
  await other.rename('From afar');
  await expect(presentOf(list)).toContainText(say('step.diagram/rename', { title: 'From afar' }));
  await list.getByRole('button', { name: say('history.beginning') }).click();
  await expect(other.title).not.toHaveValue('From afar');
  await editor.saved();
});

test('six hundred steps can be undone after a reload, by one jump', async ({
  library,
  page,
  say
}) => {
  const editor = await library.keptSample();
  await editor.select('parties', 'Businessland');
  await editor.focusCanvas();
  // Six hundred presses by way of the browser would take minutes on a slow machine.
  await page.evaluate(async () => {
    for (let step = 0; step < 600; step++) {
      const press = { key: 'ArrowDown', bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', press));
      if (step % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await editor.saved();
  await page.reload();
  let list = await editor.openHistory();
  // A snapshot may have been put before the oldest of them; five hundred are kept in any case.
  const places = await list.getByRole('button').count();
  expect(places).toBeGreaterThan(500);
  await list.getByRole('button').last().click();
  await expect(editor.undo).toBeDisabled();
  await editor.saved();
  await page.reload();
  list = await editor.openHistory();
  await list.getByRole('button').first().click();
  await expect(editor.redo).toBeDisabled();
  await expect(presentOf(list)).toContainText(
    say('step.placement/move', { name: 'Businessland', count: 1 })
  );
  await editor.saved();
});
