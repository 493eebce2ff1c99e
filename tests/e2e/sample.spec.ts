import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, root } from './support/cli.ts';
import { contentOf } from './support/editor.ts';
import { cutPoints, degrees, tiers } from './support/oracle.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

interface Inspected {
  parties: number;
  engagements: number;
}

interface Tree {
  kind: 'leaf' | 'parallel' | 'series' | 'complete' | 'linear' | 'prime';
  id?: string;
  children?: Tree[];
}

interface SampleFile {
  settings: { title: string };
  parties: { id: string; name: string }[];
  engagements: { clientId: string; providerId: string; title: string }[];
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    const file = path.join(root, `static/samples/kodak-1989.${language}.sourceloom.json`);
    const sample = JSON.parse(readFileSync(file, 'utf8')) as SampleFile;
    const nameOf = new Map(sample.parties.map(({ id, name }) => [id, name]));
    const pairs = sample.engagements.map(
      ({ clientId, providerId }) => [nameOf.get(clientId)!, nameOf.get(providerId)!] as const
    );
    const [client, ...providers] = sample.parties.map(({ name }) => name);

    test('the empty library teaches how to begin', async ({ library, say, page }) => {
      await library.goto();
      await expect(page).toHaveTitle(`${say('library.title')} · ${say('app.name')}`);
      await expect(library.lesson).toContainText(say('library.lesson.text'));
      await expect(library.lesson).toContainText(say('library.drop'));
      await expect(library.list).toBeHidden();
      await expect(page.getByRole('contentinfo')).toContainText(say('library.kept'));
    });

    test('the sample opens with its parties, engagements and derived roles', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const editor = await library.openSample();
      await editor.saved();
      await expect(editor.title).toHaveValue(sample.settings.title);
      await expect(page).toHaveTitle(`${sample.settings.title} · ${say('app.name')}`);

      const parties = await contentOf(await editor.table('parties'));
      const depth = tiers(pairs);
      const parts = [
        say('tables.name'),
        say('tables.role'),
        say('tables.tier'),
        say('tables.clients'),
        say('tables.providers')
      ];
      expect(parties.map((row) => parts.map((head) => row[head]))).toEqual(
        sample.parties.map(({ name }) => [
          name,
          say(name === client ? 'role.terminalClient' : 'role.provider'),
          say('analysis.tier', { tier: depth.get(name)! }),
          String(pairs.filter(([, provider]) => provider === name).length),
          String(pairs.filter(([from]) => from === name).length)
        ])
      );

      const engagements = await contentOf(await editor.table('engagements'));
      const heads = [
        say('tables.client'),
        say('tables.provider'),
        say('tables.label'),
        say('field.serviceItems'),
        say('tables.rank'),
        say('tables.value')
      ];
      expect(engagements.map((row) => heads.map((head) => row[head]))).toEqual(
        sample.engagements.map(({ title }, index) => [
          client,
          providers[index],
          title,
          say('service.ITO'),
          '1',
          ''
        ])
      );
      await expect(page.getByRole('list', { name: say('legend.title') })).toContainText(
        say('legend.widthUnknown')
      );
    });

    test('the analysis agrees with the command line', async ({ library, say, page }) => {
      const inspected = cli<Inspected>('inspect', file);
      const { tree } = cli<{ tree: Tree }>('modules', file);

      await library.goto();
      const editor = await library.openSample();
      await editor.analyse();
      const panel = editor.panel;
      await expect(panel.getByText(say('analysis.upToDate'))).toBeVisible();

      const cuts = cutPoints(pairs);
      const depth = Math.max(...tiers(pairs).values());
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
        say('analysis.both', {
          size: say('analysis.sentence', { parties: inspected.parties, depth }),
          cut: say('analysis.cutSentence', { n: cuts.length, name: cuts[0] ?? '' })
        })
      );

      const facts = Object.fromEntries(
        (await panel.getByRole('term').allInnerTexts()).map((term, index) => [term, index])
      );
      const figures = await panel.getByRole('definition').allInnerTexts();
      const figure = (key: Parameters<typeof say>[0]) => figures[facts[say(key)]!];
      expect(figure('analysis.parties')).toBe(String(inspected.parties));
      expect(figure('analysis.engagements')).toBe(String(inspected.engagements));
      expect(figure('analysis.pairs')).toBe(String(new Set(pairs.map(String)).size));
      expect(figure('analysis.depth')).toBe(say('analysis.tiers', { n: depth }));

      const { clients, providers: engaged } = degrees(pairs);
      const tierOf = tiers(pairs);
      expect(await contentOf(panel.getByRole('grid'))).toEqual(
        sample.parties.map(({ name }) => ({
          [say('tables.name')]: name,
          [say('tables.tier')]: say('analysis.tier', { tier: tierOf.get(name)! }),
          [say('tables.clients')]: String(clients.get(name) ?? 0),
          [say('tables.providers')]: String(engaged.get(name) ?? 0)
        }))
      );

      await panel.getByRole('button', { name: cuts[0]!, exact: true }).first().click();
      await expect(panel.getByRole('row', { selected: true })).toContainText(cuts[0]!);
      await panel.getByRole('tab', { name: say('analysis.tab.blocks') }).click();
      const blocks = panel.getByRole('tree', { name: say('analysis.blocks') });
      await expect(blocks.getByRole('treeitem')).toContainText(linesOf(tree));
      await blocks.getByRole('treeitem', { name: say('block.parallel') }).click();
      await panel.getByRole('tab', { name: say('analysis.tab.overview') }).click();
      await expect(panel.getByRole('row', { selected: true })).toHaveCount(providers.length);

      await page.reload();
      await expect(editor.title).toHaveValue(sample.settings.title);

      /** The tree in preorder, as the panel words it. */
      function linesOf(node: Tree): string[] {
        if (node.kind === 'leaf') return [nameOf.get(node.id!)!];
        const children = node.children!.flatMap(linesOf);
        const n = children.filter((line) =>
          sample.parties.some(({ name }) => name === line)
        ).length;
        return [`${say(`block.${node.kind}`)} ${say('analysis.blockSize', { n })}`, ...children];
      }
    });
  });
}
