import { inflateSync } from 'node:zlib';

/** How many pages a PDF has, by its page objects. */
export function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The characters that a PDF's fonts stand for, by their maps to Unicode (ISO 32000-2, 9.10.3). */
export function charactersIn(pdf: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g);
  for (const [, stream = ''] of streams) {
    let map: string;
    try {
      map = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      continue;
    }
    for (const [, hex = ''] of map.matchAll(/<[\da-fA-F]+>\s*<((?:[\da-fA-F]{4})+)>\s*\n/g)) {
      found.add(text(hex));
    }
    const ranges = /<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]{4})>/g;
    for (const [, from = '', to = '', first = ''] of map.matchAll(ranges)) {
      for (let at = 0; at <= parseInt(to, 16) - parseInt(from, 16); at++) {
        found.add(String.fromCodePoint(parseInt(first, 16) + at));
      }
    }
  }
  return found;
}
