import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { checkStep } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';

/**
 * The steps that a window had not on the disk when it was hidden or closed. Transactions that wait
 * may die with the window; `localStorage` is written before the browser goes on.
 */
export interface Tail {
  /** The epoch in which the window wrote last; 0 when it never did. */
  readonly epoch: number;
  readonly steps: readonly Step[];
}

const prefix = (id: DiagramId) => `sourceloom:tail:${id}:`;

/** Keeps the tail of a window, in place of the one that it kept before; none when it is empty. */
export function writeTail(id: DiagramId, window: string, tail: Tail): void {
  const key = prefix(id) + window;
  if (tail.steps.length === 0) {
    localStorage.removeItem(key);
    return;
  }
  const body = JSON.stringify(tail);
  try {
    localStorage.setItem(key, `${crc32(body)} ${body}`);
  } catch {
    // No room: what is on its way to the database has to do.
  }
}

/** The tails of a diagram that are whole, by the window that left them. */
export function readTails(id: DiagramId): ReadonlyMap<string, Tail> {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  const found = keys.flatMap((key) => {
    if (!key?.startsWith(prefix(id))) return [];
    const tail = tailOf(localStorage.getItem(key) ?? '');
    return tail ? [[key.slice(prefix(id).length), tail] as const] : [];
  });
  return new Map(found);
}

function tailOf(text: string): Tail | undefined {
  const [, crc, body = ''] = /^(\d+) (.*)$/su.exec(text) ?? [];
  if (crc !== String(crc32(body))) return undefined;
  const { epoch, steps } = JSON.parse(body) as { epoch: unknown; steps: unknown };
  if (typeof epoch !== 'number' || !Array.isArray(steps)) return undefined;
  const checked = steps.map(checkStep);
  return { epoch, steps: checked.flatMap((step) => (step.ok ? [step.value] : [])) };
}
