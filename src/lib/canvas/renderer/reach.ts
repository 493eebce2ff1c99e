import { overlaps } from '#lib/scene/geometry.ts';
import type { Box } from '#lib/scene/scene.ts';
import type { Elements } from './inside.ts';
import { scratchOf } from './inside.ts';

/** What an element draws on. */
export interface Reach {
  /** Around it and marks of its state. */
  readonly box: Box;
  /** Of the name that stands above it when it is seen from afar; 0: none does. */
  readonly signs: number;
}

/**
 * All that an element may draw on, in canvas units.
 * @param farSize of the letters of names that stand above, 0 when none does
 */
export function boxOfReach({ box, signs }: Reach, farSize: number): Box {
  if (signs === 0 || farSize === 0) return box;
  // No sign is wider than it is high, and an outline is around them.
  const [middle, half] = [(box.left + box.right) / 2, ((signs + 2) * farSize) / 2];
  return {
    left: Math.min(box.left, middle - half),
    top: box.top - 2.5 * farSize,
    right: Math.max(box.right, middle + half),
    bottom: box.bottom
  };
}

/** A reach that is told anew as an element changes. */
export interface Held {
  reach: Reach;
}

/** Where all elements are, by their ids. */
export class Reaches {
  private readonly known = new Map<string, Held>();

  /** @param farSize of the letters of names that stand above, at the scale in use */
  constructor(private readonly farSize: () => number) {}

  get size(): number {
    return this.known.size;
  }

  get ids(): Iterable<string> {
    return this.known.keys();
  }

  set(id: string, reach: Reach): void {
    const held = this.known.get(id);
    if (held) held.reach = reach;
    else this.known.set(id, { reach });
  }

  delete(id: string): void {
    this.known.delete(id);
  }

  of(id: string): Box | undefined {
    const held = this.known.get(id);
    return held && boxOfReach(held.reach, this.farSize());
  }

  /** Those of `elements` that may draw on one of some places, and those of which nothing is known. */
  near(elements: Elements, places: readonly Box[]): Elements {
    const farSize = this.farSize();
    return elements.filter((element) => {
      const held = this.heldBy(element);
      if (!held) return true;
      const box = boxOfReach(held.reach, farSize);
      for (const place of places) if (overlaps(box, place)) return true;
      return false;
    });
  }

  /** Kept with the element: to look for thousands by their ids takes longer than all else of a look around. */
  private heldBy(element: Elements[number]): Held | undefined {
    const scratch = scratchOf(element);
    return (scratch.held ??= this.known.get(element.id()));
  }
}
