import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a layout is previewed, let go, kept as one step, and undone', async ({
      library,
      say,
      page
    }) => {
      const editor = await library.keptSample();
      await editor.saved();
      await page.getByRole('button', { name: say('action.layout'), exact: true }).click();
      const panel = editor.panel;
      const status = panel.getByRole('status');
      const preview = panel.getByRole('button', { name: say('arranging.preview') });
      const keep = panel.getByRole('button', { name: say('arranging.accept') });

      await panel.getByRole('radio', { name: say('arranging.force'), exact: true }).check();
      await preview.click();
      await expect(status).toContainText(/\d/);
      await page.keyboard.press('Escape');
      await expect(status).toBeHidden();
      await expect(editor.undo).toHaveAttribute('aria-disabled', 'true');

      await panel.getByRole('radio', { name: say('arranging.circular'), exact: true }).check();
      await preview.click();
      await expect(status).toContainText(/\d/);
      await keep.click();
      await expect(editor.undo).toHaveAccessibleName(
        say('editor.undoStep', { step: say('step.placement/arrange', { layout: 'circular' }) })
      );
      await editor.saved();
      await editor.undo.click();
      await expect(editor.undo).toHaveAttribute('aria-disabled', 'true');
      await expect(panel).toContainText(say('arranging.labels'));
    });
  });
}
