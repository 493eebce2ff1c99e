import { label } from './card-art.ts';
import type { Font } from './measure.ts';
import type { Palette } from './palette.ts';
import { pointAt } from './geometry.ts';
import type { Bundle, Frame, Hull, Point, Tie } from './scene.ts';
import { dimmedThread, threadArt } from './thread-art.ts';
import { tieDashes, tieLine, tieMarks } from './ties.ts';
import type { Svg } from './xml.ts';
import { element, short } from './xml.ts';

/** Frames, outlines and ties as the SVG writer draws them; the canvas takes the same paths. */

export const groupFont: Font = { size: 12, weight: 500 };
export const hullOpacity = 0.055;
export const frameRadius = 8;

/** Through the middles of its pieces, so that no corner shows. */
export function hullPath({ outline }: Pick<Hull, 'outline'>): string {
  return outline
    .map((line) => {
      const middles = line.map((point, index) =>
        middle(point, line[(index + 1) % line.length] ?? point)
      );
      const start = middles.at(-1);
      if (!start) return '';
      const curves = line.map((point, index) => `Q${at(point)} ${at(middles[index] ?? point)}`);
      return `M${at(start)}${curves.join('')}Z`;
    })
    .join('');
}

const longestCaption = 60;

/** `Corvant Group · 3` */
export function groupCaption({ name, count }: Pick<Frame, 'name' | 'count'>): string {
  const short = name.length > longestCaption ? `${name.slice(0, longestCaption)}…` : name;
  return `${short} · ${count}`;
}

/** Where the title of a frame begins: its baseline. */
export function frameTitleAt({ box, folded }: Pick<Frame, 'box' | 'folded'>): Point {
  return { x: box.left + 12, y: box.top + (folded ? 30 : 18) };
}

export function tieText({ share }: Pick<Tie, 'share'>): string {
  return share === undefined ? '' : `${short(share * 100)}%`;
}

function faintness({ dim }: { readonly dim?: true }): { opacity: number | undefined } {
  return { opacity: dim && dimmedThread };
}

export function hullArt(hull: Hull, palette: Palette): Svg {
  return element(
    'g',
    faintness(hull),
    element('path', {
      d: hullPath(hull),
      fill: palette.accent,
      'fill-opacity': hullOpacity,
      'fill-rule': 'evenodd',
      stroke: palette.accent,
      'stroke-width': 1.2,
      'stroke-dasharray': '1 5',
      'stroke-linecap': 'round'
    }),
    label(groupCaption(hull), hull.label.x, hull.label.y, groupFont, palette.accent)
  );
}

export function frameArt(frame: Frame, palette: Palette): Svg {
  const { left, top, right, bottom } = frame.box;
  const title = frameTitleAt(frame);
  return element(
    'g',
    faintness(frame),
    frame.folded
      ? element('path', { d: foldPath(frame), fill: 'none', stroke: palette['line-3'] })
      : undefined,
    element('rect', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      rx: frameRadius,
      fill: frame.folded ? palette.card : 'none',
      stroke: palette['line-3']
    }),
    label(groupCaption(frame), title.x, title.y, groupFont, palette['ink-2'])
  );
}

/** The three edges that show behind a folded box: it is more than one. */
export function foldPath({ box: { left, top, right, bottom } }: Pick<Frame, 'box'>): string {
  return [8, 4]
    .map((by) => {
      const [l, t, r, b] = [left + by, top - by, right + by, bottom - by].map(short);
      return `M${l} ${t}H${r}V${b}`;
    })
    .join('');
}

/** Where the number on a bundle stands. */
export function bundleCaption(bundle: Bundle): Point & { readonly text: string } {
  const { x, y } = pointAt(bundle, 0.5);
  return { x, y: y - bundle.width / 2 - 5, text: `×${bundle.count}` };
}

export function bundleArt(bundle: Bundle, palette: Palette): Svg {
  const { x, y, text } = bundleCaption(bundle);
  return element(
    'g',
    {},
    threadArt(bundle, palette),
    label(text, x, y, groupFont, palette['ink-2'])
  );
}

export function tieArt(tie: Tie, palette: Palette): Svg {
  const stroke = { stroke: palette['ink-3'], 'stroke-width': 1 };
  const dashes = tieDashes(tie);
  const caption = tieText(tie);
  const half = middle(tie.from, tie.to);
  return element(
    'g',
    faintness(tie),
    element('path', {
      d: tieLine(tie),
      fill: 'none',
      ...stroke,
      'stroke-dasharray': dashes.length > 0 ? dashes.join(' ') : undefined
    }),
    element('path', { d: tieMarks(tie), fill: palette.canvas, ...stroke }),
    caption === '' ? undefined : label(caption, half.x + 4, half.y - 4, groupFont, palette['ink-3'])
  );
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
