import type { Core } from 'cytoscape';
import { boxBetween, grown } from '#lib/scene/geometry.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import type { Extent, Ordered } from './inside.ts';
import { insideOf, isFelt } from './inside.ts';
import type { Reaches } from './reach.ts';

/** How far from an element it may be felt, in screen pixels: the renderer's own reach for a finger, and more. */
const touch = 32;

/**
 * The renderer works out the bounds of every element to draw a frame, and to find what is under the pointer.
 * The scene knows roughly where each is; only what is near is asked for more.
 */
export function limitToNear(core: Core, reaches: Reaches): void {
  const inside = insideOf(core);
  const { drawCachedElements: draw, findNearestElements: find } = inside;
  if (!draw || !find) return;
  inside.drawCachedElements = (context, elements, pixelRatio, extent) => {
    const drawn = extent ? reaches.near(elements, [boxOfExtent(extent)]) : elements;
    draw.call(inside, context, drawn, pixelRatio, extent);
  };
  inside.findNearestElements = (x, y, onlyInteractive, isTouch) => {
    const all = inside.getCachedZSortedEles?.();
    if (!onlyInteractive || !all) return find.call(inside, x, y, onlyInteractive, isTouch);
    const felt: Ordered = reaches.near(all, [around({ x, y }, touch / core.zoom())]).filter(isFelt);
    felt.interactive = felt;
    inside.cachedZSortedEles = felt;
    try {
      return find.call(inside, x, y, onlyInteractive, isTouch);
    } finally {
      inside.cachedZSortedEles = all;
    }
  };
}

function boxOfExtent({ x1, y1, x2, y2 }: Extent): Box {
  return { left: x1, top: y1, right: x2, bottom: y2 };
}

function around(point: Point, by: number): Box {
  return grown(boxBetween(point, point), by);
}
