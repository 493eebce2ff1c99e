import { contentOf } from './support/editor.ts';
import { logRecords } from './support/database.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

const words = {
  en: { client: 'Harbour Bank', provider: 'Quay Data', label: 'Payroll', renamed: 'Quay Systems' },
  'zh-Hans': { client: '海港银行', provider: '码头数据', label: '薪酬', renamed: '码头系统' }
};

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    const { client, provider, label, renamed } = words[language];

    test('a network is drawn, undone, redone and found again', async ({ library, say, page }) => {
      await library.goto();
      const editor = await library.newNetwork();
      await editor.saved();
      await expect(page.getByText(say('editor.hint.empty'))).toBeVisible();
      await expect(editor.undo).toBeDisabled();

      await editor.drawParty(client);
      await editor.drawParty(provider);
      await editor.saved();
      await expect(page.getByText(say('editor.hint.empty'))).toBeHidden();

      await editor.select('parties', client, provider);
      await page.keyboard.press('c');
      await editor.inline('engagement').fill(label);
      await editor.inline('engagement').press('Enter');
      await editor.saved();
      const [row, ...more] = await contentOf(await editor.table('engagements'));
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        [say('tables.client')]: client,
        [say('tables.provider')]: provider,
        [say('tables.label')]: label,
        [say('field.serviceItems')]: '',
        [say('tables.rank')]: '1',
        [say('tables.value')]: ''
      });

      await editor.select('parties', provider);
      await page.keyboard.press('F2');
      await expect(editor.inline()).toHaveValue(provider);
      await editor.inline().fill(renamed);
      await editor.inline().press('Enter');
      await editor.saved();

      const steps = [
        say('step.party/draw', { name: client, other: '' }),
        say('step.party/draw', { name: provider, other: '' }),
        say('step.engagement/add', { client, provider }),
        say('step.engagement/label', { title: label }),
        say('step.party/rename', { from: provider, name: renamed })
      ];
      for (const step of steps.toReversed()) {
        await expect(editor.undo).toHaveAccessibleName(say('editor.undoStep', { step }));
        await page.keyboard.press('Control+z');
        await expect(editor.redo).toHaveAccessibleName(say('editor.redoStep', { step }));
      }
      await expect(editor.undo).toBeDisabled();
      await expect(editor.undo).toHaveAccessibleDescription(say('editor.nothingToUndo'));
      expect(await contentOf(await editor.table('parties'))).toEqual([]);

      await editor.redo.hover();
      await expect(page.getByRole('tooltip')).toContainText(
        say('editor.redoStep', { step: steps[0]! })
      );
      for (const step of steps) {
        await expect(editor.redo).toHaveAccessibleName(say('editor.redoStep', { step }));
        await editor.redo.click();
      }
      await expect(editor.redo).toBeDisabled();
      await page.keyboard.press('Control+z');
      await editor.saved();

      await page.reload();
      await editor.saved();
      await expect(editor.undo).toHaveAccessibleName(say('editor.undoStep', { step: steps[3]! }));
      await expect(editor.redo).toHaveAccessibleName(say('editor.redoStep', { step: steps[4]! }));
      await page.keyboard.press('Control+Shift+z');
      const parties = await contentOf(await editor.table('parties'));
      expect(parties.map((row) => row[say('tables.name')])).toEqual([client, renamed]);

      await editor.rename('Retitled');
      await editor.saved();
      await page.getByRole('link', { name: say('app.library') }).click();
      const entry = library.diagram('Retitled');
      await expect(entry).toContainText(say('library.parties', { n: 2 }));
      await expect(entry).toContainText(say('library.engagements', { n: 1 }));
      await entry.getByRole('link').click();
      await expect(editor.title).toHaveValue('Retitled');
    });

    test('deleting takes the engagements along, and the notice takes it back', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      const parties = await contentOf(await editor.table('parties'));
      const engagements = await contentOf(await editor.table('engagements'));
      const kodak = parties[0]![say('tables.name')]!;
      await editor.select('parties', kodak);
      await page.keyboard.press('Delete');
      const text = say('editor.removed', { parties: 1, engagements: 3 });
      await expect(page.getByRole('status').filter({ hasText: text })).toBeAttached();
      await expect(editor.inspector).toBeHidden();
      expect(await contentOf(await editor.table('parties'))).toHaveLength(3);
      expect(await contentOf(await editor.table('engagements'))).toEqual([]);

      const back = page.getByRole('button', { name: say('editor.undo'), exact: true }).last();
      await back.click();
      await expect(page.getByText(text)).toBeHidden();
      expect(await contentOf(await editor.table('engagements'))).toEqual(engagements);
      expect(await contentOf(await editor.table('parties'))).toEqual(parties);
      await editor.saved();
      expect(await logRecords(page)).toHaveLength(3);

      // Under the mouse the notice stays, but not without the step that it would take back.
      await editor.select('parties', kodak);
      await page.keyboard.press('Delete');
      await back.hover();
      await page.keyboard.press('Control+z');
      await expect(page.getByText(text)).toBeHidden();
    });

    test('a composition is left to the input method, and the text arrives whole', async ({
      library,
      say,
      page,
      context
    }) => {
      const ime = await context.newCDPSession(page);
      const compose = (text: string) =>
        ime.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length
        });
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };

      await library.goto();
      const editor = await library.newNetwork();
      await page.keyboard.press('n');
      await expect(editor.inline()).toBeFocused();
      for (const text of ['h', 'ha', '海', '海港']) await compose(text);
      await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await expect(editor.inline()).toBeFocused();
      await expect(editor.inline()).toHaveValue('海港');
      await ime.send('Input.insertText', { text: '海港' });
      await compose('yinhang');
      await ime.send('Input.insertText', { text: '银行' });
      await expect(editor.inline()).toHaveValue('海港银行');
      await editor.inline().press('Enter');
      await expect(editor.inline()).toBeHidden();
      await editor.saved();
      await expect(await editor.row('parties', '海港银行')).toBeVisible();
      await expect(editor.undo).toHaveAccessibleName(
        say('editor.undoStep', { step: say('step.party/draw', { name: '海港银行', other: '' }) })
      );

      await editor.select('parties', '海港银行');
      const field = editor.inspector.getByRole('textbox', {
        name: say('inspector.name'),
        exact: true
      });
      await field.click();
      await field.press('End');
      for (const text of ['g', 'gu', '股']) await compose(text);
      await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await expect(field).toHaveValue('海港银行股');
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('海港银行');
      await ime.send('Input.insertText', { text: '股份' });
      await field.press('Enter');
      await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('海港银行股份');
      await editor.saved();
      // The beginning, the party and its new name.
      expect(await logRecords(page)).toHaveLength(3);
      await page.reload();
      await expect(await editor.row('parties', '海港银行股份')).toBeVisible();
    });
  });
}

