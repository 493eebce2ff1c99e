import { boxOf, union } from '#lib/scene/geometry.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import { snapped } from '#lib/scene/snap.ts';
import type { CanvasAdapter } from './adapter.ts';
import type { GestureHost, Move } from './gesture-host.ts';

/** A press moves nothing until the pointer has gone this far, in screen pixels. */
const threshold = 4;

/** So near to a line cards are drawn to it, in screen pixels. */
const reach = 6;
const still = { dx: 0, dy: 0, guides: [] };

/**
 * Moves cards by saying where they are to be; they follow when the scene does. Places are counted
 * from where the drag began, so rounding never adds up, and told once a frame.
 */
export class Dragging {
  private pressed: { ids: readonly string[]; at: Point; copies: boolean } | undefined;
  private at: Point = { x: 0, y: 0 };
  private from: readonly Move[] | undefined;
  private shift: Point = { x: 0, y: 0 };
  /** What the lines that cards snap to add to the shift. */
  private pull: Point = { x: 0, y: 0 };
  private free = false;
  private frame: number | undefined;
  /** What the selection is to hold. */
  private id = '';

  constructor(
    private readonly adapter: CanvasAdapter,
    private readonly host: GestureHost
  ) {}

  /** With `copies`, what is pressed stays and a copy of it is drawn along. */
  press(id: string, at: Point, { copies = false, members = [id] as readonly string[] } = {}): void {
    this.pressed = { ids: members, at: { ...at }, copies };
    this.id = id;
  }

  /** With `free`, cards stop nowhere by themselves. */
  move({ x, y }: Point, free = false): void {
    if (!this.pressed) return;
    this.free = free;
    this.at = { x, y };
    this.shift = { x: x - this.pressed.at.x, y: y - this.pressed.at.y };
    if (!this.from) {
      const distance = Math.hypot(this.shift.x, this.shift.y) * this.adapter.core.zoom();
      if (distance < threshold) return;
      this.start(this.pressed);
    }
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.snap();
      this.show();
    });
  }

  release(): void {
    if (this.frame !== undefined) this.snap();
    if (this.from && this.pressed?.copies) this.host.oncopy(this.wholeShift());
    else if (this.from) this.host.ondrag('end', this.moves(), this.at);
    this.reset();
  }

  /** Returns whether there was anything to cancel. */
  cancel(): boolean {
    const { from, pressed, at } = this;
    this.reset();
    if (from && !pressed?.copies) this.host.ondrag('cancel', from, at);
    return from !== undefined;
  }

  private start({ ids: pressed, copies }: NonNullable<Dragging['pressed']>): void {
    const { selected } = this.host;
    const { id } = this;
    // A card outside the selection is moved alone, and becomes the selection.
    if (!selected.has(id)) this.host.onselect([id], { additive: false });
    const ids = new Set([...(selected.has(id) ? selected : []), ...pressed]);
    this.from = [...ids].flatMap((each) => {
      const card = this.adapter.movable(each);
      return card ? [{ partyId: card.id, x: card.x, y: card.y }] : [];
    });
    this.host.oncursor('grabbing');
    if (!copies) this.host.ondrag('start', this.from, this.at);
  }

  private show(): void {
    if (!this.pressed?.copies) this.host.ondrag('move', this.moves(), this.at);
    else this.host.onframe(union(this.boxes()));
  }

  private wholeShift(): Point {
    return { x: Math.round(this.shift.x + this.pull.x), y: Math.round(this.shift.y + this.pull.y) };
  }

  private snap(): void {
    this.pull = { x: 0, y: 0 };
    const own = new Set<string>((this.from ?? []).map(({ partyId }) => partyId));
    const box = this.free ? undefined : union(this.boxes());
    const others = box ? this.adapter.boxesNear(box, own) : [];
    const { dx, dy, guides } = box ? snapped(box, others, reach / this.adapter.core.zoom()) : still;
    this.pull = { x: dx, y: dy };
    this.host.onguides(guides);
  }

  /** Around the cards, where the pointer has them. */
  private boxes(): Box[] {
    return (this.from ?? []).flatMap(({ partyId, x, y }) => {
      const card = this.adapter.movable(partyId);
      return card ? [boxOf({ ...card, x: x + this.shift.x, y: y + this.shift.y })] : [];
    });
  }

  /** On whole units: text is sharp there, and files stay short. */
  private moves(): Move[] {
    const [dx, dy] = [this.shift.x + this.pull.x, this.shift.y + this.pull.y];
    return (this.from ?? []).map(({ partyId, x, y }) => ({
      partyId,
      x: Math.round(x + dx),
      y: Math.round(y + dy)
    }));
  }

  private reset(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    if (this.from) this.host.oncursor('default');
    if (this.from && this.pressed?.copies) this.host.onframe(undefined);
    this.frame = this.from = this.pressed = undefined;
    this.shift = this.pull = { x: 0, y: 0 };
    this.host.onguides([]);
  }
}
