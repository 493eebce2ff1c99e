import type { Core } from 'cytoscape';
import type { Box } from '#lib/scene/scene.ts';
import type { Elements, Extent, Ordered } from './inside.ts';
import { insideOf, isFelt } from './inside.ts';

/** How far from an element it may be felt, in screen pixels: the renderer's own reach for a finger, and more. */
const touch = 32;

/**
 * The renderer works out the bounds of every element to draw a frame, and to find what is under the pointer.
 * The scene knows roughly where each is; only what is near is asked for more.
 * @param boxes around each element, by its id
 * @param overhang how far an element may draw beyond its box
 */
export function limitToNear(
  core: Core,
  boxes: ReadonlyMap<string, Box>,
  overhang: () => number
): void {
  const inside = insideOf(core);
  const { drawCachedElements: draw, findNearestElements: find } = inside;
  if (!draw || !find) return;
  const near = (elements: Elements, { left, top, right, bottom }: Box) =>
    elements.filter((element) => {
      const box = boxes.get(element.id());
      return (
        !box || (box.right >= left && box.left <= right && box.bottom >= top && box.top <= bottom)
      );
    });
  inside.drawCachedElements = (context, elements, pixelRatio, extent) => {
    const drawn = extent ? near(elements, wider(extent, overhang())) : elements;
    draw.call(inside, context, drawn, pixelRatio, extent);
  };
  inside.findNearestElements = (x, y, onlyInteractive, isTouch) => {
    const all = inside.getCachedZSortedEles?.();
    if (!onlyInteractive || !all) return find.call(inside, x, y, onlyInteractive, isTouch);
    const reach = touch / core.zoom() + overhang();
    const felt: Ordered = near(all, wider({ x1: x, y1: y, x2: x, y2: y }, reach)).filter(isFelt);
    felt.interactive = felt;
    inside.cachedZSortedEles = felt;
    try {
      return find.call(inside, x, y, onlyInteractive, isTouch);
    } finally {
      inside.cachedZSortedEles = all;
    }
  };
}

function wider({ x1, y1, x2, y2 }: Extent, by: number): Box {
  return { left: x1 - by, top: y1 - by, right: x2 + by, bottom: y2 + by };
}
