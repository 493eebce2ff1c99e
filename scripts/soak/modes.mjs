// One try of each thing that may happen to the app. A try returns what was lost, in words, or nothing.

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { browserWith, killBrowser, Network, withProfile } from './app.mjs';
import { damageDatabase, Disk, tearTail } from './disk.mjs';
import { compaction, importing, migration, restoring } from './interrupted.mjs';
import { steady } from './steady.mjs';

/** @typedef {import('./chance.mjs').Chance} Chance */
/** @typedef {{ url: string, chance: Chance, broken?: boolean, ms?: number }} Given `ms`: for one that goes on and on */
/** @typedef {(given: Given) => Promise<string | undefined>} Mode */

/** What was shown as saved and is not there. @param {Network} network @param {number} acknowledged */
async function lossOf(network, acknowledged) {
  await network.saved();
  const shown = await network.shown();
  if (shown < acknowledged)
    return `edit ${String(acknowledged)} was saved, ${String(shown)} is shown`;
  return network.logFault();
}

/** Edits until the time is over; the last edit that was shown as saved. @param {Network} network @param {number} ms */
async function editFor(network, ms) {
  let acknowledged = 0;
  const end = performance.now() + ms;
  for (let n = 1; performance.now() < end; n++) {
    await network.edit(n);
    if (await network.isSaved()) acknowledged = n;
  }
  return acknowledged;
}

/** @type {Mode} The browser is killed in the middle of editing. */
const kill = ({ url, chance, broken = false }) =>
  withProfile(async (profile) => {
    const network = await Network.open(await browserWith(profile, url, broken));
    const acknowledged = await editFor(network, 300 + chance.below(1500));
    killBrowser(profile);
    await pause(200);
    const context = await browserWith(profile, url);
    const loss = await lossOf(await Network.open(context), acknowledged);
    await context.close();
    return loss;
  });

/** Three edits, then at once the window goes. @param {'close' | 'reload' | 'crash'} how @returns {Mode} */
const leave =
  (how) =>
  ({ url, broken = false }) =>
    withProfile(async (profile) => {
      const context = await browserWith(profile, url, broken);
      const network = await Network.open(context);
      await network.saved();
      for (const n of [1, 2, 3]) await network.edit(n);
      let expected = 3;
      if (how === 'reload') await network.page.reload();
      else if (how === 'close') {
        await context.newPage();
        await network.page.close();
      } else {
        await network.saved();
        const session = await context.newCDPSession(network.page);
        const crashed = network.page.waitForEvent('crash');
        session.send('Page.crash').catch(() => undefined);
        await crashed;
        await context.newPage();
        await network.page.close();
      }
      const again = how === 'reload' ? network : await Network.open(context);
      const loss = await lossOf(await again.ready(), expected);
      await context.close();
      return loss;
    });

/** @type {Mode} Two windows edit in turn; one of them closes. */
const windows = ({ url, chance }) =>
  withProfile(async (profile) => {
    const context = await browserWith(profile, url);
    const first = await Network.open(context);
    await first.saved();
    const page = await context.newPage();
    await page.goto(first.page.url());
    const second = await new Network(page).ready();
    let n = 0;
    for (let i = 0; i < 6; i++) {
      const at = chance.next() < 0.5 ? first : second;
      await at.edit(++n);
      if (chance.next() < 0.5) await at.saved();
    }
    await Promise.all([first.saved(), second.saved()]);
    for (const each of [first, second]) {
      await each.page.waitForFunction(
        (title) => [...document.querySelectorAll('input')].some(({ value }) => value === title),
        `Edit ${String(n)}`
      );
    }
    await (chance.next() < 0.5 ? first : second).page.close();
    const loss = await lossOf(await Network.open(context), n);
    await context.close();
    return loss;
  });

/** @type {Mode} The disk is full, then it is not. */
const quota = ({ url }) =>
  withProfile(async (profile) => {
    const context = await browserWith(profile, url);
    const network = await Network.open(context);
    await network.saved();
    const session = await context.newCDPSession(network.page);
    const { origin } = new URL(url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await network.page.reload();
    await network.ready();
    await network.edit(1);
    await pause(1500);
    const lied = await network.isSaved();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    if ((await network.shown()) !== 1) return 'an edit went when the disk was full';
    await network.page.reload();
    const loss = await lossOf(await network.ready(), 1);
    await context.close();
    return loss === undefined ? undefined : `${loss}${lied ? '; it was shown as saved' : ''}`;
  });

/** @type {Mode} A power cut tore the end of the database's log; two sessions follow. */
const torntail = ({ url, chance }) =>
  withProfile(async (profile) => {
    let n = 0;
    for (let session = 0; session < 3; session++) {
      const context = await browserWith(profile, url);
      const network = await Network.open(context);
      const loss = await lossOf(network, n);
      if (loss !== undefined) return loss;
      for (let i = 0; i < 5; i++) await network.edit(++n);
      await network.saved();
      await context.close();
      if (session === 0) tearTail(profile, chance);
    }
    return undefined;
  });

/** @type {Mode} The database is damaged while no browser runs: what is gone is told and comes back. */
const damage = ({ url, chance }) =>
  withProfile(async (profile) => {
    const before = await browserWith(profile, url);
    const network = await Network.open(before);
    for (let n = 1; n <= 12; n++) await network.edit(n);
    await network.saved();
    // The mirror follows two seconds after the last edit.
    await pause(4000);
    await before.close();
    const how = damageDatabase(profile, chance);
    const context = await browserWith(profile, url);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('./storage/');
    await page.getByRole('button', { name: 'Read again' }).waitFor();
    const salvage = page.getByRole('button', { name: 'Salvage' });
    if (await salvage.first().isVisible()) {
      await salvage.first().click();
      await page.getByRole('status').getByRole('link', { name: 'Open' }).click();
    } else await page.getByRole('link', { name: 'Open' }).first().click();
    const rescued = await new Network(page).ready();
    const shown = await rescued.shown();
    await context.close();
    return shown === 12 ? undefined : `${how}: edit 12 was saved, ${String(shown)} came back`;
  });

/** @type {Mode} The power goes while the browser writes. */
const power = async ({ url, chance }) => {
  const disk = new Disk();
  const profile = path.join(disk.mounted, 'profile');
  try {
    const network = await Network.open(await browserWith(profile, url));
    await network.saved();
    const acknowledged = await editFor(network, 800 + chance.below(1500));
    killBrowser(profile);
    disk.cutPower();
    const context = await browserWith(profile, url);
    const loss = await lossOf(await Network.open(context), acknowledged);
    await context.close();
    return loss;
  } finally {
    killBrowser(profile);
    await pause(200);
    disk.remove();
  }
};

/** @type {Readonly<Record<string, Mode>>} */
export const modes = {
  kill,
  close: leave('close'),
  reload: leave('reload'),
  crash: leave('crash'),
  windows,
  quota,
  compaction,
  importing,
  restoring,
  migration,
  torntail,
  damage,
  power,
  steady
};
