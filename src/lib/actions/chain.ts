import type { DrawnParty } from '#lib/domain/commands/index.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { partyName, shownNameField } from '#lib/domain/naming.ts';
import type { Engagement, PartyKind, Placement } from '#lib/domain/records.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Draft } from '#lib/state/inline.ts';
import type { Side } from '#lib/state/scene.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/**
 * Chain entry: parties are drawn one after the other, each with its engagement and its label, and
 * each of them is one step of history. Keys, handles and drags all come here.
 */

/** Where a new party is to stand, in canvas units. */
type Place = Pick<Placement, 'x' | 'y'>;

/** A party that hangs on nothing, to be named at a place. */
export function beginParty(session: Session, at: Place): void {
  begin(session, { x: at.x, y: at.y });
}

/**
 * A party to be named at a side of another: its client on the left, its provider on the right, above
 * and below one with the same client as itself.
 */
export function beginBeside(
  session: Session,
  party: PartyId,
  side: Side,
  at?: Place,
  kind?: PartyKind
): void {
  begin(session, at ?? session.scene.freePlace({ party, side }), tieAt(session, party, side), kind);
}

/**
 * One more party at a side of the one selected party, to be named later: that one stays selected, so that
 * the next press of the key draws the next.
 */
export function growBeside(session: Session, side: Side): void {
  const [from] = session.selectedParties;
  if (from === undefined) return;
  const place = session.scene.freePlace({ party: from, side });
  const tie = tieAt(session, from, side);
  const draft = draftOf(place, tie, session.lastKind, freshName(session));
  if (session.run('party/draw', recordsOf(draft)).ok) session.followCard(place);
}

/** A name that no party has yet, so that none is taken for another. */
function freshName({ diagram, numberedName }: Session): string {
  const taken = new Set([...diagram.parties].map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = numberedName(n);
    if (!taken.has(name)) return name;
  }
}

function tieAt(session: Session, party: PartyId, side: Side): Tie | undefined {
  if (side === 'left') return { providerId: party };
  if (side === 'right') return { clientId: party, ...supportsOf(session, party) };
  return tieLike(session, party);
}

/** From what is open, or from the one selected party: its provider, or one beside it. */
export function drawNext(session: Session, next: 'child' | 'sibling'): void {
  const { inline } = session;
  const open = inline?.kind === 'draft' ? inline.party.id : inline?.id;
  const [selected] = session.selectedParties;
  const party = (inline ? open : selected) as PartyId | undefined;
  if (party === undefined || isNameless(session)) return;
  settle(session);
  // Text that could not be has given way, and perhaps the party with it.
  if (!session.diagram.parties.has(party)) return;
  const drawn = inline?.kind === 'draft' ? inline.engagement : undefined;
  if (next === 'sibling' && drawn?.clientId === party) {
    const { providerId } = drawn;
    begin(session, session.scene.freePlace({ party, side: 'bottom' }), { providerId });
  } else beginBeside(session, party, next === 'child' ? 'right' : 'bottom');
}

/**
 * What an engagement that a party gives out supports: the one that it receives itself, or none (a
 * direct contract). With several nobody knows which.
 */
export function supportsOf(session: Session, client: PartyId): Pick<Engagement, 'supports'> {
  const received = [...session.chains.incomingOf(client)];
  return received.length > 1 ? {} : { supports: received };
}

/** Other texts, kind or chain of the party being drawn; its step is written with every one. */
export function writeDraft(
  session: Session,
  change: {
    readonly name?: string;
    readonly title?: string;
    readonly kind?: PartyKind;
    readonly supports?: readonly EngagementId[] | undefined;
  }
): void {
  const { inline: draft } = session;
  if (draft?.kind !== 'draft') return;
  const { name = draft.party.name, kind = draft.party.kind } = change;
  const party = { ...draft.party, name, kind };
  const engagement = draft.engagement && changed(draft.engagement, change);
  const next: Draft = { ...draft, party, ...(engagement && { engagement }) };
  session.inline = next;
  // Before its name begins there is nothing to write.
  if (!isNameless(session) || session.diagram.parties.has(party.id)) {
    session.type('party/draw', recordsOf(next));
  }
}

/** Goes over to the other field of the party being drawn, if it has one. */
export function writeField(session: Session, field: Draft['field']): void {
  const { inline: draft } = session;
  if (draft?.kind === 'draft' && draft.engagement) session.inline = { ...draft, field };
}

/** Whether the party being drawn has no name yet, so that it cannot be left for the next. */
export function isNameless({ inline }: Session): boolean {
  return inline?.kind === 'draft' && inline.party.name.trim() === '';
}

/** What the inline editor finds written of a record that is there: of a party, the name that is drawn. */
export function writtenText({ inline, diagram, scene }: Session): string {
  if (inline?.kind === 'engagement') return diagram.engagements.get(inline.id)?.title ?? '';
  const party = inline?.kind === 'party' ? diagram.parties.get(inline.id) : undefined;
  return party ? partyName(party, scene.language) : '';
}

