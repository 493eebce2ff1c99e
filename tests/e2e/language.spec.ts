import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { toShowTheme } from './support/theme.ts';
import { languages, say as sayIn } from './support/words.ts';

/** What may stand in Latin letters on a Chinese page: names, codes, keys, amounts, units. */
const latin = [
  'Sourceloom',
  'EN',
  'English',
  'ITO',
  'BPO',
  'KPO',
  'CSV',
  'kB',
  'SVG',
  'sbom',
  'cdx',
  'json',
  'US',
  'PageRank',
  'Katz',
  'Kodak',
  'IBM',
  'DEC',
  'Businessland',
  'Ctrl',
  'Shift',
  'Alt',
  'Tab',
  'Esc',
  'Enter',
  'Delete',
  'Backspace',
  'Space',
  'Home',
  'End',
  'Page',
  'Up',
  'Down',
  'PDF'
];

/** Texts, names and descriptions of a page that hold Latin words which are not on the list. */
async function foreignTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('script, style, [lang=en]') === null) found.push(textContent!);
    }
    const told = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'data-words'];
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of told) found.push(element.getAttribute(name) ?? '');
      // Boxes that are ticked have a value that nobody sees.
      if (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type))
        found.push(element.value);
    }
    return found;
  });
  // One letter is a key or a mark; two are a word.
  return texts.filter((text) =>
    (text.match(/\p{Script=Latin}{2,}/gu) ?? []).some((word) => !latin.includes(word))
  );
}

test('the language changes at once on every page and is kept', async ({ library, page }) => {
  const en = library.say;
  const zh = ((key, ...params) => sayIn('zh-Hans', key, ...params)) as typeof en;
  const html = page.locator('html');
  const toChinese = page.getByRole('button', { name: languages['zh-Hans'].ownName });
  const toEnglish = page.getByRole('button', { name: languages.en.ownName });

  await library.goto();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(toEnglish).toHaveAttribute('aria-pressed', 'true');
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));

  await toChinese.click();
  await expect(html).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('library.lesson.title'));
  await expect(page).toHaveTitle(`${zh('library.title')} · ${zh('app.name')}`);
  // The columns and the ending of a file are its format.
  const drop = zh('library.drop');
  expect((await foreignTexts(page)).filter((text) => text !== drop)).toEqual([]);
  expect(loads).toEqual([]);
  await page.reload();
  await expect(html).toHaveAttribute('lang', 'zh-Hans');

  await page.getByRole('link', { name: zh('app.help') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('help.title'));
  expect(await foreignTexts(page)).toEqual([]);
  await toEnglish.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('help.title'));
  await expect(html).toHaveAttribute('lang', 'en');
  await toChinese.click();

  await page.getByRole('link', { name: zh('app.library') }).click();
  library = new (library.constructor as typeof import('./support/library.ts').Library)(page, zh);
  const editor = await library.openSample();
  await editor.saved();
  for (const table of ['parties', 'engagements'] as const) {
    await editor.table(table);
    expect(await foreignTexts(page), table).toEqual([]);
  }
  await editor.select('engagements', 'Businessland');
  await expect(editor.inspector).toBeVisible();
  expect(await foreignTexts(page)).toEqual([]);
  await editor.select('parties', 'Businessland');
  expect(await foreignTexts(page)).toEqual([]);
  await editor.analyse();
  await expect(editor.panel.getByText(zh('analysis.upToDate'))).toBeVisible();
  expect(await foreignTexts(page)).toEqual([]);
  await editor.panel.getByRole('tab', { name: zh('analysis.tab.measures') }).click();
  await expect(editor.panel.getByText(zh('metric.degree.question'))).toBeVisible();
  expect(await foreignTexts(page)).toEqual([]);

  loads.length = 0;
  await toEnglish.click();
  await expect(editor.panel.getByText(en('analysis.upToDate'))).toBeVisible();
  // A grid has the name as it was written; the drawing has the one of the language.
  await expect(page.getByText('Kodak').first()).toBeAttached();
  await expect(page.getByRole('grid', { name: en('tables.parties') })).toContainText(
    en('role.terminalClient')
  );
  await toChinese.click();
  await expect(editor.status).toHaveText(zh('editor.saved'));
  expect(loads).toEqual([]);

  await page.goto('./editor/?id=diagram-nowhere');
  await expect(page.getByRole('alert')).toContainText(zh('trouble.notFound'));
  expect(await foreignTexts(page)).toEqual([]);
});

test('the theme follows the system until a choice is made, which is kept', async ({
  library,
  page,
  say
}) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await library.goto();
  await toShowTheme(page, 'light');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await toShowTheme(page, 'dark');
  await expect.poll(background).not.toBe(light);

  await page.getByRole('button', { name: say('app.theme.toLight') }).click();
  await toShowTheme(page, 'light');
  await expect.poll(background).toBe(light);
  await page.reload();
  await toShowTheme(page, 'light');
  await page.getByRole('link', { name: say('app.help') }).click();
  await page.getByRole('button', { name: say('app.theme.toDark') }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await toShowTheme(page, 'dark');
});
