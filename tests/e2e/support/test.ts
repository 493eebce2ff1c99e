import { test as base } from '@playwright/test';
import { expect } from './expect.ts';
import { Library } from './library.ts';
import type { Language, Say } from './words.ts';
import { languages, say } from './words.ts';
import { Watch } from './watch.ts';

/** For a loaded machine; nothing here is a promise of speed. */
const longest = 120_000;

interface Fixtures {
  /** The language that the browser asks for. */
  language: Language;
  say: Say;
  /** Fails the test for whatever goes wrong behind the page. */
  watch: Watch;
  /** The app at its first page, with the means to drive it. */
  library: Library;
}

export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  locale: async ({ language }, use) => {
    await use(languages[language].locale);
  },
  say: async ({ language }, use) => {
    await use((key, ...params) => say(language, key, ...params));
  },
  watch: [
    async ({ context, baseURL }, use, testInfo) => {
      testInfo.setTimeout(longest);
      const watch = await Watch.over(context, baseURL!);
      await use(watch);
      watch.check();
    },
    { auto: true }
  ],
  library: async ({ page, say }, use) => {
    await use(new Library(page, say));
  }
});

export { expect };
