import type { EventObject, SingularElementReturnValue } from 'cytoscape';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Point } from '#lib/scene/scene.ts';
import { boxBetween } from '#lib/scene/geometry.ts';
import type { CanvasAdapter } from './adapter.ts';
import { Connecting } from './connecting.ts';
import { Dragging } from './dragging.ts';
import { Framing } from './framing.ts';
import type { GestureHost } from './gesture-host.ts';
import { isCardElement, isShadowElement, recordId } from './ids.ts';
import { Panning } from './panning.ts';

/**
 * Reads what a person does on the canvas and says what it means. Taps select, a drag on a card
 * moves it, a drag on the paper draws a marquee; in connect mode both pull a thread. A finger that
 * rests opens the menu, or draws a marquee, because its drag moves the paper. Returns the function that
 * stops listening.
 */
export function listen(adapter: CanvasAdapter, host: GestureHost, region: HTMLElement): () => void {
  const { core } = adapter;
  const dragging = new Dragging(adapter, host);
  const connecting = new Connecting(adapter, host);
  const panning = new Panning(adapter, host, region);
  const framing = new Framing(adapter, host);
  /** The press was a finger that rested, or one of connecting: the tap that ends it is none. */
  let isNoTap = false;
  const isBusy = () => panning.isReady || panning.isActive;

  core.on('tapstart', (event) => {
    isNoTap = host.mode === 'connect';
    // The renderer takes the focus from whatever had it; the keys of the drawing are wanted here.
    region.focus({ preventScroll: true });
    if (isBusy()) return;
    const id = cardIn(event);
    const copies = event.originalEvent.altKey;
    if (host.mode === 'connect') {
      connecting.press(id ?? adapter.cardAt(event.position)?.id, event.position);
      return;
    }
    const movable = id ?? shadowIn(event);
    const behind = elementIn(event) === undefined ? host.behindAt(event.position) : undefined;
    if (movable !== undefined) dragging.press(movable, event.position, { copies });
    else if (behind && behind.members.length > 0) {
      // The edge of a box moves what is in it, so it draws no marquee.
      core.boxSelectionEnabled(false);
      core.userPanningEnabled(false);
      dragging.press(behind.id, event.position, { members: behind.members });
    }
  });
  core.on('taphold', (event) => {
    if (!isTouch(event.originalEvent) || host.mode === 'connect') return;
    isNoTap = true;
    const id = idIn(event);
    if (id === undefined) framing.begin(event.position);
    else if (!dragging.cancel()) host.onmenu(id, { ...event.position });
  });
  core.on('tapdrag', ({ position, originalEvent }) => {
    if (framing.move(position)) return;
    dragging.move(position, originalEvent.altKey);
    connecting.move(position);
  });
  core.on('tapend', ({ position }) => {
    core.boxSelectionEnabled(true);
    core.userPanningEnabled(true);
    if (framing.release()) return;
    dragging.release();
    connecting.release(position);
  });
  let before: Tap | undefined;
  core.on('tap', (event) => {
    if (isNoTap) return;
    const id = idIn(event);
    const additive = isAdditive(event.originalEvent) || (host.adding && id !== undefined);
    const behind = id === undefined ? host.behindAt(event.position) : undefined;
    if (id) host.onselect([id], { additive });
    else if (behind) host.onselect([behind.id], { additive });
    else if (!additive) host.onselect([], { additive });
    // Presses that add say nothing about one thing, however fast they follow each other.
    const tap = additive ? undefined : tapOf(event);
    const isDouble = tap && before && isSecondOf(before, tap);
    before = isDouble ? undefined : tap;
    if (!isDouble) return;
    const opened = id ?? behind?.id;
    if (opened) host.onopen(opened);
    else host.oncreate({ ...event.position });
  });
  core.on('mouseover', 'node, edge', (event) => {
    adapter.hover(idIn(event));
    host.oncursor('pointer');
  });
  // Not on coming to it: from over a handle, which the renderer does not see, one comes back unheard.
  core.on('mousemove', 'node', (event) => {
    host.onhover(cardIn(event));
  });
  core.on('mouseout', 'node, edge', () => {
    adapter.hover(undefined);
    host.oncursor('default');
  });
  listenToMarquee(adapter, host);

  const cancel = (event: KeyboardEvent) => {
    // Only a gesture under way takes the key; else it means something else to somebody else.
    if (event.key === 'Escape' && (dragging.cancel() || connecting.cancel() || framing.cancel())) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const abandon = () => {
    dragging.cancel();
    connecting.cancel();
    framing.cancel();
  };
  region.addEventListener('touchmove', keep, { passive: false });
  window.addEventListener('keydown', cancel, { capture: true });
  window.addEventListener('blur', abandon);
  window.addEventListener('touchcancel', abandon);
  return () => {
    abandon();
    panning.stop();
    region.removeEventListener('touchmove', keep);
    window.removeEventListener('keydown', cancel, { capture: true });
    window.removeEventListener('blur', abandon);
    window.removeEventListener('touchcancel', abandon);
  };
}

/** Else a finger that rested first scrolls for the browser, which drops taps while that would run out. */
function keep(event: TouchEvent): void {
  if (event.cancelable) event.preventDefault();
}

/** The renderer draws the box; what is in it is asked of the scene, which knows true sizes. */
function listenToMarquee(adapter: CanvasAdapter, host: GestureHost): void {
  let from: Point | undefined;
  adapter.core.on('tapstart', ({ position }) => {
    from = { ...position };
  });
  adapter.core.on('boxend', ({ position, originalEvent }) => {
    const found = from ? adapter.within(boxBetween(from, position)) : [];
    host.onselect(found, { additive: isAdditive(originalEvent) });
  });
}

interface Tap {
  readonly id: string | undefined;
  readonly at: Point;
  /** In milliseconds. */
  readonly time: number;
}

function tapOf(event: EventObject): Tap {
  const { renderedPosition, originalEvent } = event;
  return { id: idIn(event), at: { ...renderedPosition }, time: originalEvent.timeStamp };
}

/** The renderer takes any two quick taps for a double tap; on two things they are two taps. */
function isSecondOf(first: Tap, second: Tap): boolean {
  if (first.id !== second.id || second.time - first.time > doubleTapTime) return false;
  return Math.hypot(first.at.x - second.at.x, first.at.y - second.at.y) < fingerWidth;
}

/** In milliseconds. */
const doubleTapTime = 300;

/** In pixels. */
const fingerWidth = 24;

function idIn(event: EventObject): string | undefined {
  const id = elementIn(event);
  return id === undefined ? undefined : recordId(id);
}

function cardIn(event: EventObject): PartyId | undefined {
  const id = elementIn(event);
  return id !== undefined && isCardElement(id) ? (recordId(id) as PartyId) : undefined;
}

function shadowIn(event: EventObject): string | undefined {
  const id = elementIn(event);
  return id !== undefined && isShadowElement(id) ? recordId(id) : undefined;
}

/** The element under the pointer; undefined on the paper. */
function elementIn({ target, cy }: EventObject): string | undefined {
  return target === cy ? undefined : (target as SingularElementReturnValue).id();
}

function isAdditive(event: Event): boolean {
  const { shiftKey, ctrlKey, metaKey } = event as MouseEvent;
  return shiftKey || ctrlKey || metaKey;
}

function isTouch(event: Event): boolean {
  return event.type.startsWith('touch');
}
