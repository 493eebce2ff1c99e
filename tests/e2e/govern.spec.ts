import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, root } from './support/cli.ts';
import { charactersIn, pagesIn } from './support/pdf.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages, languages } from './support/words.ts';

interface Governance {
  engagements: { id: string; fit: number | null; direction: string | null; missing: string[] }[];
  findings: { severity: 'warning' | 'hint' }[];
  clients: { id: string; sourcingModels: string[] }[];
  primes: { id: string; networkMode: 'nao' | 'shared' | 'lead' }[];
}

interface Risk {
  spend: { hhi: number; effectiveNumber: number };
  parties: { id: string; hiddenReach: number; totalReach: number }[];
  singlePoints: { kind: string }[];
  ranks: unknown[];
  expiry: unknown[];
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
      const editor = await library.keptSample('sample.governance-glance.name');
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
      const editor = await library.keptSample('sample.governance-glance.name');
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
      const editor = await library.keptSample('sample.governance-glance.name');
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

    test('the report prints what the command line tells, as text', async ({
      library,
      say,
      context,
      page
    }) => {
      const governance = cli<Governance>('governance', file);
      const risk = cli<Risk>('risk', file);
      const editor = await library.keptSample('sample.governance-glance.name');
      await editor.saved();

      const opening = context.waitForEvent('page');
      await editor.focusCanvas();
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText(say('action.report'));
      await page.keyboard.press('Enter');
      const report = await opening;
      await expect(report.getByText(say('analysis.upToDate'))).toBeVisible();

      const ofSeverity = (severity: string) =>
        governance.findings.filter((each) => each.severity === severity).length;
      const findings = { warnings: ofSeverity('warning'), hints: ofSeverity('hint'), dismissed: 0 };
      await expect(report.getByText(say('report.fact.findings.value', findings))).toBeVisible();
      const { hhi, effectiveNumber } = risk.spend;
      const spread = say('exposure.hhi', {
        hhi: digits(hhi, 3),
        number: digits(effectiveNumber, 1)
      });
      await expect(report.getByText(spread).first()).toBeVisible();

      await report.getByLabel(say('report.rows')).selectOption('all');
      const rowsOf = async (name: string) => {
        const table = report.getByRole('table', { name, exact: true });
        return (await table.getByRole('row').count()) - 1;
      };
      expect({
        fit: await rowsOf(say('report.fit')),
        tools: await rowsOf(say('matrix.title')),
        models: await rowsOf(say('report.clients')),
        networks: await rowsOf(say('report.networks')),
        single: await rowsOf(say('exposure.single')),
        ranks: await rowsOf(say('exposure.ranks')),
        expiry: await rowsOf(say('exposure.expiry')),
        warnings: await rowsOf(say('problems.filter.warning'))
      }).toEqual({
        fit: governance.engagements.length,
        tools: governance.engagements.length,
        // A client without a model has a row that says so.
        models: governance.clients.reduce(
          (sum, { sourcingModels }) => sum + Math.max(1, sourcingModels.length),
          0
        ),
        networks: governance.primes.length,
        single: risk.singlePoints.length,
        ranks: risk.ranks.length,
        expiry: risk.expiry.length,
        warnings: findings.warnings
      });
      const networks = report.getByRole('table', { name: say('report.networks') });
      for (const { id, networkMode } of governance.primes) {
        const row = networks.getByRole('row').filter({ hasText: nameOf(id) });
        await expect(row.first()).toContainText(say(`mode.${networkMode}`));
      }
      await expect(
        report.getByRole('img', {
          name: say('report.map.alt', { n: governance.engagements.length })
        })
      ).toBeVisible();

      const pdf = await report.pdf({ preferCSSPageSize: true });
      // Summary, map, findings, four parts and the methods begin a page each.
      expect(pagesIn(pdf)).toBeGreaterThanOrEqual(8);
      const characters = charactersIn(pdf);
      const printed = [say('report.title'), say('govern.own'), nameOf('party-13-qinghe')].join('');
      expect([...printed.replace(/\s/g, '')].filter((one) => !characters.has(one))).toEqual([]);
      await report.getByLabel(say('handout.size')).selectOption('letter');
      await report.getByLabel(say('report.rows')).selectOption('first');
      const shorter = await report.pdf({ preferCSSPageSize: true });
      expect(mediaBoxes(shorter)).toEqual(new Set(['612x792']));
      expect(mediaBoxes(pdf)).toEqual(new Set(['595x842']));
    });

    test('the report of nothing says what it lacks', async ({ library, say, context }) => {
      await library.goto();
      const editor = await library.newNetwork();
      await editor.govern();
      const opening = context.waitForEvent('page');
      await editor.panel.getByRole('link', { name: say('report.open') }).click();
      const report = await opening;
      await expect(report.getByText(say('report.lacks.empty'))).toBeVisible();
      await expect(report.getByText(say('report.map.none'))).toBeVisible();
    });

    test('what governance reads is filled in, one step each', async ({ library, say, page }) => {
      const editor = await library.keptSample('sample.governance-glance.name');
      await editor.govern();
      const { panel } = editor;
      const title = titleOf('engagement-02-documents');
      await panel
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .first()
        .click();
      const fold = (key: 'usesForm.title' | 'terms.title') =>
        panel.getByText(say(key), { exact: true }).click();

      await fold('terms.title');
      const notice = panel.getByRole('textbox', { name: say('field.noticeClientDays') });
      await expect(notice).toHaveValue('60');
      await notice.fill('1,200');
      await notice.press('Enter');
      await expect(panel.getByText(say('value.fault.number'))).toBeVisible();
      await notice.fill('30');
      await notice.press('Enter');
      await expect(panel.getByText(say('value.fault.number'))).toBeHidden();

      await fold('usesForm.title');
      await panel.getByRole('textbox', { name: say('usesForm.new') }).fill('Archive');
      await panel.getByRole('textbox', { name: say('usesForm.new') }).press('Enter');
      const use = panel.getByRole('group', { name: 'Archive', exact: true });
      await use.getByRole('combobox', { name: say('field.critical') }).selectOption('yes');
      const served = say('govern.form.critical', { name: 'Archive' });
      await expect(panel.getByText(served).first()).toBeVisible();

      // The critical mark, the function with its use, and the notice: three steps.
      await editor.focusCanvas();
      await page.keyboard.press('Control+z');
      await expect(panel.getByText(served)).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(use).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(notice).toHaveValue('60');
    });
  });
}

/** The sizes of a PDF's pages in whole points. */
function mediaBoxes(pdf: Buffer): ReadonlySet<string> {
  const boxes = pdf
    .toString('latin1')
    .matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  return new Set(
    [...boxes].map(([, width, height]) => `${Math.round(+width!)}x${Math.round(+height!)}`)
  );
}
