import type { Action } from './action.ts';

/** Opens the import dialog: a table, or another network, into this one. */
export const importTable: Action = {
  id: 'diagram/import',
  label: 'action.import',
  group: 'edit',
  icon: 'file',
  keys: ['mod+o'],
  allowed: ({ editor }) => !editor.readOnly,
  run(session) {
    session.importing = [];
  }
};
