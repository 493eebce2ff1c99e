export type PullPhase = 'move' | 'end' | 'cancel';

/** A press is no drag until the pointer has gone this far, in pixels. */
const threshold = 4;

/**
 * What a hand does at handles of one kind, each named by a place: a press that goes nowhere, or a
 * drag, which Escape takes back. `onpull(phase, place, event)`: 'move', then 'end' or 'cancel'.
 */
export class Pulling<Place> {
  private pressed: { place: Place; event: PointerEvent; pulled: boolean } | undefined;
  /** The click that ends a drag, or that Escape went before, means nothing. */
  private swallowed = false;

  constructor(
    private readonly onpull: (phase: PullPhase, place: Place, event: PointerEvent) => void,
    private readonly onpress: (place: Place) => void
  ) {}

  press(event: PointerEvent, place: Place): void {
    // The field that is being written keeps the focus.
    event.preventDefault();
    event.stopPropagation();
    if (event.button !== 0) return;
    this.swallowed = false;
    this.pressed = { place, event, pulled: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    const { pressed } = this;
    if (!pressed) return;
    const { clientX, clientY } = pressed.event;
    pressed.pulled ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) >= threshold;
    if (pressed.pulled) this.onpull('move', pressed.place, event);
  }

  end(event: PointerEvent, phase: 'end' | 'cancel'): void {
    const { pressed } = this;
    if (!pressed) return;
    this.pressed = undefined;
    this.swallowed = pressed.pulled;
    if (pressed.pulled) this.onpull(phase, pressed.place, event);
  }

  click(place: Place): void {
    if (!this.swallowed) this.onpress(place);
  }

  /** Escape during a drag: nothing happened. */
  key(event: KeyboardEvent): void {
    const { pressed } = this;
    if (event.key !== 'Escape' || !pressed) return;
    event.preventDefault();
    event.stopPropagation();
    this.pressed = undefined;
    this.swallowed = true;
    if (pressed.pulled) this.onpull('cancel', pressed.place, pressed.event);
  }
}
