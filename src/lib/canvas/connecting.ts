import type { PartyId } from '#lib/domain/ids.ts';
import type { Card, Point } from '#lib/scene/scene.ts';
import type { CanvasAdapter } from './adapter.ts';
import type { GestureHost } from './gesture-host.ts';

/**
 * Draws an engagement from a client to a provider: by dragging from card to card, or by tapping
 * one and then the other. The rubber line is there as long as the second end is open; dragged onto
 * the paper it leads to a new party.
 */
export class Connecting {
  private client: Card | undefined;
  private pressedAt: Point | undefined;

  constructor(
    private readonly adapter: CanvasAdapter,
    private readonly host: GestureHost
  ) {}

  press(id: PartyId | undefined, at: Point): void {
    this.pressedAt = { ...at };
    if (this.client) return;
    this.client = id === undefined ? undefined : this.adapter.card(id);
  }

  move(at: Point): void {
    if (!this.client) return;
    const over = this.adapter.cardAt(at);
    this.adapter.aim(over === this.client ? undefined : over?.id);
    this.host.onrubber({ from: edgeTowards(this.client, at), to: { ...at } });
  }

  release(at: Point): void {
    const [client, provider] = [this.client, this.adapter.cardAt(at)];
    const tapped = this.pressedAt && this.distance(at, this.pressedAt) < 4;
    this.pressedAt = undefined;
    if (!client) return;
    // A tap on the first card leaves the line open for a tap on the second; a finger draws no line to see.
    if (tapped && provider?.id === client.id) {
      this.adapter.aim(client.id);
      return;
    }
    this.cancel();
    if (provider && provider.id !== client.id) this.host.onconnect(client.id, provider.id);
    else if (!provider && !tapped) this.host.onextend(client.id, { ...at });
  }

  /** Returns whether there was anything to cancel. */
  cancel(): boolean {
    const { client } = this;
    this.client = undefined;
    this.adapter.aim(undefined);
    this.host.onrubber(undefined);
    return client !== undefined;
  }

  private distance(a: Point, b: Point): number {
    return Math.hypot(a.x - b.x, a.y - b.y) * this.adapter.core.zoom();
  }
}

function edgeTowards({ x, y, width }: Card, at: Point): Point {
  return { x: at.x < x - width / 2 ? x - width / 2 : x + width / 2, y };
}
