import { unzipSync, zipSync } from 'fflate';
import { seededRandom } from '#lib/analysis/random.ts';

type Pick = (below: number) => number;
type Mutator = (text: string, pick: Pick) => string;

const pieces = [
  '"',
  "'",
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '|',
  '\\',
  '\0',
  '\ud800',
  '\ufeff',
  '\r',
  '\n\n\n',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '"__proto__":',
  '"constructor":{"prototype":{"polluted":1}},',
  'null',
  '-1',
  '1e999',
  'NaN',
  '99999999999999999999',
  'true',
  '{}',
  '[]',
  '"":',
  '*Vertices 9999999999',
  '*Matrix',
  '*Arcs :x',
  'subgraph {',
  '->',
  '--',
  '<<b>>',
  '/*',
  '=cmd()',
  '柳柳',
  '\u202e'
];

const mutators: readonly Mutator[] = [
  (text, pick) => text.slice(0, pick(text.length + 1)),
  (text, pick) => text.slice(pick(text.length + 1)),
  (text, pick) => spliced(text, pick, pick(8), ''),
  (text, pick) => spliced(text, pick, 0, pieces[pick(pieces.length)] ?? ''),
  (text, pick) => spliced(text, pick, pick(30), pieces[pick(pieces.length)] ?? ''),
  (text, pick) => spliced(text, pick, 1, String.fromCharCode(pick(65_536))),
  (text, pick) => {
    const from = pick(text.length + 1);
    const part = text.slice(from, from + pick(200));
    return spliced(text, pick, 0, part.repeat(1 + pick(20)));
  },
  (text, pick) => swapped(text, pick, '\n'),
  (text, pick) => swapped(text, pick, '"'),
  (text, pick) => {
    const piece = pieces[pick(pieces.length)] ?? '';
    return spliced(text, pick, 0, piece.repeat(2000));
  },
  (text, pick) => {
    const words = [
      'id',
      'source',
      'target',
      'name',
      'label',
      'elements',
      'nodes',
      'parent',
      'releases',
      'awards',
      'suppliers'
    ];
    const word = words[pick(words.length)] ?? '';
    return text.replace(word, words[pick(words.length)] ?? '');
  }
];

/** A text or its bytes after one to four random harms; the same seed does the same harm. */
export function mutant(bytes: Uint8Array, seed: number): Uint8Array {
  const pick: Pick = seededRandom(seed).below;
  if (pick(6) === 0) return scratched(bytes, pick);
  let text = new TextDecoder().decode(bytes);
  for (let harms = 1 + pick(4); harms > 0; harms--) {
    text = (mutators[pick(mutators.length)] ?? ((same) => same))(text, pick);
  }
  return new TextEncoder().encode(text.slice(0, 400_000));
}

/**
 * An archive with one of its parts harmed and packed again, so that the harm gets as far as what reads
 * the part; now and then the archive itself is.
 */
export function archiveMutant(bytes: Uint8Array, seed: number): Uint8Array {
  const pick: Pick = seededRandom(seed).below;
  const parts = pick(3) === 0 ? undefined : partsOf(bytes);
  const names = Object.keys(parts ?? {});
  if (!parts || names.length === 0) return scratched(bytes, pick);
  const name = names[pick(names.length)] ?? '';
  const harmed = mutant(parts[name] ?? new Uint8Array(), seed);
  return zipSync({ ...parts, [name]: harmed }, { level: 1, mtime: '1980-01-01T00:00:00' });
}

/** What another program can still unpack; undefined for what is damaged already, or a bomb. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1_000_000 });
  } catch {
    return undefined;
  }
}

function scratched(bytes: Uint8Array, pick: Pick): Uint8Array {
  const copy = bytes.slice();
  for (let harms = 1 + pick(8); harms > 0 && copy.length > 0; harms--) {
    copy[pick(copy.length)] = pick(256);
  }
  return copy;
}

function spliced(text: string, pick: Pick, removed: number, added: string): string {
  const at = pick(text.length + 1);
  return text.slice(0, at) + added + text.slice(at + removed);
}

function swapped(text: string, pick: Pick, sign: string): string {
  const parts = text.split(sign);
  const [a, b] = [pick(parts.length), pick(parts.length)];
  [parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? ''];
  return parts.join(sign);
}
