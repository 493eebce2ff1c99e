import type { Action } from '#lib/actions/index.ts';
import { t } from '#lib/i18n/index.svelte.ts';

const names: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  tab: 'Tab',
  escape: 'Esc',
  delete: 'Delete',
  backspace: 'Backspace',
  ' ': 'Space',
  pagedown: 'Page Down',
  pageup: 'Page Up',
  home: 'Home',
  end: 'End',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓'
};

/** A shortcut as the keyboard in front of the reader has it: `Ctrl+Shift+Z`, on a Mac `⌘+Shift+Z`. */
export function keyName(shortcut: string): string {
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  return shortcut
    .split(/\+(?=.)/u)
    .map((key) => {
      if (key === 'mod') return mod;
      return key === 'contextmenu' ? t('shortcuts.menuKey') : (names[key] ?? key.toUpperCase());
    })
    .join('+');
}

/** The first shortcut of an action, for tooltips. */
export function shortcutName({ keys }: Action): string | undefined {
  return keys[0] && keyName(keys[0]);
}
