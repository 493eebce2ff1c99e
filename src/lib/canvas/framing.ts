import { boxBetween } from '#lib/scene/geometry.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import type { CanvasAdapter } from './adapter.ts';
import type { GestureHost } from './gesture-host.ts';

/** In pixels. */
const fingerWidth = 24;

/** A marquee drawn by a finger that rested on the paper; what lies in it is selected. */
export class Framing {
  private from: Point | undefined;
  private box: Box | undefined;

  constructor(
    private readonly adapter: CanvasAdapter,
    private readonly host: GestureHost
  ) {}

  begin(at: Point): void {
    this.from = { ...at };
    this.adapter.core.userPanningEnabled(false);
    this.show(boxBetween(at, at));
  }

  /** Returns whether a frame is being drawn. */
  move(to: Point): boolean {
    if (this.from) this.show(boxBetween(this.from, to));
    return this.from !== undefined;
  }

  release(): boolean {
    const { box, from } = this;
    const wasActive = this.cancel();
    if (!box || !from) return wasActive;
    // A finger that rested and went nowhere asks for the menu of the paper.
    if (this.isPoint(box)) this.host.onmenu(undefined, from);
    else this.host.onselect(this.adapter.within(box), { additive: this.host.adding });
    return wasActive;
  }

  /** Returns whether there was anything to cancel. */
  cancel(): boolean {
    const { from } = this;
    if (!from) return false;
    this.from = undefined;
    this.adapter.core.userPanningEnabled(true);
    this.show(undefined);
    return true;
  }

  private isPoint({ left, top, right, bottom }: Box): boolean {
    return Math.hypot(right - left, bottom - top) * this.adapter.core.zoom() < fingerWidth / 2;
  }

  private show(box: Box | undefined): void {
    this.box = box;
    this.host.onframe(box);
  }
}
