import type { Core } from 'cytoscape';
import type { Elements, Ordered } from './inside.ts';
import { insideOf, isFelt } from './inside.ts';

type Element = Elements[number];

/**
 * The renderer orders all elements anew whenever one of them is shown or hidden, and compares each with many.
 * The order is simple without boxes in boxes: lines below all others, then by level, then as they came; and it
 * stays while no level changes.
 */
export function orderByLevel(core: Core): void {
  const inside = insideOf(core);
  const { notify, getCachedZSortedEles, updateCachedGrabbedEles } = inside;
  if (!notify || !getCachedZSortedEles || !updateCachedGrabbedEles) return;
  let known = new Map<Element, number>();
  inside.notify = (event, elements) => {
    const isInOrder = () =>
      elements?.toArray().every((element) => known.get(element) === levelOf(element)) ?? false;
    notify.call(inside, event === 'zorder' && isInOrder() ? 'bounds' : event, elements);
  };
  inside.getCachedZSortedEles = (anew) => {
    if (inside.cachedZSortedEles && !anew) return inside.cachedZSortedEles;
    const elements: Elements = core.elements().toArray();
    known = new Map(elements.map((element) => [element, levelOf(element)]));
    const ordered: Ordered = inOrder(known);
    // Found when asked for: what is shown changes more often than the order.
    Object.defineProperty(ordered, 'interactive', { get: () => ordered.filter(isFelt) });
    inside.cachedZSortedEles = ordered;
    updateCachedGrabbedEles.call(inside);
    return ordered;
  };
}

const levelOf = (element: Element) =>
  Number(element.numericStyle('z-index')) + (element.isNode() ? nodes : 0);

/** More than any level of the stylesheet. */
const nodes = 1000;

function inOrder(elements: ReadonlyMap<Element, number>): Elements {
  const levels = new Map<number, Elements>();
  for (const [element, level] of elements) {
    const there = levels.get(level);
    if (there) there.push(element);
    else levels.set(level, [element]);
  }
  return [...levels.keys()].sort((a, b) => a - b).flatMap((level) => levels.get(level) ?? []);
}
