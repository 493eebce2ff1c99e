import { normalisedName } from '#lib/domain/naming.ts';
import { currencyOf } from '#lib/domain/cells/number.ts';
import type { ColumnUse, Mapping, SheetContent, SheetMapping } from '../mapping.ts';
import type { Sheet } from '../sheet.ts';
import type { ColumnField, RowKind } from './fields.ts';
import { kindOf, rowKinds, tableFields } from './fields.ts';

const byHeading = Object.fromEntries(
  rowKinds.map((kind) => [kind, headingsOf(tableFields[kind])])
) as unknown as Readonly<Record<RowKind, ReadonlyMap<string, readonly ColumnField[]>>>;

/** What tables hold, guessed from their headings alone. */
export function guessMapping(sheets: readonly Sheet[]): Mapping {
  return sheets.map(guessSheet);
}

/** What must have a column each for rows to be taken for one kind; the surest kind first. */
const needed: readonly (readonly [RowKind, readonly ColumnField[]])[] = [
  ['engagements', ['engagement.client', 'engagement.provider']],
  ['ownership', ['ownership.owner', 'ownership.owned']],
  ['clusters', ['cluster.name', 'cluster.members']],
  ['parties', ['party.name']],
  ['contracts', ['contract.ref', 'contract.title']],
  ['contracts', ['contract.ref', 'contract.value']],
  ['functions', ['function.name', 'function.critical']],
  ['functions', ['function.name', 'function.key']]
];

/**
 * Whether headings say what rows of a table are: engagements have a client and a provider, parties a
 * name, and so on.
 */
export function contentOf(header: readonly string[]): SheetContent {
  const spelled = spelledOf(header);
  const found = needed.find(([kind, fields]) => {
    const there = fieldsIn(spelled, kind);
    return fields.every((field) => there.includes(field));
  });
  return found?.[0] ?? 'nothing';
}

/** What the columns of a table hold when its rows are of the given kind. */
export function guessColumns(header: readonly string[], holds: RowKind): readonly ColumnUse[] {
  const fields = fieldsIn(spelledOf(header), holds);
  return header.map((heading, index) => {
    const field = fields[index];
    if (field === undefined) return {};
    return kindOf(field) === 'amount' ? { field, ...unitOf(heading) } : { field };
  });
}

function guessSheet({ header }: Sheet): SheetMapping {
  const holds = contentOf(header);
  const columns = holds === 'nothing' ? header.map(() => ({})) : guessColumns(header, holds);
  return { holds, columns };
}

/** How each heading may be spelled: in full, and within brackets. */
type Spelled = readonly [
  full: readonly (readonly string[])[],
  bare: readonly (readonly string[])[]
];

function spelledOf(header: readonly string[]): Spelled {
  return [header.map((heading) => [normalisedName(heading)]), header.map(bareSpellings)];
}

/** Each field once: the first column that has one of its headings in full, else within brackets. */
function fieldsIn(spelled: Spelled, holds: RowKind): readonly (ColumnField | undefined)[] {
  const fields: (ColumnField | undefined)[] = spelled[0].map(() => undefined);
  const taken = new Set<ColumnField>();
  for (const headings of spelled) {
    for (const [index, spellings] of headings.entries()) {
      if (fields[index] !== undefined) continue;
      const found = spellings
        .flatMap((spelling) => byHeading[holds].get(spelling) ?? [])
        .find((field) => !taken.has(field));
      if (found === undefined) continue;
      fields[index] = found;
      taken.add(found);
    }
  }
  return fields;
}

/** Without its unit, in brackets or behind a separator; and each half of a bilingual heading. */
function bareSpellings(heading: string): readonly string[] {
  const text = heading.normalize('NFKC');
  const bare = text.replace(/[([].*?[)\]]/g, ' ').replace(/\s+in\s+\S+$/i, '');
  const halves = text.split(/[/|\n()]/);
  const latin = text.replace(/[^\x20-\x7e]+/g, ' ');
  const chinese = text.replace(/[\x20-\x7e]+/g, '');
  const currency = bare.replace(/\b[A-Z]{3}\b/g, ' ');
  return [bare, ...halves, latin, chinese, currency].map(normalisedName).filter(Boolean);
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/亿/, 1e8],
  [/千万/, 1e7],
  [/百万|\b(m|mn|mio|mill|million|millions|mln)\b/i, 1e6],
  [/万/, 1e4],
  [/千|'?000|\b(k|thousand|thousands|tsd|teur|tusd)\b/i, 1e3],
  [/\b(bn|billion|billions|mrd)\b/i, 1e9]
];

const wordsOfCurrency: readonly (readonly [RegExp, string])[] = [
  [/美元|usd/i, 'USD'],
  [/欧元|eur|€/i, 'EUR'],
  [/英镑|gbp|£/i, 'GBP'],
  [/日元|jpy/i, 'JPY'],
  [/港[元币]|hkd/i, 'HKD'],
  [/人民币|rmb|cny|元/i, 'CNY']
];

/** What a heading says of its amounts, in brackets, after "in", or as a Chinese unit at its end. */
export function unitOf(heading: string): Pick<ColumnUse, 'scale' | 'currency'> {
  const text = heading.normalize('NFKC');
  const unit = /[([](.*?)[)\]]/.exec(text)?.[1] ?? /(?:\s+in\s+|[,/:]\s*)(.+)$/i.exec(text)?.[1];
  const words = unit ?? /([万亿千百]*[美欧日港]?元)$/.exec(text)?.[1] ?? lastCode(text);
  if (words === undefined) return {};
  const scale = scales.find(([pattern]) => pattern.test(words))?.[1];
  const currency =
    wordsOfCurrency.find(([pattern]) => pattern.test(words))?.[1] ??
    words
      .split(/\s+/)
      .filter(isCapitalCode)
      .map(currencyOf)
      .find((code) => code !== undefined);
  return { ...(scale !== undefined && { scale }), ...(currency !== undefined && { currency }) };
}

/** "Value EUR": a code at the end, in capitals. */
function lastCode(text: string): string | undefined {
  const code = /\s([A-Z]{3})$/.exec(text)?.[1];
  return code !== undefined && currencyOf(code) !== undefined ? code : undefined;
}

/** In small letters, "all" and "top" would be currencies. */
function isCapitalCode(word: string): boolean {
  return /^[A-Z]{3}$/.test(word);
}

function headingsOf(
  fields: Readonly<Record<string, { readonly headings: string }>>
): ReadonlyMap<string, readonly ColumnField[]> {
  const found = new Map<string, ColumnField[]>();
  for (const [field, { headings }] of Object.entries(fields)) {
    for (const heading of headings.split('|')) {
      const spelling = normalisedName(heading);
      found.set(spelling, [...(found.get(spelling) ?? []), field as ColumnField]);
    }
  }
  return found;
}
