import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished, withRests } from '#lib/domain/slices.ts';
import { cardBox } from './bounds.ts';
import { BoxIndex } from './box-index.ts';
import { boxOf, holds, pointAt } from './geometry.ts';
import type { Scene, Thread } from './scene.ts';

/** How well the labels of a drawing can be read. */
export interface Readability {
  /** Labels that have a free place, of all. */
  readonly plates: number;
  readonly of: number;
  /** Labels that lie on the thread of another engagement. */
  readonly onThreads: number;
  /** Pairs of cards that lie on each other. */
  readonly cardOverlaps: number;
  /** Engagements whose thread runs under a card that it does not belong to. */
  readonly underCards: number;
  /** Names that end in an ellipsis. */
  readonly shortened: number;
  /** The share of labels, threads and cards that are as they should be, from 0 to 1. */
  readonly score: number;
}

/**
 * Counts what is hidden or lies on something else. **Our own** measure: the plate placer has tried
 * every place of each label already, so what it hides has no free place. Threads of others are no obstacle to it.
 */
export function readabilityOf(scene: Scene): Readability {
  return finished(readability(scene));
}

/** The same with rests: every thread is followed along its course. */
export function* readability({ cards, threads, plates }: Scene): Rests<Readability> {
  const boxes = new BoxIndex<PartyId>();
  let cardOverlaps = 0;
  let shortened = 0;
  const covered = new Set<PartyId>();
  for (const card of cards) {
    const box = cardBox(card);
    for (const other of boxes.overlapping(box)) {
      cardOverlaps += 1;
      covered.add(other).add(card.id);
    }
    boxes.set(card.id, [box]);
    if (card.nameLines.at(-1)?.endsWith('…')) shortened += 1;
  }
  const labels = new BoxIndex<EngagementId>();
  for (const plate of plates) {
    if (plate.shown) labels.set(plate.id, [boxOf({ ...plate, ...plate.rest })]);
  }
  const misleading = new Set<EngagementId>();
  let underCards = 0;
  yield* withRests(threads, (thread) => {
    const ends = new Set([thread.clientId, thread.providerId]);
    const isUnder = samples.some((t) => {
      const at = pointAt(thread, t);
      const spot = { left: at.x, right: at.x + 1, top: at.y, bottom: at.y + 1 };
      return [...boxes.overlapping(spot)].some(
        (id) => !ends.has(id) && boxes.get(id).some((box) => holds(box, at))
      );
    });
    if (isUnder) underCards += 1;
    if (!thread.dim) for (const id of labelsOn(thread, labels)) misleading.add(id);
  });
  const shown = [...plates].filter((plate) => plate.shown).length;
  const all = plates.size + threads.size + cards.size;
  const good = shown - misleading.size + threads.size - underCards + cards.size - covered.size;
  return {
    plates: shown,
    of: plates.size,
    onThreads: misleading.size,
    cardOverlaps,
    underCards,
    shortened,
    score: all === 0 ? 1 : good / all
  };
}

/** The labels of others that a thread runs under. */
function labelsOn(thread: Thread, labels: BoxIndex<EngagementId>): EngagementId[] {
  return samples.flatMap((t) => {
    const { x, y } = pointAt(thread, t);
    const spot = { left: x, right: x + 1, top: y, bottom: y + 1 };
    return [...labels.overlapping(spot)].filter((id) => id !== thread.id);
  });
}

const samples = Array.from({ length: 23 }, (_, index) => (index + 1) / 24);
