import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settingsOf } from '#lib/domain/diagram.ts';
import { readFile } from '#lib/schema/index.ts';
import { closeDatabase, damageStep } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('everything is backed up and comes back into an empty browser', async ({
      library,
      page,
      context,
      say
    }) => {
      await library.goto();
      await library.keepSampleAs('Ours');
      await library.keepSampleAs('Binned');
      await library.act('Binned', 'library.discard');
      await page.getByRole('link', { name: say('storage.link') }).click();
      await expect(page.getByText(say('backup.never'))).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('backup.do') }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^sourceloom-[\d-]+\.sourceloom-backup$/);
      const bytes = readFileSync(await file.path());

      const session = await context.newCDPSession(page);
      const { origin } = new URL(page.url());
      await page.goto('about:blank');
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await page.goto('./storage/');
      await expect(page.getByText(say('stored.none'))).toBeVisible();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: say('backup.restore') }).click();
      const name = file.suggestedFilename();
      const mimeType = 'application/octet-stream';
      await (await chooser).setFiles({ name, mimeType, buffer: bytes });
      await expect(page.getByText(say('backup.restored.added', { n: 2 }))).toBeVisible();
      await library.goto();
      await expect(library.link('Ours')).toBeVisible();
      await library.openTrash();
      await expect(library.trash.getByText('Binned')).toBeVisible();
    });

    test('what the browser answers when it is asked to keep networks is shown', async ({
      page,
      say
    }) => {
      await page.addInitScript(() => {
        let isKept = false;
        StorageManager.prototype.persisted = () => Promise.resolve(isKept);
        StorageManager.prototype.persist = () => {
          isKept = sessionStorage.getItem('keeps') === 'yes';
          return Promise.resolve(isKept);
        };
      });
      await page.goto('./storage/');
      const answer = (key: 'library.kept.persisted' | 'library.kept.notPersisted') =>
        page.getByText(say(key, { size: '#' }).split('#').at(-1) ?? '');
      const ask = page.getByRole('button', { name: say('library.persist') });
      await expect(answer('library.kept.notPersisted')).toBeVisible();
      await ask.click();
      await expect(answer('library.kept.notPersisted')).toBeVisible();
      await page.evaluate(() => sessionStorage.setItem('keeps', 'yes'));
      await ask.click();
      await expect(answer('library.kept.persisted')).toBeVisible();
      await expect(ask).toBeHidden();
    });
  });
}

/** The last step that the mirror has of any network. */
function newestMirrored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('sourceloom-mirror').catch(() => undefined);
    let newest = 0;
    for await (const name of folder?.keys() ?? []) {
      const file = await folder!.getFileHandle(name).then((handle) => handle.getFile());
      const head = await file.slice(0, 1024).text();
      newest = Math.max(newest, Number(/"seq":(\d+)/.exec(head)?.[1] ?? 0));
    }
    return newest;
  });
}

test('a damaged network is salvaged from the mirror, and one that is lost comes back', async ({
  library,
  page,
  say
}) => {
  await library.goto();
  const editor = await library.openSample();
  for (const title of ['One', 'Two', 'Three']) await editor.rename(title);
  await editor.saved();
  const address = page.url();
  await expect.poll(() => newestMirrored(page)).toBe(4);
  await page.goto('./storage/');
  await damageStep(page, 2);
  await page.goto(address);
  await page.getByRole('link', { name: say('storage.link') }).click();
  await expect(page.getByText(say('stored.condition.damaged'))).toBeVisible();
  const raw = page.waitForEvent('download');
  await page.getByRole('button', { name: say('stored.raw') }).click();
  expect(readFileSync(await (await raw).path(), 'utf8')).toContain('"steps"');
  await page.getByRole('button', { name: say('stored.salvage') }).click();
  await expect(page.getByText(say('rescue.from.mirror', { steps: 4 }))).toBeVisible();
  await page
    .getByRole('link', { name: say('stored.open') })
    .first()
    .click();
  const rescued = new Editor(page, say);
  await expect(rescued.title).toHaveValue(say('stored.copyTitle', { title: 'Three' }));

  await page.goto('./help/');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sourceloom');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(String(deleting.error)));
      })
  );
  await library.goto();
  await expect(library.alert).toContainText(say('rescue.lost.do'));
  await library.alert.getByRole('link').click();
  await page
    .getByRole('button', { name: say('stored.salvage') })
    .first()
    .click();
  await expect(page.getByText(say('rescue.nothing'), { exact: false })).toBeVisible();
  await library.goto();
  await expect(library.list.getByRole('listitem')).toHaveCount(1);
});

test('what is mirrored is saved as a file where the database does not open', async ({
  library,
  page,
  say
}) => {
  await library.goto();
  const editor = await library.openSample();
  await editor.rename('Only mirrored');
  await expect.poll(() => newestMirrored(page)).toBe(2);
  await closeDatabase(page);
  await page.goto('./storage/');
  await expect(page.getByText(say('stored.condition.mirror-only'))).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: say('library.export') }).click();
  const file = readFile(readFileSync(await (await saved).path(), 'utf8'));
  expect(file.ok && settingsOf(file.value.diagram).title).toBe('Only mirrored');
});
