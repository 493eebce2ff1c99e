import type { PartyId } from '#lib/domain/ids.ts';
import type { Point } from '#lib/scene/scene.ts';
import type { CanvasAdapter } from './adapter.ts';
import type { GestureHost, Move } from './gesture-host.ts';

/** A press moves nothing until the pointer has gone this far, in screen pixels. */
const threshold = 4;

/**
 * Moves cards by saying where they are to be; they follow when the scene does. Places are counted
 * from where the drag began, so rounding never adds up, and told once a frame.
 */
export class Dragging {
  private pressed: { id: PartyId; at: Point } | undefined;
  private from: readonly Move[] | undefined;
  private shift: Point = { x: 0, y: 0 };
  private frame: number | undefined;

  constructor(
    private readonly adapter: CanvasAdapter,
    private readonly host: GestureHost
  ) {}

  press(id: PartyId, at: Point): void {
    this.pressed = { id, at: { ...at } };
  }

  move({ x, y }: Point): void {
    if (!this.pressed) return;
    this.shift = { x: x - this.pressed.at.x, y: y - this.pressed.at.y };
    if (!this.from) {
      const distance = Math.hypot(this.shift.x, this.shift.y) * this.adapter.core.zoom();
      if (distance < threshold) return;
      this.start(this.pressed.id);
    }
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.host.ondrag('move', this.moves());
    });
  }

  release(): void {
    if (this.from) this.host.ondrag('end', this.moves());
    this.reset();
  }

  /** Returns whether there was anything to cancel. */
  cancel(): boolean {
    const { from } = this;
    this.reset();
    if (from) this.host.ondrag('cancel', from);
    return from !== undefined;
  }

  private start(id: PartyId): void {
    const { selected } = this.host;
    // A card outside the selection is moved alone, and becomes the selection.
    if (!selected.has(id)) this.host.onselect([id], { additive: false });
    const ids = selected.has(id) ? selected : [id];
    this.from = [...ids].flatMap((each) => {
      const card = this.adapter.card(each);
      return card ? [{ partyId: card.id, x: card.x, y: card.y }] : [];
    });
    this.host.oncursor('grabbing');
    this.host.ondrag('start', this.from);
  }

  /** On whole units: text is sharp there, and files stay short. */
  private moves(): Move[] {
    const { x: dx, y: dy } = this.shift;
    return (this.from ?? []).map(({ partyId, x, y }) => ({
      partyId,
      x: Math.round(x + dx),
      y: Math.round(y + dy)
    }));
  }

  private reset(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    if (this.from) this.host.oncursor('default');
    this.frame = this.from = this.pressed = undefined;
    this.shift = { x: 0, y: 0 };
  }
}
