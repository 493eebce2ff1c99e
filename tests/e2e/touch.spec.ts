import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as the browser itself takes them: trusted events, not ones that a page makes. */
class Fingers {
  readonly #input: CDPSession;

  private constructor(input: CDPSession) {
    this.#input = input;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  down(...fingers: readonly Finger[]): Promise<void> {
    return this.#send('touchStart', fingers);
  }

  /** In steps, as fingers move. */
  async move(from: readonly Finger[], to: readonly Finger[]): Promise<void> {
    const steps = 12;
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      const between = from.map(({ x, y }, index) => ({
        x: x + (to[index]!.x - x) * share,
        y: y + (to[index]!.y - y) * share
      }));
      await this.#send('touchMove', between);
    }
  }

  up(): Promise<void> {
    return this.#send('touchEnd', []);
  }

  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    fingers: readonly Finger[]
  ): Promise<void> {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    await this.#input.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language, hasTouch: true, viewport: { width: 390, height: 844 } });

    test('two fingers zoom, one moves the picture, and one that rests asks for the menu', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      const fingers = await Fingers.on(page);
      const zoom = page.getByRole('group', { name: say('editor.zoom') });
      const percent = async () => Number(/(\d+)\s*%/u.exec(await zoom.innerText())?.[1]);
      const area = (await editor.canvas.boundingBox())!;
      const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };

      const [near, far] = [30, 120].map((away) => [
        { x: middle.x - away, y: middle.y },
        { x: middle.x + away, y: middle.y }
      ]);
      const before = await percent();
      await fingers.down(...near!);
      await fingers.move(near!, far!);
      await fingers.up();
      await expect.poll(percent).toBeGreaterThan(before * 2);
      const large = await percent();
      await fingers.down(...far!);
      await fingers.move(far!, near!);
      await fingers.up();
      await expect.poll(percent).toBeLessThan(large / 2);
      // Nothing was dragged, drawn or opened by it.
      await expect(page.getByRole('menu')).toBeHidden();
      await expect(
        page.getByRole('button', { name: say('action.undo'), exact: true })
      ).toBeDisabled();

      // A card that is under the finger, wherever the sample has it.
      await zoom.getByRole('button', { name: say('action.fit') }).click();
      const { at: found, name } = await cardOnCanvas(page, middle);
      // One finger on the paper moves the picture with it: the card is where the finger led it.
      const paper = await paperOnCanvas(page, area);
      const down = { x: 0, y: 72 };
      const led = { x: paper.x + down.x, y: paper.y + down.y };
      await fingers.down(paper);
      await fingers.move([paper], [led]);
      await fingers.up();
      const card = { x: found.x + down.x, y: found.y + down.y };
      await page.touchscreen.tap(card.x, card.y);
      await expect(page.getByRole('complementary').getByRole('heading', { name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(
        page.getByRole('button', { name: say('action.undo'), exact: true })
      ).toBeDisabled();

      await fingers.down(card);
      const menu = page.getByRole('menu');
      await expect(menu).toBeVisible();
      await fingers.up();
      await expect(menu.getByRole('menuitem', { name: say('action.copy') })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
    });

    test('a tap is taken at once after a finger has drawn a marquee', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      const fingers = await Fingers.on(page);
      const paper = await paperOnCanvas(page, (await editor.canvas.boundingBox())!);
      const connect = page
        .getByRole('toolbar')
        .getByRole('button', { name: say('action.connect') });
      const { x, y } = (await connect.boundingBox())!;
      await fingers.down(paper);
      // Longer than a tap may be.
      await page.evaluate(() => new Promise((rested) => setTimeout(rested, 700)));
      await fingers.move([paper], [{ x: paper.x - 60, y: paper.y + 60 }]);
      await fingers.up();
      await page.touchscreen.tap(x + 10, y + 10);
      await expect(connect).toHaveAttribute('aria-pressed', 'true');
      // What fingers can do is said, not what keys can.
      await expect(page.getByText(say('editor.hint.connect.touch'))).toBeVisible();
      await expect(page.getByText(say('editor.hint.connect'), { exact: true })).toBeHidden();
    });

    test('two taps make a party, and two more connect two of them', async ({
      library,
      say,
      page
    }) => {
      await library.goto();
      const editor = await library.newNetwork();
      const panel = page.getByRole('complementary');
      const places = { Alder: { x: 190, y: 160 }, Birch: { x: 190, y: 300 } };
      for (const [name, { x, y }] of Object.entries(places)) {
        await page.touchscreen.tap(x, y);
        await page.touchscreen.tap(x, y);
        await editor.inline().fill(name);
        await editor.inline().press('Enter');
        await panel.getByRole('button', { name: say('app.close') }).tap();
        await expect(panel).toBeHidden();
      }
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: say('action.connect') })
        .tap();
      for (const { x, y } of Object.values(places)) await page.touchscreen.tap(x, y);
      await editor.inline('engagement').fill('Care');
      await editor.inline('engagement').press('Enter');

      // What was connected is what is selected, with its ends to be led elsewhere.
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Care');
      const end = page.getByRole('button', { name: say('retarget.handle.provider') });
      expect((await end.boundingBox())?.width).toBe(44);
    });
  });
}

