import type { DiagramId } from '#lib/domain/ids.ts';

/**
 * How far the log of a diagram was known to be on the disk. It lies outside the database, which can
 * lose its newest part without a sign; a log that is shorter than this has lost steps.
 */
export interface Promised {
  readonly epoch: number;
  readonly seq: number;
}

const keyOf = (id: DiagramId) => `sourceloom:head:${id}`;

export function writePromise(id: DiagramId, promised: Promised): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(promised));
  } catch {
    // Without it a loss may go unnoticed; nothing is lost by it.
  }
}

/** What was promised last; undefined when nothing was, or nothing that can be read. */
export function readPromise(id: DiagramId): Promised | undefined {
  try {
    const { epoch, seq } = JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}') as Partial<Promised>;
    return Number.isSafeInteger(epoch) && Number.isSafeInteger(seq)
      ? ({ epoch, seq } as Promised)
      : undefined;
  } catch {
    return undefined;
  }
}
