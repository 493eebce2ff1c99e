import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';

/** The encodings that spreadsheets and old systems write, as `TextDecoder` names them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface Detected {
  readonly encoding: Encoding;
  /** By a byte order mark, or because no other reading is possible; else it is the likelier one. */
  readonly sure: boolean;
}

export interface DecodeFailure {
  readonly code: 'not-utf8';
  /** The likely encoding. */
  readonly encoding?: Encoding;
}

/** How many bytes decide. */
const sample = 256 * 1024;

/**
 * The encoding of a text. Byte order marks and valid UTF-8 are certain. Of the rest, bytes above 127
 * that come in pairs of the common Chinese zone are GB18030, single ones Windows-1252.
 * Undefined when the bytes are no text in any of them.
 */
export function detect(bytes: Uint8Array): Detected | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', sure: true };
  if (starts(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', sure: true };
  if (starts(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', sure: true };
  const head = bytes.subarray(0, sample);
  const wide = wideEncoding(head);
  if (wide) return { encoding: wide, sure: false };
  if (head.includes(0)) return undefined;
  if (isValid(bytes, 'utf-8')) return { encoding: 'utf-8', sure: true };
  const chinese = isChinese(head) && isValid(bytes, 'gb18030');
  return { encoding: chinese ? 'gb18030' : 'windows-1252', sure: false };
}

/** The text without byte order mark; what the encoding does not know becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some versions of Node read it as Latin-1, which has control codes in this place.
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Windows-1252 from 0x80 to 0x9F; the five codes without a sign stay as they are. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of a file that must be in Unicode. */
export function decodeUnicode(bytes: Uint8Array): Result<string, DecodeFailure> {
  const encoding = detect(bytes)?.encoding ?? 'utf-8';
  const isUnicode = encoding.startsWith('utf');
  if (!isUnicode) return err({ code: 'not-utf8', encoding });
  return isValid(bytes, encoding) ? ok(decode(bytes, encoding)) : err({ code: 'not-utf8' });
}

function starts(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without mark: the high halves of line ends, separators and digits are zero. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const pairs = head.length >> 1;
  for (let at = 0; at < pairs * 2; at++)
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Few are enough: of Chinese signs hardly any has a zero half, and then it is the low one.
  const least = Math.max(1, pairs * 0.04);
  if (odd >= least && odd > 4 * even) return 'utf-16le';
  if (even >= least && even > 4 * odd) return 'utf-16be';
  return undefined;
}

/** Whether most bytes above 127 stand in pairs from the zone of GB 2312 signs. */
function isChinese(head: Uint8Array): boolean {
  let [pairs, others] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    const [lead = 0, trail = 0] = [head[at], head[at + 1]];
    if (lead < 0x80) continue;
    const isPair = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
    if (isPair) {
      pairs += 1;
      at += 1;
    } else others += 1;
  }
  return pairs > 2 * others;
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
