import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InlineEditor from '#lib/canvas/InlineEditor.svelte';

async function editor() {
  const heard: string[] = [];
  const screen = await render(InlineEditor, {
    rect: { left: 100, top: 100, right: 236, bottom: 150 },
    value: 'Qinghe Data',
    label: 'Name',
    oncommit: (text: string) => heard.push(text),
    oncancel: () => heard.push('(cancelled)')
  });
  return { heard, field: screen.getByRole('textbox', { name: 'Name' }) };
}

it('begins with the text selected, so that typing replaces it', async () => {
  const { heard, field } = await editor();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('清和{Enter}');
  expect(heard).toEqual(['清和']);
});

it('keeps the text on Escape and on leaving', async () => {
  for (const leave of ['{Escape}', '{Tab}']) {
    const { heard } = await editor();
    await userEvent.keyboard(`Lumen${leave}`);
    expect(heard).toEqual(['Lumen']);
    document.body.replaceChildren();
  }
});

it('is cancelled when left untouched', async () => {
  const { heard } = await editor();
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual(['(cancelled)']);
});

it('leaves every key to an input method that composes', async () => {
  const { heard, field } = await editor();
  const press = (init: KeyboardEventInit) =>
    field.element().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  press({ key: 'Enter', isComposing: true });
  press({ key: 'Escape', isComposing: true });
  press({ key: 'Process', keyCode: 229 });
  expect(heard).toEqual([]);
});
