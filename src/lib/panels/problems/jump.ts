import type { ContractId, EngagementId, FunctionId, PartyId } from '#lib/domain/ids.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import type { Selectable, Session } from '#lib/state/session.svelte.ts';

/**
 * What the canvas can show of a problem's objects, the one to be edited first: parties and
 * engagements themselves, a contract by its engagements, a function by its users or its owner.
 */
export function placesOf({ diagram }: Session, objects: readonly string[]): readonly Selectable[] {
  const engagements = [...diagram.engagements];
  return objects.flatMap((id): Selectable[] => {
    if (diagram.parties.has(id as PartyId)) return [id as PartyId];
    if (diagram.engagements.has(id as EngagementId)) return [id as EngagementId];
    if (diagram.contracts.has(id as ContractId)) {
      return engagements.filter(({ contractId }) => contractId === id).map((each) => each.id);
    }
    const owner = diagram.functions.get(id as FunctionId)?.ownerPartyId;
    const users = engagements.filter(({ uses }) => uses?.some((use) => use.functionId === id));
    return owner ? [owner] : users.map((each) => each.id);
  });
}

/** Rules whose findings are about all of their objects alike; in the others the first is to be edited. */
const aboutAll: ReadonlySet<Problem['rule']> = new Set([
  'V-02',
  'V-03',
  'V-24',
  'V-25',
  'V-26',
  'V-43'
]);

/** Rules that ask for a field of the record itself, whether or not the canvas shows it. */
const aboutRecord: ReadonlySet<Problem['rule']> = new Set(['V-50', 'V-51']);

/** Selects what a problem is about, brings it into sight and opens it in the inspector. */
export function jump(session: Session, problem: Problem): void {
  const places = aboutRecord.has(problem.rule)
    ? problem.objects
    : placesOf(session, problem.objects);
  if (places.length === 0) return;
  session.workspace = 'draw';
  session.panel = undefined;
  session.select(aboutAll.has(problem.rule) ? places : places.slice(0, 1));
  session.reveal();
}
