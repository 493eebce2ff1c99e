import { toCanvas } from '#lib/scene/camera.ts';
import type { CanvasAdapter } from './adapter.ts';
import type { GestureHost } from './gesture-host.ts';

/** A press that moves the paper by less than this has not moved it, in pixels. */
const stillness = 4;

/**
 * Who moves the paper. Touch pans with one finger as the renderer does; the mouse pans with the
 * middle or right button, or with Space held, because its left button draws a marquee. The
 * renderer's own wheel and pinch zoom need its panning on, so it is off only while a left button
 * is down.
 */
export class Panning {
  /** Space is held: the next press pans. */
  isReady = false;
  isActive = false;
  private last = { x: 0, y: 0 };
  /** How far the paper was moved by this press, in pixels. */
  private way = 0;
  private button = 0;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly adapter: CanvasAdapter,
    private readonly host: GestureHost,
    private readonly region: HTMLElement
  ) {
    // Before the renderer hears of it.
    this.on(region, 'mousedown', (event) => this.press(event as MouseEvent), true);
    this.on(window, 'mousemove', (event) => this.move(event as MouseEvent), true);
    this.on(window, 'mouseup', (event) => this.release(event as MouseEvent));
    // Some systems ask for it at the press, when nobody knows yet whether the paper will move.
    this.on(region, 'contextmenu', (event) => event.preventDefault());
    this.on(region, 'keydown', (event) => this.key(event as KeyboardEvent, true));
    this.on(window, 'keyup', (event) => this.key(event as KeyboardEvent, false));
    this.on(window, 'blur', () => this.release());
  }

  stop(): void {
    for (const stop of this.stops) stop();
  }

  private press(event: MouseEvent): void {
    const { button, clientX: x, clientY: y } = event;
    this.way = 0;
    this.button = button;
    if (button === 0 && !this.isReady) {
      this.adapter.core.userPanningEnabled(this.host.mode === 'connect');
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    this.region.focus({ preventScroll: true });
    this.isActive = true;
    this.last = { x, y };
    this.host.oncursor('grabbing');
  }

  private move(event: MouseEvent): void {
    if (!this.isActive) return;
    event.stopPropagation();
    const { clientX: x, clientY: y } = event;
    this.way += Math.hypot(x - this.last.x, y - this.last.y);
    this.adapter.core.panBy({ x: x - this.last.x, y: y - this.last.y });
    this.last = { x, y };
  }

  private release(event?: MouseEvent): void {
    this.adapter.core.userPanningEnabled(true);
    if (!this.isActive) return;
    // Some systems paste where the middle button is let go.
    event?.preventDefault();
    this.isActive = false;
    this.host.oncursor(this.isReady ? 'grab' : 'default');
    if (event && this.button === 2 && this.way < stillness) this.openMenu(event);
  }

  /** The right button asks for the menu, unless it has moved the paper. */
  private openMenu({ clientX, clientY }: MouseEvent): void {
    const { adapter, host, region } = this;
    const { left, top } = region.getBoundingClientRect();
    const at = toCanvas({ x: clientX - left, y: clientY - top }, adapter.camera, adapter.size);
    host.onmenu(adapter.cardAt(at)?.id ?? adapter.under ?? host.behindAt(at)?.id, at);
  }

  private key(event: KeyboardEvent, isDown: boolean): void {
    if (event.key !== ' ' || (isDown && event.target !== this.region)) return;
    if (isDown) event.preventDefault();
    if (this.isReady === isDown) return;
    this.isReady = isDown;
    this.host.oncursor(isDown ? 'grab' : 'default');
  }

  private on(target: EventTarget, type: string, listener: (event: Event) => void, capture = false) {
    target.addEventListener(type, listener, capture);
    this.stops.push(() => target.removeEventListener(type, listener, capture));
  }
}
