import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { belongsToIme } from '#lib/actions/composing.ts';
import { group } from '#lib/actions/group.ts';
import { actions } from '#lib/actions/index.ts';
import { actionOf, isOwnKey, shortcutOf } from '#lib/actions/shortcuts.ts';
import { languages } from '#lib/i18n/index.svelte.ts';
import type { Selectable } from '#lib/state/session.svelte.ts';
import { engagementId, network, partyId } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

/** As much of an element as a key press is asked about. */
class FakeElement {
  isContentEditable = false;
  constructor(
    private readonly tag: string,
    private readonly parent?: string
  ) {}
  matches(selector: string) {
    return selector.split(', ').includes(this.tag);
  }
  closest(selector: string) {
    return [this.tag, this.parent].some((tag) => tag && selector.split(', ').includes(tag))
      ? this
      : null;
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('HTMLElement', FakeElement);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A key press, written as the browser tells it: modifiers, what the key says, where it lies. */
function press(key: string, code: string, held = '', more: object = {}): KeyboardEvent {
  return {
    key,
    code,
    keyCode: 0,
    isComposing: false,
    target: null,
    ctrlKey: held.includes('c'),
    metaKey: held.includes('m'),
    shiftKey: held.includes('s'),
    altKey: held.includes('a'),
    ...more
  } as unknown as KeyboardEvent;
}

const whole = () => {
  const session = sample();
  session.select([...session.diagram.parties].map(({ id }) => id));
  return session;
};

const grouped = () => {
  const session = whole();
  group.run(session);
  session.story.capture();
  return session;
};

const sample = (selected: readonly Selectable[] = [partyId('sub')]) => {
  const { session } = openedSession(network(['client > prime > sub']));
  session.run('diagram/rename', { title: 'Ours' });
  session.run('diagram/rename', { title: 'Theirs' });
  session.editor.undo();
  session.select(selected);
  return session;
};

const sifted = () => {
  const session = sample();
  session.views.setFilter({ on: 'parties', field: 'country', test: 'unknown' });
  return session;
};

describe('every action', () => {
  it('has an id of its own', () => {
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has its keys for itself', () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has keys that can be pressed: modifiers in their order, all in lower case', () => {
    for (const key of actions.flatMap((action) => action.keys)) {
      expect(key).toMatch(/^(mod\+)?(alt\+)?(shift\+)?([a-z0-9]+|[+=?/-])$/);
    }
  });

  it.each(Object.entries(languages))('has a label in %s', (_, { messages }) => {
    for (const { label } of actions) expect(messages[label]).toMatch(/\S/);
  });

  it('is found by each of its keys when it is allowed', () => {
    for (const action of actions.filter(({ keys, native }) => keys.length > 0 && !native)) {
      const session = [
        sample(),
        sample([engagementId('client > prime')]),
        whole(),
        grouped(),
        sifted()
      ].find((each) => action.allowed(each));
      if (!session) throw new Error(`${action.id} is never allowed`);
      for (const keys of action.keys) {
        const parts = keys === '+' ? ['+'] : keys.split('+');
        const held = parts.map((part) => ({ mod: 'c', shift: 's', alt: 'a' })[part] ?? '').join('');
        const key = parts.at(-1)!;
        const code = /^\d$/.test(key) ? `Digit${key}` : '';
        // The browser's own keys reach us as an event of the clipboard.
        const expected = action.native ? undefined : action;
        expect(actionOf(press(key, code, held), session)).toBe(expected);
      }
    }
  });
});

describe('the text of a key press', () => {
  it.each<[string, KeyboardEvent, string]>([
    ['a letter', press('n', 'KeyN'), 'n'],
    ['a letter with Shift', press('N', 'KeyN', 's'), 'shift+n'],
    ['a letter under Caps Lock', press('N', 'KeyN'), 'n'],
    ['Control', press('z', 'KeyZ', 'c'), 'mod+z'],
    ['Command', press('z', 'KeyZ', 'm'), 'mod+z'],
    ['Control and Shift', press('Z', 'KeyZ', 'cs'), 'mod+shift+z'],
    ['Alt', press('n', 'KeyN', 'a'), 'alt+n'],
    ['Escape', press('Escape', 'Escape'), 'escape'],
    ['an arrow with Shift', press('ArrowUp', 'ArrowUp', 's'), 'shift+arrowup'],
    ['F2', press('F2', 'F2'), 'f2'],
    ['the letter of a Dvorak keyboard, not its place', press('z', 'Slash', 'c'), 'mod+z'],
    ['Shift and 1, American', press('!', 'Digit1', 's'), 'shift+1'],
    ['Shift and 1, French', press('1', 'Digit1', 's'), 'shift+1'],
    ['Shift and 1, Chinese', press('！', 'Digit1', 's'), 'shift+1'],
    ['0, American', press('0', 'Digit0'), '0'],
    ['0 of the number pad', press('0', 'Numpad0'), '0'],
    ['plus, American', press('+', 'Equal', 's'), '+'],
    ['plus, German', press('+', 'BracketRight'), '+'],
    ['plus of the number pad', press('+', 'NumpadAdd'), '+'],
    ['equals, American', press('=', 'Equal'), '='],
    ['minus, American', press('-', 'Minus'), '-'],
    ['minus, German', press('-', 'Slash'), '-'],
    ['slash, American', press('/', 'Slash'), '/'],
    ['slash, German', press('/', 'Digit7', 's'), '/'],
    ['slash, in Chinese punctuation', press('、', 'Slash'), '/'],
    ['question mark, in Chinese punctuation', press('？', 'Slash', 's'), '?'],
    ['minus, French', press('-', 'Digit6'), '-']
  ])('%s', (_, event, expected) => {
    expect(shortcutOf(event)).toBe(expected);
  });

  it.each<[string, KeyboardEvent]>([
    ['Control with another letter', press('n', 'KeyN', 'c')],
    ['Alt with a letter', press('n', 'KeyN', 'a')],
    ['AltGr, which Windows tells as Control and Alt', press('ń', 'KeyN', 'ca')],
    ['Shift with a plain letter', press('N', 'KeyN', 's')],
    ['Shift alone', press('Shift', 'ShiftLeft', 's')],
    ['a dead key', press('Dead', 'BracketLeft')],
    ['an unknown key', press('Unidentified', '')]
  ])('%s calls no action', (_, event) => {
    expect(actionOf(event, sample())).toBeUndefined();
  });
});

describe('keys that are not ours', () => {
  const n = (more: object) => press('n', 'KeyN', '', more);

  it.each<[string, KeyboardEvent]>([
    ['while an input method composes', n({ isComposing: true })],
    ['that an input method handles, as Chrome tells it', n({ key: 'Process', keyCode: 229 })],
    ['that end a composition in Safari', press('Enter', 'Enter', '', { keyCode: 229 })],
    ['in a text field', n({ target: new FakeElement('input') })],
    ['in a text area', n({ target: new FakeElement('textarea') })],
    ['in a list box', n({ target: new FakeElement('select') })],
    [
      'in editable text',
      n({ target: Object.assign(new FakeElement('div'), { isContentEditable: true }) })
    ]
  ])('are those %s', (_, event) => {
    expect(actionOf(event, sample())).toBeUndefined();
  });

  it('but for the few that work everywhere', () => {
    const target = new FakeElement('input');
    expect(actionOf(press('k', 'KeyK', 'c', { target }), sample())?.id).toBe('find/run');
    expect(actionOf(press('s', 'KeyS', 'c', { target }), sample())?.id).toBe('diagram/save-file');
    expect(actionOf(press('f', 'KeyF', 'c', { target }), sample())).toBeUndefined();
  });

  it('are told from ours', () => {
    expect(belongsToIme(n({}))).toBe(false);
    expect(actionOf(n({ target: new FakeElement('canvas') }), sample())?.id).toBe('party/add');
  });

  it('are Enter, blank and arrows on what has the focus and answers them itself', () => {
    const on = (key: string, tag: string, parent?: string) =>
      isOwnKey(press(key, '', '', { target: new FakeElement(tag, parent) }));
    for (const key of ['Enter', ' ', 'ArrowUp', 'ArrowLeft']) {
      expect(on(key, 'button')).toBe(true);
      expect(on(key, 'td', 'tr')).toBe(true);
      expect(on(key, 'canvas')).toBe(false);
    }
    expect(on('n', 'button')).toBe(false);
    expect(on('Delete', 'td', 'tr')).toBe(false);
    expect(isOwnKey(press('Enter', ''))).toBe(false);
  });
});

describe('an action that is not allowed', () => {
  it.each([
    ['Delete', 'Delete', ''],
    ['n', 'KeyN', ''],
    ['c', 'KeyC', ''],
    ['F2', 'F2', ''],
    ['z', 'KeyZ', 'c'],
    ['Z', 'KeyZ', 'cs'],
    ['ArrowUp', 'ArrowUp', '']
  ])('is not called by its key where the diagram is only read: %s', (key, code, held) => {
    const session = sample();
    expect(actionOf(press(key, code, held), session)).toBeDefined();
    session.editor.readOnly = true;
    expect(actionOf(press(key, code, held), session)).toBeUndefined();
  });
});
