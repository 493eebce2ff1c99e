import type { GivenFile } from '#lib/worker/api.ts';

/** Files as they were chosen or dropped, with their bytes. */
export async function filesFrom(files: Iterable<File>): Promise<GivenFile[]> {
  return Promise.all(
    [...files].map(async (file) => ({
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer())
    }))
  );
}

/** Rows of a spreadsheet that were pasted as text. */
export function pastedFile(text: string, name: string): GivenFile {
  return { fileName: name, bytes: new TextEncoder().encode(text), format: 'csv' };
}

/** Whether a pasted text looks like rows of a spreadsheet: two lines or more, of two cells or more. */
export function looksLikeRows(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 5).every((line) => /[\t,;]/.test(line));
}
