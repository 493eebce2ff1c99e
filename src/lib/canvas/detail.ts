/** How much is drawn at a scale: section 5 of the visual direction, "Zoom levels". */
export interface Detail {
  /** The least scale of this level. */
  readonly from: number;
  readonly draw: 'everything' | 'cards' | 'blocks' | 'dots';
  /** In canvas units, so that names stay near 11 px on the screen; 0: no names. */
  readonly fontSize: number;
}

const farthest: Detail = { from: 0, draw: 'dots', fontSize: 0 };

/** Names are held at their size on the screen in steps: a font for every scale would be restyling. */
export const details: readonly Detail[] = [
  { from: 0.75, draw: 'everything', fontSize: 13 },
  { from: 0.55, draw: 'cards', fontSize: 17 },
  { from: 0.4, draw: 'cards', fontSize: 22 },
  { from: 0.27, draw: 'blocks', fontSize: 34 },
  { from: 0.18, draw: 'blocks', fontSize: 50 },
  farthest
];

/** Whether cards are blocks without a border, and lines without a head. */
export function isFar({ draw }: Detail): boolean {
  return draw === 'blocks' || draw === 'dots';
}

/** Of the names above cards, in canvas units; 0 when they stand in their cards, or are not shown. */
export function farSizeAt({ draw, fontSize }: Detail): number {
  return draw === 'blocks' ? fontSize : 0;
}

const hysteresis = 1.05;

/** The level for a scale; the one in use is left only when its edge is passed by 5 %. */
export function detailAt(zoom: number, current?: Detail): Detail {
  if (current && isWithin(zoom, current)) return current;
  return details.find(({ from }) => zoom >= from) ?? farthest;
}

function isWithin(zoom: number, detail: Detail): boolean {
  const finer = details[details.indexOf(detail) - 1];
  return zoom >= detail.from / hysteresis && (!finer || zoom < finer.from * hysteresis);
}
