import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a rule and a filter are made, kept as a view, and found again', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      const { panel } = editor;
      const legend = page.getByRole('list', {
        name: say('look.rule.parties.all', {
          does: say('look.by.colour', { field: say('look.field.country') })
        })
      });

      // The canvas and its legend follow a rule while it is made, and forget it when it is given up.
      await panel.getByRole('button', { name: say('look.rule.add') }).click();
      const form = panel.getByRole('group', { name: say('look.rule.new') });
      await expect(legend).toBeVisible();
      await form.getByLabel(say('look.does')).press('Escape');
      await expect(legend).toBeHidden();
      await panel.getByRole('button', { name: say('look.rule.add') }).click();
      await form.getByRole('button', { name: say('look.rule.add') }).click();
      await expect(panel.getByRole('list', { name: say('look.rules') })).toContainText(
        say('look.by.colour', { field: say('look.field.country') })
      );
      await expect(legend).toBeVisible();

      await panel.getByRole('button', { name: say('look.filter.add') }).click();
      const condition = panel.getByRole('group', { name: say('look.condition') });
      await condition.getByLabel(say('look.field')).selectOption('text');
      await condition.getByLabel(say('look.value')).fill('IBM');
      await condition.getByRole('button', { name: say('look.filter.add') }).click();
      const why = say('look.test.contains', { field: say('look.field.text'), value: 'IBM' });
      const chip = page.getByText(say('look.shown', { n: 1, of: 4, why }));
      await expect(chip).toBeVisible();
      await expect(
        page.getByRole('application', {
          name: say('editor.canvas', { parties: 1, engagements: 0 })
        })
      ).toBeVisible();

      // What is drawn meanwhile stays in sight, although no filter asks for it.
      await editor.focusCanvas();
      await editor.drawParty('Quay Support');
      await expect(page.getByText(say('look.shown', { n: 2, of: 5, why }))).toBeVisible();

      await page.keyboard.press('Escape');
      await panel.getByRole('button', { name: say('look.save') }).click();
      const name = panel.getByRole('textbox', { name: say('look.name'), exact: true });
      await name.fill('By country');
      await name.press('Enter');
      await editor.saved();
      await page.reload();
      await editor.ready();
      await expect(legend).toBeVisible();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      const views = panel.getByRole('combobox', { name: say('look.of'), exact: true });
      await views.selectOption(say('look.whole'));
      await expect(legend).toBeHidden();
      await views.selectOption('By country');
      await expect(page.getByText(say('look.shown', { n: 1, of: 5, why }))).toBeVisible();
      await expect(legend).toBeVisible();

      await page.getByRole('button', { name: say('look.clear') }).click();
      await expect(page.getByText(why)).toBeHidden();
      await expect(legend).toBeVisible();
    });

    test('a view keeps which lines the analysis counts', async ({ library, page, say }) => {
      const editor = await library.keptSample();
      const { panel } = editor;
      const lines = panel.getByRole('combobox', { name: say('layer') });
      const size = panel.getByText(say('analysis.sentence', { parties: 4, depth: 1 }));
      const unconnected = panel.getByText(say('analysis.sentence', { parties: 4, depth: 0 }));
      await editor.analyse();
      await expect(size).toBeVisible();
      await lines.selectOption(say('layer.ownership'));
      await expect(unconnected).toBeVisible();
      await expect(panel.getByText(say('layer.of.ownership.text'))).toBeVisible();

      await editor.draw();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      await panel.getByRole('button', { name: say('look.saveAs') }).click();
      await editor.saved();
      const views = panel.getByRole('combobox', { name: say('look.of'), exact: true });
      await views.selectOption(say('look.whole'));
      await expect(lines).toHaveValue('');
      await page.reload();
      await editor.ready();
      await editor.analyse();
      await expect(size).toBeVisible();
      await editor.draw();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      await views.selectOption(say('look.newName', { n: 1 }));
      await editor.analyse();
      await expect(unconnected).toBeVisible();
    });
  });
}
