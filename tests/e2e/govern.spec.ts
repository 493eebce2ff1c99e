import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, root } from './support/cli.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages, languages } from './support/words.ts';

interface Governance {
  engagements: { id: string; fit: number | null; direction: string | null; missing: string[] }[];
  findings: { severity: 'warning' | 'hint' }[];
}

interface Risk {
  spend: { hhi: number; effectiveNumber: number };
  parties: { id: string; hiddenReach: number; totalReach: number }[];
  singlePoints: { kind: string }[];
}

interface Sample {
  parties: { id: string; name: string }[];
  engagements: { id: string; title: string }[];
  functions: { name: string }[];
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    const file = path.join(root, `static/samples/governance-glance.${language}.sourceloom.json`);
    const sample = JSON.parse(readFileSync(file, 'utf8')) as Sample;
    const nameOf = (id: string) => sample.parties.find((party) => party.id === id)!.name;
    const titleOf = (id: string) => sample.engagements.find((each) => each.id === id)!.title;
    const digits = (value: number, maximumFractionDigits: number) =>
      value.toLocaleString(languages[language].locale, { maximumFractionDigits });

    test('the numbers on the screen are those of the command line', async ({ library, say }) => {
      const governance = cli<Governance>('governance', file);
      const risk = cli<Risk>('risk', file);
      await library.goto();
      const editor = await library.openSample('sample.governance-glance.name');
      await editor.govern();
      const { panel } = editor;

      const open = governance.engagements.filter(
        ({ fit, missing }) => fit === null || missing.filter((m) => m !== 'actualType').length === 3
      );
      const judged = governance.engagements.filter((each) => !open.includes(each));
      const under = judged.filter(({ direction }) => direction === 'under').length;
      const over = judged.filter(({ direction }) => direction === 'over').length;
      const counts = panel.getByRole('list', { name: say('fit.map') });
      const shown = { under, even: judged.length - under - over, over, open: open.length };
      for (const [state, n] of Object.entries(shown) as [keyof typeof shown, number][]) {
        const button = counts.getByRole('button', { name: `${say(`fit.${state}`)} ${n}` });
        await expect(button).toBeVisible();
      }
      const ofSeverity = (severity: string) =>
        governance.findings.filter((each) => each.severity === severity).length;
      for (const severity of ['warning', 'hint'] as const) {
        const tab = panel.getByRole('tab', { name: say(`problems.filter.${severity}`) });
        await expect(tab).toContainText(String(ofSeverity(severity)));
      }

      await panel.getByRole('tab', { name: say('govern.tab.exposure'), exact: true }).click();
      const { hhi, effectiveNumber } = risk.spend;
      const spread = { hhi: digits(hhi, 3), number: digits(effectiveNumber, 1) };
      await expect(panel.getByText(say('exposure.hhi', spread))).toBeVisible();
      for (const { id, hiddenReach, totalReach } of risk.parties) {
        if (totalReach === 0) continue;
        const row = panel
          .getByRole('row')
          .filter({ hasText: nameOf(id) })
          .first();
        await expect(row).toContainText(`${String(Math.round(hiddenReach * 100))}%`);
      }
      const single = panel.getByRole('region', { name: say('exposure.single') });
      await expect(single.getByRole('listitem')).toHaveCount(risk.singlePoints.length);
    });

    test('an input that is filled in changes the fit, and undo takes it back', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const editor = await library.openSample('sample.governance-glance.name');
      await editor.govern();
      const { panel } = editor;
      const title = titleOf('engagement-02-documents');
      await panel
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .first()
        .click();
      await expect(panel.getByRole('heading', { name: title })).toBeVisible();
      const word = say('fit.under');
      await expect(
        panel.getByText(say('govern.form.fit.value', { value: '0.25', word }))
      ).toBeVisible();

      const field = say('field.capability');
      await panel
        .getByRole('button', { name: say('govern.form.grade', { field, grade: 5 }) })
        .click();
      await expect(
        panel.getByText(say('govern.form.fit.value', { value: '0.75', word }))
      ).toBeVisible();
      await expect(
        panel
          .getByText(say('governance.modular'), { exact: true })
          .filter({ visible: true })
          .first()
      ).toBeVisible();
      await editor.focusCanvas();
      await page.keyboard.press('Control+z');
      await expect(
        panel.getByText(say('govern.form.fit.value', { value: '0.25', word }))
      ).toBeVisible();
    });

    test('two suppositions stand side by side and leave the network alone', async ({
      library,
      say
    }) => {
      await library.goto();
      const editor = await library.openSample('sample.governance-glance.name');
      await editor.govern();
      const { panel } = editor;
      await panel.getByRole('tab', { name: say('govern.tab.whatIf'), exact: true }).click();
      const failing = (side: string) =>
        panel.getByRole('combobox', { name: say('whatIf.what', { side }) });
      await failing('A').selectOption({ label: nameOf('party-13-qinghe') });
      await failing('B').selectOption({ label: nameOf('party-11-northlight') });

      const table = panel.getByRole('table', { name: say('govern.tab.whatIf') });
      const functions = table.getByRole('row').filter({ hasText: say('whatIf.functions') });
      for (const { name } of sample.functions) {
        await expect(functions.getByRole('cell').first()).toContainText(name);
      }
      // Another host stands in for the second one.
      await expect(functions.getByRole('cell').nth(1)).toHaveText(say('whatIf.unchanged'));
      const steps = panel.getByRole('group', { name: say('whatIf.show') });
      await steps.getByRole('button', { name: 'A', exact: true }).click();
      await expect(steps).toContainText(say('whatIf.step', { side: 'A', at: 1, of: 2 }));
      await steps.getByRole('button', { name: say('whatIf.after') }).click();
      await expect(steps).toContainText(say('whatIf.step', { side: 'A', at: 2, of: 2 }));
      await expect(editor.undo).toBeDisabled();
    });
  });
}
