import type { Page } from '@playwright/test';
import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import type { Language } from './support/words.ts';
import { bothLanguages } from './support/words.ts';

/** The same chain, as each keyboard writes it: letters, then what an input method makes of the rest. */
const typed: Readonly<Record<Language, readonly string[]>> = {
  en: ['Bank -> Prime : Payroll [BPO]', 'Bank -> Prime -> East : Hosting', 'Park office'],
  'zh-Hans': ['Bank-》Prime：Payroll【BPO】', 'Bank → Prime → East：Hosting', 'Park office']
};

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('lines become a network in one step, and a network becomes lines', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const editor = await library.newNetwork();
      await editor.focusCanvas();
      await page.keyboard.press('t');
      const dialog = page.getByRole('dialog', { name: say('typed.title') });
      const field = dialog.getByRole('textbox', { name: say('typed.field') });
      const results = dialog.getByRole('list', { name: say('typed.results') });
      await expect(field).toBeFocused();

      // The last line is composed: its signs come from the input method.
      const input = await page.context().newCDPSession(page);
      await field.fill(`${typed[language].join('\n')}\n-> East\nPrime `);
      await field.press('Control+End');
      await input.send('Input.imeSetComposition', {
        selectionStart: 1,
        selectionEnd: 1,
        text: 'z'
      });
      await input.send('Input.insertText', { text: '→ North：支持' });
      await expect(results.getByRole('listitem').nth(4)).toContainText(
        say('typed.row.read', { names: 'North', added: 1, there: 0 })
      );

      // A line with an error keeps all of it from being added until it is mended or left out.
      await expect(results.getByRole('listitem').nth(3)).toContainText(
        say('typed.error.name-missing')
      );
      const add = dialog.getByRole('button', {
        name: say('typed.add', { parties: 5, engagements: 3 })
      });
      await expect(add).toHaveAttribute('aria-disabled', 'true');
      await dialog.getByRole('button', { name: say('typed.next') }).click();
      await expect(dialog.getByText(say('typed.at', { line: 4, column: 1 }))).toBeVisible();
      await dialog.getByRole('checkbox', { name: say('typed.leaveOut', { n: 1 }) }).check();
      const picture = say('typed.picture', { parties: 5, engagements: 3 });
      await expect(dialog.getByRole('img', { name: picture })).toBeVisible();

      // Closed and opened again, it is still there.
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await page.keyboard.press('t');
      await expect(field).toHaveValue(/支持$/);
      await dialog.getByRole('checkbox', { name: say('typed.leaveOut', { n: 1 }) }).check();
      await add.click();
      await expect(dialog).toBeHidden();
      const done = say('typed.done', { parties: 5, engagements: 3 });
      await expect(page.getByRole('status').filter({ hasText: done })).toBeAttached();
      await editor.saved();

      const rows = await contentOf(await editor.table('engagements'));
      const labels = rows.map((row) => Object.values(row).join(' '));
      for (const words of ['Payroll', 'Hosting', '支持']) {
        expect(labels.filter((label) => label.includes(words))).toHaveLength(1);
      }

      // Written out, the network says what was typed, and nothing in it is new.
      await editor.focusCanvas();
      await page.keyboard.press('t');
      await expect(field).toHaveValue('');
      await dialog.getByRole('button', { name: say('typed.fill.all') }).click();
      const written = [
        'Bank -> Prime : Payroll [BPO]',
        'Prime -> East : Hosting',
        'Prime -> North : 支持',
        'Park office'
      ];
      await expect(field).toHaveValue(written.join('\n'));
      const nothing = say('typed.add', { parties: 0, engagements: 0 });
      await expect(dialog.getByRole('button', { name: nothing })).toBeVisible();
      await page.keyboard.press('Escape');

      await editor.undo.click();
      await expect(editor.canvas).toHaveAccessibleName(
        say('editor.canvas', { parties: 0, engagements: 0 })
      );

      // Pasted lines and names come into the pane; other words are no network, and change nothing.
      await editor.focusCanvas();
      await paste(page, 'The meeting is on Monday.\nBring the contract.');
      await expect(
        page.getByRole('status').filter({ hasText: say('paste.not-ours') })
      ).toBeAttached();
      await editor.focusCanvas();
      await paste(page, typed[language].join('\n'));
      // What was in it before is not lost.
      const both = [...written, ...typed[language]];
      await expect(field).toHaveValue(both.join('\n'));
      await page.keyboard.press('Escape');
      await editor.focusCanvas();
      await paste(page, 'Harbour Ltd.\n苏州园区');
      await expect(field).toHaveValue([...both, 'Harbour Ltd.', '苏州园区'].join('\n'));
    });
  });
}

/** What the browser sends when something is pasted. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
