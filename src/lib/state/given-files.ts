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

/**
 * What a pasted text looks like. `typed`: lines for the typed network, most of which have an arrow or
 * are names of parties. `rows`: two lines or more of a spreadsheet, of two cells or more.
 */
export function looksLike(text: string): 'typed' | 'rows' | undefined {
  const first = linesOf(text).slice(0, 5);
  const isMost = (is: (line: string) => boolean) => first.filter(is).length * 2 > first.length;
  if (isMost(hasArrow)) return 'typed';
  if (first.length > 1 && first.every((line) => /[\t,;]/.test(line))) return 'rows';
  return isMost(isName) ? 'typed' : undefined;
}

/** Without those that say nothing. */
function linesOf(text: string): string[] {
  const lines = text.slice(0, 20_000).split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !/^\s*[#＃]/u.test(line));
}

function hasArrow(line: string): boolean {
  return /[^\s]\s*([-‐-―−－][>＞》]|[→⟶⇒])\s*[^\s]/u.test(line);
}

/** Short, of one cell, and no sentence; `Ltd.` ends none. */
function isName(line: string): boolean {
  const name = line.trim();
  if (name.length > 80 || name.includes('\t')) return false;
  return (
    /\b(ltd|inc|co|corp|pte|pty|bros|\p{L}\.\p{L})\.$/iu.test(name) ||
    !/[.!?:;,。！？：；，]$/u.test(name)
  );
}
