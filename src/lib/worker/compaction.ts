import type { Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { Compacted, CompactionFailure, CompactionRequest } from '#lib/storage/compaction.ts';
import { compact } from '#lib/storage/compaction.ts';
import type { DatabaseFailure } from '#lib/storage/database.ts';
import { describe, openDatabase } from '#lib/storage/database.ts';

/** Why a log was not compacted; nothing is lost by it. */
export type CompactingFailure =
  | CompactionFailure
  | DatabaseFailure
  | { readonly code: 'database-refused'; readonly detail: string };

/** Compacts a stored log over a connection of the worker's own, so that the page waits for nothing. */
export async function compactStored(
  request: CompactionRequest
): Promise<Result<Compacted, CompactingFailure>> {
  const database = await openDatabase(() => undefined);
  if (!database.ok) return database;
  try {
    return await compact(database.value, request);
  } catch (cause) {
    return err({ code: 'database-refused', detail: describe(cause) });
  } finally {
    database.value.close();
  }
}
