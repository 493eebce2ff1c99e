import { hasIcon, iconRoom } from './cards.ts';
import { cardInset, tagHeight, tagInset, tagRise } from './geometry.ts';
import { isolated } from './labels.ts';
import { kindIcons } from './kind-icons.ts';
import type { Font } from './measure.ts';
import { fontFamily, fonts } from './measure.ts';
import type { Palette, Token } from './palette.ts';
import { mixed, readableOn } from './shades.ts';
import type { Badge, Card, Shadow, Tag } from './scene.ts';
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
  const { text, faint } = inkOn(card, palette);
  return [
    ...((card.shape ?? card.kind) === 'government' ? [line(card, palette)] : []),
    ...(icon ? [iconArt(icon, cardInset, iconTop, faint)] : []),
    ...(card.facts === ''
      ? []
      : [
          label(card.facts, cardInset, factsBaseline, factsFontOf(card), card.solid ? text : faint)
        ]),
    ...(card.badge ? [badgeArt(card, card.badge, palette)] : []),
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
  const { colour, kind, shape = kind } = card;
  const dash = shape === 'unknown' ? { dash: '4 3' } : {};
  if (tag?.role === 'terminalClient') return { width: 1.5, colour: 'ink', ...dash };
  if (tag?.role === 'prime') return { width: 1.5, colour: 'ink-2', ...dash };
  return colour ? { width: 1.5, colour, ...dash } : { width: 1, colour: 'line-2', ...dash };
}

/** The fill of a card: the paper, a tint of a colour, or the colour itself. */
export function fillOf({ colour, solid }: Card | Shadow, palette: Palette): string {
  if (!colour) return palette.card;
  return solid ? palette[colour] : mixed(palette[colour], palette.card, tint);
}

/** Texts on a card, in full and fainter, so that they can be read on its fill. */
export function inkOn(
  { colour, solid }: Card | Shadow,
  palette: Palette
): { text: string; faint: string } {
  if (!colour) return { text: palette.ink, faint: palette['ink-3'] };
  if (!solid) return { text: palette.ink, faint: palette['ink-2'] };
  const text = readableOn(palette[colour]);
  return { text, faint: text };
}

/** So much of the colour that it is seen and texts keep their contrast. */
const tint = 0.16;

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
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight, fill },
    text(isolated(content))
  );
}

function factsFontOf({ facts }: Pick<Card, 'facts'>): Font {
  return /\p{Script=Han}/u.test(facts) ? fonts.factsZh : fonts.facts;
}

/** Level with the name, at the right end. */
function badgeArt(card: Card | Shadow, { text, width }: Badge, palette: Palette): Svg {
  const x = card.width - width - 6;
  const y = (card.height - 20) / 2;
  const fill = card.colour && !card.solid ? palette[card.colour] : palette.surface;
  const ink = card.colour && !card.solid ? readableOn(fill) : palette.ink;
  const frame = element('rect', {
    x,
    y,
    width,
    height: 20,
    rx: 4,
    fill,
    stroke: card.colour ? undefined : palette['line-3']
  });
  return element('g', {}, frame, label(text, x + 5, y + 14, fonts.tag, ink));
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
