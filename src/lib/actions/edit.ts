import type { Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';

const canEdit = (session: Session) => !session.editor.readOnly;

export const undo: Action = {
  id: 'history/undo',
  label: 'action.undo',
  group: 'edit',
  icon: 'undo',
  keys: ['mod+z'],
  allowed: ({ editor }) => !editor.readOnly && editor.history.undoable.length > 0,
  run: (session) => session.undo()
};

export const redo: Action = {
  id: 'history/redo',
  label: 'action.redo',
  group: 'edit',
  icon: 'redo',
  keys: ['mod+shift+z', 'mod+y'],
  allowed: ({ editor }) => !editor.readOnly && editor.history.redoable.length > 0,
  run: (session) => session.redo()
};

/** All steps as a list, to go to any of them. */
export const showHistory: Action = {
  id: 'history/list',
  label: 'action.history',
  group: 'edit',
  icon: 'history',
  keys: ['h'],
  allowed: () => true,
  run: (session) => {
    session.panel = session.panel === 'history' ? undefined : 'history';
  }
};

/** Kept states of the whole network, to look at, compare with and restore. */
export const showVersions: Action = {
  id: 'history/versions',
  label: 'action.versions',
  group: 'edit',
  icon: 'versions',
  keys: ['shift+h'],
  allowed: () => true,
  run: (session) => {
    session.workspace = 'draw';
    session.panel = session.panel === 'versions' ? undefined : 'versions';
  }
};

/** One step, with every engagement of a deleted party; the notice offers to take it back. */
export const removeSelected: Action = {
  id: 'selection/remove',
  label: 'action.remove',
  group: 'edit',
  icon: 'trash',
  keys: ['delete', 'backspace'],
  menu: ['party', 'engagement', 'group'],
  allowed: (session) => canEdit(session) && session.selection.size > 0,
  run(session) {
    const before = session.diagram;
    const [parties, engagements] = [session.selectedParties, session.selectedEngagements];
    const others = session.selectedOthers;
    const result = session.run('selection/remove', { parties, engagements, others });
    if (!result.ok) return;
    const removedParties = before.parties.size - result.value.parties.size;
    const removedEngagements = before.engagements.size - result.value.engagements.size;
    if (removedParties + removedEngagements === 0) return;
    session.notice = { kind: 'removed', parties: removedParties, engagements: removedEngagements };
  }
};

export const selectAll: Action = {
  id: 'selection/all',
  label: 'action.selectAll',
  group: 'select',
  keys: ['mod+a'],
  menu: ['canvas'],
  allowed: () => true,
  run: (session) => {
    session.select(session.views.seen([...session.diagram.parties].map(({ id }) => id)));
  }
};

/** Escape leaves what is open, the nearest thing first. */
export const escape: Action = {
  id: 'selection/clear',
  label: 'action.escape',
  group: 'edit',
  keys: ['escape'],
  allowed: () => true,
  run(session) {
    if (session.versions.looked) session.versions.leave();
    else if (session.arranging.preview ?? session.arranging.running) session.arranging.cancel();
    else if (session.retargeting) session.retargeting = undefined;
    else if (session.mode === 'connect') session.mode = 'select';
    else if (session.adding) session.adding = false;
    else session.select([]);
  }
};

const nudge = (label: Action['label'], key: string, dx: number, dy: number): Action[] =>
  [
    { keys: [key], far: 1, name: 'near' },
    { keys: [`shift+${key}`], far: 5, name: 'far' }
  ].map(({ keys, far, name }) => ({
    id: `selection/move-${key}-${name}`,
    label,
    group: 'edit',
    keys,
    allowed: (session) => canEdit(session) && movable(session).length > 0,
    run: (session) => {
      session.moveBy(movable(session), dx * gridStep * far, dy * gridStep * far);
    }
  }));

const movable = (session: Session) => [...session.selectedParties, ...session.selectedShadows];

/** Canvas units of one press of an arrow key; five times that with Shift. */
const gridStep = 8;

export const moves: readonly Action[] = [
  ...nudge('action.moveLeft', 'arrowleft', -1, 0),
  ...nudge('action.moveRight', 'arrowright', 1, 0),
  ...nudge('action.moveUp', 'arrowup', 0, -1),
  ...nudge('action.moveDown', 'arrowdown', 0, 1)
];
