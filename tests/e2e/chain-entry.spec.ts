import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Editor } from './support/editor.ts';
import { contentOf } from './support/editor.ts';
import { expect, test } from './support/test.ts';
import type { Say } from './support/words.ts';
import { bothLanguages } from './support/words.ts';

/** A client, a prime provider and three subcontractors, each engagement with its label. */
const chains = {
  en: {
    parties: ['Harbour Bank', 'Quay Systems', 'Boreal Hosting', 'Lumen Contact', 'Yunlan Testing'],
    labels: ['Core banking', 'Hosting', 'Helpdesk', 'Testing']
  },
  'zh-Hans': {
    parties: ['海港银行', '码头系统', '北极云主机', '远帆客服', '云岚测试'],
    labels: ['核心银行系统', '机房托管', '客户热线', '回归测试']
  }
} as const;

type Chain = (typeof chains)[keyof typeof chains];

/** Section 3.2 of the product's own measure: all keys but the text itself. */
const tenKeys = [
  'n',
  'Tab',
  'Enter',
  'Tab',
  'Enter',
  'Shift+Enter',
  'Enter',
  'Shift+Enter',
  'Enter',
  'Enter'
] as const;

/** The texts in the order in which the keys ask for them. */
const textsOf = ({ parties, labels }: Chain) => [
  parties[0],
  parties[1],
  labels[0],
  parties[2],
  labels[1],
  parties[3],
  labels[2],
  parties[4],
  labels[3]
];

async function drawByKeys(page: Page, chain: Chain, write: (text: string) => Promise<void>) {
  const texts = textsOf(chain);
  for (const [index, key] of tenKeys.entries()) {
    await page.keyboard.press(key);
    const text = texts[index];
    if (text !== undefined) await write(text);
  }
}

/** Five parties with their roles, four labelled engagements with their ranks, as the tables tell. */
async function expectChain(editor: Editor, say: Say, { parties, labels }: Chain) {
  const [client, prime, ...subs] = parties;
  const roles = await contentOf(await editor.table('parties'));
  expect(
    Object.fromEntries(roles.map((row) => [row[say('tables.name')], row[say('tables.role')]]))
  ).toEqual({
    [client]: say('role.terminalClient'),
    [prime]: say('role.prime'),
    ...Object.fromEntries(subs.map((sub) => [sub, say('role.subcontractor')]))
  });
  const rows = await contentOf(await editor.table('engagements'));
  const found = rows.map((row) =>
    [say('tables.client'), say('tables.provider'), say('tables.label'), say('tables.rank')].map(
      (head) => row[head]
    )
  );
  expect(new Set(found.map(String))).toEqual(
    new Set([
      String([client, prime, labels[0], 1]),
      ...subs.map((sub, index) => String([prime, sub, labels[index + 1], 2]))
    ])
  );
}

/** As wide and as high as a card can be, with the tag over its edge. */
const largest = { width: 176, height: 78 };

