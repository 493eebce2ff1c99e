import type { ElementDefinition } from 'cytoscape';
import {
  artOverhang,
  cardPicture,
  cardText,
  fillOf,
  inkOn,
  outlineStroke
} from '#lib/scene/card-art.ts';
import { boxOf, grown, union } from '#lib/scene/geometry.ts';
import { nameLineHeight } from '#lib/scene/card-art.ts';
import { isolated } from '#lib/scene/labels.ts';
import { fonts } from '#lib/scene/measure.ts';
import type { Outline } from '#lib/scene/outlines.ts';
import { outlineOf } from '#lib/scene/outlines.ts';
import type { Palette } from '#lib/scene/palette.ts';
import { markPicture, platePicture } from '#lib/scene/plate-art.ts';
import { plateHeight } from '#lib/scene/plates.ts';
import type { Box, Card, Plate, Point, Shadow, Thread } from '#lib/scene/scene.ts';
import { blockColour, dimmedCard } from '#lib/scene/svg.ts';
import { headPicture, inferredDot, opacityOf } from '#lib/scene/thread-art.ts';
import { elementId } from './ids.ts';
import type { Reach } from './renderer/reach.ts';

/**
 * What the canvas holds of each thing in a scene. Everything that varies is data, and the
 * stylesheet maps it: no style functions. Every element of a kind has the same fields, so one is
 * turned into another by setting its data.
 */
export type Element = ElementDefinition & {
  data: ElementData;
  classes: string;
  /** Around what it draws, but for marks of its state and names larger than itself. */
  box: Box;
};
export type ElementData = Readonly<Record<string, unknown>> & { readonly id: string };

/** Room for marks of a state, in canvas units. */
const halo = 64;

/** What an element draws on: a card that has a tag or is selected has its name above it, seen from afar. */
export function reachOf({ box, data, classes }: Element): Reach {
  const isNamed = /\b(tagged|selected)\b/.test(classes);
  return {
    box: grown(box, halo),
    signs: isNamed && typeof data.name === 'string' ? data.name.length : 0
  };
}

export function cardElement(card: Card | Shadow, palette: Palette): Element {
  const stroke = outlineStroke(card);
  const picture = cardPicture(card, palette);
  const { nameLeft, nameBaselines } = cardText(card);
  const first = nameBaselines[0] ?? 0;
  const last = nameBaselines.at(-1) ?? 0;
  return {
    group: 'nodes',
    data: {
      id: 'partyId' in card ? elementId('shadow', card.id) : elementId('card', card.id),
      name: card.name,
      label: card.nameLines.map(isolated).join('\n'),
      shortName: isolated(card.shortName),
      labelX: nameLeft,
      // The renderer centres the lines; a baseline is a third of the size below the middle.
      labelY: (first + last) / 2 - 4.5 - card.height / 2,
      lineHeight: nameLineHeight / 13,
      width: card.width,
      height: card.height,
      ...shapeData(outlineOf(card.shape ?? card.kind, card), card),
      fill: fillOf(card, palette),
      ink: inkOn(card, palette).text,
      edgeWidth: stroke.width,
      edgeColour: palette[stroke.colour],
      edgeStyle: stroke.dash === undefined ? 'solid' : 'dashed',
      blockColour: palette[blockColour(card)],
      opacity: card.dim ? dimmedCard : 1,
      art: picture === undefined ? 'none' : dataUri(picture),
      artHeight: card.height + artOverhang,
      artTop: -artOverhang,
      // With half the outline this is a whole number, so the cached picture of the card is sharp.
      expansion: artOverhang + 1 - stroke.width / 2
    },
    position: { x: card.x, y: card.y },
    box: boxOf(card),
    classes: 'tag' in card ? 'card tagged' : 'card'
  };
}

/** The line itself, and small nodes for what an arrow of the renderer cannot show. */
export function threadElements(
  thread: Thread,
  cards: { get(id: Card['id']): Card | undefined },
  palette: Palette
): Element[] {
  const [client, provider] = [cards.get(thread.clientId), cards.get(thread.providerId)];
  if (!client || !provider) return [];
  const line = lineElement(thread, client, provider, palette);
  const over = thread.status === 'ended' || thread.status === 'terminated';
  return [
    line,
    ...(over ? [headElement(thread, palette)] : []),
    ...(thread.inferred ? [dotElement(thread, palette)] : [])
  ];
}

export function plateElement(plate: Plate, palette: Palette, isFull: boolean): Element {
  const face = isFull ? plate.full : plate.rest;
  const isLettered = !isFull && face.height === plateHeight;
  const looks = isLettered ? letteredPlate(plate, palette) : picturedPlate(plate, palette, isFull);
  return {
    group: 'nodes',
    data: {
      id: elementId('plate', plate.id),
      width: face.width,
      height: face.height,
      ...looks
    },
    position: { x: plate.x, y: plate.y },
    box: boxOf({ x: plate.x, y: plate.y, width: face.width, height: face.height }),
    // A drag that begins on a plate means the paper below it.
    pannable: true,
    classes: [
      'plate',
      ...(isLettered ? ['lettered'] : []),
      ...(plate.shown || isFull ? [] : ['unshown'])
    ].join(' ')
  };
}

