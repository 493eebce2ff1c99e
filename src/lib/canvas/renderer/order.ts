import type { Core } from 'cytoscape';
import type { Elements, Ordered } from './inside.ts';
import { insideOf } from './inside.ts';

/**
 * The renderer orders all elements anew whenever one of them is shown or hidden, and compares each with many.
 * The order is simple without boxes in boxes: lines below all others, then by level, then as they came.
 */
export function orderByLevel(core: Core): void {
  const inside = insideOf(core);
  const { getCachedZSortedEles, updateCachedGrabbedEles } = inside;
  if (!getCachedZSortedEles || !updateCachedGrabbedEles) return;
  inside.getCachedZSortedEles = (anew) => {
    if (inside.cachedZSortedEles && !anew) return inside.cachedZSortedEles;
    const ordered: Ordered = byLevel(core.elements().toArray());
    ordered.interactive = ordered.filter((element) => isFelt(element));
    inside.cachedZSortedEles = ordered;
    updateCachedGrabbedEles.call(inside);
    return ordered;
  };
}

/** Shown, and taking part in events; the types of the library leave it out. */
const isFelt = (element: Elements[number]) =>
  (element as { interactive?: () => boolean }).interactive?.() ?? true;

function byLevel(elements: Elements): Elements {
  const levels = new Map<number, Elements>();
  for (const element of elements) {
    const level = Number(element.numericStyle('z-index')) + (element.isNode() ? nodes : 0);
    const there = levels.get(level);
    if (there) there.push(element);
    else levels.set(level, [element]);
  }
  return [...levels.keys()].sort((a, b) => a - b).flatMap((level) => levels.get(level) ?? []);
}

/** More than any level of the stylesheet. */
const nodes = 1000;
