// The built app as the soak drives it: by what a person sees, and by what lies in the database.

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../chromium.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').BrowserContext} Context */

/** No try waits for its end to pass, so that a slow machine may have long. */
const patience = 120_000;

/** A network that was kept and does not open. */
export class NotOpened extends Error {}

/**
 * A browser with a profile of its own.
 *
 * @param {string} profile
 * @param {string} url
 * @param {boolean} broken writes of steps are dropped now and then, without a word
 */
export async function browserWith(profile, url, broken = false) {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    baseURL: url,
    locale: 'en-GB',
    serviceWorkers: 'block'
  });
  context.setDefaultTimeout(patience);
  if (broken) await context.addInitScript(dropWrites);
  return context;
}

/** Runs in the page: a store that forgets every third step that it is given. */
function dropWrites() {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  /** @param {unknown} value @param {IDBValidKey} [key] */
  IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === 'ops' && ++count % 3 === 0) return /** @type {never} */ (this.count());
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
}

/** Ends the browser of a profile as a crash would, with all its processes. @param {string} profile */
export function killBrowser(profile) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes(`--user-data-dir=${profile}`));
  const main = own.find((line) => !line.includes('--type='));
  for (const line of main === undefined ? own : [main, ...own]) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It went with another one.
    }
  }
}

/** Does a job with a new profile, which goes afterwards. @param {(profile: string) => Promise<string | undefined>} job */
export async function withProfile(job) {
  const profile = mkdtempSync(path.join(tmpdir(), 'soak-'));
  try {
    return await job(profile);
  } finally {
    killBrowser(profile);
    // A killed process may still leave a file behind; only this kind of removal looks for it again.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One open network. */
export class Network {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.title = page.getByRole('textbox', { name: 'Title of the network' });
    this.status = page.getByRole('banner').getByRole('status');
  }

  /** Opens the only network of the profile, or a sample where there is none. @param {Context} context */
  static async open(context) {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('./');
    await page.getByRole('region', { name: 'Learn from a sample' }).waitFor();
    const link = page.getByRole('region', { name: 'Your networks' }).getByRole('link').first();
    if (await link.isVisible()) await link.click();
    else await page.getByRole('button', { name: 'Kodak, 1989', exact: true }).click();
    return new Network(page).ready();
  }

  /** Waits until it is open, or the page says why it is not. */
  async ready() {
    const trouble = this.page.getByRole('main').getByRole('alert');
    await this.title.or(trouble).first().waitFor();
    if (!(await this.title.isVisible())) throw new NotOpened(await trouble.innerText());
    return this;
  }

  async saved() {
    await this.status.filter({ hasText: 'Saved' }).waitFor();
  }

  async isSaved() {
    return (await this.status.textContent())?.trim() === 'Saved';
  }

  /** One edit. @param {number} n */
  async edit(n) {
    await this.title.fill(titleOf(n));
    await this.title.press('Enter');
  }

  /** The edit that is shown; 0 before the first. */
  async shown() {
    return numberOf(await this.title.inputValue());
  }

  /** How many parties the network has. */
  async parties() {
    const text = await this.page
      .getByRole('contentinfo')
      .getByRole('button', { name: /^Parties/ })
      .innerText();
    return Number(/[\d,]+$/.exec(text.trim())?.[0].replaceAll(',', ''));
  }

  /** The number of the last step in the database. */
  async steps() {
    return Math.max(0, ...(await this.page.evaluate(stepKeys)).map(([, , seq]) => seq));
  }

  /** What is wrong with the log in the database; undefined when it is without gap and doubles. */
  async logFault() {
    const keys = await this.page.evaluate(stepKeys);
    const seqs = keys.map(([, , seq]) => seq).sort((a, b) => a - b);
    const [first = 1] = seqs;
    const wrong = seqs.findIndex((seq, index) => seq !== first + index);
    return wrong < 0
      ? undefined
      : `the log has ${seqs.slice(Math.max(0, wrong - 2), wrong + 2).join(', ')}`;
  }
}

/** Runs in the page. @returns {Promise<[string, number, number, number][]>} */
function stepKeys() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourceloom');
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('ops').objectStore('ops').getAllKeys();
      reading.onerror = () => reject(new Error(String(reading.error)));
      reading.onsuccess = () => {
        opening.result.close();
        const keys = /** @type {[string, number, number, number][]} */ (reading.result);
        resolve(keys.filter(([, , , part]) => part === 0));
      };
    };
  });
}

/** @param {number} n */
const titleOf = (n) => `Edit ${String(n)}`;

/** @param {string} title */
const numberOf = (title) => Number(/^Edit (\d+)/.exec(title)?.[1] ?? 0);
