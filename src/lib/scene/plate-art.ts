import { label, picture } from './card-art.ts';
import { fonts } from './measure.ts';
import type { Palette } from './palette.ts';
import { fullPlateHeight, plateHeight, plateTextInset } from './plates.ts';
import type { Plate, PlateFace } from './scene.ts';
import type { Svg } from './xml.ts';
import { element } from './xml.ts';

/** A plate from its top left corner: the mark, then the title above the value. */
export function plateArt(
  { mark, colour }: Pick<Plate, 'mark' | 'colour'>,
  face: PlateFace,
  palette: Palette,
  edge?: string
): Svg[] {
  const { width, height, title, value } = face;
  const inset = edge === undefined ? 0 : 0.5;
  const back = element('rect', {
    x: inset,
    y: inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: 4,
    fill: palette.canvas,
    stroke: edge
  });
  const twoLines = height === fullPlateHeight;
  const first = twoLines ? 14 : 10;
  const lines = [
    ...(title === undefined
      ? []
      : [label(title, plateTextInset, first + 4.3, fonts.plateTitle, palette.ink)]),
    ...(value === undefined
      ? []
      : [label(value, plateTextInset, (twoLines ? 28 : 10) + 4.3, fonts.plate, palette.ink)])
  ];
  return [back, markArt(mark, 10, first, palette[colour]), ...lines];
}

export function platePicture(
  plate: Pick<Plate, 'mark' | 'colour'>,
  face: PlateFace,
  palette: Palette,
  edge?: string
): string {
  const { width, height } = face;
  return picture(
    { width, height, viewBox: `0 0 ${width} ${height}` },
    plateArt(plate, face, palette, edge)
  );
}

/** The mark of a plate of one line, in a square as high as the plate. */
export function markPicture(mark: Plate['mark'], fill: string): string {
  const size = plateHeight;
  const square = { width: size, height: size, viewBox: `0 0 ${size} ${size}` };
  return picture(square, [markArt(mark, 10, 10, fill)]);
}

/** The shape of a service class or of another mark, 8 wide around its centre. */
export function markArt(mark: Plate['mark'], x: number, y: number, fill: string): Svg {
  switch (mark) {
    case 'ITO':
    case 'square':
      return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, rx: 0.5, fill });
    case 'BPO':
    case 'circle':
      return element('circle', { cx: x, cy: y, r: 4.3, fill });
    case 'KPO':
    case 'diamond':
      return element('path', { d: `M${x} ${y - 5}l5 5-5 5-5-5z`, fill });
    case 'mixed':
    case 'half': {
      const frame = { x: x - 3.4, y: y - 3.4, width: 6.8, height: 6.8 };
      const outline = element('rect', {
        ...frame,
        fill: 'none',
        stroke: fill,
        'stroke-width': 1.2
      });
      return element('g', {}, element('rect', { ...frame, width: 3.4, fill }), outline);
    }
    case 'triangle':
      return element('path', { d: `M${x} ${y - 4.6}l4.8 8.4h-9.6z`, fill });
    case 'down':
      return element('path', { d: `M${x} ${y + 4.6}l4.8-8.4h-9.6z`, fill });
    case 'bar':
      return element('rect', { x: x - 4.4, y: y - 1.8, width: 8.8, height: 3.6, fill });
    case 'cross': {
      const d = `M${x - 3.4} ${y - 3.4}l6.8 6.8M${x + 3.4} ${y - 3.4}l-6.8 6.8`;
      return element('path', { d, fill: 'none', stroke: fill, 'stroke-width': 2 });
    }
    case 'open':
    case 'none':
    case 'ring':
      return element('circle', {
        cx: x,
        cy: y,
        r: 3.4,
        fill: 'none',
        stroke: fill,
        'stroke-width': 1.4,
        'stroke-dasharray': mark === 'open' ? '1.5 1.5' : undefined
      });
  }
}
