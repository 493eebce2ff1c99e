import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import type { Selectable, Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';

/** Selections that grow out of the one that is there; what a view hides is not selected unseen. */

type Way = 'down' | 'up';

/** A party's engagements on one side of it. */
function engagementsOf({ chains }: Session, party: PartyId, way: Way): Iterable<EngagementId> {
  return way === 'down' ? chains.outgoingOf(party) : chains.incomingOf(party);
}

/** The party at the far end of an engagement. */
function endOf({ diagram }: Session, id: EngagementId, way: Way): PartyId | undefined {
  const engagement = diagram.engagements.get(id);
  return way === 'down' ? engagement?.providerId : engagement?.clientId;
}

/** Where to begin: the selected parties, and of selected engagements the end on that side. */
function startsOf(session: Session, way: Way): PartyId[] {
  const ends = session.selectedEngagements.flatMap((id) => endOf(session, id, way) ?? []);
  return [...new Set([...session.selectedParties, ...ends])];
}

/** Everything that is met going one way, the starts and the engagements included. */
function reached(session: Session, starts: readonly PartyId[], way: Way) {
  const parties = new Set(starts);
  const engagements = new Set<EngagementId>();
  // Grows while it is gone through.
  for (const party of parties) {
    for (const id of engagementsOf(session, party, way)) {
      engagements.add(id);
      const end = endOf(session, id, way);
      if (end !== undefined) parties.add(end);
    }
  }
  return { parties, engagements };
}

/** All that the selection leads to (or comes from), without itself. */
function beyond(session: Session, way: Way): PartyId[] {
  const starts = new Set(startsOf(session, way));
  const own = new Set(session.selectedParties);
  const { parties } = reached(session, [...starts], way);
  return session.views.seen(parties).filter((id) => !own.has(id));
}

function neighbours(session: Session): PartyId[] {
  const near = session.selectedParties.flatMap((party) =>
    (['down', 'up'] as const).flatMap((way) =>
      Array.from(engagementsOf(session, party, way), (id) => endOf(session, id, way) ?? [])
    )
  );
  const ends = (['down', 'up'] as const).flatMap((way) =>
    session.selectedEngagements.flatMap((id) => endOf(session, id, way) ?? [])
  );
  const own = new Set(session.selectedParties);
  return session.views.seen(new Set([...near.flat(), ...ends])).filter((id) => !own.has(id));
}

/** Parties of the kinds, and engagements of the service classes, that are selected. */
function alike(session: Session): Selectable[] {
  const { parties, engagements } = session.diagram;
  const kinds = new Set(session.selectedParties.map((id) => parties.get(id)?.kind));
  const classOf = (id: EngagementId) => serviceClassOf(engagements.get(id)?.serviceItems);
  const classes = new Set(session.selectedEngagements.map(classOf));
  return session.views.seen([
    ...[...parties].filter(({ kind }) => kinds.has(kind)).map(({ id }) => id),
    ...[...engagements].map(({ id }) => id).filter((id) => classes.has(classOf(id)))
  ]);
}

function ofTheSameTier(session: Session): PartyId[] {
  const { tiers } = session.analysis;
  const wanted = new Set(session.selectedParties.flatMap((id) => tiers.get(id) ?? []));
  const parties = [...session.diagram.parties].map(({ id }) => id);
  return session.views.seen(parties).filter((id) => wanted.has(tiers.get(id) ?? -1));
}

const hasSelection = ({ selection }: Session) => selection.size > 0;

export const selectSubtree: Action = {
  id: 'select/subtree',
  label: 'action.selectSubtree',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: hasSelection,
  run(session) {
    const { parties, engagements } = reached(session, startsOf(session, 'down'), 'down');
    session.select([...session.selection, ...session.views.seen([...parties, ...engagements])]);
  }
};

export const selectNeighbours: Action = {
  id: 'select/neighbours',
  label: 'action.selectNeighbours',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: (session) => neighbours(session).length > 0,
  run: (session) => {
    session.select(neighbours(session));
  }
};

export const selectDownstream: Action = {
  id: 'select/downstream',
  label: 'action.selectDownstream',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: (session) => beyond(session, 'down').length > 0,
  run: (session) => {
    session.select(beyond(session, 'down'));
  }
};

export const selectUpstream: Action = {
  id: 'select/upstream',
  label: 'action.selectUpstream',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: (session) => beyond(session, 'up').length > 0,
  run: (session) => {
    session.select(beyond(session, 'up'));
  }
};

export const selectAlike: Action = {
  id: 'select/alike',
  label: 'action.selectAlike',
  group: 'select',
  keys: [],
  menu: ['party', 'engagement'],
  allowed: hasSelection,
  run: (session) => {
    session.select(alike(session));
  }
};

export const selectTier: Action = {
  id: 'select/tier',
  label: 'action.selectTier',
  group: 'select',
  keys: [],
  menu: ['party'],
  allowed: (session) => ofTheSameTier(session).length > 0,
  run: (session) => {
    session.select(ofTheSameTier(session));
  }
};
