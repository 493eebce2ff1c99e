import { duplicate, lastCopied, pasteOwn, showAgain } from '#lib/state/clipboard.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';
import { copySelection } from './copying.ts';
import { removeSelected } from './edit.ts';

const canEdit = (session: Session) => !session.editor.readOnly;
const canCopy = (session: Session) =>
  session.selectedParties.length + session.selectedEngagements.length > 0;

/** Its keys are the browser's, which asks for the copy by an event; so do menus. */
export const copy: Action = {
  id: 'clipboard/copy',
  label: 'action.copy',
  group: 'edit',
  icon: 'copy',
  keys: ['mod+c'],
  native: true,
  menu: ['party', 'engagement'],
  allowed: canCopy,
  run: copySelection
};

export const cut: Action = {
  id: 'clipboard/cut',
  label: 'action.cut',
  group: 'edit',
  keys: ['mod+x'],
  native: true,
  menu: ['party', 'engagement'],
  allowed: (session) => canEdit(session) && canCopy(session),
  run(session) {
    copySelection(session);
    removeSelected.run(session);
  }
};

/** From a menu the last copy of this window; the keys reach what other windows have copied. */
export const paste: Action = {
  id: 'clipboard/paste',
  label: 'action.paste',
  group: 'edit',
  keys: ['mod+v'],
  native: true,
  menu: ['canvas'],
  allowed: (session) => canEdit(session) && lastCopied() !== undefined,
  run(session) {
    const copied = lastCopied();
    if (copied) pasteOwn(session, copied.own, session.pointed);
  }
};

/** A party asks whether it is to be a new one or the same, shown again. */
export const duplicateSelected: Action = {
  id: 'selection/duplicate',
  label: 'action.duplicate',
  group: 'edit',
  icon: 'copy',
  keys: ['mod+d'],
  menu: ['party', 'engagement'],
  allowed: (session) => canEdit(session) && canCopy(session),
  run(session) {
    if (session.selectedParties.length === 0) duplicate(session);
    else session.duplicating = { shift: undefined };
  }
};

/** The two ways to have a party twice. */
export const duplicates = [
  { label: 'duplicate.new', run: duplicate },
  { label: 'duplicate.again', run: showAgain }
] as const;
