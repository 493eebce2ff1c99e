import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { cli } from './support/cli.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** Two primes with a common subcontractor; one amount is missing. */
const rows = [
  'client,provider,value',
  'Bank,Prime A,800',
  'Bank,Prime B,200',
  'Prime A,Cloud,300',
  'Prime B,Cloud,50',
  'Prime B,Staff,',
  'Cloud,Power,100'
];

interface Metrics {
  nodes: string[];
  metrics: Record<string, number | (number | null)[]>;
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('metrics on the screen are those of the command line, and their terms lead to them', async ({
      library,
      say,
      page
    }, info) => {
      const text = `${rows.join('\n')}\n`;
      const file = info.outputPath('bank.csv');
      writeFileSync(file, text);
      const { nodes, metrics } = cli<Metrics>('metrics', file);
      const value = (key: string, name: string) =>
        (metrics[key] as (number | null)[])[nodes.indexOf(name)];

      await library.goto();
      await library.choose({ name: 'bank.csv', text });
      const editor = await library.opened();
      await editor.saved();
      await editor.analyse();
      const { panel } = editor;
      await panel.getByRole('tab', { name: say('analysis.tab.measures') }).click();

      const search = panel.getByRole('textbox', { name: say('measures.search') });
      const open = async (question: Parameters<typeof say>[0]) => {
        const back = panel.getByRole('button', { name: say('measures.all') });
        if (await back.isVisible()) await back.click();
        await search.fill('');
        await panel.getByRole('button', { name: say(question) }).click();
      };

      // Either language finds it.
      for (const words of ['concentration', '集中']) {
        await search.fill(words);
        await expect(
          panel.getByRole('button', { name: say('metric.concentration.question') })
        ).toBeVisible();
      }
      await open('metric.concentration.question');
      const highest = panel.getByRole('list', { name: say('measures.highest') });
      await expect(rowOf(highest, 'Bank')).toContainText(String(value('hhi_supplier', 'Bank')));
      const cautions = panel.getByRole('list', { name: say('caution.title') });
      await expect(cautions).toContainText(say('caution.someValues', { n: 1, of: 6 }));

      await rowOf(highest, 'Bank').getByRole('button').click();
      const whyValue = panel.getByRole('status', { name: say('why.value') });
      await expect(whyValue).toHaveText(String(value('hhi_supplier', 'Bank')));
      const terms = panel.getByRole('list', { name: say('why.terms') });
      await expect(terms.getByRole('listitem')).toHaveCount(2);
      await expect(terms).toContainText(say('why.squared', { share: '0.8', value: '0.64' }));
      await terms.getByRole('button', { name: 'Prime A' }).click();
      await expect(whyValue).toHaveText(String(value('hhi_supplier', 'Bank')));

      await open('metric.betweenness.question');
      await expect(rowOf(highest, 'Cloud')).toContainText(String(value('betweenness', 'Cloud')));

      await open('metric.density.question');
      await expect(panel.getByRole('status', { name: say('metric.density') })).toHaveText(
        String(Math.round(1000 * (metrics['density'] as number)) / 1000)
      );

      await open('metric.value-retained.question');
      const saved = page.waitForEvent('download');
      await panel.getByRole('button', { name: say('measures.csv') }).click();
      const lines = readFileSync(await (await saved).path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(Object.fromEntries(lines.slice(1).map((line) => line.split(',').slice(1)))).toEqual(
        Object.fromEntries(nodes.map((name) => [name, String(value('value_retained', name))]))
      );
    });
  });
}

function rowOf(list: Locator, name: string): Locator {
  return list.getByRole('listitem').filter({ hasText: name });
}
