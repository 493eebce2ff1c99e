import type { OwnCodeOf, Tags } from './tags.ts';
import { splitTags } from './tags.ts';
import type { Sign } from './signs.ts';
import { flattened, isComment, nearArrowIn, nextSign, quotedAt } from './signs.ts';

/** A line of a typed network. Places are counted in UTF-16 units, from 0. */
export type TypedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly code: LineRefusal; readonly at: number }
  | ChainLine;

/** Parties that engage each other one after the other; a single one stands by itself. */
export interface ChainLine {
  readonly kind: 'chain';
  readonly names: readonly { readonly name: string; readonly at: number }[];
  /** Of the last engagement, as are the tags. */
  readonly label: string;
  readonly tags: Tags;
  /** Looks like a tag and is none. */
  readonly unread?: string;
}

export type LineRefusal =
  /** Nothing before or behind an arrow. */
  | 'name-missing'
  /** A quotation mark is not closed. */
  | 'quote-open'
  /** One name with a label, or with a sign that perhaps is to be an arrow. */
  | 'arrow-missing';

/** What one line says: `Client -> Provider : label [ITO] {EUR 250000}`, a chain, a name, or `# …`. */
export function readLine(line: string, ownCodeOf: OwnCodeOf): TypedLine {
  if (line.trim() === '' || isComment(line)) return { kind: 'nothing' };
  const names: { name: string; at: number }[] = [];
  let from = 0;
  for (;;) {
    const { name, at, sign, isQuoted } = nameFrom(line, from);
    if (name === undefined) return refused('quote-open', at);
    if (name === '') return refused('name-missing', at);
    names.push({ name, at });
    if (sign?.isArrow) {
      from = sign.end;
      continue;
    }
    const isAlone = names.length === 1;
    if (isAlone && sign) return refused('arrow-missing', sign.at);
    const near = isAlone && !isQuoted ? nearArrowIn(line.slice(at)) : -1;
    if (near >= 0) return refused('arrow-missing', at + near);
    return { kind: 'chain', names, ...labelFrom(line, sign, ownCodeOf) };
  }
}

/** The next name, with the sign behind it; without a name when a quotation mark stays open. */
function nameFrom(
  line: string,
  from: number
): { name?: string; at: number; sign?: Sign | undefined; isQuoted: boolean } {
  const at = line.length - line.slice(from).trimStart().length;
  const quoted = quotedAt(line, at);
  if (quoted === 'open') return { at, isQuoted: true };
  if (quoted) {
    const sign = nextSign(line, quoted.end);
    const rest = line.slice(quoted.end, sign?.at);
    // Marks around the beginning of a name only are part of it.
    if (rest.trim() === '') return { name: flattened(quoted.text), at, sign, isQuoted: true };
  }
  const sign = nextSign(line, from);
  return { name: flattened(line.slice(from, sign?.at)), at, sign, isQuoted: false };
}

function labelFrom(
  line: string,
  sign: Sign | undefined,
  ownCodeOf: OwnCodeOf
): Omit<ChainLine, 'kind' | 'names'> {
  if (!sign) return { label: '', tags: {} };
  const text = line.slice(sign.end).trim();
  const quoted = quotedAt(text, 0);
  if (quoted && quoted !== 'open') {
    const { label, tags } = splitTags(text.slice(quoted.end), ownCodeOf);
    if (label.trim() === '') return { label: flattened(quoted.text), tags };
  }
  const { label, ...rest } = splitTags(text, ownCodeOf);
  return { label: flattened(label), ...rest };
}

function refused(code: LineRefusal, at: number): TypedLine {
  return { kind: 'refused', code, at };
}
