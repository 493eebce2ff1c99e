import { expect, test } from './support/test.ts';
import { bothLanguages } from './support/words.ts';

for (const language of bothLanguages) {
  test.describe(language, () => {
    test.use({ language });

    test('a field of one’s own is defined, filled in, asked about and deleted; a service is added', async ({
      library,
      page,
      say
    }) => {
      const editor = await library.keptSample();
      const dialog = page.getByRole('dialog', { name: say('own.title') });
      await editor.more(say('action.ownFields'));
      await dialog.getByRole('button', { name: say('own.add') }).click();
      const form = dialog.getByRole('form', { name: say('own.add') });
      await form.getByLabel(say('own.name'), { exact: true }).fill('Light');
      await form.getByLabel(say('own.type')).selectOption('choice');
      await form.getByLabel(say('own.list')).fill('Red\nGreen');
      await form.getByLabel(say('own.required')).selectOption('yes');
      await form.getByRole('button', { name: say('own.create') }).click();
      await expect(dialog.getByText(say('own.filled', { n: 0, of: 4 }))).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(editor.undo).toHaveAccessibleName(
        say('editor.undoStep', { step: say('step.field/add', { name: 'Light' }) })
      );

      // What is missing is told beside the field, and no more once it is there.
      await editor.select('parties', 'Businessland');
      const light = editor.inspector.getByRole('combobox', { name: 'Light', exact: true });
      await expect(light).toHaveAccessibleDescription(say('own.at.V-50'));
      await light.selectOption('Red');
      await expect(light).toHaveAccessibleDescription('');

      // Who says so survives a reload.
      await editor.inspector
        .getByRole('button', { name: say('evidence.add', { field: 'Light' }) })
        .click();
      const source = editor.inspector.getByRole('group', {
        name: say('evidence.title', { field: 'Light' })
      });
      await source.getByLabel(say('evidence.who')).fill('Ann');
      await source.getByLabel(say('evidence.confidence')).selectOption('high');
      await source.getByRole('button', { name: say('evidence.close') }).click();
      await editor.saved();
      await page.reload();
      await editor.ready();
      await editor.select('parties', 'Businessland');
      await expect(light).toHaveValue('Red');
      await expect(
        editor.inspector.getByRole('button', {
          name: new RegExp(`${say('evidence.title', { field: 'Light' })}.*Ann`)
        })
      ).toBeVisible();

      await editor.select('parties', 'Businessland', 'IBM');
      await light.selectOption('Green');
      await editor.select('parties', 'IBM');
      await expect(light).toHaveValue('Green');

      await editor.focusCanvas();
      await page.keyboard.press('Shift+V');
      await editor.panel.getByRole('button', { name: say('look.filter.add') }).click();
      const condition = editor.panel.getByRole('group', { name: say('look.condition') });
      await condition.getByLabel(say('look.field')).selectOption({ label: 'Light' });
      await condition.getByLabel(say('look.value')).selectOption('Green');
      await condition.getByRole('button', { name: say('look.filter.add') }).click();
      const why = say('look.test.equals', { field: 'Light', value: 'Green' });
      await expect(page.getByText(say('look.shown', { n: 2, of: 4, why }))).toBeVisible();
      await page.getByRole('button', { name: say('look.clear') }).click();

      await editor.more(say('action.ownFields'));
      await dialog.getByRole('button', { name: say('own.remove', { name: 'Light' }) }).click();
      await expect(dialog.getByText(say('own.removing', { name: 'Light', n: 2 }))).toBeVisible();
      await dialog.getByRole('button', { name: say('own.removing.confirm') }).click();
      await expect(dialog.getByText(say('own.none'))).toBeVisible();
      await page.keyboard.press('Escape');
      await editor.panel.getByRole('button', { name: say('app.close') }).click();

      // A service that none is called is added where it was looked for, as one step.
      await editor.select('engagements', 'Businessland');
      const services = editor.inspector.getByRole('group', { name: say('field.serviceItems') });
      const chosen = services.getByText('BPO-2 Robotics', { exact: true });
      await services.getByRole('combobox', { name: say('list.add') }).fill('Robotics');
      await page.keyboard.press('Enter');
      const service = services.getByRole('form', { name: say('ownService.add') });
      await service.getByLabel(say('ownService.subclass')).selectOption('BPO-2');
      await service.getByRole('button', { name: say('ownService.create') }).click();
      await expect(chosen).toBeVisible();
      const row = await editor.row('engagements', 'Businessland');
      await expect(row).toContainText('Robotics');

      // It goes under another subclass with all that names it.
      await editor.more(say('action.ownServices'));
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('ownService.edit', { name: 'Robotics' }) })
        .click();
      const under = page.getByRole('combobox', { name: say('ownService.subclass') });
      await under.selectOption('KPO-1');
      await expect(under).toBeFocused();
      await expect(under).toHaveValue('KPO-1');
      await page.keyboard.press('Escape');
      await expect(services.getByText('KPO-1 Robotics', { exact: true })).toBeVisible();
      await editor.undo.click();
      await expect(chosen).toBeVisible();

      await editor.undo.click();
      await expect(chosen).toBeHidden();
      await editor.more(say('action.ownServices'));
      await expect(page.getByRole('dialog').getByText(say('ownService.none'))).toBeVisible();
    });
  });
}
