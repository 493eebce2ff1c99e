import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MessageKey } from '#lib/i18n/keys.ts';
import { cli, root } from './support/cli.ts';
import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import type { Say } from './support/words.ts';
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
const broken: readonly { file: string; sentence: (say: Say) => string }[] = [
  {
    file: 'csv/unterminated-quote.invalid.csv',
    sentence: (say) => say('failure.unterminated-quote', { row: 3, column: 'provider' })
  },
  {
    file: 'csv/gb18030.invalid.csv',
    sentence: (say) => say('failure.not-utf8', { encoding: '' })
  },
  {
    file: 'csv/utf-16le.invalid.csv',
    sentence: (say) => say('failure.not-utf8', { encoding: 'utf-16le' })
  },
  {
    file: 'csv/other-header.invalid.csv',
    sentence: (say) => say('failure.header-not-recognised', { found: 'from, to, weight' })
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
    sentence: (say) => say('failure.newer-version', { found: 999, known: 1 })
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

    test('a list of engagements opens, from the chooser and dropped', async ({ library, say }) => {
      const list = fixture('csv/plain.valid.csv');
      const expected = cli<Inspected>('inspect', path.join(fixtures, 'csv/plain.valid.csv'));
      for (const way of ['choose', 'drop'] as const) {
        await library.goto();
        await library[way](list);
        const editor = await library.opened();
        await editor.saved();
        const engagements = await contentOf(await editor.table('engagements'));
        expect(engagements).toHaveLength(expected.engagements);
        expect(engagements.map((row) => row[say('tables.client')])).toEqual([
          'Harbour Bank',
          'North Shore',
          'Harbour Bank'
        ]);
        const values = engagements.map((row) => row[say('tables.value')]!);
        expect(values[1]).toContain('300.5');
        expect(values[2]).toBe(say('app.unknown'));
        const parties = await contentOf(await editor.table('parties'));
        const roles = parties.map((row) => row[say('tables.role')]);
        expect(roles.slice(0, 2)).toEqual([say('role.terminalClient'), say('role.prime')]);
        expect(roles[2]).toContain(say('role.provider'));
        expect(roles[2]).toContain(say('role.subcontractor'));
      }
      await library.goto();
      await expect(library.list.getByRole('listitem')).toHaveCount(2);
    });

    test('remarks name row and column; what is not accepted is not kept', async ({
      library,
      say
    }) => {
      const text = 'client,provider,value\nHarbour Bank,North Shore,12 apples\nHarbour Bank,,5\n';
      await library.goto();
      await library.choose({ name: 'odd.csv', text });
      const { dialog } = library;
      await expect(dialog).toHaveAccessibleName(say('import.title', { file: 'odd.csv' }));
      await expect(dialog.getByRole('listitem')).toHaveText([
        say('issue.value-not-a-number', { row: 2, column: 'value', text: '12 apples' }),
        say('issue.provider-missing', { row: 3, column: 'provider' })
      ]);
      await expect(dialog).toContainText(say('import.note'));

      await dialog.getByRole('button', { name: say('analysis.cancel') }).click();
      await expect(dialog).toBeHidden();
      await expect(library.lesson).toBeVisible();

      await library.choose({ name: 'odd.csv', text });
      await expect(dialog).toBeVisible();
      await library.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await library.goto();
      await expect(library.lesson).toBeVisible();

      await library.choose({ name: 'odd.csv', text });
      await dialog.getByRole('button', { name: say('import.accept', { n: 1 }) }).click();
      const editor = await library.opened();
      const rows = await contentOf(await editor.table('engagements'));
      expect(rows.map((row) => row[say('tables.value')])).toEqual([say('app.unknown')]);
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
            sentence(say)
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