/** Most plates share the picture of their mark: one of its own for each would have to be loaded. */
function letteredPlate({ rest, mark, colour }: Plate, palette: Palette) {
  const text = rest.title ?? rest.value ?? '';
  return {
    label: isolated(text),
    weight: rest.title === undefined ? fonts.plate.weight : fonts.plateTitle.weight,
    art: dataUri(markPicture(mark, palette[colour])),
    artWidth: plateHeight
  };
}

function picturedPlate(plate: Plate, palette: Palette, isFull: boolean) {
  const face = isFull ? plate.full : plate.rest;
  const edge = isFull ? palette.accent : undefined;
  const art = dataUri(platePicture(plate, face, palette, edge));
  return { label: '', weight: fonts.plate.weight, art, artWidth: face.width };
}

function lineElement(thread: Thread, client: Card, provider: Card, palette: Palette): Element {
  const { start, end, width, head, dashes, status } = thread;
  const isLoop = client === provider;
  const over = status === 'ended' || status === 'terminated';
  return {
    group: 'edges',
    data: {
      id: elementId('thread', thread.id),
      source: elementId('card', client.id),
      target: elementId('card', provider.id),
      from: [start.x - client.x, start.y - client.y],
      to: [end.x - provider.x, end.y - provider.y],
      ...(isLoop ? loopData(thread, client) : bendData(thread)),
      width,
      half: width / 2,
      farWidth: Math.max(width, 5),
      colour: palette[thread.colour],
      dashes: dashes.length > 0 ? dashes : [1, 0],
      headShape: over ? 'none' : 'triangle',
      headFill: status === 'planned' ? 'hollow' : 'filled',
      headScale: headScale(width, head.length, head.halfHeight),
      opacity: opacityOf(thread) ?? 1
    },
    box: boxAround(thread),
    classes: ['thread', isLoop ? 'loop' : '', dashes.length > 0 ? 'stitched' : '']
      .filter((name) => name !== '')
      .join(' ')
  };
}

/** Control points as the renderer wants them: along the line between the ends, and off it. */
function bendData({ start, end, controls }: Thread) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.max(Math.hypot(dx, dy), 0.01);
  const from = ({ x, y }: Point) => ({ x: x - start.x, y: y - start.y });
  const points = controls.map(from);
  return {
    weights: points.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
    distances: points.map(({ x, y }) => (y * dx - x * dy) / length),
    ...noLoop
  };
}

const noLoop = { reach: 40, sweep: 0 };
const noBend = { weights: [0.5], distances: [0] };

/** The renderer draws loops by angle and distance from the centre of the card, downwards here. */
function loopData({ controls }: Thread, card: Card) {
  const [half, down] = [controls[1].x - card.x, controls[1].y - card.y];
  return {
    ...noBend,
    reach: Math.hypot(half, down) / 1.4,
    sweep: -2 * Math.atan2(half, down)
  };
}

/** The renderer's triangle is 0.3 long and 0.15 half high; between the two wishes lies the scale. */
function headScale(width: number, length: number, halfHeight: number): number {
  const own = Math.max((width * 13.37) ** 0.9, 29);
  return (length / 0.3 + halfHeight / 0.15) / 2 / own;
}

function headElement(thread: Thread, palette: Palette): Element {
  const { box, svg } = headPicture(thread, palette);
  return {
    group: 'nodes',
    data: {
      id: elementId('head', thread.id),
      width: box.right - box.left,
      height: box.bottom - box.top,
      art: dataUri(svg)
    },
    position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    box,
    classes: 'head'
  };
}

function dotElement(thread: Thread, palette: Palette): Element {
  const { centre, radius } = inferredDot(thread);
  return {
    group: 'nodes',
    data: { id: elementId('dot', thread.id), size: 2 * radius, colour: palette[thread.colour] },
    position: centre,
    box: boxOf({ ...centre, width: 2 * radius, height: 2 * radius }),
    classes: 'dot'
  };
}

/** A curve stays between its control points; where it is drawn anew from here, not by the scene, it bulges no more. */
function boxAround({ start, controls, end, width, head }: Thread): Box {
  const size = Math.max(width, 2 * head.halfHeight);
  const boxes = [start, ...controls, end].map(({ x, y }) =>
    boxOf({ x, y, width: size, height: size })
  );
  return union(boxes) ?? boxOf({ ...start, width: size, height: size });
}

function shapeData(outline: Outline, card: Card | Shadow) {
  switch (outline.shape) {
    case 'round':
      return { shape: 'round-rectangle', radius: outline.radius, points: unusedPoints };
    case 'bottomRound':
      return { shape: 'bottom-round-rectangle', radius: outline.radius, points: unusedPoints };
    case 'barrel':
      return {
        shape: 'polygon',
        radius: 0,
        points: barrelPoints(outline.bulge / (card.height / 2))
      };
    case 'polygon': {
      const { right, bottom } = boxOf({ ...card, x: 0, y: 0 });
      const points = outline.points.flatMap(({ x, y }) => [x / right, y / bottom]);
      return { shape: 'polygon', radius: 0, points };
    }
  }
}

/** The renderer's own barrel bulges less; this one is as the SVG draws it. */
function barrelPoints(bulge: number): number[] {
  const xs = Array.from({ length: 17 }, (_, index) => index / 8 - 1);
  const upper = xs.map((x) => [x, bulge * x * x - 1]);
  return [...upper, ...upper.map(([x, y]) => [-(x ?? 0), -(y ?? 0)])].flat();
}

const unusedPoints = [-1, -1, 1, -1, 1, 1, -1, 1];

function dataUri(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
