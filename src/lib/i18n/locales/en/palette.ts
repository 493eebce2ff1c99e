import { count } from './words.ts';

/** Messages of the field that finds and runs, and of the list of shortcuts. */
export const palette = {
  'palette.button': 'Find or run',
  'palette.title': 'Find or run',
  'palette.find': 'Find a party or an engagement',
  'palette.hint': 'An action, a party or an engagement, in English, Chinese or pinyin',
  'palette.hint.find': 'A name, an alias, a number in a register, or pinyin',
  'palette.results': 'What was found',
  'palette.actions': 'Actions',
  'palette.none':
    'Nothing of that name. Pinyin, initials and names in the other language count too.',
  'palette.more': ({ n }: { n: number }) =>
    `${count(n, 'more', 'more')}: write on to narrow it down`,
  'palette.notNow': 'Not possible now',
  'shortcuts.title': 'Keys and gestures',
  'shortcuts.menuKey': 'Menu key',
  'shortcuts.help': 'The whole help page'
};
