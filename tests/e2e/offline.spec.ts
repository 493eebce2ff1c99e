import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { root } from './support/cli.ts';
import { Editor } from './support/editor.ts';
import { Library } from './support/library.ts';
import { expect, test } from './support/test.ts';
import { Watch } from './support/watch.ts';

test.use({ serviceWorkers: 'allow' });

/** Resolves when the service worker answers for the page. */
async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('after one visit the app starts with the server stopped, from a sub-path too', async ({
  browser,
  say
}) => {
  const site = await serve({ dir: path.join(root, 'build'), port: 0, base: '/a/b/' });
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'allow' });
  const watch = await Watch.over(context, site.url);
  const page = await context.newPage();
  const library = new Library(page, say);
  await library.goto();
  await controlled(page);
  await site.close();

  const editor = await library.openSample();
  await editor.rename('Drawn without a server');
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('Drawn without a server');
  await editor.analyse();
  await expect(editor.panel.getByText(say('analysis.upToDate'))).toBeVisible();
  await page.getByRole('link', { name: say('app.help') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('help.title'));
  const other = await context.newPage();
  await other.goto('storage');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(say('storage.title'));
  watch.check();
  await context.close();
});

test('a new version is announced, waits, and starts when it is wanted', async ({
  browser,
  say
}, testInfo) => {
  const dir = testInfo.outputPath('site');
  await cp(path.join(root, 'build'), dir, { recursive: true });
  const site = await serve({ dir, port: 0 });
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'allow' });
  const watch = await Watch.over(context, site.url);
  const page = await context.newPage();
  const library = new Library(page, say);
  await library.goto();
  await controlled(page);
  const editor = await library.openSample();
  await editor.saved();
  const bar = page.getByText(say('update.waiting'));
  await expect(bar).toBeHidden();

  const worker = path.join(dir, 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  const { version } = JSON.parse(
    await readFile(path.join(dir, '_app', 'version.json'), 'utf8')
  ) as { version: string };
  expect(text).toContain(version);
  await writeFile(worker, text.replaceAll(version, String(Number(version) + 1)));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(bar).toBeVisible();
  await editor.rename('Not interrupted');
  await editor.saved();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  await page.getByRole('button', { name: say('update.reload') }).click();
  await expect(bar).toBeHidden();
  await expect(editor.title).toHaveValue('Not interrupted');
  const waiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null);
  expect(await waiting()).toBe(true);
  watch.check();
  await context.close();
  await site.close();
});

test('a window of an older build saves what it has, writes no more and says so', async ({
  library,
  page,
  context,
  say
}) => {
  await library.goto();
  const editor = await library.openSample();
  await editor.saved();
  await editor.title.fill('Typed while the newer one came');
  const newer = await context.newPage();
  await newer.goto('./help/');
  await expect(newer.getByRole('heading', { level: 1 })).toBeVisible();
  await newer.evaluate(() => {
    new BroadcastChannel('sourceloom:builds').postMessage({ schema: 999, build: 1 });
  });
  await expect(page.getByText(say('update.outdated'))).toBeVisible();
  await expect(editor.title).not.toBeEditable();
  await expect(newer.getByRole('alert')).toContainText(say('update.outdated.do'));
  await newer.close();
  await page.getByRole('button', { name: say('update.reload') }).click();
  const again = new Editor(page, say);
  await expect(again.title).toHaveValue('Typed while the newer one came');
  await expect(again.title).toBeEditable();
});

test('inside another page the app does nothing but say so', async ({ page, baseURL, say }) => {
  await page.route('**/framed/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL!}"></iframe>` })
  );
  // A host that sends no headers of its own.
  await page.route(baseURL!, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'text/html' } });
  });
  await page.goto('./framed/');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('alert')).toContainText(say('update.framed'));
  await expect(frame.getByRole('button', { name: say('library.new') })).toBeHidden();
});
