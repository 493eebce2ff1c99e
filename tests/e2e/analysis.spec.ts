import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { cli } from './support/cli.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** Two primes with a common subcontractor, which two could serve alike; one amount is missing. */
const rows = [
  'client,provider,value',
  'Bank,Prime A,800',
  'Bank,Prime B,200',
  'Prime A,Cloud,300',
  'Prime B,Cloud,50',
  'Prime B,Staff,',
  'Cloud,Power,100',
  'Cloud,Water,100'
];

interface Metrics {
  nodes: string[];
  metrics: Record<string, number | (number | null)[]>;
}

interface Module {
  kind: string;
  id?: string;
  children?: Module[];
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
      /** As the screen has it: to a thousandth. */
      const value = (key: string, name: string) =>
        rounded((metrics[key] as number[])[nodes.indexOf(name)]);

      await library.goto();
      const editor = await library.importTable({ name: 'bank.csv', text }, rows.length - 1);
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
      await expect(cautions).toContainText(
        say('caution.someValues', { n: 1, of: rows.length - 1 })
      );

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
        String(rounded(metrics['density'] as number))
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

    test('numbers are about what is shown where that is wanted, and an engagement says why', async ({
      library,
      say,
      page
    }, info) => {
      const text = `${rows.join('\n')}\n`;
      // Whoever engages nobody is left out: Staff, Power and Water.
      const shown = info.outputPath('shown.csv');
      writeFileSync(shown, `${rows.slice(0, 5).join('\n')}\n`);
      const { nodes, metrics } = cli<Metrics>('metrics', shown);

      await library.goto();
      const editor = await library.importTable({ name: 'bank.csv', text }, rows.length - 1);
      await editor.saved();
      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      const { panel } = editor;
      await panel.getByRole('button', { name: say('look.filter.add') }).click();
      const condition = panel.getByRole('group', { name: say('look.condition') });
      await condition.getByLabel(say('look.field')).selectOption('providers');
      await condition.getByLabel(say('look.test')).selectOption('above');
      await condition.getByLabel(say('look.value')).fill('0');
      await condition.getByRole('button', { name: say('look.filter.add') }).click();

      await editor.analyse();
      const about = panel.getByRole('group', {
        name: say('scope.filters', { parties: 4, of: 7, engagements: 4, ofEngagements: 7 })
      });
      const parties = panel.getByText(say('analysis.parties'), { exact: true }).locator('..');
      await expect(parties).toContainText('7');
      await about.getByRole('radio', { name: say('scope.shown') }).check();
      await expect(parties).toContainText(String(nodes.length));
      await panel.getByRole('tab', { name: say('analysis.tab.measures') }).click();
      await panel.getByRole('button', { name: say('metric.betweenness.question') }).click();
      const highest = panel.getByRole('list', { name: say('measures.highest') });
      for (const name of ['Prime A', 'Prime B']) {
        const value = (metrics['betweenness'] as number[])[nodes.indexOf(name)];
        await expect(rowOf(highest, name)).toContainText(String(rounded(value)));
      }
      await about.getByRole('radio', { name: say('scope.whole') }).check();
      await expect(rowOf(highest, 'Cloud')).toContainText(/[1-9]/);

      await editor.select('engagements', '800');
      const terms = panel.getByRole('list', { name: say('why.terms') });
      await expect(rowOf(terms, say('why.pair.between'))).toContainText('800');
      await expect(rowOf(terms, say('why.pair.spent', { name: 'Bank' }))).toContainText('80%');
      await expect(rowOf(terms, say('why.pair.received', { name: 'Prime A' }))).toContainText(
        '100%'
      );
      const spent = rowOf(terms, say('why.pair.spent', { name: 'Bank' }));
      await spent.getByRole('button', { name: say('why.pair.count', { n: 2 }) }).click();
      const table = await editor.table('engagements');
      await expect(table.getByRole('row', { selected: true })).toHaveCount(2);
    });

