import { wholeModel } from './002-whole-model.ts';
import type { Migration } from './migration.ts';

/** In order, without gaps; the first one leads to version 2. */
export const migrations: readonly Migration[] = [wholeModel];

/** The schema version that this code reads and writes. */
export const schemaVersion = 1 + migrations.length;

/** The data as a later version has it, the current one unless told. */
export function migrated(
  data: Readonly<Record<string, unknown>>,
  from: number,
  to = schemaVersion
): Readonly<Record<string, unknown>> {
  return migrations.slice(from - 1, to - 1).reduce((older, migration) => migration.up(older), data);
}
