import type { Collection, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '#lib/scene/scene.ts';
import type { Held } from './reach.ts';

/**
 * What we reach for inside the renderer: no part of its documented interface, so each may be missing, and then
 * the renderer does as it does by itself.
 */
export interface Inside {
  readonly data?: {
    readonly canvases?: readonly HTMLCanvasElement[];
    readonly contexts?: readonly CanvasRenderingContext2D[];
    readonly canvasNeedsRedraw?: boolean[];
    readonly wheelZooming?: boolean;
    lyrTxrCache?: {
      getLayers?: (elements: unknown, pixelRatio: number, level?: number) => unknown;
      /** Those that are being made. */
      readonly layersQueue?: Queue;
    };
    /** Pictures of elements and of their labels. */
    readonly eleTxrCache?: Pictures;
    readonly lblTxrCache?: Pictures;
    readonly slbTxrCache?: Pictures;
    readonly tlbTxrCache?: Pictures;
  };
  /** Says that elements, or something else, have changed. */
  notify?: (event: string, elements?: Collection) => void;
  /** Says that a sheet is to be drawn: `eles` is the lower one, `drag` the upper. */
  redrawHint?: (sheet: 'eles' | 'drag' | 'select', isNeeded: boolean) => void;
  redraw?: (options?: unknown) => void;
  startRenderLoop?: () => void;
  renderLoopStarted?: boolean;
  /** Has something done in each frame before it is drawn, or not. */
  beforeRender?: (work: (willDraw: boolean) => void, priority: number) => void;
  destroyed?: boolean;
  getPixelRatio?: () => number;
  /** Draws the lower sheet, with its picture of everything when there is one. */
  drawLayeredElements?: (
    context: unknown,
    elements: Elements,
    pixelRatio: number,
    extent?: Extent
  ) => void;
  drawCachedElements?: (
    context: unknown,
    elements: Elements,
    pixelRatio: number,
    extent?: Extent
  ) => void;
  findNearestElements?: (
    x: number,
    y: number,
    onlyInteractive?: boolean,
    isTouch?: boolean
  ) => Elements;
  getCachedZSortedEles?: (anew?: boolean) => Ordered;
  render?: (options?: { forcedContext?: unknown }) => void;
  /** Which of its canvases shows what is lifted, and which all else. */
  readonly DRAG?: number;
  readonly NODE?: number;
  readonly canvasWidth?: number;
  readonly canvasHeight?: number;
  readonly pinching?: boolean;
  /** Of the frame before. */
  readonly prevViewport?: Viewport;
  /** Shows `textureCache` while something moves what is in sight. */
  textureOnViewport?: boolean;
  textureCache?: Picture | null;
  updateCachedGrabbedEles?: () => void;
  /** Empty when the order must be found anew. */
  cachedZSortedEles?: Ordered | null;
}

interface Queue {
  size: () => number;
}

interface Pictures {
  /** Those that are to be made. */
  getElementQueue?: () => Queue;
}

interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

/** What was in sight, and where its upper left corner was, in canvas units. */
export interface Picture {
  readonly texture: HTMLCanvasElement;
  readonly viewport: Viewport & { width: number; height: number; mpan: Point };
}

/** From the lowest to the highest. */
export type Ordered = Elements & {
  interactive?: Elements;
  /** Those on the lower sheet. */
  nondrag?: Elements;
};

export type Elements = (NodeSingular | EdgeSingular)[];

/** What is in sight, in canvas units. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function insideOf(core: Core): Inside {
  const { renderer } = core as Core & { renderer?: () => Inside };
  return renderer?.call(core) ?? {};
}

/** What the renderer, and we, keep with an element. */
export function scratchOf(element: object): { inDragLayer?: boolean; held?: Held | undefined } {
  return (
    (element as Record<number, { _private?: { rscratch?: object } }>)[0]?._private?.rscratch ?? {}
  );
}

/** Shown, and taking part in events; the types of the library leave it out. */
export const isFelt = (element: Elements[number]) =>
  (element as { interactive?: () => boolean }).interactive?.() ?? true;
