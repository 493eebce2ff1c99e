// Shortcuts come in as "Ctrl+Shift+K"; a lone "+" at the end is the plus key itself.

function keysOf(shortcut: string): string[] {
  return shortcut.split(/\+(?=.)/u);
}

/** As people read it: "Ctrl Shift K". */
export function keyText(shortcut: string): string {
  return keysOf(shortcut).join(' ');
}

const spoken: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  '⌘': 'Meta',
  Esc: 'Escape',
  '+': 'Plus',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown'
};

/** As the attribute `aria-keyshortcuts` wants it: "Control+Shift+K". */
export function ariaKeys(shortcut: string): string {
  return keysOf(shortcut)
    .map((key) => spoken[key] ?? key)
    .join('+');
}
