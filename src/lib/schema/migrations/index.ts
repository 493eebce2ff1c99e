/**
 * One step of the schema upwards: plain data of version n to plain data of version n + 1, pure. A
 * step is one file `NNN-name.ts` here, where NNN is the version that it leads to.
 */
export interface Migration {
  readonly to: number;
  up(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/** In order, without gaps; the first one leads to version 2. */
export const migrations: readonly Migration[] = [];

/** The schema version that this code reads and writes. */
export const schemaVersion = 1 + migrations.length;

/** The data as the current version has it. */
export function migrated(
  data: Readonly<Record<string, unknown>>,
  from: number
): Readonly<Record<string, unknown>> {
  return migrations.slice(from - 1).reduce((older, migration) => migration.up(older), data);
}
