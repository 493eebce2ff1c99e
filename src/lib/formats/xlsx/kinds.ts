import type { Archive } from '../zip/archive.ts';

/** Workbooks of other programs and of older versions, which are told apart and not read. */
export const workbookKinds = [
  'xls',
  'xlsb',
  'ods',
  'numbers',
  'html',
  'encrypted',
  'other'
] as const;
export type WorkbookKind = (typeof workbookKinds)[number];

const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMark = [0x50, 0x4b];

export function isArchive(bytes: Uint8Array): boolean {
  return zipMark.every((byte, index) => bytes[index] === byte) && (bytes[2] ?? 0) < 9;
}

/** What a file that is no archive is, although its name or its beginning says workbook. */
export function kindOutside(bytes: Uint8Array, text: string): WorkbookKind | undefined {
  if (oleMark.every((byte, index) => bytes[index] === byte)) {
    // The stream that holds an encrypted workbook is named in UTF-16.
    return includes(bytes, wide('EncryptedPackage')) ? 'encrypted' : 'xls';
  }
  return /^\s*<(!doctype html|html|table|\?mso-application|\?xml)/i.test(text) ? 'html' : undefined;
}

/** What an archive without the parts of a workbook is. */
export function kindInside(archive: Archive): WorkbookKind {
  if (archive.has('xl/workbook.bin')) return 'xlsb';
  if (archive.has('content.xml')) {
    const isEncrypted = archive.has('encrypted-package');
    return isEncrypted ? 'encrypted' : 'ods';
  }
  return archive.has('Index/Document.iwa') || archive.has('Index.zip') ? 'numbers' : 'other';
}

function wide(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]));
}

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0] ?? 0); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
