import type { PartyId } from '#lib/domain/ids.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Selectable, Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';

/** What is drawn around parties and between them, besides engagements. */

const canEdit = (session: Session) => !session.editor.readOnly;
const parties = (session: Session) => session.selectedParties;
const isPair = (session: Session) =>
  canEdit(session) && session.selection.size === 2 && parties(session).length === 2;

/** Selects what was just made, so that the inspector opens on it. */
function begin(session: Session, id: Selectable, done: { readonly ok: boolean }): void {
  if (done.ok) session.select([id]);
}

/** A box around the selected cards; a party is in one at most. */
export const group: Action = {
  id: 'container/group',
  label: 'action.group',
  group: 'arrange',
  icon: 'group',
  keys: ['mod+g'],
  menu: ['party'],
  allowed: (session) => canEdit(session) && parties(session).length > 0,
  run(session) {
    const id = makeId('container');
    const container = { id, name: session.nameFor('container'), memberIds: parties(session) };
    begin(session, id, session.run('container/group', { container }));
  }
};

/** Takes away the selected boxes, or those that the selected parties are in. */
export const ungroup: Action = {
  id: 'container/ungroup',
  label: 'action.ungroup',
  group: 'arrange',
  keys: ['mod+shift+g'],
  menu: ['party', 'group'],
  allowed: (session) => canEdit(session) && containersOf(session).length > 0,
  run(session) {
    const ids = containersOf(session);
    const members = ids.flatMap((id) => session.diagram.containers.get(id)?.memberIds ?? []);
    if (session.run('container/ungroup', { ids }).ok) session.select(members);
  }
};

/** A selected box becomes one card, with one line for all engagements between the same two; or opens. */
export const fold: Action = {
  id: 'container/fold',
  label: 'action.fold',
  group: 'arrange',
  keys: ['f'],
  menu: ['party', 'group'],
  allowed: (session) => containersOf(session).length > 0,
  run(session) {
    const ids = containersOf(session);
    const next = new Set(session.folded);
    const isOpen = ids.some((id) => !next.has(id));
    for (const id of ids) {
      if (isOpen) next.add(id);
      else next.delete(id);
    }
    session.fold(next);
    session.select(ids);
  }
};

/** An outline around the selected cards, which may be in others too. */
export const addCluster: Action = {
  id: 'cluster/add',
  label: 'action.cluster',
  group: 'arrange',
  keys: [],
  menu: ['party'],
  allowed: (session) => canEdit(session) && parties(session).length > 0,
  run(session) {
    const id = makeId('cluster');
    const name = session.nameFor('cluster');
    const record = { id, name, kind: 'cluster' as const, memberIds: parties(session) };
    session.showAround('hulls');
    begin(session, id, session.run('record/add', { table: 'clusters', record }));
  }
};

/** The first of two selected parties owns the second. */
export const addOwnership: Action = {
  id: 'ownership/add',
  label: 'action.ownership',
  group: 'draw',
  keys: [],
  menu: ['party'],
  allowed: isPair,
  run(session) {
    const [ownerId, ownedId] = parties(session) as [PartyId, PartyId];
    const id = makeId('ownership');
    const record = { id, ownerId, ownedId, kind: 'owns' as const };
    session.showAround('ownership');
    begin(session, id, session.run('record/add', { table: 'ownershipLinks', record }));
  }
};

/** A tie between two selected parties that is no engagement. */
export const addRelation: Action = {
  id: 'relation/add',
  label: 'action.relation',
  group: 'draw',
  keys: [],
  menu: ['party'],
  allowed: isPair,
  run(session) {
    const [fromId, toId] = parties(session) as [PartyId, PartyId];
    const id = makeId('relation');
    const record = { id, fromId, toId, kind: 'cooperates' as const };
    session.showAround('relations');
    begin(session, id, session.run('record/add', { table: 'relations', record }));
  }
};

/** What the selected party does itself, and may need providers for. */
export const addFunction: Action = {
  id: 'function/add',
  label: 'action.function',
  group: 'draw',
  keys: [],
  menu: ['party'],
  allowed: (session) => canEdit(session) && parties(session).length === 1,
  run(session) {
    const [ownerPartyId] = parties(session);
    const id = makeId('function');
    const name = session.nameFor('function');
    const record = { id, name, ...(ownerPartyId && { ownerPartyId }) };
    begin(session, id, session.run('record/add', { table: 'functions', record }));
  }
};

/** Something around the chain that helps or hinders it; applies to what is selected, else to all. */
export const addEnvironment: Action = {
  id: 'environment/add',
  label: 'action.environment',
  group: 'draw',
  keys: [],
  menu: ['canvas'],
  allowed: canEdit,
  run(session) {
    const id = makeId('environment');
    const appliesTo = [...parties(session), ...session.selectedEngagements];
    const name = session.nameFor('environment');
    const record = {
      id,
      name,
      kind: 'policy' as const,
      ...(appliesTo.length > 0 && { appliesTo })
    };
    session.showAround('environment');
    begin(session, id, session.run('record/add', { table: 'environmentElements', record }));
  }
};

function containersOf(session: Session) {
  const chosen = new Set<string>(session.selectedIn('containers'));
  const members = new Set<string>(parties(session));
  return [...session.diagram.containers]
    .filter(({ id, memberIds }) => chosen.has(id) || memberIds.some((each) => members.has(each)))
    .map(({ id }) => id);
}
