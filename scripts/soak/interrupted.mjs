// The browser is killed in the middle of what must happen whole or not at all.

import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { browserWith, killBrowser, Network, withProfile } from './app.mjs';

/** @typedef {import('./modes.mjs').Mode} Mode */

/** @type {Mode} The browser is killed while a log is being compacted. */
export const compaction = ({ url, chance }) =>
  withProfile(async (profile) => {
    const network = await Network.open(await browserWith(profile, url));
    await network.saved();
    await network.page.evaluate(() => {
      // Five hundred steps are due for it; that many edits by hand would take minutes.
      const field = [...document.querySelectorAll('input')].find(({ value }) => value !== '');
      for (let n = 1; field && n <= 505; n++) {
        field.value = `Edit ${String(n)}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new FocusEvent('blur'));
      }
    });
    await network.saved();
    await pause(chance.below(1200));
    killBrowser(profile);
    await pause(200);
    const context = await browserWith(profile, url);
    const again = await Network.open(context);
    await again.saved();
    const shown = await again.shown();
    await context.close();
    return shown === 505 ? undefined : `edit 505 was saved, ${String(shown)} is shown`;
  });

/** @type {Mode} While a list comes into an open network: none of it is there afterwards, or all. */
export const importing = ({ url, chance }) =>
  withProfile(async (profile) => {
    const rows = 1200;
    const network = await Network.open(await browserWith(profile, url));
    await network.saved();
    const before = await network.parties();
    const list = Array.from({ length: rows }, (_, n) => `Buyer\tProvider ${String(n)}\t1`);
    await network.page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      },
      ['client\tprovider\tvalue', ...list].join('\n')
    );
    const dialog = network.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Check / }).click();
    await dialog.getByRole('button', { name: /^Import / }).click();
    await pause(chance.below(2500));
    const wasKept = !(await dialog.isVisible()) && (await network.isSaved());
    killBrowser(profile);
    await pause(200);
    const context = await browserWith(profile, url);
    const again = await Network.open(context);
    await again.saved();
    const [shown, fault] = [await again.parties(), await again.logFault()];
    await context.close();
    if (fault !== undefined) return fault;
    const all = before + rows + 1;
    if (wasKept && shown !== all) return `an import was saved, ${String(shown)} parties are there`;
    return shown === before || shown === all ? undefined : `${String(shown)} of ${String(all)}`;
  });

/** @type {Mode} While a backup is restored: every network that is listed is whole, and once more adds the rest. */
export const restoring = ({ url, chance }) =>
  withProfile(async (profile) => {
    const count = 6;
    const context = await browserWith(profile, url);
    const page = context.pages()[0] ?? (await context.newPage());
    for (let n = 0; n < count; n++) {
      await page.goto('./');
      await page.getByRole('button', { name: 'Kodak, 1989', exact: true }).click();
      const network = await new Network(page).ready();
      await network.edit(n + 1);
      await network.saved();
    }
    await page.goto('./storage/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Back up everything' }).click();
    const backup = {
      name: 'all.sourceloom-backup',
      mimeType: 'application/octet-stream',
      buffer: await readFile(await (await download).path())
    };
    const session = await context.newCDPSession(page);
    const { origin } = new URL(url);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.goto('./storage/');
    await restore(page, backup);
    await pause(chance.below(1500));
    killBrowser(profile);
    await pause(200);
    const after = await browserWith(profile, url);
    const second = after.pages()[0] ?? (await after.newPage());
    await second.goto('./storage/');
    await restore(second, backup);
    await second.getByText(/^Restored: /).waitFor();
    /** @type {number[]} */
    const titles = [];
    for (let n = 0; n < count; n++) {
      await second.goto('./');
      const links = second.getByRole('region', { name: 'Your networks' }).getByRole('link');
      await links.first().waitFor();
      if ((await links.count()) !== count)
        return `${String(await links.count())} networks are there`;
      await links.nth(n).click();
      const network = await new Network(second).ready();
      titles.push(await network.shown());
      if ((await network.parties()) < 3) return `network ${String(titles.at(-1))} is not whole`;
    }
    await after.close();
    const missing = Array.from({ length: count }, (_, n) => n + 1).filter(
      (n) => !titles.includes(n)
    );
    return missing.length === 0 ? undefined : `missing: ${missing.join(', ')}`;
  });

/** Begins to restore. @param {import('playwright').Page} page @param {{ name: string, mimeType: string, buffer: Buffer }} backup */
async function restore(page, backup) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await (await chooser).setFiles(backup);
}

/** @type {Mode} While a log of an older schema is led to the present one. */
export const migration = ({ url, chance }) =>
  withProfile(async (profile) => {
    const context = await browserWith(profile, url);
    const network = await Network.open(context);
    for (let n = 1; n <= 5; n++) await network.edit(n);
    await network.saved();
    const before = await network.parties();
    const address = network.page.url();
    await network.page.goto('./help/');
    await network.page.evaluate(asOlder);
    await network.page.goto(address, { waitUntil: 'commit' });
    await pause(chance.below(2500));
    killBrowser(profile);
    await pause(200);
    const after = await browserWith(profile, url);
    const again = await Network.open(after);
    await again.saved();
    const [shown, parties] = [await again.shown(), await again.parties()];
    await after.close();
    if (shown !== 5) return `edit 5 was saved, ${String(shown)} is shown`;
    return parties === before ? undefined : `${String(parties)} of ${String(before)} parties`;
  });

/** Runs in the page: every record as the first version of the app would have written it. */
function asOlder() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourceloom');
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(['ops', 'docs', 'snap'], 'readwrite');
      for (const name of ['ops', 'docs']) {
        writing.objectStore(name).openCursor().onsuccess = ({ target }) => {
          const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (target).result;
          if (!cursor) return;
          cursor.update({ ...cursor.value, schema: 1 });
          cursor.continue();
        };
      }
      writing.objectStore('snap').clear();
      writing.onerror = () => reject(new Error(String(writing.error)));
      writing.oncomplete = () => {
        database.close();
        resolve(undefined);
      };
    };
  });
}
