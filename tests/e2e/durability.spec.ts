import { execFileSync } from 'node:child_process';
import type { BrowserContext, TestInfo } from '@playwright/test';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';
import { letWritesFail, logRecords } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { Library } from './support/library.ts';
import { expect, test } from './support/test.ts';
import type { Say } from './support/words.ts';
import { Watch } from './support/watch.ts';

test('an edit is there after the window was reloaded or closed in the same moment', async ({
  library,
  page,
  context,
  say
}) => {
  await library.goto();
  const editor = await library.openSample();
  await editor.saved();
  const address = page.url();
  for (const attempt of ['one', 'two', 'three', 'four', 'five']) {
    const title = `Before reload ${attempt}`;
    await editor.rename(title);
    await page.reload();
    await expect(editor.title).toHaveValue(title);
    await editor.saved();
  }
  let open = page;
  for (const attempt of ['one', 'two', 'three', 'four', 'five']) {
    const title = `Before closing ${attempt}`;
    await new Editor(open, say).rename(title);
    await open.close();
    open = await context.newPage();
    await open.goto(address);
    await expect(new Editor(open, say).title).toHaveValue(title);
    await new Editor(open, say).saved();
  }
  expect(await logRecords(open)).toHaveLength(11);
});

test('an edit that the database had not taken when its window went is there the next time', async ({
  library,
  page,
  context,
  say
}) => {
  await letWritesFail(page);
  await library.goto();
  const editor = await library.openSample();
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
  await library.goto();
  const editor = await library.openSample();
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
  await library.goto();
  const editor = await library.openSample();
  await editor.saved();
  await editor.title.fill('Typed, the field not left');
  const promised = (await editor.status.textContent())?.trim() === say('editor.saved');
  await page.reload();
  await editor.saved();
  if (promised) expect(await editor.title.inputValue()).toBe('Typed, the field not left');
});

test('everything shown as saved is there after the browser was killed', async ({
  baseURL,
  say
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'finds the process by /proc');
  const profile = testInfo.outputPath('profile');
  let saved = 0;
  let title = '';
  for (let round = 0; round < 3; round++) {
    const { context, editor } = await start(profile, baseURL!, say, testInfo);
    if (round > 0) await expect(editor.title).toHaveValue(title);
    expect((await logRecords(editor.page)).length).toBe(round === 0 ? 1 : saved + 1);
    for (let edit = 0; edit < 5; edit++) {
      title = `Round ${round}, edit ${edit}`;
      await editor.rename(title);
      await editor.saved();
      saved += 1;
    }
    const closed = new Promise((resolve) => context.once('close', resolve));
    process.kill(browserOf(profile), 'SIGKILL');
    await closed;
  }
  const { context, editor } = await start(profile, baseURL!, say, testInfo);
  await expect(editor.title).toHaveValue(title);
  expect(await logRecords(editor.page)).toHaveLength(saved + 1);
  for (let step = 0; step < saved; step++) await editor.undo.click();
  await expect(editor.undo).toBeDisabled();
  await editor.saved();
  await context.close();
});

/** The browser with this profile, at its one network. */
async function start(
  profile: string,
  baseURL: string,
  say: Say,
  { project }: TestInfo
): Promise<{ context: BrowserContext; editor: Editor }> {
  const locale = project.use.locale ?? 'en-GB';
  const options = { ...launchOptions(), baseURL, locale };
  const context = await chromium.launchPersistentContext(profile, options);
  const watch = await Watch.over(context, baseURL);
  const page = context.pages()[0]!;
  const library = new Library(page, say);
  await library.goto();
  const link = library.list.getByRole('link');
  if (await link.isVisible()) await link.click();
  else await library.openSample();
  const editor = await library.opened();
  await editor.saved();
  watch.check();
  return { context, editor };
}

/** The browser process itself: the one with this profile that is no helper of another. */
function browserOf(profile: string): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' }).split('\n');
  const own = lines.filter(
    (line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=')
  );
  expect(own).toHaveLength(1);
  return Number.parseInt(own[0]!, 10);
}
