import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { BackupProgress, BackupRequest } from '#lib/storage/backup.ts';
import { backupLines } from '#lib/storage/backup.ts';
import { packedFile } from '#lib/storage/packing.ts';
import type { Restored, RestoreFailure, RestoreRequest } from '#lib/storage/restoring.ts';
import { restoreBackup } from '#lib/storage/restoring.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** Everything of this device as one file. */
export function backUpStored(
  request: BackupRequest,
  onProgress: BackupProgress
): Promise<Result<Blob, StoredFailure>> {
  return onDatabase(async (database) =>
    ok(await packedFile(backupLines(database, request, onProgress)))
  );
}

/** Adds what a backup holds to what is here. */
export function restoreStored(
  file: Blob,
  request: RestoreRequest,
  onProgress: BackupProgress
): Promise<Result<Restored, RestoreFailure | StoredFailure>> {
  return onDatabase((database) => restoreBackup(database, file, request, onProgress));
}
