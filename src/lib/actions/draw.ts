import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Inline, Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';

/** Where a new party is to stand, in canvas units. */
type Place = Extract<Inline, { kind: 'new-party' }>['at'];

const canEdit = (session: Session) => !session.editor.readOnly;

/** Opens the inline editor of a party that comes to be when it has a name. */
export function beginParty(session: Session, at: Place): void {
  session.inline = { kind: 'new-party', at };
}

/** A party of this name, standing here; selected afterwards. */
export function addParty(session: Session, name: string, at: Place): void {
  const [id, placementId] = [makeId('party'), makeId('placement')];
  const placement = { id: placementId, partyId: id, ...at, pinned: true };
  const party = { id, name, kind: 'company' as const };
  if (session.run('party/add', { party, placement }).ok) session.select([id]);
}

/**
 * An engagement of the two, its label open to be written. It supports what its client receives
 * when that is one engagement; nothing when that is none; with several it stays unknown.
 */
export function connect(session: Session, clientId: PartyId, providerId: PartyId): void {
  const received: EngagementId[] = [...session.chains.incomingOf(clientId)];
  const supports = received.length > 1 ? {} : { supports: received };
  const id = makeId('engagement');
  const engagement = { id, clientId, providerId, ...supports };
  if (!session.run('engagement/add', { engagement }).ok) return;
  session.mode = 'select';
  session.select([id]);
  session.inline = { kind: 'engagement', id };
}

/** Writes what the inline editor holds; an empty name of a new party makes none. */
export function commitInline(session: Session, text: string): void {
  const { inline } = session;
  session.inline = undefined;
  if (inline?.kind === 'new-party' && text.trim() !== '') addParty(session, text.trim(), inline.at);
  if (inline?.kind === 'party') session.run('party/rename', { id: inline.id, name: text });
  if (inline?.kind === 'engagement')
    session.run('engagement/label', { id: inline.id, title: text });
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
  allowed: canEdit,
  run: (session) => {
    beginParty(session, session.scene.freePlace(session.camera ?? { x: 0, y: 0 }));
  }
};

export const connectParties: Action = {
  id: 'engagement/add',
  label: 'action.connect',
  group: 'draw',
  icon: 'connect',
  keys: ['c'],
  allowed: (session) => canEdit(session) && session.diagram.parties.size > 1,
  run(session) {
    const [client, provider, ...more] = session.selectedParties;
    if (client && provider && more.length === 0) connect(session, client, provider);
    else session.mode = 'connect';
  }
};

export const rename: Action = {
  id: 'selection/rename',
  label: 'action.rename',
  group: 'draw',
  keys: ['enter', 'f2'],
  allowed: (session) => canEdit(session) && session.selection.size === 1,
  run(session) {
    const [party] = session.selectedParties;
    const [engagement] = session.selectedEngagements;
    if (party) session.inline = { kind: 'party', id: party };
    else if (engagement) session.inline = { kind: 'engagement', id: engagement };
  }
};
