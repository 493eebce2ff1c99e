/**
 * The signs of typed lines, each in the forms that keyboards give: a Chinese one makes 》 of `>`, —— of a
 * dash, ： of a colon and “” of quotation marks.
 */

/** An arrow: dashes and a head, or one sign. A run of dashes is tried once, from its beginning. */
const arrow = /(?<![-‐-―−－])[-‐-―−－]+[>＞》〉]|[→⟶⇒]|[=＝][>＞]/gu;

/** What ends a name: an arrow, or the colon before a label. */
const ending = new RegExp(`${arrow.source}|[:：]`, 'gu');

/** What a name without an arrow may not hold unquoted: perhaps an arrow was meant. */
const nearArrow = /[<>＜＞←]|(?:^|\s)[-‐-―−－]+(?:\s|$)/u;

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '「': '」',
  '『': '』'
};

/** A sign between two names or before a label, and where it is. */
export interface Sign {
  readonly at: number;
  readonly end: number;
  readonly isArrow: boolean;
}

/** The next arrow or colon from here on. */
export function nextSign(line: string, from: number): Sign | undefined {
  ending.lastIndex = from;
  const found = ending.exec(line);
  if (!found) return undefined;
  const [sign] = found;
  return { at: found.index, end: found.index + sign.length, isArrow: !/^[:：]$/u.test(sign) };
}

/** Where an arrow was perhaps meant in a name that stands alone; -1 if nowhere. */
export function nearArrowIn(name: string): number {
  return name.search(nearArrow);
}

export function isComment(line: string): boolean {
  return /^\s*[#＃]/u.test(line);
}

/** A text in quotation marks. */
export interface Quoted {
  readonly text: string;
  /** Where it ends, behind the closing mark. */
  readonly end: number;
}

/**
 * What stands in quotation marks from here on; undefined if none are opened here, `open` if they are not
 * closed. Two straight marks within straight ones stand for one.
 */
export function quotedAt(line: string, at: number): Quoted | 'open' | undefined {
  const opener = line.charAt(at);
  const closer = closers[opener];
  if (closer === undefined) return undefined;
  for (let end = line.indexOf(closer, at + 1); end >= 0; end = line.indexOf(closer, end + 2)) {
    const doubled = closer === opener && line.charAt(end + 1) === closer;
    if (doubled) continue;
    const inner = line.slice(at + 1, end);
    const text = closer === opener ? inner.replaceAll(closer + closer, closer) : inner;
    return { text, end: end + 1 };
  }
  return 'open';
}

/** The name as a line can hold it: in quotation marks where it would be read as something else. */
export function writtenName(name: string): string {
  const flat = flattened(name);
  const isPlain =
    flat !== '' &&
    closers[flat.charAt(0)] === undefined &&
    !isComment(flat) &&
    nextSign(flat, 0) === undefined &&
    nearArrowIn(flat) < 0;
  return isPlain ? flat : inMarks(flat);
}

/** The label as a line can hold it: what ends like a tag, or begins like a quotation, is quoted. */
export function writtenLabel(label: string): string {
  const flat = flattened(label);
  return closers[flat.charAt(0)] !== undefined || /[\]}］】｝]$/u.test(flat) ? inMarks(flat) : flat;
}

/** White space as one blank: what two spellings of one name may differ in. */
export function flattened(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function inMarks(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