test.describe('a tablet held upright', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1000 } });

  test('has room for every control of the bar', async ({ library, page }) => {
    await library.keptSample();
    const boxes = await page
      .getByRole('banner')
      .locator('button, a, input, [role=tab]')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility())
          .map((control) => control.getBoundingClientRect())
          .map(({ left, right }) => ({ left, right }))
      );
    const inOrder = boxes.toSorted((a, b) => a.left - b.left);
    for (const [index, box] of inOrder.slice(1).entries()) {
      expect(box.left).toBeGreaterThanOrEqual(inOrder[index]!.right - 1);
    }
  });

  test('has nothing to press that is smaller than a fingertip', async ({ library, page }) => {
    const editor = await library.keptSample();
    expect(await tooSmall(page)).toEqual([]);
    await editor.focusCanvas();
    await page.keyboard.press('o');
    await expect(page.getByRole('tree')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });
});

/** What a finger in its middle presses, and would miss 20 pixels beside or above it. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('button, a, input, [role=tab]')].filter((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isHit = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && each.contains(hit);
      };
      const reach = [
        [-20, 0],
        [20, 0],
        [0, -20],
        [0, 20]
      ] as const;
      return each.checkVisibility() && isHit(0, 0) && !reach.every(([dx, dy]) => isHit(dx, dy));
    });
    return found.map((each) => each.getAttribute('aria-label') ?? each.textContent);
  });
}

/** A point around the middle at which a tap selects a party or an engagement, and what it is called. */
async function cardOnCanvas(page: Page, middle: Finger): Promise<{ at: Finger; name: string }> {
  for (let ring = 0; ring < 12; ring++) {
    for (const side of [-1, 1]) {
      const at = { x: middle.x, y: middle.y + side * ring * 16 };
      await page.touchscreen.tap(at.x, at.y);
      const panel = page.getByRole('complementary');
      if (await panel.isVisible()) {
        const name = await panel.getByRole('heading').first().innerText();
        await page.keyboard.press('Escape');
        await expect(panel).toBeHidden();
        return { at, name };
      }
    }
  }
  throw new Error('no card was found');
}

/** A point beside the drawing at which a tap selects nothing. */
async function paperOnCanvas(
  page: Page,
  { x, y, width, height }: { x: number; y: number; width: number; height: number }
): Promise<Finger> {
  for (let down = 0.2; down < 0.7; down += 0.1) {
    const at = { x: x + width - 20, y: y + height * down };
    await page.touchscreen.tap(at.x, at.y);
    const panel = page.getByRole('complementary');
    if (!(await panel.isVisible())) return at;
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
  throw new Error('no free place was found');
}
