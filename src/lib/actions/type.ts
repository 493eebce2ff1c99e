import type { Action } from './action.ts';

/** Opens the pane in which a network is written as lines of text, or read as such. */
export const typeText: Action = {
  id: 'diagram/type',
  label: 'action.type',
  group: 'draw',
  icon: 'text',
  keys: ['t'],
  menu: ['canvas', 'party'],
  allowed: ({ editor }) => !editor.readOnly,
  run(session) {
    session.typing = true;
  }
};
