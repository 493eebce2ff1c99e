import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { checkStep, isPlainObject } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import { parsed } from './parsed.ts';

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
  const body = JSON.stringify(tail);
  try {
    if (tail.steps.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, `${crc32(body)} ${body}`);
  } catch {
    // No room, or no such store: what is on its way to the database has to do.
  }
}

/** The tails of a diagram that are whole, by the window that left them. */
export function readTails(id: DiagramId): ReadonlyMap<string, Tail> {
  const found = storedUnder(prefix(id)).flatMap(([window, text]) => {
    const tail = tailOf(text);
    return tail ? [[window, tail] as const] : [];
  });
  return new Map(found);
}

/** What `localStorage` has under keys that begin so, by the rest of the key. */
function storedUnder(start: string): (readonly [rest: string, text: string])[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    return keys.flatMap((key) =>
      key?.startsWith(start) ? [[key.slice(start.length), localStorage.getItem(key) ?? '']] : []
    );
  } catch {
    // The browser refuses it.
    return [];
  }
}

function tailOf(text: string): Tail | undefined {
  const [, crc, body = ''] = /^(\d+) (.*)$/su.exec(text) ?? [];
  const value = crc === String(crc32(body)) ? parsed(body) : undefined;
  if (!isPlainObject(value)) return undefined;
  const { epoch, steps } = value;
  if (typeof epoch !== 'number' || !Array.isArray(steps)) return undefined;
  const checked = steps.map(checkStep);
  return { epoch, steps: checked.flatMap((step) => (step.ok ? [step.value] : [])) };
}
