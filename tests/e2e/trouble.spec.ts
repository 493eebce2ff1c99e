import { readFileSync } from 'node:fs';
import { contentOf } from './support/editor.ts';
import {
  closeDatabase,
  damageStep,
  letWritesFail,
  logRecords,
  refusals
} from './support/database.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a damaged log says what is readable and opens a copy of it', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      for (const title of ['Second step', 'Third step', 'Fourth step']) {
        await editor.rename(title);
        await editor.saved();
      }
      await page.getByRole('link', { name: say('app.library') }).click();
      await expect(library.diagram('Fourth step')).toBeVisible();
      await damageStep(page, 3);
      const before = await logRecords(page);
      await library.list.getByRole('link', { name: 'Fourth step' }).click();

      const { alert } = library;
      const readable = { steps: 2, unread: 2, parties: 4, engagements: 3 };
      await expect(alert).toContainText(say('trouble.damaged.kept', readable));
      await expect(alert).toContainText(say('trouble.damaged.do'));
      await alert.getByText(say('app.details')).click();
      await expect(alert).toContainText(
        say('trouble.damaged.reason', { seq: 3, reason: 'checksum' })
      );

      const download = page.waitForEvent('download');
      await alert.getByRole('button', { name: say('trouble.damaged.raw') }).click();
      const raw = await download;
      expect(raw.suggestedFilename()).toMatch(/\.log\.json$/);
      expect(JSON.parse(readFileSync(await raw.path(), 'utf8'))).toEqual(before);

      await alert.getByRole('button', { name: say('trouble.damaged.open') }).click();
      const copy = await library.opened();
      const mark = say('trouble.damaged.copyTitle', { title: '' }).trim();
      await expect.poll(() => copy.title.inputValue()).toContain(mark);
      expect(await contentOf(await copy.table('parties'))).toHaveLength(4);
      await copy.saved();
      const after = await logRecords(page);
      const { docId } = before[0]!;
      expect(after.filter((record) => record.docId === docId)).toEqual(before);

      await library.goto();
      await expect(library.list.getByRole('listitem')).toHaveCount(2);
    });

    test('an unknown address says so and leads to the library', async ({ library, say, page }) => {
      for (const address of ['./editor/', './editor/?id=diagram-nowhere']) {
        await page.goto(address);
        await expect(library.alert).toContainText(say('trouble.notFound'));
        await expect(library.alert).toContainText(say('trouble.notFound.kept'));
      }
      await library.alert.getByRole('link', { name: say('app.library') }).click();
      await expect(library.lesson).toBeVisible();
    });

    test('a database that cannot be opened says so, and opens when it can be', async ({
      library,
      say,
      page
    }) => {
      await closeDatabase(page);
      for (const address of ['./', './editor/?id=diagram-nowhere']) {
        await page.goto(address);
        await expect(library.alert).toContainText(say('trouble.database'));
        await expect(library.alert).toContainText(say('trouble.database.kept'));
        await library.alert.getByText(say('app.details')).click();
        await expect(library.alert).toContainText('UnknownError');
      }
      await page.goto('./');
      await expect(library.alert).toBeVisible();
      await page.evaluate(() => sessionStorage.setItem('database', 'open'));
      await library.alert.getByRole('button', { name: say('app.tryAgain') }).click();
      await expect(library.lesson).toBeVisible();
    });

    test('a refused write is told, kept and written when it can be', async ({
      library,
      say,
      page
    }) => {
      await letWritesFail(page);
      const editor = await library.keptSample();
      for (const how of refusals) {
        const title = `Kept in spite of ${how}`;
        await page.evaluate((how) => (window.refuseWrites = how), how);
        await editor.rename(title);
        await expect(editor.status).toHaveText(say('editor.notSaved'));
        await expect(editor.title).toHaveValue(title);
        const message = say('editor.notSaved.text', { detail: '' }).split(/[(（]/)[0]!;
        const chip = page.getByText(message);
        await expect(chip).toBeVisible();
        // Still refused when asked again.
        await page.getByRole('button', { name: say('app.tryAgain') }).click();
        await expect(editor.status).toHaveText(say('editor.notSaved'));

        await page.evaluate(() => (window.refuseWrites = undefined));
        await page.getByRole('button', { name: say('app.tryAgain') }).click();
        await editor.saved();
        await expect(chip).toBeHidden();
        await page.reload();
        await expect(editor.title).toHaveValue(title);
      }
    });
  });
}

