import { byId } from '#lib/domain/ids.ts';
import {
  cardDetails,
  cardText,
  fillOf as cardFill,
  inkOn,
  label,
  outlineStroke,
  picture
} from './card-art.ts';
import { grown, joint } from './geometry.ts';
import { fonts } from './measure.ts';
import { outlineOf, outlinePath } from './outlines.ts';
import { bundleArt, frameArt, hullArt, tieArt } from './group-art.ts';
import type { LegendGroup } from './legend-art.ts';
import { legendArt } from './legend-art.ts';
import type { Palette, Token } from './palette.ts';
import { palettes } from './palette.ts';
import { plateArt } from './plate-art.ts';
import type { Box, Card, Lane, Plate, PlateFace, Point, Scene, Shadow, Thread } from './scene.ts';
import type { Shown } from './shown.ts';
import { isTieShown, usuallyShown } from './shown.ts';
import { dimmedThread, threadArt } from './thread-art.ts';
import type { Svg } from './xml.ts';
import { element, short, text } from './xml.ts';

export interface SvgOptions {
  /** Room around the scene, in canvas units. */
  readonly padding?: number;
  /** False: nothing behind the drawing, and no lanes. */
  readonly background?: boolean;
  /** What stands around the cards. */
  readonly shown?: Shown;
  /** The page, instead of the scene with its room around it. */
  readonly region?: Box;
  /** Ids of what is dimmed; plates of dimmed threads are left out. */
  readonly faded?: ReadonlySet<string>;
  /** Ids of threads with both lines on their plates, also where a plate found no free place. */
  readonly told?: ReadonlySet<string>;
  /** What the drawing means, below it. */
  readonly legend?: PictureLegend | undefined;
}

export interface PictureLegend {
  readonly groups: readonly LegendGroup[];
  /** Canvas units for each unit of the legend: above 1 in a picture that is seen from farther. */
  readonly scale?: number;
}

const nothing: ReadonlySet<string> = new Set();

const laneHeading = 36;
/** What is left of the ink of a dimmed card; names stay readable. */
export const dimmedCard = 0.5;
const empty: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** The scene as a standalone SVG document, drawn as the canvas draws it at full size. */
export function sceneToSvg(
  scene: Scene,
  palette: Palette,
  {
    padding = 24,
    background = true,
    shown = usuallyShown,
    region,
    faded = nothing,
    told = nothing,
    legend
  }: SvgOptions = {}
): string {
  const heading = background && scene.lanes.length > 0 ? laneHeading : 0;
  const around = grown(scene.bounds ?? empty, padding);
  const drawn: Box = region ?? { ...around, top: around.top - heading };
  const below = legend && legendBelow(drawn, legend, palette, background);
  const page: Box = below ? { ...below.box, top: drawn.top } : drawn;
  const sheet: Box = { ...page, bottom: drawn.bottom };
  const dimmed = (id: string, by: number, art: Svg) =>
    faded.has(id) ? element('g', { opacity: by }, art) : art;
  return framed(page, [
    ...(background ? [fillOf(page, palette.canvas)] : []),
    ...(background ? scene.lanes.flatMap((lane) => laneArt(lane, sheet, palette)) : []),
    ...(shown.hulls ? [...scene.hulls].sort(byId).map((hull) => hullArt(hull, palette)) : []),
    ...[...scene.frames]
      .filter(({ folded }) => shown.frames || folded)
      .sort(byId)
      .map((frame) => frameArt(frame, palette)),
    ...[...scene.ties]
      .filter((tie) => isTieShown(tie, shown))
      .sort(byId)
      .map((tie) => tieArt(tie, palette)),
    ...[...scene.bundles].sort(byId).map((bundle) => bundleArt(bundle, palette)),
    ...[...scene.threads]
      .sort(byId)
      .map((thread) => dimmed(thread.id, dimmedThread, threadArt(thread, palette))),
    ...[...scene.shadows].sort(byId).map((shadow) => cardArt(shadow, palette)),
    ...[...scene.cards]
      .sort(byId)
      .map((card) => dimmed(card.id, dimmedCard, cardArt(card, palette))),
    ...[...scene.plates]
      .filter(({ id, shown }) => !faded.has(id) && (shown || told.has(id)))
      .sort(byId)
      .map((plate) => plateAt(plate, told.has(plate.id) ? plate.full : plate.rest, palette)),
    ...(below ? [below.art] : [])
  ]);
}

/** Around a legend, and the least width that it is given; a narrow picture grows to it. */
const legendRoom = 24;
const leastLegend = 360;

/** The height that a legend takes below a drawing of this width, both in units of the legend. */
export function legendHeight(groups: readonly LegendGroup[], width: number): number {
  if (groups.length === 0) return 0;
  const inner = Math.max(width - 2 * legendRoom, leastLegend);
  return legendArt(groups, inner, palettes.light).height + 2 * legendRoom;
}

/** A legend on paper of its own, below the drawing and over whatever reaches out of it. */
function legendBelow(
  { left, right, bottom: top }: Box,
  { groups, scale = 1 }: PictureLegend,
  palette: Palette,
  background: boolean
): { readonly art: Svg; readonly box: Box } | undefined {
  if (groups.length === 0) return undefined;
  const width = Math.max((right - left) / scale, leastLegend + 2 * legendRoom);
  const aside = (width * scale - (right - left)) / 2;
  const bottom = top + legendHeight(groups, width) * scale;
  const box = { left: left - aside, right: right + aside, top, bottom };
  const { art } = legendArt(groups, width - 2 * legendRoom, palette);
  const corner = `${short(box.left + legendRoom * scale)} ${short(top + legendRoom * scale)}`;
  const content = element(
    'g',
    { transform: `translate(${corner}) scale(${short(scale)})` },
    ...art
  );
  const paper = background ? fillOf(box, palette.canvas) : undefined;
  return { art: element('g', {}, paper, content), box };
}

