import type { ContainerId, PartyId } from '#lib/domain/ids.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** Parties that are to be one card, and what it is called. */
interface Collapsing {
  readonly members: readonly PartyId[];
  readonly name: string;
}

/**
 * Puts groups of parties into boxes and folds these: one card for each on the canvas, and one step to
 * undo. A box that is there with just these parties is folded as it is.
 */
export function collapse(session: Session, groups: readonly Collapsing[]): void {
  const folded = new Set(session.folded);
  session.editor.begin();
  for (const { members, name } of groups) {
    const there = boxOf(session, members);
    if (there) folded.add(there);
    else {
      const container = { id: makeId('container'), name, memberIds: members };
      if (session.run('container/group', { container }).ok) folded.add(container.id);
    }
  }
  session.editor.end();
  session.fold(folded);
}

/** Opens the boxes that any of these parties is folded into. */
export function expand(session: Session, parties: Iterable<PartyId>): void {
  const opened = new Set(foldedAround(session, parties));
  session.fold(new Set([...session.folded].filter((id) => !opened.has(id))));
}

/** The folded boxes that hold any of these parties. */
export function foldedAround(session: Session, parties: Iterable<PartyId>): ContainerId[] {
  const sought = new Set(parties);
  return [...session.folded].filter((id) =>
    session.diagram.containers.get(id)?.memberIds.some((member) => sought.has(member))
  );
}

function boxOf(session: Session, members: readonly PartyId[]): ContainerId | undefined {
  const sought = new Set(members);
  return [...session.diagram.containers].find(
    ({ memberIds }) => memberIds.length === sought.size && memberIds.every((id) => sought.has(id))
  )?.id;
}
