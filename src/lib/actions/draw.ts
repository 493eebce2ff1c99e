import type { PartyId } from '#lib/domain/ids.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Side } from '#lib/state/scene.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';
import { beginParty, drawNext, growBeside, supportsOf } from './chain.ts';

const canEdit = (session: Session) => !session.editor.readOnly;

/** An engagement of the two, its label open to be written. */
export function connect(session: Session, clientId: PartyId, providerId: PartyId): void {
  const id = makeId('engagement');
  const engagement = { id, clientId, providerId, ...supportsOf(session, clientId) };
  if (!session.run('engagement/add', { engagement }).ok) return;
  session.mode = 'select';
  session.select([id]);
  session.inline = { kind: 'engagement', id };
}

export const selectMode: Action = {
  id: 'mode/select',
  label: 'action.select',
  group: 'draw',
  icon: 'select',
  keys: ['v'],
  allowed: () => true,
  run: (session) => (session.mode = 'select')
};

export const newParty: Action = {
  id: 'party/add',
  label: 'action.newParty',
  group: 'draw',
  icon: 'party',
  keys: ['n'],
  menu: ['canvas'],
  allowed: canEdit,
  run: (session) => {
    beginParty(
      session,
      session.scene.freePlace({ point: session.pointed ?? session.camera ?? { x: 0, y: 0 } })
    );
  }
};

export const drawChild: Action = {
  id: 'party/draw-child',
  label: 'action.drawChild',
  group: 'draw',
  keys: ['tab'],
  menu: ['party'],
  allowed: (session) => canEdit(session) && isOneParty(session),
  run: (session) => {
    drawNext(session, 'child');
  }
};

export const drawSibling: Action = {
  id: 'party/draw-sibling',
  label: 'action.drawSibling',
  group: 'draw',
  keys: ['shift+enter'],
  menu: ['party'],
  allowed: (session) => canEdit(session) && isOneParty(session),
  run: (session) => {
    drawNext(session, 'sibling');
  }
};

const grow = (side: Side, key: string, label: Action['label']): Action => ({
  id: `party/grow-${side}`,
  label,
  group: 'draw',
  keys: [`mod+${key}`],
  allowed: (session) => canEdit(session) && isOneParty(session),
  run: (session) => {
    growBeside(session, side);
  }
});

/** One more with every press, all from the same party; their names come later. */
export const growing: readonly Action[] = [
  grow('right', 'arrowright', 'action.growRight'),
  grow('left', 'arrowleft', 'action.growLeft'),
  grow('bottom', 'arrowdown', 'action.growBelow'),
  grow('top', 'arrowup', 'action.growAbove')
];

/** Two selected parties are connected at once, the first as client; else the tool is taken up. */
export const connectParties: Action = {
  id: 'engagement/add',
  label: 'action.connect',
  group: 'draw',
  icon: 'connect',
  keys: ['c'],
  menu: ['party'],
  allowed: (session) => canEdit(session) && session.diagram.parties.size > 1,
  run(session) {
    const [client, provider, ...more] = session.selectedParties;
    if (client && provider && more.length === 0) connect(session, client, provider);
    else session.mode = 'connect';
  }
};

/** The one selected engagement gets another client or provider, found by its name. */
export const retarget: Action = {
  id: 'engagement/retarget',
  label: 'action.retarget',
  group: 'draw',
  icon: 'swap',
  keys: ['e'],
  menu: ['engagement'],
  allowed: (session) =>
    canEdit(session) && session.selection.size === 1 && session.selectedEngagements.length === 1,
  run(session) {
    const [id] = session.selectedEngagements;
    if (id) session.retargeting = { id, end: 'provider' };
  }
};

export const rename: Action = {
  id: 'selection/rename',
  label: 'action.rename',
  group: 'draw',
  icon: 'pencil',
  keys: ['enter', 'f2'],
  menu: ['party', 'engagement'],
  allowed: (session) => canEdit(session) && session.selection.size === 1,
  run(session) {
    const [party] = session.selectedParties;
    const [engagement] = session.selectedEngagements;
    if (party) session.inline = { kind: 'party', id: party };
    else if (engagement) session.inline = { kind: 'engagement', id: engagement };
  }
};

function isOneParty({ selection, selectedParties }: Session): boolean {
  return selection.size === 1 && selectedParties.length === 1;
}