export interface ThumbnailOptions {
  readonly width: number;
  readonly height: number;
  readonly padding?: number;
}

/** Blocks and threads only, fitted into a small picture: previews in lists. */
export function sceneToThumbnail(
  scene: Scene,
  palette: Palette,
  { width, height, padding = 12 }: ThumbnailOptions
): string {
  const box = scene.bounds ?? empty;
  const scale = Math.min(
    (width - 2 * padding) / Math.max(box.right - box.left, 1),
    (height - 2 * padding) / Math.max(box.bottom - box.top, 1),
    0.4
  );
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const place = ({ x, y }: Point): Point => ({
    x: width / 2 + (x - middle.x) * scale,
    y: height / 2 + (y - middle.y) * scale
  });
  return picture({ width, height, viewBox: `0 0 ${short(width)} ${short(height)}` }, [
    ...[...scene.threads].sort(byId).map((thread) => strand(thread, place, scale, palette)),
    ...[...scene.cards].sort(byId).map((card) => block(card, place(card), scale, palette))
  ]);
}

/** Threads keep more of their width than cards: they are what a preview is told by. */
function strand(
  thread: Thread,
  place: (point: Point) => Point,
  scale: number,
  palette: Palette
): Svg {
  const [from, to] = [place(thread.start), place(thread.end)];
  const [a, m, b] = [thread.controls[0], joint(thread), thread.controls[1]].map(place).map(at);
  return element('path', {
    d: `M${at(from)}Q${a} ${m}Q${b} ${at(to)}`,
    fill: 'none',
    stroke: palette[thread.colour],
    'stroke-width': Math.max(0.8, Math.min(thread.width * Math.sqrt(scale), 4))
  });
}

function block(card: Card, centre: Point, scale: number, palette: Palette): Svg {
  const width = Math.max(card.width * scale * 0.8, 4);
  const height = Math.max(card.height * scale * 0.8, 3);
  return element('rect', {
    x: centre.x - width / 2,
    y: centre.y - height / 2,
    width,
    height,
    rx: Math.min(1.5, height / 4),
    fill: palette[blockColour(card)]
  });
}

/** A card too small to read is a block in the colour that a rule gave it, else in that of its role. */
export function blockColour(card: Card | Shadow): Token {
  if (card.colour) return card.colour;
  const tag = 'tag' in card ? card.tag : undefined;
  if (!tag) return 'line-3';
  return tag.role === 'terminalClient' ? 'ink' : 'ink-2';
}

function cardArt(card: Card | Shadow, palette: Palette): Svg {
  const { colour, width, dash } = outlineStroke(card);
  const d = outlinePath(outlineOf(card.shape ?? card.kind, card), card);
  const transform = `translate(${short(card.width / 2)} ${short(card.height / 2)})`;
  const outline = element('path', {
    d,
    transform,
    fill: cardFill(card, palette),
    stroke: palette[colour],
    'stroke-width': width,
    'stroke-dasharray': dash
  });
  const foot = element('path', {
    d,
    transform: `translate(${short(card.width / 2)} ${short(card.height / 2 + 2)})`,
    fill: palette.ink,
    'fill-opacity': 0.05
  });
  const { nameLeft, nameBaselines } = cardText(card);
  const names = card.nameLines.map((line, index) =>
    label(line, nameLeft, nameBaselines[index] ?? 0, fonts.name, inkOn(card, palette).text)
  );
  const corner = `translate(${short(card.x - card.width / 2)} ${short(card.y - card.height / 2)})`;
  return element(
    'g',
    { transform: corner, opacity: card.dim && dimmedCard },
    foot,
    outline,
    ...names,
    ...cardDetails(card, palette)
  );
}

function plateAt(plate: Plate, face: PlateFace, palette: Palette): Svg {
  const { x, y } = plate;
  const corner = `translate(${short(x - face.width / 2)} ${short(y - face.height / 2)})`;
  return element('g', { transform: corner }, ...plateArt(plate, face, palette));
}

function laneArt(lane: Lane, page: Box, palette: Palette): Svg[] {
  const band = {
    ...page,
    left: Math.max(lane.left, page.left),
    right: Math.min(lane.right, page.right)
  };
  const middle = { x: (lane.left + lane.right) / 2, y: page.top + 23 };
  const heading = element(
    'text',
    { ...middle, 'font-size': 12, 'text-anchor': 'middle', fill: palette.ink },
    element('tspan', { 'font-weight': 600 }, text(lane.name)),
    lane.total === ''
      ? undefined
      : element('tspan', { dx: 7, fill: palette['ink-3'] }, text(lane.total))
  );
  return [...(lane.filled ? [fillOf(band, palette.lane)] : []), heading];
}

function fillOf({ left, top, right, bottom }: Box, fill: string): Svg {
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill });
}

function framed({ left, top, right, bottom }: Box, content: readonly Svg[]): string {
  const [width, height] = [right - left, bottom - top];
  const viewBox = [left, top, width, height].map(short).join(' ');
  return picture({ width, height, viewBox }, content);
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