/** No card lies on another, as the saved file has their places. */
async function expectNoOverlap(page: Page) {
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await readFile(await (await downloading).path(), 'utf8');
  const { placements } = JSON.parse(file) as { placements: { x: number; y: number }[] };
  expect(placements).toHaveLength(5);
  for (const [index, a] of placements.entries()) {
    for (const b of placements.slice(index + 1)) {
      const apart = Math.abs(a.x - b.x) >= largest.width || Math.abs(a.y - b.y) >= largest.height;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
}

/** Each undo takes back one party with its engagement and its label. */
async function expectUndoneByParty(page: Page, editor: Editor, say: Say, { parties }: Chain) {
  const [client, prime] = parties;
  const others = ['', client, prime, prime, prime];
  for (const [index, name] of [...parties.entries()].toReversed()) {
    const step = say('step.party/draw', { name, other: others[index] ?? '' });
    await expect(editor.undo).toHaveAccessibleName(say('editor.undoStep', { step }));
    await page.keyboard.press('Control+z');
    expect(await contentOf(await editor.table('parties'))).toHaveLength(index);
    expect(await contentOf(await editor.table('engagements'))).toHaveLength(Math.max(index - 1, 0));
  }
  await expect(editor.undo).toBeDisabled();
  for (let i = 0; i < parties.length; i++) await page.keyboard.press('Control+Shift+z');
}

/** What an input method sends for a text: letters, half of it, all of it, and then the text itself. */
async function compose(ime: CDPSession, text: string) {
  for (const part of ['h', 'ha', text.slice(0, 1), text]) {
    await ime.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length
    });
  }
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await ime.send('Input.insertText', { text });
}

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });
    const chain = chains[language];

    test('a chain is drawn with ten keys', async ({ library, page, say, context }) => {
      await library.goto();
      const editor = await library.newNetwork();
      await expect(page.getByText(say('editor.hint.empty'))).toBeVisible();
      const ime = language === 'zh-Hans' ? await context.newCDPSession(page) : undefined;
      await drawByKeys(page, chain, (text) =>
        ime ? compose(ime, text) : page.keyboard.type(text)
      );
      await expect(editor.inline()).toBeHidden();
      await expect(editor.canvas).toBeFocused();
      await editor.saved();

      await expectChain(editor, say, chain);
      await expectNoOverlap(page);
      await expectUndoneByParty(page, editor, say, chain);
      await editor.saved();
      await page.reload();
      await editor.saved();
      await expectChain(editor, say, chain);
    });

    test('a chain is drawn with fourteen presses of the mouse and Enter', async ({
      library,
      page,
      say
    }) => {
      await library.goto();
      const editor = await library.newNetwork();
      const { parties, labels } = chain;
      const box = (await editor.canvas.boundingBox())!;
      let presses = 0;
      const enter = async () => {
        presses += 1;
        await page.keyboard.press('Enter');
      };

      presses += 1;
      await editor.tool('action.newParty').hover();
      await page.mouse.down();
      await page.mouse.move(box.x + 200, box.y + 300, { steps: 8 });
      await page.mouse.up();
      await page.keyboard.type(parties[0]);
      await enter();
      for (const [index, name] of parties.slice(1).entries()) {
        await editor.hoverCard(parties[index === 0 ? 0 : 1]);
        presses += 1;
        await page.getByRole('button', { name: say('editor.handle.right') }).click();
        await page.keyboard.type(name);
        await enter();
        await page.keyboard.type(labels[index]!);
        await enter();
        await expect(editor.inline('engagement')).toBeHidden();
      }
      expect(presses).toBe(14);
      await editor.saved();
      await expectChain(editor, say, chain);
      await expectNoOverlap(page);
      await expectUndoneByParty(page, editor, say, chain);
    });

    test.describe('by touch', () => {
      test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

      test('a chain is drawn with taps', async ({ library, page, say }) => {
        await library.goto();
        const editor = await library.newNetwork();
        const { parties, labels } = chain;
        const add = (side: 'right' | 'bottom') =>
          page.getByRole('button', { name: say(`editor.handle.${side}`) });
        const box = (await editor.canvas.boundingBox())!;
        for (let tap = 0; tap < 2; tap++) {
          await page.touchscreen.tap(box.x + 150, box.y + 300);
        }
        await page.keyboard.insertText(parties[0]);
        for (const [index, name] of parties.slice(1).entries()) {
          const handle = add(index < 2 ? 'right' : 'bottom');
          const { width, height } = (await handle.boundingBox())!;
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
          await handle.tap();
          await expect(editor.inline()).toHaveValue('');
          await page.keyboard.insertText(name);
          await editor.inline('engagement').tap();
          await page.keyboard.insertText(labels[index]!);
        }
        await page.keyboard.press('Enter');
        await editor.saved();
        await expectChain(editor, say, chain);
      });
    });
  });
}
