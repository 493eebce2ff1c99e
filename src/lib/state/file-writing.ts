import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { sha256Of } from '#lib/storage/chunks.ts';
import { describe } from '#lib/storage/database.ts';

/** What this app asks of a file on disk; the DOM's types do not know permissions yet. */
export interface DiskFile {
  readonly name: string;
  getFile(): Promise<Blob>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

export type DiskFailure =
  /** The person, or the browser, does not let this page write the file. */
  | { readonly code: 'file-permission' }
  /** It was moved or deleted. */
  | { readonly code: 'file-gone' }
  /** Something else has changed it since it was seen last: nothing was written. */
  | { readonly code: 'file-changed' }
  /** The browser could not write it: the file is as it was. */
  | { readonly code: 'file-not-written'; readonly detail: string }
  /** It was written, and does not hold what was written. */
  | { readonly code: 'file-differs' };

/**
 * Writes a text into a file on disk: only over what was seen there last, unless `over`; through a
 * file beside it that takes its place when it is closed; and read back before it counts. Returns
 * what to compare the file with the next time.
 */
export async function writeDiskFile(
  file: DiskFile,
  text: string,
  { seen, over = false }: { seen?: string | undefined; over?: boolean }
): Promise<Result<string, DiskFailure>> {
  if (!(await isAllowed(file))) return err({ code: 'file-permission' });
  const before = await contentOf(file);
  if (before === undefined) return err({ code: 'file-gone' });
  const isEmpty = before.length === 0;
  if (!over && !isEmpty && (await sumOf(before)) !== seen) return err({ code: 'file-changed' });
  const bytes = new TextEncoder().encode(text);
  try {
    await written(file, text);
  } catch (cause) {
    return err({ code: 'file-not-written', detail: describe(cause) });
  }
  const [wanted, back] = [await sumOf(bytes), await contentOf(file)];
  return back && (await sumOf(back)) === wanted ? ok(wanted) : err({ code: 'file-differs' });
}

async function written(file: DiskFile, text: string): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (cause) {
    // What was written so far goes; the file is as it was.
    await stream.abort().catch(() => undefined);
    throw cause;
  }
}

async function isAllowed(file: DiskFile): Promise<boolean> {
  const how = { mode: 'readwrite' } as const;
  try {
    const granted = (await file.queryPermission?.(how)) ?? 'granted';
    if (granted !== 'prompt') return granted === 'granted';
    return (await file.requestPermission?.(how)) === 'granted';
  } catch {
    // The browser asks only in answer to a press.
    return false;
  }
}

async function contentOf(file: DiskFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await (await file.getFile()).arrayBuffer());
  } catch {
    return undefined;
  }
}

const sumOf = (bytes: Uint8Array<ArrayBuffer>) => sha256Of(bytes);
