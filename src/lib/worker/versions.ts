import type { Diff } from '#lib/domain/diff.ts';
import { diff } from '#lib/domain/diff.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { contentSum } from '#lib/storage/content-sum.ts';
import { readRecord } from '#lib/storage/library.ts';
import { loadLog } from '#lib/storage/loading.ts';
import type { Version, VersionHead } from '#lib/storage/versions.ts';
import { keepVersion, readVersion, thinVersions } from '#lib/storage/versions.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** A diagram to be kept as a version, as it was after a step of its log. */
export interface VersionRequest extends VersionHead {
  readonly id: DiagramId;
  /** Of the content that the window showed after that step. */
  readonly sum: number;
}

export type VersionFailure =
  | StoredFailure
  /** The disk does not lead to what the window showed, or does not reach so far. */
  | { readonly code: 'replay-differs'; readonly seq: number }
  | { readonly code: 'version-unreadable' };

/** Keeps what the log leads to as a version, and thins those that are old. */
export function keepStoredVersion({
  id,
  sum,
  ...head
}: VersionRequest): Promise<Result<Version, VersionFailure>> {
  return onDatabase<Version, VersionFailure>(async (database) => {
    const record = await readRecord(database, id);
    const log = record && (await loadLog(database, record, { upTo: head.seq }));
    const isShown =
      log?.ok && log.value.last === head.seq && (await contentSum(log.value.diagram)) === sum;
    if (!isShown) return err({ code: 'replay-differs', seq: head.seq });
    const kept = await keepVersion(database, id, log.value.diagram, head);
    if (!kept) return err({ code: 'version-unreadable' });
    await thinVersions(database, id, head.at);
    return ok(kept);
  });
}

/** The diagram of a version, as a diff from nothing. */
export function readStoredVersion(id: DiagramId, n: number): Promise<Result<Diff, VersionFailure>> {
  return onDatabase<Diff, VersionFailure>(async (database) => {
    const found = await readVersion(database, [id, n]);
    return found ? ok(diff(emptyTables, found.diagram)) : err({ code: 'version-unreadable' });
  });
}