test('cards are moved by keys and by the mouse, each drag one step', async ({
  library,
  page,
  say
}) => {
  const editor = await library.keptSample();
  const start = await editor.placeOf('IBM');
  await editor.focusCanvas();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const nudged = await editor.placeOf('IBM');
  expect(nudged.x).toBeGreaterThan(start.x);
  expect(nudged.y).toBeGreaterThan(start.y);

  const move = say('editor.undoStep', { step: say('step.placement/move', { name: 'IBM' }) });
  await expect(editor.undo).toHaveAccessibleName(move);
  await page.mouse.move(nudged.x, nudged.y);
  await page.mouse.down();
  // Once a card is held, Alt keeps it from snapping to others.
  await page.keyboard.down('Alt');
  await page.mouse.move(nudged.x - 40, nudged.y + 30, { steps: 5 });
  await page.mouse.move(nudged.x - 60, nudged.y - 30, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await editor.saved();
  const dragged = await editor.placeOf('IBM');
  expect(Math.abs(dragged.x - nudged.x + 60)).toBeLessThan(3);
  expect(Math.abs(dragged.y - nudged.y + 30)).toBeLessThan(3);
  expect((await logRecords(page)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);

  await editor.undo.click();
  expect(await editor.placeOf('IBM')).toEqual(nudged);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await editor.placeOf('IBM')).toEqual(start);
  await expect(editor.undo).toBeDisabled();

  // Escape during a drag: nothing happened.
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 50, start.y + 50, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await editor.saved();
  await expect(editor.undo).toBeDisabled();
  expect(await editor.placeOf('IBM')).toEqual(start);
});

test('the mouse draws, connects, renames and selects on the canvas', async ({
  library,
  page,
  say
}) => {
  await library.goto();
  const editor = await library.newNetwork();
  const canvas = page.getByRole('application');
  const box = (await canvas.boundingBox())!;
  const at = (x: number, y: number) => ({ x: box.x + box.width * x, y: box.y + box.height * y });
  const [left, right] = [at(0.3, 0.4), at(0.65, 0.4)];
  for (const [name, { x, y }] of [['A', left] as const, ['B', right] as const]) {
    await page.mouse.dblclick(x, y);
    await editor.inline().fill(name);
    await editor.inline().press('Enter');
  }
  await editor.tool('action.connect').click();
  await expect(page.getByText(say('editor.hint.connect'))).toBeVisible();
  await page.mouse.move(left.x, left.y);
  await page.mouse.down();
  await page.mouse.move(right.x, right.y, { steps: 8 });
  await page.mouse.up();
  await editor.inline('engagement').fill('Care');
  await editor.inline('engagement').press('Enter');
  await expect(editor.tool('action.select')).toHaveAttribute('aria-pressed', 'true');

  await page.mouse.dblclick(right.x, right.y);
  await expect(editor.inline()).toHaveValue('B');
  await editor.inline().fill('C');
  // To leave is to keep.
  await editor.title.click();
  await editor.saved();

  await page.mouse.click(left.x, left.y);
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('A');
  await page.keyboard.press('Escape');
  await expect(editor.inspector).toBeHidden();
  await page.mouse.move(left.x - 90, left.y - 70);
  await page.mouse.down();
  await page.mouse.move(right.x + 90, right.y + 70, { steps: 5 });
  await page.mouse.up();
  const parties = await editor.table('parties');
  await expect(parties.getByRole('row', { selected: true })).toHaveCount(2);
  await page.mouse.click((left.x + right.x) / 2, left.y);
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('Care');
  const engagements = await contentOf(await editor.table('engagements'));
  expect(engagements).toHaveLength(1);
  expect(engagements[0]![say('tables.provider')]).toBe('C');
});
