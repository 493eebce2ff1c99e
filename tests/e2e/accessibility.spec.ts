import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { toShowTheme } from './support/theme.ts';
import { bothLanguages } from './support/words.ts';

/** Every state is looked at in each language and in each theme, not in each pair of them. */
const themeOf = { en: 'light', 'zh-Hans': 'dark' } as const;

async function check(page: Page, place: string): Promise<void> {
  // There are no frames, so axe needs no page of its own to put results together.
  // One that is there from the last look is not brought in again.
  const there = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: ';' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(grave, place).toEqual([]);
}

/** The same in forced colours, where a person's own few colours replace all others. */
async function checkForced(page: Page, place: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await check(page, `${place}, in forced colours`);
  await page.emulateMedia({ forcedColors: 'none' });
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language, colorScheme: themeOf[language] });

    test.beforeEach(async ({ library, page }) => {
      await library.goto();
      await toShowTheme(page, themeOf[language]);
    });

    test('the library and a file on its way in have no grave fault', async ({
      library,
      page,
      say
    }) => {
      await check(page, 'empty library');
      const list = 'client,provider,value\nA,B,many\n';
      await library.choose({ name: 'odd.csv', text: list });
      await expect(library.dialog).toBeVisible();
      await check(page, 'columns of a file');
      await library.dialog.getByRole('tab', { name: say('import.step.file') }).click();
      await check(page, 'a file and its encoding');
      await library.dialog.getByRole('tab', { name: say('import.step.check') }).click();
      await check(page, 'remarks on a file');
      await page.keyboard.press('Escape');
      await library.choose({ name: 'odd.png', text: '' });
      await expect(library.alert).toBeVisible();
      await check(page, 'refused file');
    });

    test('drawing has no grave fault', async ({ library, page, say }) => {
      const editor = await library.openSample();
      await editor.saved();
      await editor.select('parties', 'Businessland');
      await expect(editor.inspector).toBeVisible();
      await check(page, 'drawing with a selected party and the tables');
      for (const key of ['identity.title', 'partyFacts.title', 'common.title'] as const)
        await editor.inspector.getByText(say(key), { exact: true }).click();
      await editor.inspector
        .getByRole('button', {
          name: say('evidence.add', { field: say('inspector.country') })
        })
        .click();
      await check(page, 'the forms of a party, with the source of a field');
      await editor.select('parties', 'Businessland', 'IBM');
      await check(page, 'several parties');
      await editor.more(say('action.ownFields'));
      await page.getByRole('button', { name: say('own.add') }).click();
      await check(page, 'own fields');
      await checkForced(page, 'own fields');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('app.close') })
        .click();
      await editor.more(say('action.ownServices'));
      await page.getByRole('button', { name: say('ownService.add') }).click();
      await page.getByRole('button', { name: say('ownService.create') }).click();
      await check(page, 'own services');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('app.close') })
        .click();
      await editor.select('engagements', 'Businessland');
      await check(page, 'a selected engagement');
      await editor.table('contracts');
      await check(page, 'a grid without rows');
      const grid = await editor.table('parties');
      await (await editor.cell(grid, 'Businessland', say('field.country'))).click();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await check(page, 'a cell with choices');
      await checkForced(page, 'a cell with choices');
      await page.keyboard.type('Atlantis');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await check(page, 'a cell that cannot be read');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('grid.columns') }).click();
      await check(page, 'the columns of a grid');
    });

    test('what opens over the drawing has no grave fault', async ({ library, page, say }) => {
      const editor = await library.openSample();
      await editor.saved();
      await editor.focusCanvas();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('listbox')).toBeVisible();
      await check(page, 'find or run');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(page, 'keys and gestures');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+s');
      await page.getByRole('radio', { name: say('export.way.pajek') }).check();
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      await check(page, 'saving as');
      await page.keyboard.press('Escape');
      await editor.focusCanvas();
      await page.keyboard.press('t');
      const lines = page.getByRole('list', { name: say('typed.results') });
      await page.getByRole('textbox', { name: say('typed.field') }).fill('A -> B : x\n-> C');
      await expect(lines).toContainText(say('typed.error.name-missing'));
      await check(page, 'the network as text');
      await checkForced(page, 'the network as text');
      await page.keyboard.press('Escape');
      await editor.focusCanvas();
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: say('legend.title') }).click();
      await expect(page.getByRole('group', { name: say('legend.title') })).toBeVisible();
      await check(page, 'the legend of a narrow window');
    });

    test('history, analysis and governance have no grave fault', async ({ library, page, say }) => {
      const editor = await library.openSample();
      await editor.saved();
      await editor.rename('A step for the list');
      await editor.openHistory();
      await check(page, 'history');
      await page.getByRole('button', { name: say('history.versions') }).click();
      await editor.panel.getByRole('button', { name: say('versions.keep') }).click();
      await editor.panel.getByRole('list').getByRole('button').first().click();
      await expect(page.getByRole('tab', { name: say('versions.then') })).toBeVisible();
      await check(page, 'a kept version');
      await page.keyboard.press('Escape');
      await editor.analyse();
      await expect(editor.panel.getByText(say('analysis.upToDate'))).toBeVisible();
      await check(page, 'analysis');
      await editor.panel.getByRole('tab', { name: say('analysis.tab.measures') }).click();
      await editor.panel.getByRole('button', { name: say('metric.strength.question') }).click();
      await expect(editor.panel.getByRole('list', { name: say('measures.highest') })).toBeVisible();
      await check(page, 'a metric and why');
      for (const tab of ['chain', 'blocks', 'matrix'] as const) {
        await editor.panel
          .getByRole('tab', { name: say(`analysis.tab.${tab}`), exact: true })
          .click();
        await check(page, `analysis, ${tab}`);
      }
      await editor.panel.getByRole('tab', { name: say('analysis.tab.overview') }).click();
      const popup = page.waitForEvent('popup');
      await editor.panel.getByRole('link', { name: say('dashboard.open') }).click();
      const paper = await popup;
      await expect(paper.getByText(say('analysis.upToDate'))).toBeVisible();
      await check(paper, 'the network on one page');
      await paper.close();
      await editor.govern();
      for (const tab of ['fit', 'tools', 'exposure', 'whatIf', 'matching'] as const) {
        const name = say(`govern.tab.${tab}`);
        await editor.panel.getByRole('tab', { name, exact: true }).click();
        await check(page, `governance, ${tab}`);
      }
      await editor.panel.getByRole('tab', { name: say('govern.tab.fit'), exact: true }).click();
      await editor.select('engagements', 'IBM');
      for (const key of [
        'terms.title',
        'chainForm.title',
        'usesForm.title',
        'riskForm.title'
      ] as const)
        await editor.panel.getByText(say(key), { exact: true }).click();
      await check(page, 'the forms of an engagement');
    });

    test('the other pages have no grave fault', async ({ library, page, say }) => {
      const editor = await library.openSample();
      await editor.saved();
      const address = page.url();
      await page.goto(address.replace('/editor/', '/report/'));
      await expect(page.getByText(say('analysis.upToDate'))).toBeVisible();
      await check(page, 'the governance report');
      await page.goto(address);
      await editor.saved();
      await page.getByRole('link', { name: say('app.help') }).click();
      await expect(page.getByRole('heading', { name: say('help.title') })).toBeVisible();
      await check(page, 'help');
      await page.getByRole('link', { name: say('app.library') }).click();
      await expect(library.list).toBeVisible();
      await check(page, 'library');
      await page.getByRole('link', { name: say('storage.link') }).click();
      await expect(page.getByRole('button', { name: say('stored.again') })).toBeVisible();
      await check(page, 'storage and backups');
      await page.goto('./editor/?id=diagram-nowhere');
      await expect(library.alert).toBeVisible();
      await check(page, 'trouble');
    });

    test('no state of a view has a grave accessibility fault', async ({ library, page, say }) => {
      test.setTimeout(200_000);
      const editor = await library.openSample();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      await editor.panel.getByRole('button', { name: say('look.filter.add') }).click();
      const condition = editor.panel.getByRole('group', { name: say('look.condition') });
      await condition.getByLabel(say('look.test')).selectOption('unknown');
      await condition.getByRole('button', { name: say('look.filter.add') }).click();
      await expect(page.getByRole('heading', { name: say('look.empty') })).toBeVisible();
      await check(page, 'a view that leaves nobody');
      await page.getByRole('button', { name: say('look.clear') }).click();
      await editor.panel.getByRole('button', { name: say('look.rule.add') }).click();
      await expect(editor.panel.getByRole('group', { name: say('look.rule.new') })).toBeVisible();
      await check(page, 'a rule in the making');
    });
  });
}
