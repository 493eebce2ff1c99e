import { describe, expect, it } from 'vitest';
import { ariaKeys, keyText } from '#lib/ui/keys.ts';

describe('shortcuts', () => {
  it.each([
    ['N', 'N', 'N'],
    ['Ctrl+Shift+K', 'Ctrl Shift K', 'Control+Shift+K'],
    ['⌘+Z', '⌘ Z', 'Meta+Z'],
    ['Alt+←', 'Alt ←', 'Alt+ArrowLeft'],
    ['Esc', 'Esc', 'Escape'],
    ['+', '+', 'Plus'],
    ['Ctrl++', 'Ctrl +', 'Control+Plus']
  ])('%s is shown as %s and told as %s', (shortcut, shown, told) => {
    expect(keyText(shortcut)).toBe(shown);
    expect(ariaKeys(shortcut)).toBe(told);
  });
});
