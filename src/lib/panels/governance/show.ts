import type { Session } from '#lib/state/session.svelte.ts';
import { placesOf } from '../problems/jump.ts';

/** Selects objects and brings them into sight; the workspace stays. */
export function show(session: Session, ids: readonly string[]): void {
  const places = placesOf(session, ids);
  if (places.length === 0) return;
  session.select(places);
  session.reveal();
}

/** Shows the first object alone, so that what is to be filled in for it is open. */
export function open(session: Session, ids: readonly string[]): void {
  const [first] = placesOf(session, ids);
  if (!first) return;
  session.select([first]);
  session.reveal();
}
