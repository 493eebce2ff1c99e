import type { Core } from 'cytoscape';
import { union } from '#lib/scene/geometry.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import type { Inside } from './inside.ts';
import { insideOf, scratchOf } from './inside.ts';
import type { Reach, Reaches } from './reach.ts';
import { moveAlong, wayBetween } from './scroll.ts';

/** An element that has changed so many times without rest keeps changing. */
const often = 3;

/** More places than these are as quickly drawn with all that is in sight. */
const mostPlaces = 60;

/**
 * The renderer draws all that is in sight for each change. Here a change is drawn where it is: its place on the
 * lower sheet is cleared and drawn anew. What keeps changing, under a hand or while a name is typed, is lifted
 * to the renderer's upper sheet until it rests, and the lower one stands still below it. While many are
 * added, all is drawn ever more seldom, not in each frame. Where only the paper has moved, what
 * is drawn moves along.
 */
export class Sheets {
  private readonly inside: Inside;
  /** The renderer's number of the sheet that shows what is not lifted. */
  private readonly lower: number;
  /** What is to be drawn anew on the lower sheet: all, or the places of some elements. */
  private isWorn = true;
  private readonly places = new Map<string, Box>();
  /** Where the origin of the canvas lies on the lower sheet, in its pixels, and at which scale. */
  private shown = { x: 0, y: 0, scale: 0 };
  /** The renderer has made finer pictures than those on the lower sheet. */
  private isCoarse = false;
  private isDrawing = false;
  /** How often each element has changed since all was at rest. */
  private readonly changes = new Map<string, number>();
  private readonly lifted = new Set<string>();
  /** Of many that are put, those that are not drawn yet. */
  private readonly fresh = new Set<string>();
  /** So many of them are worth a drawing of all. */
  private enough = mostPlaces;

  constructor(
    private readonly core: Core,
    private readonly reaches: Reaches
  ) {
    this.inside = insideOf(core);
    this.lower = this.inside.NODE ?? -1;
    this.listen();
    this.mendBeforeRender();
  }

  /** An element is there, one of many that come frame by frame until they are said to be there. */
  add(id: string, reach: Reach): void {
    this.fresh.add(id);
    this.reaches.set(id, reach);
  }

  added(): void {
    this.enough = mostPlaces;
    if (this.fresh.size === 0) return;
    this.isWorn = true;
    this.redraw();
  }

  /** An element is to be drawn anew, maybe elsewhere. */
  change(id: string, reach: Reach): void {
    const times = (this.changes.get(id) ?? 0) + 1;
    this.changes.set(id, times);
    this.tear(id);
    this.reaches.set(id, reach);
    this.tear(id);
    if (times === often) this.lift(id);
  }

  /** An element is no longer there. */
  remove(id: string): void {
    this.lifted.delete(id);
    this.changes.delete(id);
    this.tear(id);
    this.fresh.delete(id);
    this.reaches.delete(id);
  }

  /** Lays all down, once nothing has changed for a while. */
  rest(): void {
    const { inside } = this;
    this.changes.clear();
    for (const id of [...this.lifted]) this.lay(id);
    const elements = inside.getCachedZSortedEles?.().nondrag;
    // Begins a picture of everything, which grows between frames.
    if (elements) inside.data?.lyrTxrCache?.getLayers?.(elements, inside.getPixelRatio?.() ?? 1);
    if (this.places.size > 0 || this.isCoarse) this.redraw();
  }

  private redraw(): void {
    const { inside } = this;
    inside.redrawHint?.('eles', true);
    inside.redrawHint?.('drag', true);
    inside.redraw?.();
  }

  private lift(id: string): void {
    this.lifted.add(id);
    this.sort(id, true);
  }

  private lay(id: string): void {
    this.lifted.delete(id);
    this.sort(id, false);
    this.tear(id);
  }

  private sort(id: string, isUp: boolean): void {
    const element = this.core.getElementById(id);
    if (element.nonempty()) scratchOf(element).inDragLayer = isUp;
    this.inside.cachedZSortedEles = null;
  }

  /** Where an element is, or was, the lower sheet is to be drawn anew. */
  private tear(id: string): void {
    const here = this.reaches.of(id);
    if (!here || this.isWorn || this.lifted.has(id) || this.fresh.has(id)) return;
    this.places.set(id, union([here, this.places.get(id) ?? here]) ?? here);
    if (this.places.size > mostPlaces) this.isWorn = true;
  }