/** The text of a record that is there, while it is typed. */
export function writeText(session: Session, text: string): void {
  const { inline } = session;
  if (inline?.kind === 'party') {
    const { id } = inline;
    const party = session.diagram.parties.get(id);
    const field = party && shownNameField(party, session.scene.language);
    session.type('party/rename', { id, name: text, ...(field && { field }) });
  }
  if (inline?.kind === 'engagement') {
    session.type('engagement/label', { id: inline.id, title: text });
  }
}

/**
 * Leaves the inline editor with what is written. A new party without a name never was; a party that
 * is there keeps the name it had.
 */
export function leaveInline(session: Session): void {
  const { inline } = session;
  if (!inline) return;
  if (inline.kind === 'party' && session.drafting) {
    session.notice = { kind: 'refused', failure: { code: 'name-required' } };
  }
  settle(session);
  if (inline.kind !== 'draft') return;
  const { party, engagement } = inline;
  const drawn = [party.id, engagement?.clientId, engagement?.providerId].find(
    (id) => id !== undefined && session.diagram.parties.has(id)
  );
  if (drawn !== undefined) session.select([drawn]);
}

/** Escape: the text is kept. What has a label but no name is dropped by the second one only. */
export function escapeInline(session: Session): void {
  const { inline } = session;
  const isHalf = inline?.kind === 'draft' && isNameless(session) && inline.engagement?.title;
  if (isHalf && inline.field === 'label') writeField(session, 'name');
  else leaveInline(session);
}

/** The engagements that the open one may be done for, when there are several. */
export function supportChoices(session: Session): readonly EngagementId[] {
  const { inline } = session;
  const engagement =
    inline?.kind === 'engagement' ? session.diagram.engagements.get(inline.id) : undefined;
  const line = inline?.kind === 'draft' ? inline.engagement : engagement;
  if (!line) return [];
  const received = [...session.chains.incomingOf(line.clientId)].filter((id) => id !== line.id);
  return received.length > 1 ? received.sort() : [];
}

/** Says what the open engagement is done for; the same again says that it is unknown. */
export function chooseSupport(session: Session, id: EngagementId): void {
  const { inline } = session;
  if (inline?.kind === 'draft') {
    const chosen = inline.engagement?.supports?.includes(id) ? undefined : [id];
    writeDraft(session, { supports: chosen });
  }
  if (inline?.kind === 'engagement') {
    const chosen = session.diagram.engagements.get(inline.id)?.supports?.includes(id);
    const supports = chosen ? undefined : [id];
    session.endTyping();
    session.run('engagement/edit', { id: inline.id, fields: { supports } });
  }
}

type Tie = Partial<Pick<Engagement, 'clientId' | 'providerId' | 'supports'>>;

function begin(session: Session, at: Place, tie?: Tie, kind: PartyKind = 'company'): void {
  settle(session);
  session.mode = 'select';
  const draft = draftOf(at, tie, kind, '');
  session.inline = draft;
  session.followCard(draft.placement);
}

function draftOf(at: Place, tie: Tie | undefined, kind: PartyKind, name: string): Draft {
  const party = { id: makeId('party'), name, kind };
  const place = { x: Math.round(at.x), y: Math.round(at.y), pinned: true };
  const placement = { id: makeId('placement'), partyId: party.id, ...place };
  const ends = { clientId: party.id, providerId: party.id, ...tie };
  const engagement = tie && { engagement: { id: makeId('engagement'), ...ends } };
  return { kind: 'draft', field: 'name', party, placement, ...engagement };
}

/** Ends the step of what is open; the editor is closed. */
function settle(session: Session): void {
  session.endTyping();
  session.inline = undefined;
}

/** Hangs on the same party as another does: the client that engaged it first. */
function tieLike(session: Session, party: PartyId): Tie | undefined {
  const { chains, diagram } = session;
  const first = (ids: Iterable<EngagementId>) =>
    [...ids].flatMap((id) => diagram.engagements.get(id) ?? []).sort(byId)[0];
  const served = first(chains.incomingOf(party));
  if (!served) return undefined;
  const { clientId, supports } = served;
  return { clientId, ...(supports ? { supports } : supportsOf(session, clientId)) };
}

function changed(
  engagement: Engagement,
  change: { readonly title?: string; readonly supports?: readonly EngagementId[] | undefined }
): Engagement {
  const { supports, ...rest } = engagement;
  const chosen = 'supports' in change ? change.supports : supports;
  return {
    ...rest,
    ...(change.title !== undefined && { title: change.title }),
    ...(chosen && { supports: chosen })
  };
}

function recordsOf({ party, placement, engagement }: Draft): DrawnParty {
  return { party, placement, ...(engagement && { engagement }) };
}