    test('chain, groups, matrix and the printed page say what the command line says', async ({
      library,
      say,
      page
    }, info) => {
      const text = `${rows.join('\n')}\n`;
      const file = info.outputPath('bank.csv');
      writeFileSync(file, text);
      const { metrics } = cli<Metrics>('metrics', file);
      const { membership } = cli<{ membership: number[] }>('communities', file);
      const { tree: modules } = cli<{ tree: Module }>('modules', file);
      const dsm = cli<{ order: string[]; propagation_cost: number; roles: string[] }>('dsm', file);

      await library.goto();
      const editor = await library.importTable({ name: 'bank.csv', text }, rows.length - 1);
      await editor.saved();
      await editor.analyse();
      const { panel } = editor;
      const open = (tab: 'chain' | 'blocks' | 'matrix' | 'overview') =>
        panel.getByRole('tab', { name: say(`analysis.tab.${tab}`), exact: true }).click();

      await open('chain');
      await expect(panel).toContainText(say('chain.shape.converging'));
      await expect(panel.getByRole('list', { name: say('caution.title') })).toContainText(
        say('caution.someValues', { n: 1, of: rows.length - 1 })
      );
      // Tier, parties, received, passed on, kept.
      const tiers = panel.getByRole('table', { name: say('chain.tiers') }).getByRole('row');
      const kept = metrics['tier_value_retained'] as number[];
      const breadth = metrics['tier_breadth'] as number[];
      await expect(tiers).toHaveCount(breadth.length + 1);
      for (const tier of [1, 2, 3]) {
        const cells = tiers.nth(tier + 1).getByRole('cell');
        await expect(cells.first()).toHaveText(String(breadth[tier]));
        await expect(cells.last()).toHaveText(String(kept[tier]));
      }

      await open('blocks');
      const pools = panel.getByRole('list', { name: say('blocks.pools') });
      const twins = partsOf(modules).filter(({ kind }) => kind === 'parallel');
      await expect(pools.getByRole('listitem')).toHaveCount(twins.length);
      for (const { id = '' } of twins.flatMap(({ children = [] }) => children)) {
        await expect(pools).toContainText(id);
      }
      const tree = panel.getByRole('tree', { name: say('analysis.blocks') });
      await expect(tree.getByRole('treeitem')).toHaveCount(partsOf(modules).length);
      const sizes = [...new Set(membership)].map(
        (cluster) => membership.filter((one) => one === cluster).length
      );
      const alone = sizes.filter((size) => size === 1).length;
      await expect(panel).toContainText(say('clusters.found', { n: sizes.length - alone, alone }));

      await open('matrix');
      const matrix = panel.getByRole('application');
      await matrix.focus();
      await page.keyboard.press('ArrowRight');
      const told = panel.getByRole('status').filter({ hasText: 'Bank' });
      await expect(told).toHaveText(
        say('dsm.self', {
          name: dsm.order[0] ?? '',
          role: say(`role.architecture.${dsm.roles[0] as 'core'}`)
        })
      );
      await page.keyboard.press('ArrowRight');
      await expect(told).toContainText('800');
      await expect(panel).toContainText(
        new RegExp(String(rounded(100 * dsm.propagation_cost, 10)).replace('.', '[.]'))
      );

      await open('overview');
      const popup = page.waitForEvent('popup');
      await panel.getByRole('link', { name: say('dashboard.open') }).click();
      const paper = await popup;
      await expect(paper.getByText(say('analysis.upToDate'))).toBeVisible();
      await expect(paper.getByRole('article')).toContainText(say('chain.shape.converging'));
      await expect(paper.getByRole('article')).toContainText(
        say('dashboard.tier', { n: breadth[2] ?? 0, value: '350' })
      );
    });
  });
}

/** A block of the command line and all its parts. */
function partsOf(block: Module): Module[] {
  return [block, ...(block.children ?? []).flatMap(partsOf)];
}

function rounded(value = Number.NaN, per = 1000): number {
  return Math.round(per * value) / per;
}

function rowOf(list: Locator, name: string): Locator {
  return list.getByRole('listitem').filter({ hasText: name });
}
