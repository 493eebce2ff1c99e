import type { BrowserContext, TestInfo } from '@playwright/test';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';
import { killBrowser } from '../../scripts/soak/app.mjs';
import { letWritesFail, logRecords } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { Library } from './support/library.ts';
import { expect, test } from './support/test.ts';
import type { Say } from './support/words.ts';
import { Watch } from './support/watch.ts';

const attempts = Array.from({ length: 30 }, (_, index) => index + 1);

/** Many tries on a loaded machine. */
const longest = 300_000;

test('an edit is there after the window was reloaded in the same moment', async ({
  library,
  page
}) => {
  test.setTimeout(longest);
  const editor = await library.keptSample();
  await editor.saved();
  for (const attempt of attempts) {
    const title = `Before reload ${attempt}`;
    await editor.rename(title);
    await page.reload();
    await expect(editor.title).toHaveValue(title);
    await editor.saved();
  }
  expect(await logRecords(page)).toHaveLength(attempts.length + 1);
});

test('an edit is there after the window was closed in the same moment', async ({
  library,
  page,
  context,
  say
}) => {
  test.setTimeout(longest);
  await (await library.keptSample()).saved();
  const address = page.url();
  let open = page;
  for (const attempt of attempts) {
    const title = `Before closing ${attempt}`;
    await new Editor(open, say).rename(title);
    await open.close();
    open = await context.newPage();
    await open.goto(address);
    await expect(new Editor(open, say).title).toHaveValue(title);
    await new Editor(open, say).saved();
  }
  expect(await logRecords(open)).toHaveLength(attempts.length + 1);
});

test('everything shown as saved is there after the tab crashed, and the next tab goes on', async ({
  library,
  page,
  context,
  say
}) => {
  const editor = await library.keptSample();
  await editor.saved();
  const address = page.url();
  const crashes = 20;
  test.setTimeout(longest);
  let open = page;
  for (let crash = 1; crash <= crashes; crash++) {
    const title = `Before crash ${crash}`;
    await new Editor(open, say).rename(title);
    await new Editor(open, say).saved();
    const session = await context.newCDPSession(open);
    const crashed = open.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await open.close();
    open = await context.newPage();
    await open.goto(address);
    await expect(new Editor(open, say).title).toHaveValue(title);
  }
  expect(await logRecords(open)).toHaveLength(crashes + 1);
});

test('an edit that the database had not taken when its window went is there the next time', async ({
  library,
  page,
  context,
  say
}) => {
  await letWritesFail(page);
  const editor = await library.keptSample();
  await editor.rename('On the disk');
  await editor.saved();
  await page.evaluate(() => (window.refuseWrites = 'throw'));
  await editor.rename('Only in the window');
  await expect(editor.status).toHaveText(say('editor.notSaved'));
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  const again = new Editor(next, say);
  await expect(again.title).toHaveValue('Only in the window');
  await again.saved();
  await again.undo.click();
  await expect(again.title).toHaveValue('On the disk');
  await again.saved();
  expect((await logRecords(next)).map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([
    1, 2, 3, 4
  ]);
});

test('the library shows the title that the network had when its window was closed', async ({
  library,
  page,
  context,
  say
}) => {
  const editor = await library.keptSample();
  await editor.rename('The last title');
  await editor.saved();
  await page.close();
  const other = new Library(await context.newPage(), say);
  await other.goto();
  await expect(other.diagram('The last title')).toBeVisible({ timeout: 3000 });
});

test('text that is still being typed is kept, or not called saved', async ({
  library,
  page,
  say
}) => {
  const editor = await library.keptSample();
  await editor.saved();
  await editor.title.fill('Typed, the field not left');
  const promised = (await editor.status.textContent())?.trim() === say('editor.saved');
  await page.reload();
  await editor.saved();
  if (promised) expect(await editor.title.inputValue()).toBe('Typed, the field not left');
});

/** In two parts, so that two of them run at once. */
const kills = [12, 12];

for (const [part, count] of kills.entries()) {
  test(`everything shown as saved is there after the browser was killed, part ${part + 1}`, async ({
    baseURL,
    say
  }, testInfo) => {
    test.skip(process.platform !== 'linux', 'finds the process by /proc');
    test.setTimeout(longest);
    const profile = testInfo.outputPath('profile');
    let { context, editor } = await start(profile, baseURL!, say, testInfo);
    const address = editor.page.url();
    let saved = 0;
    for (let round = 0; round < count; round++) {
      let title = '';
      for (let edit = 0; edit < 3; edit++) {
        title = `Round ${round}, edit ${edit}`;
        await editor.rename(title);
        await editor.saved();
        saved += 1;
      }
      const closed = new Promise((resolve) => context.once('close', resolve));
      killBrowser(profile);
      await closed;
      ({ context, editor } = await start(profile, baseURL!, say, testInfo, address));
      await expect(editor.title).toHaveValue(title);
      expect(await logRecords(editor.page)).toHaveLength(saved + 1);
    }
    for (let step = 0; step < saved; step++) await editor.undo.click();
    await expect(editor.undo).toBeDisabled();
    await editor.saved();
    await context.close();
  });
}

/** The browser with this profile, at its one network: the one at the address, or a sample. */
async function start(
  profile: string,
  baseURL: string,
  say: Say,
  { project }: TestInfo,
  address?: string
): Promise<{ context: BrowserContext; editor: Editor }> {
  const locale = project.use.locale ?? 'en-GB';
  const options = { ...launchOptions(), baseURL, locale };
  const context = await chromium.launchPersistentContext(profile, options);
  const watch = await Watch.over(context, baseURL);
  const page = context.pages()[0]!;
  const library = new Library(page, say);
  if (address === undefined) {
    await library.goto();
    await library.openSample();
  } else await page.goto(address);
  const editor = await library.opened();
  await editor.saved();
  watch.check();
  return { context, editor };
}
