import { normalisedName } from '../naming.ts';
import { pinyinPlace } from './pinyin.ts';

/** What somebody looks for, made ready once for many texts. */
export interface Wanted {
  /** Without case, width, blanks and punctuation. */
  readonly whole: string;
}

export function wanted(text: string): Wanted {
  return { whole: normalisedName(text) };
}

/** How well a text is meant; smaller is better, and texts that are not meant have Infinity. */
export type Rank = number;

/**
 * The text itself comes before what begins with it, that before what has a word that begins with
 * it, that before what holds it; Chinese read by pinyin comes last.
 */
export function rankOf(text: string, { whole }: Wanted): Rank {
  if (whole === '') return 0;
  const plain = normalisedName(text);
  if (plain === whole) return 0;
  const place = plain.indexOf(whole);
  if (place === 0) return 1;
  if (place > 0) return beginsWord(text, whole) ? 2 : 3;
  const spoken = pinyinPlace(plain, whole);
  if (spoken < 0) return Infinity;
  return spoken === 0 ? 4 : 5;
}

/** The best rank among several texts; each later one counts a little less. */
export function bestRank(texts: readonly (string | undefined)[], what: Wanted): Rank {
  return texts.reduce<Rank>((best, text, index) => {
    if (text === undefined || text === '') return best;
    return Math.min(best, rankOf(text, what) + index / 100);
  }, Infinity);
}

/** The items that are meant, best first; those that are meant alike keep their order. */
export function ranked<T>(items: Iterable<T>, rank: (item: T) => Rank): T[] {
  return Array.from(items, (item) => ({ item, rank: rank(item) }))
    .filter((each) => each.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function beginsWord(text: string, whole: string): boolean {
  const words = text.normalize('NFKC').split(/[\p{P}\p{S}\s]+/u);
  return words.some((_, index) => normalisedName(words.slice(index).join('')).startsWith(whole));
}
