import type { Failure, Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { Database, DatabaseFailure } from '#lib/storage/database.ts';
import { describe, openDatabase } from '#lib/storage/database.ts';

/** Why nothing could be done with what is stored. */
export type StoredFailure =
  DatabaseFailure | { readonly code: 'database-refused'; readonly detail: string };

/** Does a job over a connection of the worker's own, so that the page waits for nothing. */
export async function onDatabase<T, E extends Failure>(
  job: (database: Database) => Promise<Result<T, E>>
): Promise<Result<T, E | StoredFailure>> {
  const database = await openDatabase(() => undefined);
  if (!database.ok) return database;
  try {
    return await job(database.value);
  } catch (cause) {
    return err({ code: 'database-refused', detail: describe(cause) });
  } finally {
    database.value.close();
  }
}
