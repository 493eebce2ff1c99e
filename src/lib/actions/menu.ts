import type { Session } from '#lib/state/session.svelte.ts';
import type { Action, MenuPlace } from './action.ts';

/** The context menu by key, at what is selected. */
export const openMenu: Action = {
  id: 'menu/open',
  label: 'action.menu',
  group: 'edit',
  icon: 'more',
  keys: ['contextmenu', 'shift+f10'],
  allowed: () => true,
  run: (session) => {
    session.menuWanted = true;
  }
};

/** Presses add to the selection until Escape, or a press on the empty canvas. */
export const selectMore: Action = {
  id: 'select/more',
  label: 'action.selectMore',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: ({ selection, adding }) => selection.size > 0 && !adding,
  run: (session) => {
    session.adding = true;
  }
};

/** What the context menu is about. */
export function menuPlace(session: Session): MenuPlace {
  if (session.selectedParties.length > 0) return 'party';
  if (session.selectedEngagements.length > 0) return 'engagement';
  return session.selection.size > 0 ? 'group' : 'canvas';
}
