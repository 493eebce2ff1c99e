import type { Deed } from './telling.ts';

/** What a key of the audience's or the speaker's window stands for; some are the window's own. */
export type Key = Deed['do'] | 'fullscreen' | 'leave';

/**
 * The keys while a story is told, the same in both windows: those of slide programs and of clickers
 * (Page Down, Page Up, a full stop, F5).
 */
export const keysOf = {
  next: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'],
  back: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p'],
  confirm: ['Enter'],
  erase: ['Backspace'],
  first: ['Home'],
  last: ['End'],
  black: ['b', '.'],
  white: ['w'],
  overview: ['o'],
  laser: ['l'],
  legend: ['g'],
  edit: ['e'],
  fullscreen: ['f'],
  help: ['?', 'F1'],
  leave: ['Escape', 'F5']
} as const satisfies { readonly [K in Key]?: readonly string[] };

export type BoundKey = keyof typeof keysOf;

const byKey = new Map<string, BoundKey>(
  Object.entries(keysOf).flatMap(([deed, keys]) =>
    keys.map((key): [string, BoundKey] => [key, deed as BoundKey])
  )
);

/** What a pressed key means; keys held with Control, Alt or Meta belong to the browser. */
export function meaningOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): BoundKey | { readonly digit: string } | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (/^\d$/.test(event.key)) return { digit: event.key };
  return byKey.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
}
