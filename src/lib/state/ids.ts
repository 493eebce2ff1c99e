import type { IdMaker } from '#lib/domain/ids.ts';
import { idMaker } from '#lib/domain/ids.ts';

/** The clock of the app: the only place that reads it. */
export function now(): string {
  return new Date().toISOString();
}

/** Time first, so that ids of later sessions sort later; then chance, so that no two meet. */
export function idSeed(): string {
  const chance = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `${Date.now().toString(36)}${chance.toString(36).padStart(7, '0')}`;
}

export const makeId: IdMaker = idMaker(idSeed());

/** The same clock as a number, for what lasts: milliseconds since 1970. */
export function milliseconds(): number {
  return Date.now();
}
