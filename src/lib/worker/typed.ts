import type { Imported } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { diff } from '#lib/domain/diff.ts';
import { fragmentOf } from '#lib/domain/fragment.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import { Table } from '#lib/domain/table.ts';
import type { LineOutcome, TypedReading } from '#lib/formats/index.ts';
import { importedBetween, readTyped, writeTyped } from '#lib/formats/index.ts';
import { placed } from '#lib/layout/place.ts';

/** What typed lines come to, before anything is changed. */
export interface TypedPlan {
  /** One for each line of the text. */
  readonly outcomes: readonly LineOutcome[];
  /** How many come new. */
  readonly parties: number;
  readonly engagements: number;
  /** What the lines speak of, laid out by itself, as a diff from nothing; not where that is too much. */
  readonly drawing?: Diff;
}

/** More parties than this are no small picture. */
const mostDrawn = 40;

export function planTyped(mirror: Diagram, text: string): TypedPlan {
  const reading = readTyped(mirror, text, idMaker('preview'));
  const { outcomes, after, spoken } = reading;
  const isDrawn = spoken.parties.size > 0 && spoken.parties.size <= mostDrawn;
  return {
    outcomes,
    parties: after.parties.size - mirror.parties.size,
    engagements: after.engagements.size - mirror.engagements.size,
    ...(isDrawn && { drawing: drawingOf(reading) })
  };
}

/** The records that the lines add, placed below what stands; lines with errors add none. */
export function takenTyped(mirror: Diagram, text: string, idSeed: string): Imported['added'] {
  const makeId = idMaker(idSeed);
  const { after } = readTyped(mirror, text, makeId);
  return importedBetween(mirror, placed(after, makeId), '').added;
}

/** The chosen part of a diagram as typed lines; all of it where nothing is chosen. */
export function typedOf(
  mirror: Diagram,
  parties: readonly PartyId[],
  engagements: readonly EngagementId[],
  language: Language
): string {
  const isAll = parties.length + engagements.length === 0;
  return writeTyped(isAll ? mirror : fragmentOf(mirror, parties, engagements), language);
}

function drawingOf({ after, spoken }: TypedReading): Diff {
  const parties = Table.of([...after.parties].filter(({ id }) => spoken.parties.has(id)));
  const kept = [...after.engagements].filter(({ id }) => spoken.engagements.has(id));
  const part: Diagram = {
    ...emptyTables,
    settings: after.settings,
    parties,
    engagements: Table.of(
      kept.map(({ supports, ...rest }) => ({
        ...rest,
        ...(supports && { supports: supports.filter((id) => spoken.engagements.has(id)) })
      }))
    )
  };
  return diff(emptyTables, placed(part, idMaker('drawn')));
}
