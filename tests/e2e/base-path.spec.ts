import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { root } from './support/cli.ts';
import { Library } from './support/library.ts';
import { expect, test } from './support/test.ts';
import { Watch } from './support/watch.ts';

test('the build works under a sub-path', async ({ browser, say }) => {
  const dir = path.join(root, 'build');
  const site = await serve({ dir, port: 0, base: '/a/b/' });
  const context = await browser.newContext({ baseURL: site.url });
  const watch = await Watch.over(context, site.url);
  const outside: string[] = [];
  context.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/a/b/')) outside.push(request.url());
  });
  try {
    const page = await context.newPage();
    const library = new Library(page, say);
    await library.goto();
    const editor = await library.openSample();
    expect(page.url()).toMatch(/\/a\/b\/editor\/\?id=/);
    await editor.analyse();
    await expect(editor.panel.getByText(say('analysis.upToDate'))).toBeVisible();
    await page.reload();
    await editor.saved();
    await page.getByRole('link', { name: say('app.help') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('help.title'));
    await page.getByRole('link', { name: say('app.library') }).click();
    await expect(library.list.getByRole('listitem')).toHaveCount(1);
    await library.list.getByRole('link').click();
    await editor.saved();
    expect(outside).toEqual([]);
    watch.check();
  } finally {
    await context.close();
    await site.close();
  }
});
