import { hasIcon, iconRoom } from './cards.ts';
import { cardInset, tagHeight, tagInset, tagRise } from './geometry.ts';
import { kindIcons } from './kind-icons.ts';
import type { Font } from './measure.ts';
import { fontFamily, fonts } from './measure.ts';
import type { Palette, Token } from './palette.ts';
import type { Card, Shadow, Tag } from './scene.ts';
import type { Attributes, Svg } from './xml.ts';
import { element, text } from './xml.ts';

/**
 * What a card shows besides its outline and its name: facts, icon of the kind, role tag. The SVG
 * writer draws it in place; the canvas, whose cards have one label only, lays it over them as a
 * picture. Coordinates begin at the card's top left corner; the tag stands above it.
 */
export function cardDetails(card: Card | Shadow, palette: Palette): Svg[] {
  const { factsBaseline, nameBaselines } = cardText(card);
  const iconTop = (nameBaselines[0] ?? 0) - 12.5;
  const icon = hasIcon(card.kind) && kindIcons[card.kind];
  return [
    ...(card.kind === 'government' ? [line(card, palette)] : []),
    ...(icon ? [iconArt(icon, cardInset, iconTop, palette['ink-2'])] : []),
    ...(card.facts === ''
      ? []
      : [label(card.facts, cardInset, factsBaseline, factsFontOf(card), palette['ink-3'])]),
    ...('tag' in card ? [tagArt(card.tag, palette)] : []),
    ...('partyId' in card ? [againArt(card, palette)] : [])
  ];
}

/** Where the texts of a card stand, from its top left corner. */
export interface CardText {
  readonly nameLeft: number;
  readonly nameBaselines: readonly number[];
  readonly factsBaseline: number;
}

export const nameLineHeight = 16;

export function cardText({
  kind,
  height,
  nameLines,
  facts
}: Pick<Card, 'kind' | 'height' | 'nameLines' | 'facts'>): CardText {
  const middle = height / 2;
  // The block of lines is centred by its optical middle.
  const lines = nameLines.length;
  const first = middle + (facts === '' ? 4.5 : -3) - ((lines - 1) * nameLineHeight) / 2;
  return {
    nameLeft: cardInset + (hasIcon(kind) ? iconRoom : 0),
    nameBaselines: nameLines.map((_, index) => first + index * nameLineHeight),
    factsBaseline: first + (lines - 1) * nameLineHeight + 17
  };
}

/** The outline says the role a second time. */
export function outlineStroke(card: Card | Shadow): {
  width: number;
  colour: Token;
  dash?: string;
} {
  const tag = 'tag' in card ? card.tag : undefined;
  const dash = card.kind === 'unknown' ? { dash: '4 3' } : {};
  if (tag?.role === 'terminalClient') return { width: 1.5, colour: 'ink', ...dash };
  if (tag?.role === 'prime') return { width: 1.5, colour: 'ink-2', ...dash };
  return { width: 1, colour: 'line-2', ...dash };
}

/** Above a card stands its tag, so a picture of it is taller. */
export const artOverhang = tagRise + 4;

/** The details as a picture of their own; undefined when there are none. */
export function cardPicture(card: Card | Shadow, palette: Palette): string | undefined {
  const details = cardDetails(card, palette);
  if (details.length === 0) return undefined;
  const [width, height] = [card.width, card.height + artOverhang];
  return picture({ width, height, viewBox: `0 ${-artOverhang} ${width} ${height}` }, details);
}

/** A whole SVG document. */
export function picture(attributes: Attributes, content: readonly Svg[]): string {
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...attributes };
  return element('svg', { ...root, 'font-family': fontFamily }, ...content);
}

export function label(
  content: string,
  x: number,
  y: number,
  { size, weight }: Font,
  fill: string
): Svg {
  return element('text', { x, y, 'font-size': size, 'font-weight': weight, fill }, text(content));
}

function factsFontOf({ facts }: Pick<Card, 'facts'>): Font {
  return /\p{Script=Han}/u.test(facts) ? fonts.factsZh : fonts.facts;
}

function tagArt({ role, text, width }: Tag, palette: Palette): Svg {
  const filled = role === 'terminalClient';
  const frame = element('rect', {
    x: tagInset + 0.5,
    y: -tagRise - 0.5,
    width: width - 1,
    height: tagHeight - 1,
    rx: (tagHeight - 1) / 2,
    fill: filled ? palette.ink : palette.surface,
    stroke: filled ? palette.ink : palette['ink-2']
  });
  const colour = filled ? palette.surface : palette['ink-2'];
  return element(
    'g',
    {},
    frame,
    label(text, tagInset + 7, tagHeight - tagRise - 5, fonts.tag, colour)
  );
}

function iconArt(path: string, x: number, y: number, stroke: string): Svg {
  return element('path', {
    d: path,
    transform: `translate(${x} ${y})`,
    fill: 'none',
    stroke,
    'stroke-width': 1.3,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round'
  });
}

/** A second left edge: the card stands elsewhere as well. */
function againArt(card: Shadow, palette: Palette): Svg {
  const d = `M5 6V${card.height - 6}`;
  return element('path', { d, stroke: palette['line-3'], 'stroke-width': 1.5, fill: 'none' });
}

/** The second upper edge of a public office. */
function line(card: Card | Shadow, palette: Palette): Svg {
  const { colour } = outlineStroke(card);
  return element('path', { d: `M0 4H${card.width}`, stroke: palette[colour], fill: 'none' });
}
