import type { Locator } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

/** The name of what has the focus, and whether one sees that it has. */
function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const marked = (at: Element) =>
      [undefined, '::before', '::after'].some((pseudo) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at, pseudo);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
    const visible = [element, element.parentElement!, ...element.children].some(marked);
    const name = element.ariaLabel ?? element.innerText.trim();
    return { name: element === document.body ? '' : name || element.tagName, visible };
  });
}

/** Tabs from the top of the page until the focus leaves it. */
async function tabStops(page: Page, most = 60): Promise<string[]> {
  const names: string[] = [];
  while (names.length < most) {
    await page.keyboard.press('Tab');
    const { name, visible } = await focused(page);
    if (name === '' || (names.length > 0 && name === names[0])) break;
    expect.soft(visible, `the focus is seen on ${name}`).toBe(true);
    names.push(name);
  }
  return names;
}

/** What reaches beyond the window sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.scrollingElement!.scrollWidth > innerWidth ? ['the page'] : [];
    const controls = document.querySelectorAll('button, a, input, select, h1, h2, [role=status]');
    for (const control of controls) {
      const { left, right, width, height } = control.getBoundingClientRect();
      const hidden = width <= 1 || height <= 1 || control.closest('.skip, [hidden]') !== null;
      const scrolls = control.closest('table') !== null;
      if (hidden || scrolls || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (left < -1 || right > innerWidth + 1) {
        wide.push(`${control.tagName} ${control.ariaLabel ?? control.textContent.trim()}`);
      }
    }
    return wide;
  });
}

/** Controls of the bar that lie on one another. */
function overlapping(page: Page): Promise<string[]> {
  return page.getByRole('banner').evaluate((banner) => {
    const controls = [...banner.querySelectorAll('button, a, input')].filter(
      (control) => control.checkVisibility() && control.getBoundingClientRect().width > 1
    );
    return controls.flatMap((one, index) =>
      controls.slice(index + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1;
        return apart ? [] : [`${one.textContent.trim()} and ${other.textContent.trim()}`];
      })
    );
  });
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('everything is reached with the Tab key, in the order of the page', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const first = await tabStops(page);
      expect(first[0]).toBe(say('app.skip'));
      const wanted = [
        say('app.help'),
        say('library.new'),
        say('library.open'),
        say('sample.kodak-1989.name')
      ];
      expect(first.filter((name) => wanted.includes(name))).toEqual(wanted);

      const editor = await library.openSample();
      await editor.saved();
      await page.reload();
      await editor.saved();
      const stops = await tabStops(page);
      const order = [
        say('app.skip'),
        say('app.library'),
        say('editor.title'),
        say('editor.draw'),
        say('app.help'),
        say('editor.canvas', { parties: 4, engagements: 3 }),
        say('action.newParty'),
        say('action.fit')
      ];
      expect(stops.filter((name) => order.includes(name))).toEqual(order);

      // The tables open and are walked without a mouse.
      const foot = page.getByRole('contentinfo');
      const parties = foot.getByRole('button', { name: say('tables.parties') });
      await parties.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
      const rows = page.getByRole('grid', { name: say('tables.parties') }).getByRole('row');
      const name = (row: Locator) => row.getByRole('textbox', { name: say('tables.name') });
      await expect(name(rows.nth(1))).toBeFocused();
      await page.keyboard.press('Control+ArrowDown');
      await expect(name(rows.last())).toBeFocused();
      await page.keyboard.press(' ');
      await expect(rows.last()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+ ');
      await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
      expect((await focused(page)).visible).toBe(true);
    });

    test('the skip link leads past the bar', async ({ library, say, page }) => {
      await library.goto();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: say('library.new') })).toBeFocused();
    });

    test.describe('on a telephone', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

      test('controls of the bar do not lie on one another', async ({ library, page }) => {
        await library.goto();
        const editor = await library.openSample();
        await editor.saved();
        expect(await overlapping(page)).toEqual([]);
      });

      test('nothing is cut off and everything can be tapped', async ({ library, say, page }) => {
        await library.goto();
        expect(await overflowing(page), 'library').toEqual([]);
        await library.samples.getByRole('button', { name: say('sample.kodak-1989.name') }).tap();
        const editor = await library.opened();
        await editor.saved();
        expect(await overflowing(page), 'editor').toEqual([]);

        const row = await editor.row('parties', 'Businessland');
        await row.tap();
        await expect(editor.inspector).toBeVisible();
        expect(await overflowing(page), 'inspector').toEqual([]);
        const name = editor.inspector.getByRole('textbox', {
          name: say('inspector.name'),
          exact: true
        });
        await name.tap();
        await name.fill('Businessland Inc.');
        await name.press('Enter');
        await editor.saved();
        await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText(
          'Businessland Inc.'
        );
        await editor.inspector.getByRole('button', { name: say('app.close') }).tap();
        await expect(editor.inspector).toBeHidden();
        await editor.analyse();
        await expect(editor.panel.getByText(say('analysis.upToDate'))).toBeVisible();
        expect(await overflowing(page), 'analysis').toEqual([]);
        await editor.draw();
        await page.goto('./help/');
        expect(await overflowing(page), 'help').toEqual([]);
      });
    });
  });
}
