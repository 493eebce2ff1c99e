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

/** A name of more signs is rare: it has a box of its own. */
const usualSigns = 60;

/**
 * How far an element draws beyond its box, in canvas units: a halo, and from afar a name, which keeps its size
 * on the screen.
 */
export function overhangAt({ draw, fontSize }: Detail): number {
  return draw === 'blocks' ? Math.max(64, (usualSigns / 2) * fontSize) : 64;
}

/** How far a rare name draws beyond that on either side, where names are largest. */
export function longNameReach(name: string): number {
  const largest = Math.max(...details.map(({ fontSize }) => fontSize));
  return (Math.max(0, name.length - usualSigns) / 2) * largest;
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
