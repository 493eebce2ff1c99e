import type { Diagram } from '../diagram.ts';
import { put, remove } from '../edit.ts';
import type { ContainerId, PartyId } from '../ids.ts';
import type { Container } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** Draws a box around parties, which leave the boxes that they were in. */
export const groupParties = command<{ container: Container }>({
  run(diagram, { container }) {
    const { id, memberIds } = container;
    if (diagram.containers.has(id)) return refused({ code: 'already-exists', id });
    const missing = memberIds.find((member) => !diagram.parties.has(member));
    if (missing !== undefined) return refused({ code: 'not-found', id: missing });
    return ok(put(without(diagram, memberIds), 'containers', container));
  },
  describe: (_, { container }) => ({ name: container.name, count: container.memberIds.length })
});

/** Takes boxes away; what was in them stays. */
export const ungroupParties = command<{ ids: readonly ContainerId[] }>({
  run(diagram, { ids }) {
    const missing = ids.find((id) => !diagram.containers.has(id));
    if (missing !== undefined) return refused({ code: 'not-found', id: missing });
    return ok(ids.reduce((next, id) => remove(next, 'containers', id), diagram));
  },
  describe: (diagram, { ids }) => {
    const [only] = ids.length === 1 ? ids : [];
    return { name: (only && diagram.containers.get(only)?.name) ?? '', count: ids.length };
  }
});

/** Puts parties into another box, or into none; a box that this empties goes. */
export const moveIntoContainer = command<{
  parties: readonly PartyId[];
  into?: ContainerId;
}>({
  run(diagram, { parties, into }) {
    const missing = parties.find((id) => !diagram.parties.has(id));
    if (missing !== undefined) return refused({ code: 'not-found', id: missing });
    const target = into && diagram.containers.get(into);
    if (into !== undefined && !target) return refused({ code: 'not-found', id: into });
    const next = without(diagram, parties, into);
    if (!target) return ok(next);
    const memberIds = [...new Set([...target.memberIds, ...parties])];
    return ok(put(next, 'containers', { ...target, memberIds }));
  },
  describe: (diagram, { parties, into }) => {
    const [only] = parties.length === 1 ? parties : [];
    return {
      name: (only && diagram.parties.get(only)?.name) ?? '',
      count: parties.length,
      into: (into && diagram.containers.get(into)?.name) ?? ''
    };
  }
});

/** The parties in no box but the one that is kept. */
function without(diagram: Diagram, parties: readonly PartyId[], kept?: ContainerId): Diagram {
  const leaving = new Set(parties);
  let next = diagram;
  for (const container of diagram.containers) {
    if (container.id === kept || !container.memberIds.some((id) => leaving.has(id))) continue;
    const memberIds = container.memberIds.filter((id) => !leaving.has(id));
    next =
      memberIds.length === 0
        ? remove(next, 'containers', container.id)
        : put(next, 'containers', { ...container, memberIds });
  }
  return next;
}
