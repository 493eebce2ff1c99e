import type { Result } from '#lib/domain/result.ts';
import type { Compacted, CompactionFailure, CompactionRequest } from '#lib/storage/compaction.ts';
import { compact } from '#lib/storage/compaction.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** Why a log was not compacted; nothing is lost by it. */
export type CompactingFailure = CompactionFailure | StoredFailure;

/** Compacts a stored log. */
export function compactStored(
  request: CompactionRequest
): Promise<Result<Compacted, CompactingFailure>> {
  return onDatabase((database) => compact(database, request));
}
