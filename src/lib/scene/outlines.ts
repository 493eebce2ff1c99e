import type { PartyKind } from '#lib/domain/records.ts';
import { cardRadius } from './geometry.ts';
import type { Size } from './geometry.ts';
import type { Point } from './scene.ts';
import { short } from './xml.ts';

/** The outline of a card says what kind of party it is. */
export type Outline =
  | { readonly shape: 'round'; readonly radius: number }
  | { readonly shape: 'polygon'; readonly points: readonly Point[] }
  | { readonly shape: 'bottomRound'; readonly radius: number }
  | { readonly shape: 'barrel'; readonly bulge: number };

const cut = 9;
const tip = 12;
const bottomRadius = 16;
const bulge = 6;

/** Points are measured from the centre of the card. */
export function outlineOf(kind: PartyKind, { width, height }: Size): Outline {
  const [x, y] = [width / 2, height / 2];
  const polygon = (...points: readonly (readonly [number, number])[]): Outline => ({
    shape: 'polygon',
    points: points.map(([x, y]) => ({ x, y }))
  });
  switch (kind) {
    case 'government':
      return polygon([-x, -y], [x, -y], [x, y], [-x, y]);
    case 'association':
      return polygon(
        [-x + cut, -y],
        [x - cut, -y],
        [x, -y + cut],
        [x, y - cut],
        [x - cut, y],
        [-x + cut, y],
        [-x, y - cut],
        [-x, -y + cut]
      );
    case 'trainingBody':
      return polygon([-x, -y], [x - tip, -y], [x, 0], [x - tip, y], [-x, y]);
    case 'researchBody':
      return polygon([-x + tip, -y], [x - tip, -y], [x, 0], [x - tip, y], [-x + tip, y], [-x, 0]);
    case 'financier':
      return polygon([-x, -y], [x - cut, -y], [x, -y + cut], [x, y], [-x + cut, y], [-x, y - cut]);
    case 'parkOperator':
      return { shape: 'bottomRound', radius: bottomRadius };
    case 'publicPlatform':
      return { shape: 'barrel', bulge };
    case 'individualInBusiness':
      return { shape: 'round', radius: y };
    default:
      return { shape: 'round', radius: cardRadius };
  }
}

/** The outline as SVG path data around the origin. */
export function outlinePath(outline: Outline, { width, height }: Size): string {
  const [x, y] = [width / 2, height / 2];
  switch (outline.shape) {
    case 'polygon':
      return `M${outline.points.map((p) => path`${p.x} ${p.y}`).join('L')}Z`;
    case 'round':
      return roundPath(x, y, outline.radius, outline.radius);
    case 'bottomRound':
      return roundPath(x, y, 0, outline.radius);
    case 'barrel': {
      const [edge, over] = [y - outline.bulge, y + outline.bulge];
      return path`M${-x} ${-edge}Q0 ${-over} ${x} ${-edge}V${edge}Q0 ${over} ${-x} ${edge}Z`;
    }
  }
}

function roundPath(x: number, y: number, top: number, bottom: number): string {
  const upper =
    top === 0
      ? path`M${-x} ${-y}H${x}`
      : path`M${-x} ${top - y}a${top} ${top} 0 0 1 ${top} ${-top}H${x - top}a${top} ${top} 0 0 1 ${top} ${top}`;
  return `${upper}${path`V${y - bottom}a${bottom} ${bottom} 0 0 1 ${-bottom} ${bottom}H${bottom - x}a${bottom} ${bottom} 0 0 1 ${-bottom} ${-bottom}Z`}`;
}

function path(parts: TemplateStringsArray, ...values: readonly number[]): string {
  return parts.reduce((all, part, index) => `${all}${short(values[index - 1] ?? 0)}${part}`);
}
