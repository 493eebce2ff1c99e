import type { Action } from './action.ts';

/** Every action and every object of the network behind one field. */
export const openPalette: Action = {
  id: 'find/run',
  label: 'action.palette',
  group: 'view',
  icon: 'search',
  keys: ['mod+k'],
  everywhere: true,
  allowed: () => true,
  run: (session) => {
    session.overlay = session.overlay === 'palette' ? undefined : 'palette';
  }
};

/** The same field for parties and engagements only. */
export const findObject: Action = {
  id: 'find/object',
  label: 'action.find',
  group: 'view',
  icon: 'search',
  keys: ['mod+f', '/'],
  allowed: ({ diagram }) => diagram.parties.size > 0,
  run: (session) => {
    session.overlay = 'find';
  }
};

export const showShortcuts: Action = {
  id: 'help/shortcuts',
  label: 'action.shortcuts',
  group: 'view',
  icon: 'help',
  keys: ['?'],
  allowed: () => true,
  run: (session) => {
    session.overlay = 'shortcuts';
  }
};
