import { guarded } from '#lib/domain/cells/guard.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { Fragment } from '#lib/domain/fragment.ts';
import { fragmentOf, transplanted } from '#lib/domain/fragment.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { boxOf, cardHeight, cardWidth, grown, overlaps, union } from '#lib/scene/geometry.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import { makeId } from './ids.ts';
import type { Session } from './session.svelte.ts';

/** What a copy is on the clipboard beside its plain text: an own file of a part of a network. */
export const ownMime = 'application/x-sourceloom+json';

/** The selection as it goes to the clipboard. */
export interface Copied {
  readonly own: string;
  /** For a spreadsheet: engagements a row each, or, where there are none, parties. */
  readonly plain: string;
}

/** The last copy of this window, for a paste that the browser does not let read the clipboard. */
let last: Copied | undefined;

/** The selected parties with what is between them; undefined when there is nothing to copy. */
export function copied(session: Session): Copied | undefined {
  const { diagram, selectedParties: parties, selectedEngagements: engagements } = session;
  if (parties.length + engagements.length === 0) return undefined;
  const fragment = fragmentOf(diagram, parties, engagements);
  last = { own: writeFile(fragment), plain: plainText(fragment) };
  return last;
}

export function lastCopied(): Copied | undefined {
  return last;
}

export type PasteFailure = 'empty' | 'not-ours' | 'broken';

/** Puts a copy into the network, as one step, and selects it; at a point or in the middle. */
export function pasteOwn(session: Session, text: string, at?: Point): PasteFailure | undefined {
  const read = readFile(text);
  if (!read.ok) return 'broken';
  const fragment = read.value.diagram;
  const box = boxOfFragment(fragment);
  if (!box) return 'empty';
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const wanted = at ?? session.camera ?? middle;
  plant(session, fragment, { x: wanted.x - middle.x, y: wanted.y - middle.y });
  return undefined;
}

/** The selection once more: new parties, or engagements of the same two. */
export function duplicate(session: Session, shift?: Point): void {
  const { diagram, selectedParties: parties, selectedEngagements: engagements } = session;
  if (parties.length === 0) {
    const copies = engagements.flatMap((id) => diagram.engagements.get(id) ?? []);
    const records = copies.map((line) => ({
      table: 'engagements' as const,
      record: { ...line, id: makeId('engagement') }
    }));
    const ids = records.map(({ record }) => record.id);
    if (session.run('records/duplicate', { records }).ok) session.select(ids);
    return;
  }
  plant(session, fragmentOf(diagram, parties, []), shift ?? { x: 0, y: 0 }, 'records/duplicate');
}

/** The selected parties shown a second time, where there is room. */
export function showAgain(session: Session, shift?: Point): void {
  const cards = session.selectedParties.flatMap((id) => session.scene.scene.cards.get(id) ?? []);
  const { x: dx, y: dy } = freeShift(session, cards.map(boxOf), shift ?? { x: 0, y: 0 });
  const placements = cards.map(({ id, x, y }) => ({
    id: makeId('placement'),
    partyId: id,
    x: Math.round(x + dx),
    y: Math.round(y + dy),
    pinned: true
  }));
  if (session.run('placement/add', { placements }).ok)
    session.select(placements.map(({ id }) => id));
}

function plant(
  session: Session,
  fragment: Fragment,
  wanted: Point,
  command: 'records/paste' | 'records/duplicate' = 'records/paste'
): void {
  const boxes = placesOf(fragment);
  const shift = freeShift(session, boxes, wanted);
  const records = transplanted(fragment, session.diagram, idFor, shift);
  if (!session.run(command, { records }).ok) return;
  const pasted = records.filter(({ table }) => table === 'parties');
  session.select(pasted.map(({ record }) => record.id as PartyId));
  session.notice = { kind: 'pasted', parties: pasted.length };
}

/** The wanted shift, or the next one down and to the right with no card on another. */
function freeShift(session: Session, boxes: readonly Box[], wanted: Point): Point {
  const taken = Array.from(session.scene.scene.cards, (card) => grown(boxOf(card), 6));
  const isFree = (by: Point) =>
    boxes.every((box) => {
      const there = moved(box, by);
      return taken.every((other) => !overlaps(other, there));
    });
  for (let step = 0; step < mostSteps; step++) {
    const by = { x: wanted.x + step * stepSize, y: wanted.y + step * stepSize };
    if (isFree(by)) return by;
  }
  return wanted;
}

/** In canvas units. */
const stepSize = 24;
const mostSteps = 200;

function placesOf(fragment: Fragment): Box[] {
  const size = { width: cardWidth, height: cardHeight };
  return [...fragment.placements].sort(byId).map(({ x, y }) => boxOf({ x, y, ...size }));
}

function boxOfFragment(fragment: Fragment): Box | undefined {
  return fragment.parties.size === 0 ? undefined : (union(placesOf(fragment)) ?? origin);
}

const origin: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function moved({ left, top, right, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

const kinds = {
  parties: 'party',
  engagements: 'engagement',
  placements: 'placement',
  containers: 'container',
  relations: 'relation',
  ownershipLinks: 'ownership'
} as const;

function idFor(table: TableName): string {
  return makeId(kinds[table as keyof typeof kinds]);
}

/** Tab-separated with a head that the import of tables knows. */
function plainText(fragment: Fragment): string {
  const nameOf = (id: PartyId) => fragment.parties.get(id)?.name ?? '';
  const lines =
    fragment.engagements.size > 0
      ? [
          ['client', 'provider', 'value', 'label'],
          ...[...fragment.engagements]
            .sort(byId)
            .map(({ clientId, providerId, value, title }) => [
              nameOf(clientId),
              nameOf(providerId),
              value === undefined ? '' : String(value.amount),
              title ?? ''
            ])
        ]
      : [...fragment.parties].sort(byId).map(({ name, country }) => [name, country ?? '']);
  return lines.map((cells) => cells.map(cellText).join('\t')).join('\n');
}

/** One cell stays one cell, and never becomes a formula: a spreadsheet takes the quotes off a cell that begins with one. */
function cellText(text: string): string {
  const safe = guarded(text.replace(/[\t\r\n]+/gu, ' '));
  return safe.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}
