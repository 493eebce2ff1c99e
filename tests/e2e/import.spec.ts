import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MessageKey } from '#lib/i18n/keys.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import { cli, root } from './support/cli.ts';
import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import type { Language, Say } from './support/words.ts';
import { bothLanguages } from './support/words.ts';

const fixtures = path.join(root, 'tests/fixtures');
const fixture = (name: string) => ({
  name: path.basename(name),
  text: readFileSync(path.join(fixtures, name))
});

interface Inspected {
  parties: number;
  engagements: number;
  issues: { code: string; row: number; column?: string }[];
}

/** Files that cannot be read, and the sentence about each. */
const broken: readonly { file: string; sentence: (say: Say, language: Language) => string }[] = [
  {
    file: 'csv/unterminated-quote.invalid.csv',
    sentence: (say) => say('failure.unterminated-quote', { row: 3, column: 'provider' })
  },
  {
    file: 'csv/no-rows.invalid.csv',
    sentence: (say) => say('failure.no-data-rows')
  },
  {
    file: 'native/truncated.invalid.sourceloom.json',
    sentence: (say) => say('failure.not-json', { line: 60, column: 14 })
  },
  {
    file: 'native/newer-version.invalid.sourceloom.json',
    sentence: (say) => say('failure.newer-version', { found: 999, known: schemaVersion })
  },
  {
    file: 'native/forbidden-key.invalid.sourceloom.json',
    sentence: (say) => say('failure.forbidden-key', { key: '__proto__' })
  },
  {
    file: 'native/foreign-json.invalid.sourceloom.json',
    sentence: (say) => say('failure.not-a-diagram')
  }
];

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a table becomes a network: columns, check, import', async ({ library, say }) => {
      const file = path.join(fixtures, 'csv/register.valid.csv');
      const expected = cli<Inspected>('inspect', file);
      await library.goto();
      await library.choose(fixture('csv/register.valid.csv'));
      const { dialog } = library;
      await expect(dialog).toHaveAccessibleName(say('import.title'));
      const holds = (heading: string) =>
        dialog.getByRole('combobox', { name: say('import.column', { heading }) });
      await expect(holds('Auftraggeber')).toHaveValue('engagement.client');
      await expect(holds('Wert p.a.')).toHaveValue('engagement.annualCost');
      await expect(holds('Bemerkung')).toHaveValue('engagement.notes');
      await expect(holds('Kostenstelle')).toHaveValue('');
      await holds('Kostenstelle').selectOption('custom');

      const n = expected.engagements;
      await dialog.getByRole('button', { name: say('import.check', { n }) }).click();
      const { parties } = expected;
      await expect(dialog).toContainText(say('import.done', { parties, engagements: n }));
      await expect(dialog.getByRole('listitem')).toContainText([
        say('issue.provider-missing', { row: 5, column: 'Dienstleister' })
      ]);
      await dialog.getByRole('button', { name: say('import.accept', { n }) }).click();
      const editor = await library.opened();
      await editor.saved();
      const rows = await contentOf(await editor.table('engagements'));
      expect(rows.map((row) => row[say('tables.client')])).toEqual([
        'Harbour Bank',
        'Harbour Bank',
        'Meridian Systems'
      ]);

      // What was said about these columns is remembered for the next file like it.
      await library.goto();
      await library.drop(fixture('csv/register.valid.csv'));
      await expect(holds('Kostenstelle')).toHaveValue('custom');
      await library.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    test('pasted rows come into the open network as one step', async ({ library, page, say }) => {
      const editor = await library.keptSample();
      await editor.saved();
      const before = await contentOf(await editor.table('parties'));
      const text =
        'client\tprovider\tvalue\nBusinessland\tQuay Data\t1,200\nBusinessland Inc.\tShore\t5\n';
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      }, text);
      const dialog = page.getByRole('dialog');
      const sign = say('import.decimal', { heading: 'value' });
      await dialog.getByRole('combobox', { name: sign }).selectOption('point');
      await dialog.getByRole('button', { name: say('import.check', { n: 2 }) }).click();
      const done = (parties: number) => say('import.done', { parties, engagements: 2 });
      await expect(dialog).toContainText(done(4));
      await dialog
        .getByRole('button', { name: say('import.same') })
        .first()
        .click();
      await expect(dialog).toContainText(done(3));
      await dialog.getByRole('button', { name: say('import.accept', { n: 2 }) }).click();
      await expect(dialog).toBeHidden();
      await editor.saved();
      expect(await contentOf(await editor.table('parties'))).toHaveLength(before.length + 3);
      await editor.undo.click();
      expect(await contentOf(await editor.table('parties'))).toEqual(before);
    });

    test('a long list comes into the open network, goes and comes again as one step', async ({
      library,
      page,
      say
    }) => {
      test.slow();
      const rows = Array.from({ length: 3000 }, (_, index) => `Hub,Provider ${String(index)},1`);
      const editor = await library.keptSample();
      await editor.saved();
      const before = await contentOf(await editor.table('parties'));
      const text = ['client\tprovider\tvalue', ...rows.map((row) => row.replaceAll(',', '\t'))];
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      }, text.join('\n'));
      const { dialog } = library;
      await dialog.getByRole('button', { name: say('import.check', { n: rows.length }) }).click();
      await dialog.getByRole('button', { name: say('import.accept', { n: rows.length }) }).click();
      const taken = { parties: rows.length + 1, engagements: rows.length };
      await expect(page.getByRole('status').getByText(say('import.taken', taken))).toBeVisible();
      const size = before.length + taken.parties;
      const many = page.getByText(say('look.drawn', { n: 1000, of: size }));
      await expect(many).toBeVisible();
      await editor.undo.click();
      await expect(many).toBeHidden();
      await expect(editor.canvas).toBeFocused();
      await editor.saved();
      expect(await contentOf(await editor.table('parties'))).toEqual(before);
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await expect(many).toBeVisible();
      await editor.saved();
      await page.reload();
      await expect(many).toBeVisible();
      await library.goto();
      await expect(library.page.getByText(say('library.parties', { n: size }))).toBeVisible();
    });

    test('of a network that is too large the best connected are drawn, and it says so', async ({
      library,
      page,
      say
    }) => {
      const rows = Array.from({ length: 2100 }, (_, index) => `Hub,Provider ${String(index)},1`);
      const size = rows.length + 1;
      await library.goto();
      await library.choose({
        name: 'large.csv',
        text: ['client,provider,value', ...rows].join('\n')
      });
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: say('import.check', { n: rows.length }) }).click();
      await dialog.getByRole('button', { name: say('import.accept', { n: rows.length }) }).click();
      await expect(page.getByText(say('look.drawn', { n: 1000, of: size }))).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText(
        say('look.some', { n: 1000, of: size })
      );
      await page.getByRole('button', { name: say('look.drawn.choose') }).click();
      await expect(page.getByRole('heading', { name: say('look.title') })).toBeVisible();
    });

    test('a workbook is mapped, checked, and comes into the open network as one step', async ({
      library,
      page,
      say
    }) => {
      const name = 'xlsx/public-treasury-contracts-by-libreoffice.valid.xlsx';
      const editor = await library.keptSample();
      await editor.saved();
      const before = await contentOf(await editor.table('parties'));
      // Through the menu first, and the chooser of the dialog.
      await editor.more(say('action.import'));
      const { dialog } = library;
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: say('import.choose') }).click();
      await (await chooser).setFiles(path.join(fixtures, name));
      const rows = dialog.getByRole('combobox', { name: say('import.holds', { table: '' }) });
      await expect(rows).toHaveValue('parties');
      await rows.selectOption('engagements');
      const holds = (heading: string) =>
        dialog.getByRole('combobox', { name: say('import.column', { heading }), exact: true });
      await expect(holds('vendorname')).toHaveValue('engagement.provider');
      await holds('contractingofficeagencyid').selectOption('engagement.client');
      await holds('dollarsobligated').selectOption('engagement.value');
      await dialog.getByRole('button', { name: say('import.check', { n: 4 }) }).click();
      await expect(dialog).toContainText(say('import.done', { parties: 8, engagements: 4 }));
      await expect(dialog.getByRole('listitem')).toContainText([
        say('issue.value-negative', { row: 5, column: 'dollarsobligated', text: '-6000' })
      ]);
      // So far it was a dry run.
      await dialog.getByRole('button', { name: say('import.cancel') }).click();
      expect(await contentOf(await editor.table('parties'))).toEqual(before);

      // Dropped, it is known, and what was said about its columns as well as far as it was taken.
      await library.drop(fixture(name));
      await rows.selectOption('engagements');
      await holds('contractingofficeagencyid').selectOption('engagement.client');
      await dialog.getByRole('button', { name: say('import.check', { n: 4 }) }).click();
      await dialog.getByRole('button', { name: say('import.accept', { n: 4 }) }).click();
      await expect(dialog).toBeHidden();
      await editor.saved();
      expect(await contentOf(await editor.table('parties'))).toHaveLength(before.length + 8);
      await editor.undo.click();
      expect(await contentOf(await editor.table('parties'))).toEqual(before);
    });

    test('a file of 200 MB is refused unread, and the page goes on', async ({
      library,
      page,
      say
    }) => {
      await library.goto();
      await page.getByRole('main').evaluate((main) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new ArrayBuffer(200 * 1024 * 1024)], 'huge.csv'));
        for (const kind of ['dragover', 'drop']) {
          main.dispatchEvent(
            new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
          );
        }
      });
      await expect(library.alert).toContainText(
        say('failure.file-too-large', { size: 200, limit: 128 })
      );
      const file = fixture('csv/plain.valid.csv');
      const editor = await library.importTable(file, 3);
      expect(await contentOf(await editor.table('engagements'))).toHaveLength(3);
    });

    test('a file that cannot be read says why, and nothing is added', async ({ library, say }) => {
      await library.goto();
      for (const { file, sentence } of broken) {
        await test.step(file, async () => {
          const given = fixture(file);
          await library.choose(given);
          await expect(library.alert.getByRole('paragraph')).toHaveText([
            say('trouble.import', { file: given.name }),
            say('trouble.import.kept'),
            sentence(say, language)
          ]);
          await expect(library.dialog).toBeHidden();
        });
      }
      expect(await library.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
      await library.choose({ name: 'picture.png', text: 'PNG' });
      const unknown: MessageKey = 'failure.unknown-format';
      await expect(library.alert).toContainText(say(unknown));
      await library.goto();
      await expect(library.lesson).toBeVisible();
    });
  });
}