  /** What the renderer is told of elements concerns their places, and all else but a move all that is in sight. */
  private listen(): void {
    const { inside } = this;
    const { notify, redrawHint } = inside;
    let isSmall = false;
    inside.notify = (event, elements) => {
      // Bounds that were found while drawing are drawn already.
      if (this.isDrawing) return;
      isSmall = elements !== undefined && elements.length > 0;
      if (event === 'viewport') isSmall = this.look.scale === this.shown.scale;
      if (!isSmall) this.isWorn = true;
      for (let i = 0; i < (elements?.length ?? 0) && !this.isWorn; i++) {
        this.tear(elements?.[i]?.id() ?? '');
      }
      notify?.call(inside, event, elements);
      isSmall = false;
    };
    inside.redrawHint = (sheet, isNeeded) => {
      if (sheet === 'eles' && isNeeded && !isSmall) this.isCoarse = true;
      redrawHint?.call(inside, sheet, isNeeded);
    };
  }

  private mendBeforeRender(): void {
    const { inside } = this;
    const { render } = inside;
    inside.render = (options) => {
      this.isDrawing = true;
      try {
        if (!options?.forcedContext) this.mendOrLeave();
        render?.call(inside, options);
      } finally {
        this.isDrawing = false;
      }
    };
  }

  /** Mends the lower sheet where that is enough; else leaves all of it to the renderer. */
  private mendOrLeave(): void {
    const needs = this.inside.data?.canvasNeedsRedraw;
    if (!needs?.[this.lower]) return;
    const way = this.way();
    if (!way || this.isAllDrawn()) {
      [this.isWorn, this.isCoarse] = [false, false];
      if (this.fresh.size > 0) this.enough *= 4;
      this.fresh.clear();
    } else {
      needs[this.lower] = false;
      this.mend(way);
    }
    this.shown = this.look;
    this.places.clear();
  }

  private get look() {
    const { core, inside } = this;
    const ratio = inside.getPixelRatio?.() ?? 1;
    return { x: core.pan().x * ratio, y: core.pan().y * ratio, scale: core.zoom() * ratio };
  }

  /** How far the lower sheet has to be moved along. */
  private way(): Point | undefined {
    const canvas = this.inside.data?.canvases?.[this.lower];
    return canvas && wayBetween(this.shown, this.look, canvas);
  }

  /** Finer pictures wait for a rest, and for the picture of everything that is being made of them. */
  private isAllDrawn(): boolean {
    const { textureOnViewport, data } = this.inside;
    if (this.isWorn || textureOnViewport || this.fresh.size >= this.enough) return true;
    const isBeingMade = (data?.lyrTxrCache?.layersQueue?.size() ?? 0) > 0;
    return this.isCoarse && this.changes.size === 0 && !isBeingMade;
  }

  private mend(way: Point): void {
    const { inside, lower, look } = this;
    const context = inside.data?.contexts?.[lower];
    const elements = inside.getCachedZSortedEles?.().nondrag;
    if (!context || !elements) return;
    const { x, y, scale } = look;
    const empty = way.x === 0 && way.y === 0 ? [] : moveAlong(context, way);
    const places = [
      ...this.places.values(),
      ...empty.map(({ left, top, right, bottom }) => ({
        left: (left - x) / scale,
        top: (top - y) / scale,
        right: (right - x) / scale,
        bottom: (bottom - y) / scale
      }))
    ];
    const all = union(places);
    if (!all) return;
    const there = this.reaches.near(elements, places);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    for (const { left, top, right, bottom } of places) {
      // Whole pixels, so that no seam is left.
      const [l, t] = [Math.floor(left * scale + x), Math.floor(top * scale + y)];
      const [r, b] = [Math.ceil(right * scale + x), Math.ceil(bottom * scale + y)];
      context.rect(l, t, r - l, b - t);
    }
    context.clip();
    context.clearRect(0, 0, inside.canvasWidth ?? 0, inside.canvasHeight ?? 0);
    context.setTransform(scale, 0, 0, scale, x, y);
    const { left: x1, top: y1, right: x2, bottom: y2 } = all;
    const ratio = inside.getPixelRatio?.() ?? 1;
    inside.drawCachedElements?.(context, there, ratio, { x1, y1, x2, y2 });
    context.restore();
  }
}
