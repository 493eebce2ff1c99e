import type { LineStyle, PartyKind } from '#lib/domain/records.ts';
import { label } from './card-art.ts';
import { breakLines } from './labels.ts';
import type { Paint } from './look/look.ts';
import type { Font } from './measure.ts';
import { estimatedMeasure } from './measure.ts';
import { outlineOf, outlinePath } from './outlines.ts';
import type { Palette, Token } from './palette.ts';
import { markArt } from './plate-art.ts';
import type { Plate } from './scene.ts';
import { mixed } from './shades.ts';
import { stitchOpacity } from './thread-art.ts';
import type { Svg } from './xml.ts';
import { element } from './xml.ts';

/** Entries of a legend that belong together, in words; on the screen and in pictures the same. */
export interface LegendGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly id: string;
  /** Some entries are words only. */
  readonly sample?: LegendSample;
  readonly words: string;
  /** The words in full, where they are a code. */
  readonly long?: string;
  /** Explains itself to most readers; the screen shows it on demand. */
  readonly usual?: boolean;
}

export type LegendSample =
  | {
      readonly of: 'card';
      readonly look: Pick<Paint, 'colour' | 'solid' | 'size' | 'shape' | 'badge'>;
    }
  | ({ readonly of: 'thread' } & ThreadLook);

interface ThreadLook {
  readonly colour?: Token | undefined;
  readonly line?: LineStyle | undefined;
  readonly mark?: Plate['mark'] | undefined;
  readonly width?: number | undefined;
}

/** The dashes of a thread three units wide. */
export const sampleDashes = { full: undefined, long: '9 3.5', short: '3 3', dotted: '1.2 3.4' };

const font: Font = { size: 12, weight: 400 };
const row = 20;
const gap = { across: 20, groups: 6, sample: 8 };
/** Of samples, as wide as on the screen. */
const widths = { card: 34, thread: 52 };

/** A legend as wide as this at most, from its top left corner. */
export function legendArt(
  groups: readonly LegendGroup[],
  width: number,
  palette: Palette
): { readonly art: readonly Svg[]; readonly height: number } {
  const art: Svg[] = [];
  let top = 0;
  const write = (words: string, x: number, ink: string, indent = 0) => {
    const lines = breakLines(words, { width: width - indent, lines: 3, widthOf });
    for (const line of lines) {
      art.push(label(line, x, top + 14, font, ink));
      if (line !== lines.at(-1)) top += row;
    }
  };
  for (const { title, entries } of groups) {
    if (top > 0) top += gap.groups;
    if (title !== undefined) {
      write(title, 0, palette['ink-3']);
      top += row;
    }
    let left = 0;
    for (const { sample, words } of entries) {
      const before = sampleWidth(sample);
      const whole = before + widthOf(words);
      if (left > 0 && left + whole > width) {
        left = 0;
        top += row;
      }
      if (sample) art.push(sampleArt(sample, left, top + row / 2, palette));
      if (words !== '') write(words, left + before, palette['ink-2'], before);
      left += whole + gap.across;
    }
    if (entries.length > 0) top += row;
  }
  return { art, height: top };
}

function widthOf(words: string): number {
  return estimatedMeasure.width(words, font);
}

function sampleWidth(sample: LegendSample | undefined): number {
  if (!sample) return 0;
  const badge = sample.of === 'card' && !sample.look.solid ? sample.look.badge : undefined;
  const beside = badge === undefined ? 0 : widthOf(badge) * 1.04 + gap.sample;
  return widths[sample.of] + beside + gap.sample;
}

function sampleArt(sample: LegendSample, x: number, y: number, palette: Palette): Svg {
  return sample.of === 'card'
    ? cardSample(sample.look, x, y, palette)
    : threadSample(sample, x, y, palette);
}

function cardSample(
  { colour, solid, size = 1, shape = 'company', badge }: Paint,
  x: number,
  y: number,
  palette: Palette
): Svg {
  const large = { width: 88 * size, height: 44 * size };
  const fill = colour ? palette[colour] : palette.card;
  const path = element('path', {
    d: outlinePath(outlineOf(shape satisfies PartyKind, large), large),
    transform: `translate(${x + widths.card / 2} ${y}) scale(0.25)`,
    fill: colour && !solid ? mixed(fill, palette.card, 0.16) : fill,
    stroke: colour && !solid ? fill : palette['line-3'],
    'stroke-width': 5,
    'stroke-dasharray': shape === 'unknown' ? '12 9' : undefined
  });
  const beside =
    badge === undefined || solid
      ? undefined
      : label(badge, x + widths.card + gap.sample, y + 4, { ...font, weight: 600 }, palette.ink);
  return element('g', {}, path, beside);
}

function threadSample(
  { colour = 'c-none', line = 'full', mark, width = 3 }: ThreadLook,
  x: number,
  y: number,
  palette: Palette
): Svg {
  const ink = palette[colour];
  const stroke = { d: `M${x + 18} ${y}h34`, fill: 'none', stroke: ink, 'stroke-width': width };
  return element(
    'g',
    {},
    mark === undefined ? undefined : markArt(mark, x + 5, y, ink),
    element('path', { ...stroke, 'stroke-opacity': stitchOpacity }),
    element('path', { ...stroke, 'stroke-dasharray': sampleDashes[line] })
  );
}
