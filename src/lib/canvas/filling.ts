import type { Element } from './elements.ts';

/** So few that Cytoscape makes and styles them within some milliseconds, on a cold start too. */
const elementsAtOnce = 60;

/** How long a frame adds to a large drawing, in milliseconds, before keys and pointers have a turn. */
const patience = 30;

/** The elements of one item after the other. */
export type Undrawn = Generator<readonly Element[], void>;

interface Hooks {
  readonly add: (elements: readonly Element[]) => void;
  readonly ondone: () => void;
}

/** Of much that is to be drawn a part is at once, and the rest frame by frame, so that keys are heard meanwhile. */
export class Filling {
  /** The one before which more is drawn. */
  private frame: number | undefined;

  /** @param inSteps false: all is drawn at once, for where nobody looks */
  constructor(
    private readonly inSteps: boolean,
    private readonly hooks: Hooks
  ) {}

  get isUnderWay(): boolean {
    return this.frame !== undefined;
  }

  start(undrawn: Undrawn): void {
    this.stop();
    this.go(undrawn);
  }

  stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  private go(undrawn: Undrawn): void {
    const until = performance.now() + (this.inSteps ? patience : Infinity);
    do {
      const elements = some(undrawn);
      if (elements.length === 0) {
        this.frame = undefined;
        this.hooks.ondone();
        return;
      }
      this.hooks.add(elements);
    } while (performance.now() < until);
    this.frame = requestAnimationFrame(() => {
      this.go(undrawn);
    });
  }
}

function some(undrawn: Undrawn): Element[] {
  const elements: Element[] = [];
  while (elements.length < elementsAtOnce) {
    const next = undrawn.next();
    if (next.done) break;
    elements.push(...next.value);
  }
  return elements;
}
