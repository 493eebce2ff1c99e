/** Whether a text fits is asked of this function: the width of a text in canvas units. */
export type WidthOf = (text: string) => number;

const noLineStart = /^[、。，．）」』》〉】〕：；！？…—·％%)\]},.;:!?”’〞]/u;
const noLineEnd = /[（「『《〈【〔([{“‘￥¥$€£]\s*$/u;
const fullWidth = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]`;
const startsFullWidth = new RegExp(`^${fullWidth}`, 'u');
const endsFullWidth = new RegExp(`${fullWidth}$`, 'u');

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });

/**
 * Breaks a text into lines as a Chinese or a Latin typesetter would: between words, never before
 * closing or after opening punctuation, never inside a Latin word. What does not fit into the last
 * line ends in an ellipsis.
 */
export function breakLines(
  text: string,
  { width, lines, widthOf }: { width: number; lines: number; widthOf: WidthOf }
): string[] {
  const plain = oneLine(text);
  if (widthOf(plain) <= width) return [plain];
  const units = unitsOf(plain);
  const result: string[] = [];
  while (units.length > 0 && result.length < lines - 1) {
    result.push(shorten(takeLine(units, width, widthOf), width, widthOf));
  }
  const rest = units.join('').trim();
  if (rest !== '') result.push(shorten(rest, width, widthOf));
  return result;
}

/** The text on one line, its end replaced by an ellipsis when it is too wide. */
export function shorten(text: string, width: number, widthOf: WidthOf): string {
  const plain = oneLine(text);
  if (widthOf(plain) <= width) return plain;
  const parts = Array.from(graphemes.segment(plain), ({ segment }) => segment);
  const cut = (count: number) => `${parts.slice(0, count).join('').trimEnd()}…`;
  let [fits, tooWide] = [0, parts.length];
  while (tooWide - fits > 1) {
    const middle = (fits + tooWide) >> 1;
    if (widthOf(cut(middle)) <= width) fits = middle;
    else tooWide = middle;
  }
  return cut(fits);
}

/** The leading words that fit on one line, without an ellipsis unless the first word needs it. */
export function shortNameOf(name: string, width: number, widthOf: WidthOf): string {
  const units = unitsOf(oneLine(name));
  return shorten(takeLine(units, width, widthOf), width, widthOf);
}

/** Takes as many units as fit, at least one, off the front. */
function takeLine(units: string[], width: number, widthOf: WidthOf): string {
  let line = units.shift() ?? '';
  while (units[0] !== undefined && widthOf((line + units[0]).trimEnd()) <= width) {
    line += units.shift() ?? '';
  }
  return line.trim();
}

/** The pieces between which a line may end; blanks stay with the piece before them. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = units.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/u.test(after) || noLineStart.test(after) || noLineEnd.test(before)) return false;
  if (/[\s/-]$/u.test(before)) return true;
  return endsFullWidth.test(before) || startsFullWidth.test(after);
}

/** More of a text than this no card and no plate could ever show. */
const mostSeen = 600;

/** As much of a text as can be looked at; what is longer costs no more than that. */
export function seenPart(text: string): string {
  return text.length > mostSeen ? text.slice(0, mostSeen) : text;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The text with its own direction, where it has letters that run to the left: its brackets and full stops
 * stay on their side of it, and it still begins where a line of the drawing begins.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

function oneLine(text: string): string {
  return seenPart(text)
    .replace(/[\s\u200b]+/gu, ' ')
    .trim();
}
