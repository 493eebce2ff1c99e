import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { charactersIn, pagesIn } from './support/pdf.ts';
import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a story is kept, told with a clicker in two windows, changed meanwhile, and handed out', async ({
      library,
      page,
      say,
      context,
      browser
    }) => {
      const editor = await library.keptSample();
      await editor.rename('<img src=x onerror=alert(1)>');
      await page.getByRole('tab', { name: say('editor.story'), exact: true }).click();
      const steps = page.getByRole('complementary').getByRole('list', { name: say('story.steps') });

      await test.step('steps keep the look, and are one step to undo each', async () => {
        await editor.focusCanvas();
        await page.keyboard.press('Control+Shift+K');
        await expect(steps.getByRole('listitem')).toHaveCount(1);
        await editor.select('parties', 'IBM');
        await page.getByRole('button', { name: say('action.captureStep') }).click();
        await expect(steps.getByRole('listitem')).toHaveCount(2);
        await editor.undo.click();
        await expect(steps.getByRole('listitem')).toHaveCount(1);
        await editor.redo.click();
        await steps.getByRole('button', { name: 'IBM', exact: false }).first().click();
        await page.getByLabel(say('story.step.text'), { exact: true }).fill('谁管数据？**Who?**');
        await page.getByLabel(say('story.notes'), { exact: true }).fill('先问，再讲。');
        await page.getByLabel(say('story.step.minutes'), { exact: true }).fill('2');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: say('action.captureStep') }).click();
        await expect(steps.getByRole('listitem')).toHaveCount(3);
        await steps.getByRole('button', { name: 'IBM', exact: false }).first().focus();
        await page.keyboard.press('Alt+ArrowUp');
        await expect(steps.getByRole('listitem').first()).toContainText('IBM');
        await page.keyboard.press('Alt+ArrowDown');
        await editor.saved();
      });

      const stage = page.getByRole('main', { name: say('story.audience') });
      const at = (n: number) => stage.getByText(say('story.count', { n, of: 3 }), { exact: true });

      await test.step('every key does its deed in the window of the audience', async () => {
        await steps.getByRole('button').first().click();
        await page.getByLabel(say('story.step.text'), { exact: true }).focus();
        await page.keyboard.press('F5');
        await expect(at(1)).toBeVisible();
        await walks(page);
        await page.keyboard.press('l');
        await expect(stage.getByRole('button', { name: say('story.key.laser') })).toHaveAttribute(
          'aria-pressed',
          'true'
        );
        await page.keyboard.press('l');
        const legend = stage.getByRole('group', { name: say('legend.title') });
        const shown = stage.getByRole('button', { name: say('story.key.legend') });
        await expect(legend).toBeVisible();
        await shown.click();
        await expect(legend).toBeHidden();
        await page.keyboard.press('g');
        await expect(legend).toBeVisible();
        await page.keyboard.press('f');
        await expect
          .poll(() => page.evaluate(() => document.fullscreenElement !== null))
          .toBe(true);
        await page.keyboard.press('f');
        await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
        await page.keyboard.press('End');
        await expect(at(3)).toBeVisible();
        await page.keyboard.press('Home');
        await page.keyboard.press('2');
        await page.keyboard.press('Enter');
        await expect(at(2)).toBeVisible();
        await expect(stage.getByText('谁管数据？')).toBeVisible();
        await blanks(page);
        await page.keyboard.press('o');
        const overview = stage.getByRole('list', { name: say('story.overview') });
        await overview.getByRole('button').first().click();
        await expect(at(1)).toBeVisible();
        await page.keyboard.press('?');
        await expect(stage.getByRole('heading', { name: say('story.keys') })).toBeVisible();
        await page.keyboard.press('Escape');
        await page.keyboard.press(' ');
        await expect(at(2)).toBeVisible();
      });

      /** Every key that goes on or back does so, whichever window hears it. */
      async function walks(window: Page) {
        for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n']) {
          await window.keyboard.press('Home');
          await expect(at(1)).toBeVisible();
          await window.keyboard.press(key);
          await expect(at(2), key).toBeVisible();
        }
        for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace']) {
          await window.keyboard.press('End');
          await expect(at(3)).toBeVisible();
          await window.keyboard.press(key);
          await expect(at(2), key).toBeVisible();
        }
      }

      async function blanks(window: Page) {
        for (const [key, word] of [
          ['b', 'story.blank.black'],
          ['.', 'story.blank.black'],
          ['w', 'story.blank.white']
        ] as const) {
          await window.keyboard.press(key);
          await expect(stage.getByRole('img', { name: say(word) })).toBeVisible();
          await window.keyboard.press(key);
          await expect(stage.getByRole('img', { name: say(word) })).toBeHidden();
        }
      }

      await test.step('the speaker’s window shows notes and moves the same run', async () => {
        await stage.hover();
        const opening = context.waitForEvent('page');
        await stage.getByRole('button', { name: say('story.speaker.open') }).click();
        const speaker = await opening;
        const notes = speaker.getByRole('region', { name: say('story.notes') });
        await expect(notes).toContainText('先问，再讲。');
        await walks(speaker);
        await blanks(speaker);
        await speaker.keyboard.press('o');
        const overview = stage.getByRole('list', { name: say('story.overview') });
        await expect(overview).toBeVisible();
        await speaker.keyboard.press('o');
        await expect(overview).toBeHidden();
        await speaker.keyboard.press('1');
        await speaker.keyboard.press('Enter');
        await expect(at(1)).toBeVisible();
        await speaker.keyboard.press('2');
        await speaker.keyboard.press('Enter');
        await expect(at(2)).toBeVisible();
        for (const isOn of [true, false]) {
          await speaker.keyboard.press('l');
          await expect(stage.getByRole('button', { name: say('story.key.laser') })).toHaveAttribute(
            'aria-pressed',
            String(isOn)
          );
        }
        for (const isFull of [true, false]) {
          await speaker.keyboard.press('f');
          await expect
            .poll(() => speaker.evaluate(() => document.fullscreenElement !== null))
            .toBe(isFull);
        }
        await page.reload();
        await expect(at(2)).toBeVisible();
        await speaker.keyboard.press('ArrowLeft');
        await expect(at(1)).toBeVisible();
        await speaker.keyboard.press('ArrowRight');
        await expect(at(2)).toBeVisible();
        await speaker.close();
        const again = context.waitForEvent('page');
        await stage.getByRole('button', { name: say('story.speaker.open') }).click();
        await expect((await again).getByRole('region', { name: say('story.notes') })).toContainText(
          '先问，再讲。'
        );
        await (await again).close();
      });

      await test.step('an edit during the run is an ordinary step, and the story goes on', async () => {
        await stage.focus();
        await page.keyboard.press('e');
        await expect(stage).toBeHidden();
        await editor.rename('Changed meanwhile');
        await page.getByRole('button', { name: say('story.resume', { n: 2 }) }).click();
        await expect(at(2)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(stage).toBeHidden();
        await editor.undo.click();
        await expect(editor.title).toHaveValue('<img src=x onerror=alert(1)>');
        await editor.saved();
        await expect(steps.getByRole('listitem')).toHaveCount(3);
      });

      await page.getByRole('tab', { name: say('story.handouts') }).click();

      await test.step('the page tells the story from the disk, without a network', async () => {
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: say('handout.page.save') }).click();
        const file = test.info().outputPath('story.html');
        await (await saving).saveAs(file);
        expect(readFileSync(file).length).toBeLessThan(1_500_000);
        const away = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
        const told = await away.newPage();
        const faults: string[] = [];
        told.on('pageerror', (error) => faults.push(String(error)));
        told.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        await told.goto(`file://${file}`);
        await expect(told.getByRole('heading', { level: 1 })).toHaveText(
          '<img src=x onerror=alert(1)>'
        );
        const opening = away.waitForEvent('page');
        await told.getByRole('button', { name: say('story.presentWithSpeaker') }).click();
        const speaker = await opening;
        await expect(speaker.getByText(say('story.nextStep')).first()).toBeVisible();
        await expect(speaker.getByText(say('story.count', { n: 1, of: 3 }))).toBeVisible();
        await speaker.getByRole('main').click();
        await speaker.keyboard.press('End');
        await expect(
          told.getByText(say('story.count', { n: 3, of: 3 }), { exact: true })
        ).toBeVisible();
        await told.close();
        const reopening = away.waitForEvent('page');
        await speaker.getByRole('button', { name: say('story.alone.open') }).click();
        const resumed = await reopening;
        await expect(
          resumed.getByText(say('story.count', { n: 3, of: 3 }), { exact: true })
        ).toBeVisible();
        await speaker.keyboard.press('Home');
        await expect(
          resumed.getByText(say('story.count', { n: 1, of: 3 }), { exact: true })
        ).toBeVisible();
        expect(faults).toEqual([]);
        await away.close();
      });

      await test.step('the slides have a picture, a title and notes each', async () => {
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: say('handout.slides.save') }).click();
        const path = await (await saving).path();
        const files = unzipSync(readFileSync(path));
        expect(
          Object.keys(files).filter((name) => /slides\/slide\d+\.xml$/.test(name))
        ).toHaveLength(3);
        const all = Object.values(files).map((bytes) => strFromU8(bytes));
        expect(all.some((text) => text.includes('先问，再讲。'))).toBe(true);
        expect(strFromU8(files['ppt/media/step1.svg']!)).toContain('<svg');
        expect(files['ppt/media/step1.png']!.length).toBeGreaterThan(1000);
      });

      await test.step('the handout is paper with a cover, steps and tables', async () => {
        const opening = context.waitForEvent('page');
        await page.getByRole('link', { name: say('handout.paper.open') }).click();
        const paper = await opening;
        await expect(paper.getByRole('article')).toHaveCount(3);
        await expect(paper.getByText('先问，再讲。')).toBeVisible();
        const pdf = await paper.pdf({ preferCSSPageSize: true });
        expect(pagesIn(pdf)).toBe(4);
        // Real text, which can be marked and searched, and no picture of it.
        const characters = charactersIn(pdf);
        expect([...'先问，再讲。'].filter((one) => !characters.has(one))).toEqual([]);
        await paper.getByLabel(say('handout.perPage')).selectOption('1');
        expect(pagesIn(await paper.pdf({ preferCSSPageSize: true }))).toBe(5);
      });
    });

    test('what stands in the way of a story is said, with the way on', async ({
      library,
      page,
      say,
      context
    }) => {
      await library.goto();
      let editor = await library.newNetwork();
      await page.getByRole('tab', { name: say('editor.story'), exact: true }).click();
      await page.getByRole('tab', { name: say('story.workshop') }).click();
      await page.keyboard.press('F5');
      await expect(editor.panel.getByRole('heading', { name: say('story.empty') })).toBeVisible();
      const capture = page.getByRole('button', { name: say('action.captureStep') });
      await expect(capture).toBeDisabled();
      await expect(capture).toHaveAccessibleDescription(say('story.noParties'));

      editor = await library.keptSample();
      await page.getByRole('tab', { name: say('editor.story'), exact: true }).click();
      await capture.click();
      await editor.saved();
      await page.evaluate(() => {
        window.open = () => null;
      });
      await page.getByRole('button', { name: say('story.presentWithSpeaker') }).click();
      await expect(page.getByRole('alert')).toContainText(say('story.trouble.blocked'));
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByRole('application').focus();
      await other.keyboard.press('F5');
      await expect(page.getByRole('alert')).toContainText(say('story.trouble.rival'));
      await other.keyboard.press('Escape');
      await expect(page.getByRole('alert')).toBeHidden();
      await page.keyboard.press('Escape');

      await test.step('a window of the audience that was closed goes on in another', async () => {
        await other.keyboard.press('F5');
        const stage = other.getByRole('main', { name: say('story.audience') });
        await stage.hover();
        const opening = context.waitForEvent('page');
        await stage.getByRole('button', { name: say('story.speaker.open') }).click();
        const speaker = await opening;
        await expect(speaker.getByRole('region', { name: say('story.onScreen') })).toBeVisible();
        await other.close();
        await expect(speaker.getByRole('alert')).toContainText(say('story.alone'));
        const reopening = context.waitForEvent('page');
        await speaker.getByRole('button', { name: say('story.alone.open') }).click();
        const resumed = await reopening;
        await expect(resumed.getByRole('main', { name: say('story.audience') })).toBeVisible();
        await expect(speaker.getByRole('alert')).toBeHidden();
        await speaker.close();
        await resumed.close();
      });
    });

    test('a workshop’s parking lot and actions are kept in the network', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      await page.getByRole('tab', { name: say('editor.story'), exact: true }).click();
      await page.getByRole('tab', { name: say('story.workshop') }).click();
      await page.getByRole('textbox', { name: say('workshop.action.new') }).fill('Ask IBM');
      await page.keyboard.press('Enter');
      await page.getByLabel(say('workshop.owner')).fill('Wang');
      await page.keyboard.press('Enter');
      await page.getByLabel(say('workshop.due')).fill('2026-12-24');
      await page.getByRole('textbox', { name: say('workshop.parking.new') }).fill('Escrow');
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: say('workshop.done', { text: 'Escrow' }) }).check();
      await page.getByRole('textbox', { name: say('workshop.decided.new') }).fill('Keep IBM');
      await page.keyboard.press('Enter');
      const decided = page.getByRole('list', { name: say('workshop.decided') });
      await expect(decided).toContainText('Keep IBM');
      await editor.saved();
      await page.reload();
      await page.getByRole('tab', { name: say('editor.story'), exact: true }).click();
      await page.getByRole('tab', { name: say('story.workshop') }).click();
      await expect(page.getByLabel(say('workshop.owner'))).toHaveValue('Wang');
      await expect(page.getByLabel(say('workshop.due'))).toHaveValue('2026-12-24');
      await expect(
        page.getByRole('checkbox', { name: say('workshop.done', { text: 'Escrow' }) })
      ).toBeChecked();
      await decided.getByRole('button', { name: 'Keep IBM' }).click();
      await expect(page.getByRole('tab', { name: say('versions.then') })).toBeVisible();
      await expect(editor.panel.getByText(say('versions.reason.decided'))).toBeVisible();
    });
  });
}
