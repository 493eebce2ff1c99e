import type { Channel, Coding, LineStyle, PartyKind } from '#lib/domain/records.ts';
import type { Token } from '../palette.ts';
import type { SceneWords } from '../view.ts';
import type { Classes } from './classes.ts';
import { categoriesOf, classesOf, divergingClasses } from './classes.ts';
import type { Field, FieldValue } from './fields.ts';
import type { Mark, Meaning, Paint } from './look.ts';
import { marks } from './look.ts';

/** The colours that a rule can name; categories take them in this order. */
export const colourNames = [
  'azure',
  'amber',
  'plum',
  'jade',
  'rose',
  'indigo',
  'olive',
  'slate'
] as const;
export type ColourName = (typeof colourNames)[number];

export function colourToken(name: string): Token | undefined {
  return colourNames.includes(name as ColourName) ? `cat-${name as ColourName}` : undefined;
}

/** From the first to the last, at least one. */
type Ramp<T> = readonly [T, ...T[]];

const sequential: Ramp<Token> = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'];
/** Paler ones could not be seen on the paper. */
const threadSequential: Ramp<Token> = ['seq-4', 'seq-5', 'seq-6'];
const diverging: Ramp<Token> = [
  'fit-under-3',
  'fit-under-2',
  'fit-under-1',
  'fit-even',
  'fit-over-1',
  'fit-over-2',
  'fit-over-3'
];
const sizes: Ramp<number> = [1, 1.16, 1.33, 1.5];
const widths: Ramp<number> = [1.5, 3.6, 5.8, 7.9, 10];
const shapes: readonly PartyKind[] = [
  'company',
  'government',
  'association',
  'researchBody',
  'financier',
  'individualInBusiness',
  'publicPlatform'
];
const lines: readonly LineStyle[] = ['full', 'long', 'short'];

/** What a coding makes of the values of a field: a look for each, and what the look means. */
export interface Style {
  /** The class of what has these values; classes are numbered from 0 on. */
  of(values: readonly FieldValue[]): number;
  paint(index: number, values: readonly FieldValue[]): Omit<Paint, 'codes' | 'out'>;
  meaning(index: number): Meaning;
}

interface StyleInput {
  readonly coding: Coding;
  readonly on: 'parties' | 'engagements';
  readonly type: Field<never>['type'];
  /** The values of all that are to be coded. */
  readonly all: readonly (readonly FieldValue[])[];
  readonly words: SceneWords;
}

/** The looks of a coding; what is unknown has a look of its own, never that of a low value. */
export function styleOf(input: StyleInput): Style {
  const { coding, on, words, all, type } = input;
  const text = (value: FieldValue) => words.value(on, coding.field, value);
  if (coding.channel === 'badge' || coding.channel === 'label') {
    return written(coding.channel, text);
  }
  const isNumber = type === 'number' && coding.scale !== 'categories';
  return isNumber
    ? byNumber(input, numbersIn(all), words)
    : byCategory(coding.channel, all, text, coding.field === 'country');
}

function written(channel: 'badge' | 'label', text: (value: FieldValue) => string): Style {
  return {
    of: () => 0,
    paint: (_, values) => ({ [channel]: values[0] === undefined ? '?' : text(values[0]) }),
    meaning: () => ({ kind: 'rule' })
  };
}

function byNumber(
  { coding, on }: StyleInput,
  numbers: readonly number[],
  words: SceneWords
): Style {
  const { channel, scale = 'linear', middle } = coding;
  const onCards = on === 'parties';
  const classes: Classes =
    channel === 'colour' && middle !== undefined
      ? divergingClasses(numbers, middle)
      : classesOf(numbers, scale, stepsOf(channel, onCards));
  const unknown = classes.count;
  const last = Math.max(classes.count - 1, 1);
  /** The looks from the first to the last, however few classes there are. */
  const spread = <T>(list: Ramp<T>, index: number): T =>
    list[Math.round((index / last) * (list.length - 1))] ?? list[0];
  return {
    of: ([value]) => (typeof value === 'number' ? classes.of(value) : unknown),
    meaning: (index) => (index === unknown ? { kind: 'unknown' } : classes.meaning(index)),
    paint(index, [value]) {
      if (index === unknown) return unknownPaint(channel, onCards);
      switch (channel) {
        case 'colour': {
          const ramp = middle !== undefined ? diverging : onCards ? sequential : threadSequential;
          const colour = middle === undefined ? spread(ramp, index) : (ramp[index] ?? ramp[0]);
          if (!onCards) return { colour, mark: spread(marks, index) };
          return { colour, solid: true, badge: words.number(Number(value)) };
        }
        case 'size':
          return { size: spread(sizes, index) };
        case 'width':
          return { width: spread(widths, index) };
        case 'shape':
          return { shape: shapes[index] ?? 'trainingBody' };
        default:
          return { line: lines[index] ?? 'dotted' };
      }
    }
  };
}

