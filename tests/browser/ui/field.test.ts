import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Field from '#lib/ui/Field.svelte';
import SelectField from '#lib/ui/SelectField.svelte';
import Keyed from './Keyed.svelte';

async function open(props: Partial<Parameters<typeof render<typeof Field>>[1]> = {}) {
  const heard = {
    oncommit: vi.fn<(text: string) => void>(),
    onedit: vi.fn<(text: string) => void>()
  };
  const screen = await render(Field, { label: 'Name', value: 'Qinghe', ...heard, ...props });
  const box = screen.getByRole('textbox', { name: 'Name' });
  return { ...heard, screen, box };
}

describe('Field', () => {
  it('hands the text over on leaving, once', async () => {
    const { box, oncommit, onedit } = await open();
    await box.click();
    await userEvent.keyboard('{End} Data');
    expect(oncommit).not.toHaveBeenCalled();
    expect(onedit).toHaveBeenLastCalledWith('Qinghe Data');
    await userEvent.tab();
    expect(oncommit.mock.calls).toEqual([['Qinghe Data']]);
  });

  it('says nothing when nothing changed', async () => {
    const { box, oncommit } = await open();
    await box.click();
    await userEvent.keyboard('{End}x{Backspace}{Enter}');
    await userEvent.tab();
    expect(oncommit).not.toHaveBeenCalled();
  });

  it('hands the text over on Enter and keeps the caret', async () => {
    const { screen, box, oncommit } = await open();
    await box.fill('Jinhu');
    await userEvent.keyboard('{Enter}');
    expect(oncommit.mock.calls).toEqual([['Jinhu']]);
    await screen.rerender({ value: 'Jinhu' });
    await expect.element(box).toHaveFocus();
    await userEvent.tab();
    expect(oncommit).toHaveBeenCalledTimes(1);
  });

  it('keeps the text on Escape, leaves, and closes nothing around it', async () => {
    const { box, oncommit } = await open();
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await box.fill('Jinhu');
    outside.mockClear();
    await userEvent.keyboard('{Escape}');
    await expect.element(box).not.toHaveFocus();
    expect(oncommit.mock.calls).toEqual([['Jinhu']]);
    expect(outside).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', outside);
  });

  it('breaks the line on Enter when it has several', async () => {
    const { box, oncommit } = await open({ rows: 3, value: 'one' });
    await box.click();
    await userEvent.keyboard('{Control>}{End}{/Control}{Enter}two');
    await expect.element(box).toHaveValue('one\ntwo');
    expect(oncommit).not.toHaveBeenCalled();
  });

  it('goes back to what is stored when the text was refused without a word', async () => {
    const { box } = await open();
    await box.fill('');
    await userEvent.tab();
    await expect.element(box).toHaveValue('Qinghe');
  });

  it('keeps a refused text that an error explains', async () => {
    const { screen, box } = await open({ value: '6100000' });
    await box.fill('6.1 Mio');
    await screen.rerender({ error: '“6.1 Mio” is not a plain number.' });
    await userEvent.tab();
    await expect.element(box).toHaveValue('6.1 Mio');
    await expect.element(box).toBeInvalid();
    await expect.element(box).toHaveAccessibleDescription('“6.1 Mio” is not a plain number.');
  });

  it('follows what is stored, but not under the fingers of who types', async () => {
    const { screen, box } = await open();
    await screen.rerender({ value: 'Jinhu' });
    await expect.element(box).toHaveValue('Jinhu');
    await box.fill('Mine');
    await screen.rerender({ value: 'Theirs' });
    await expect.element(box).toHaveValue('Mine');
  });

  it('shows and says why it cannot be changed', async () => {
    const { box } = await open({ disabledReason: 'Edited in another window.' });
    await expect.element(box).toHaveAttribute('readonly');
    await expect.element(box).toHaveAccessibleDescription('Edited in another window.');
  });

  it('gives the draft to the record it was typed for when the form goes away', async () => {
    const names = { a: 'Aster', b: 'Boreal' };
    const screen = await render(Keyed, { id: 'a', names });
    await screen.getByRole('textbox').fill('typed for a');
    await screen.rerender({ id: 'b' });
    await expect.element(screen.getByRole('textbox')).toHaveValue('Boreal');
    await expect
      .element(screen.getByRole('paragraph'))
      .toHaveTextContent('{"a":"typed for a","b":"Boreal"}');
  });
});

/** The browser's own input method, as far as the protocol lets one drive it. */
const inputMethod = {
  compose: (text: string) =>
    cdp().send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length
    }),
  confirm: (text: string) => cdp().send('Input.insertText', { text })
};

describe('Field under an input method', () => {
  it('tells nobody about half-typed text', async () => {
    const { box, oncommit, onedit } = await open({ value: '' });
    await box.click();
    await inputMethod.compose('qing');
    await inputMethod.compose('qinghe');
    await expect.element(box).toHaveValue('qinghe');
    expect(onedit).not.toHaveBeenCalled();
    await inputMethod.confirm('清和');
    await expect.element(box).toHaveValue('清和');
    await vi.waitFor(() => expect(onedit).toHaveBeenLastCalledWith('清和'));
    expect(onedit.mock.calls.flat()).not.toContain('qinghe');
    expect(oncommit).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(oncommit.mock.calls).toEqual([['清和']]);
  });

  it.each([
    ['marked as composing', { isComposing: true }],
    ['with the code 229, as Safari sends it', { keyCode: 229 }]
  ])('leaves Enter and Escape to it: %s', async (_, mark) => {
    const { box, oncommit } = await open({ value: '' });
    await box.click();
    await userEvent.keyboard('x');
    for (const key of ['Enter', 'Escape']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...mark });
      box.element().dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    await expect.element(box).toHaveFocus();
    expect(oncommit).not.toHaveBeenCalled();
  });

  it('hands over what stands there when one leaves in the middle', async () => {
    const { box, oncommit } = await open({ value: '' });
    await box.click();
    await inputMethod.compose('qing');
    await expect.element(box).toHaveValue('qing');
    (box.element() as HTMLElement).blur();
    await vi.waitFor(() => expect(oncommit.mock.calls).toEqual([['qing']]));
  });
});

describe('SelectField', () => {
  const options = [
    { value: 'cn', label: 'China' },
    { value: 'pl', label: 'Poland' }
  ];

  it('asks for the choice and shows what is stored', async () => {
    const onchange = vi.fn();
    const props = {
      label: 'Country',
      value: '',
      options,
      placeholder: 'Not set',
      onchange
    } as const;
    const screen = await render(SelectField, props);
    const box = screen.getByRole('combobox', { name: 'Country' });
    await box.selectOptions('Poland');
    expect(onchange.mock.calls).toEqual([['pl']]);
    await expect.element(box).toHaveDisplayValue('Not set');
    await screen.rerender({ value: 'pl' });
    await expect.element(box).toHaveDisplayValue('Poland');
    await box.selectOptions('Not set');
    expect(onchange).toHaveBeenLastCalledWith('');
  });

  it('has no empty choice where something is always chosen', async () => {
    const onchange = vi.fn();
    const screen = await render(SelectField, { label: 'Kind', value: 'cn', options, onchange });
    await screen.getByRole('combobox').selectOptions('Poland');
    expect(onchange.mock.calls).toEqual([['pl']]);
    expect(screen.getByRole('option').elements()).toHaveLength(2);
  });
});
