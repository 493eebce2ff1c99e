import { idMaker } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { Import } from '#lib/formats/index.ts';
import { importFile } from '#lib/formats/index.ts';
import type { CliIo } from './io.ts';
import type { FileProblem } from './sentences.ts';

/** The diagram of a file on the disk, or why there is none. */
export async function importPath(path: string, io: CliIo): Promise<Result<Import, FileProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
    return err(isMissing ? { code: 'file-not-found' } : { code: 'file-not-readable', reason });
  }
  const fileName = path.replace(/^.*[\\/]/, '');
  // Ids never leave this process, so any seed will do.
  return importFile(bytes, { fileName, importedAt: io.today(), makeId: idMaker('cli') });
}
