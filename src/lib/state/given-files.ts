import { mostFileBytes } from '#lib/schema/index.ts';
import type { GivenFile } from '#lib/worker/api.ts';

/** Files as they were chosen or dropped; what is too large together is never asked for its bytes. */
export async function filesFrom(files: Iterable<File>): Promise<GivenFile[]> {
  const given = [...files];
  const size = given.reduce((sum, file) => sum + file.size, 0);
  if (size <= mostFileBytes) return Promise.all(given.map(withBytes));
  const unread = { code: 'file-too-large', size, limit: mostFileBytes } as const;
  return given.map(({ name }) => ({ fileName: name, bytes: new Uint8Array(), unread }));
}

/** A folder has no bytes, and a file may be gone or locked by now. */
async function withBytes(file: File): Promise<GivenFile> {
  const fileName = file.name;
  try {
    return { fileName, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { fileName, bytes: new Uint8Array(), unread: { code: 'file-unreadable' } };
  }
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

/** Whether a pasted text looks like lines of a typed network: most of the first have an arrow, some may be names alone. */
export function looksTyped(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*[#＃]/u.test(line));
  const isArrowed = (line: string) => /[^\s]\s*([-‐-―−－][>＞》]|[→⟶⇒])\s*[^\s]/u.test(line);
  const first = lines.slice(0, 5);
  return first.filter(isArrowed).length * 2 > first.length;
}
