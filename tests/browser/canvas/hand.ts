import type { Point } from '#lib/scene/scene.ts';

/** A mouse in the hand of a test: events as the browser would send them, at stage coordinates. */
export class Hand {
  private at: Point = { x: 0, y: 0 };

  constructor(private readonly paper: HTMLElement) {}

  press(at: Point, init: MouseEventInit = {}): void {
    this.send('mousemove', at, init);
    this.send('mousedown', at, init);
  }

  /** In steps, as a hand moves. */
  async move(to: Point, init: MouseEventInit = {}): Promise<void> {
    const from = this.at;
    for (let step = 1; step <= 4; step++) {
      const t = step / 4;
      this.send(
        'mousemove',
        { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t },
        init
      );
      await frame();
    }
  }

  release(init: MouseEventInit = {}): void {
    this.send('mouseup', this.at, init);
  }

  tap(at: Point, init: MouseEventInit = {}): void {
    this.press(at, init);
    this.release(init);
  }

  async drag(from: Point, to: Point, init: MouseEventInit = {}): Promise<void> {
    this.press(from, init);
    await this.move(to, init);
    this.release(init);
    await frame();
  }

  wheel(at: Point, deltaY: number): void {
    const place = this.place(at);
    this.top.dispatchEvent(
      new WheelEvent('wheel', { ...place, deltaY, bubbles: true, cancelable: true })
    );
  }

  private get top(): Element {
    return this.paper.querySelector('canvas:last-of-type') ?? this.paper;
  }

  private send(type: string, at: Point, init: MouseEventInit): void {
    this.at = at;
    const shared = { ...this.place(at), bubbles: true, cancelable: true, view: window };
    this.top.dispatchEvent(new MouseEvent(type, { ...shared, ...init }));
  }

  private place({ x, y }: Point) {
    const { left, top } = this.paper.getBoundingClientRect();
    return { clientX: left + x, clientY: top + y };
  }
}

export function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Longer than the renderer waits for the second half of a double tap. */
export function pause(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 320));
}