function stepsOf(channel: Channel, onCards: boolean): number {
  if (channel === 'colour') return onCards ? sequential.length : threadSequential.length;
  if (channel === 'size') return sizes.length;
  if (channel === 'width') return widths.length;
  return channel === 'shape' ? shapes.length : lines.length;
}

function byCategory(
  channel: Channel,
  all: readonly (readonly FieldValue[])[],
  text: (value: FieldValue) => string,
  isCode: boolean
): Style {
  const room = { colour: colourNames.length, size: 4, width: 5, shape: shapes.length, line: 3 };
  const categories = categoriesOf(all.flatMap(([first]) => first ?? []));
  const shown = categories.slice(0, room[channel as keyof typeof room]);
  // A country has two letters of its own.
  const letters = isCode ? shown.map(String) : shortCodes(shown.map(text));
  const other = shown.length;
  const unknown = shown.length + 1;
  return {
    of([first]) {
      if (first === undefined) return unknown;
      const index = shown.indexOf(first);
      return index < 0 ? other : index;
    },
    meaning(index) {
      if (index === unknown) return { kind: 'unknown' };
      const value = shown[index];
      return value === undefined ? { kind: 'other' } : { kind: 'value', value };
    },
    paint(index) {
      const isOther = index === other;
      if (index === unknown) return unknownPaint(channel, true);
      switch (channel) {
        case 'colour': {
          const colour: Token = isOther ? 'c-none' : `cat-${colourNames[index] ?? 'slate'}`;
          const mark: Mark = isOther ? 'cross' : (marks[index] ?? 'bar');
          return { colour, mark, badge: isOther ? '+' : (letters[index] ?? '') };
        }
        case 'size':
          return { size: sizes[index] ?? 1 };
        case 'width':
          return { width: widths[index] ?? 1.5 };
        case 'shape':
          return { shape: shapes[index] ?? 'trainingBody' };
        default:
          return { line: lines[index] ?? 'dotted' };
      }
    }
  };
}

/** A question mark beside whatever stands for it, so that nobody reads it as little. */
function unknownPaint(channel: Channel, onCards: boolean): Omit<Paint, 'codes' | 'out'> {
  switch (channel) {
    case 'colour':
      return { colour: 'c-none', mark: 'ring', badge: '?' };
    case 'shape':
      return { shape: 'unknown' };
    case 'width':
      return { width: 1.5, label: '?' };
    case 'line':
      return { line: 'dotted', label: '?' };
    default:
      return onCards ? { badge: '?' } : { label: '?' };
  }
}

function numbersIn(all: readonly (readonly FieldValue[])[]): number[] {
  return all.flatMap(([value]) => (typeof value === 'number' ? [value] : []));
}

/** Two letters for each text, or one Chinese character, no two the same. */
function shortCodes(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
    const isHan = /\p{Script=Han}/u.test(letters[0] ?? '');
    const candidates = isHan
      ? [letters[0], letters.slice(0, 2).join(''), letters.at(-1)]
      : letters.slice(1).map((letter) => `${letters[0] ?? ''}${letter}`.toUpperCase());
    const free = [...candidates, letters[0]?.toUpperCase(), String(index + 1)].find(
      (code) => code !== undefined && code !== '' && !taken.has(code)
    );
    const code = free ?? String(index + 1);
    taken.add(code);
    return code;
  });
}
