import type { Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';
import { belongsToIme } from './composing.ts';
import { actions } from './index.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>;

/**
 * The pressed keys as one text: `mod+shift+z`, `n`, `shift+1`. `mod` is Control or Command. A digit
 * is read off the key's place, because Shift turns it into another sign on most keyboards.
 */
export function shortcutOf(event: Pressed): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const slash = event.code === 'Slash' ? (event.shiftKey ? '?' : '/') : undefined;
  // A Cyrillic, Greek or Chinese keyboard has the signs of a shortcut only by their places.
  const isForeign = /^[^\x20-\x7e]$/u.test(event.key);
  const typed = (isForeign ? (letter ?? slash) : undefined) ?? event.key.toLowerCase();
  const key = digit && event.shiftKey && typed !== '/' ? digit : typed;
  const isLetterOrName = /^[a-z]$/.test(key) || key.length > 1 || key === digit;
  return [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && isLetterOrName ? 'shift' : '',
    key
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** The allowed action of a key press; none while an IME composes or a text field has the focus. */
export function actionOf(event: KeyboardEvent, session: Session): Action | undefined {
  if (belongsToIme(event)) return undefined;
  const pressed = shortcutOf(event);
  const isWriting = isTextField(event.target);
  return actions.find(
    (action) =>
      action.keys.includes(pressed) &&
      action.native !== true &&
      (action.everywhere === true || !isWriting) &&
      action.allowed(session)
  );
}

/**
 * Keys that a button or a row with the focus answers itself, and all of them in a dialog. Tab leads on
 * from everything but the drawing, where it draws on while a party is selected.
 */
export function isOwnKey({ key, target }: KeyboardEvent): boolean {
  if (target instanceof Element && target.closest('dialog')) return true;
  if (key === 'Tab') return !(target instanceof Element && target.closest('[role=application]'));
  const onControl =
    target instanceof Element && target.closest('button, a, select, [role=tab], tr');
  return (
    Boolean(onControl) &&
    ['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key)
  );
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    // A grid's field that waits for a letter holds nothing yet.
    (target.isContentEditable || target.matches('input, textarea, select')) &&
    !target.matches('[data-idle]')
  );
}