test('"Saved" is never shown while a write is refused, and comes back by itself', async ({
  library,
  say,
  page
}) => {
  await letWritesFail(page);
  const editor = await library.keptSample();
  await editor.saved();
  const statuses = await editor.status.evaluateHandle((status) => {
    const seen: string[] = [];
    new MutationObserver(() => {
      seen.push(`${status.textContent.trim()} ${String(window.refuseWrites)}`);
    }).observe(status, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  await page.evaluate(() => (window.refuseWrites = 'fail later'));
  await editor.rename('One');
  await expect(editor.status).toHaveText(say('editor.notSaved'));
  await editor.rename('Two');
  await page.evaluate(() => (window.refuseWrites = undefined));
  await editor.saved();
  const seen = await statuses.jsonValue();
  expect(seen).not.toContain(`${say('editor.saved')} fail later`);
  expect(seen.at(-1)).toBe(`${say('editor.saved')} undefined`);
  await page.reload();
  await expect(editor.title).toHaveValue('Two');
  expect((await logRecords(page)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('a network that cannot be kept is not opened as if it were', async ({
  library,
  say,
  page
}) => {
  await letWritesFail(page);
  await library.goto();
  await page.evaluate(() => (window.refuseWrites = 'fail later'));
  await page.getByRole('button', { name: say('library.new') }).click();
  await expect(library.alert).toBeVisible();
  await page.reload();
  await expect(library.lesson).toBeVisible();
});

test('a connection that the browser closed is opened again', async ({ library, page }) => {
  const editor = await library.keptSample();
  // Another window that wants to delete the database makes every connection close.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const upgrade = indexedDB.open('sourceloom', 2);
        upgrade.onupgradeneeded = () => {
          upgrade.transaction!.abort();
        };
        upgrade.onsuccess = () => reject(new Error('upgraded'));
        upgrade.onerror = () => resolve();
      })
  );
  await editor.rename('After the break');
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('After the break');
});

test('nothing is called saved in a database that was deleted under the window', async ({
  library,
  say,
  page
}) => {
  const editor = await library.keptSample();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('sourceloom').onsuccess = () => resolve();
      })
  );
  await editor.rename('Only in this window');
  await expect(editor.status).toHaveText(say('editor.notSaved'));
  await editor.rename('Still only here');
  await expect(editor.status).toHaveText(say('editor.notSaved'));
  expect(await logRecords(page)).toEqual([]);
});

test('numbers come back after a crash of the worker, or the panel says so', async ({
  library,
  say,
  page,
  watch
}) => {
  watch.allow(/broken worker/);
  let broken = true;
  await page.route(/engine\.worker/, async (route) => {
    if (!broken) return route.continue();
    const body = 'throw new Error("broken worker")';
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await library.goto();
  await library.choose({ name: 'list.csv', text: 'client,provider,value\nA,B,\nB,C,\n' });
  await expect(library.alert).toContainText(say('trouble.import', { file: 'list.csv' }));
  await expect(library.alert).toContainText(say('trouble.import.kept'));
  broken = false;
  await library.choose({ name: 'list.csv', text: 'client,provider,value\nA,B,\nB,C,\n' });
  await library.dialog.getByRole('button', { name: say('import.check', { n: 2 }) }).click();
  await library.dialog.getByRole('button', { name: say('import.accept', { n: 2 }) }).click();
  const editor = await library.opened();
  await editor.saved();

  broken = true;
  await page.reload();
  await editor.saved();
  await editor.analyse();
  const { panel } = editor;
  const again = panel.getByRole('button', { name: say('app.tryAgain') });
  await expect(panel.getByRole('alert')).toBeVisible();
  await again.click();
  await expect(panel.getByRole('alert')).toBeVisible();
  // What is drawn does not need the worker.
  await editor.rename('Drawn meanwhile');
  await editor.saved();
  broken = false;
  await again.click();
  await expect(panel.getByText(say('analysis.upToDate'))).toBeVisible();
  await expect(panel.getByRole('alert')).toBeHidden();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    say('analysis.sentence', { parties: 3, depth: 2 })
  );
});

test('a damaged network is called by its last title', async ({ library, say, page }) => {
  const editor = await library.keptSample();
  await editor.rename('The last title');
  await editor.saved();
  await page.getByRole('link', { name: say('app.library') }).click();
  await expect(library.diagram('The last title')).toBeVisible();
  await damageStep(page, 2);
  await library.list.getByRole('link', { name: 'The last title' }).click();
  const title = say('trouble.damaged', { title: 'The last title' });
  await expect(library.alert).toContainText(title);
});
