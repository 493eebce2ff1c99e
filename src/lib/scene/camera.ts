import type { Box, Point } from './scene.ts';

/** What the window shows: the canvas point in its middle, and screen pixels per canvas unit. */
export interface Camera extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const leastZoom = 0.05;
export const mostZoom = 4;

export function toScreen(point: Point, camera: Camera, size: Size): Point {
  return {
    x: (point.x - camera.x) * camera.zoom + size.width / 2,
    y: (point.y - camera.y) * camera.zoom + size.height / 2
  };
}

export function toCanvas(point: Point, camera: Camera, size: Size): Point {
  return {
    x: (point.x - size.width / 2) / camera.zoom + camera.x,
    y: (point.y - size.height / 2) / camera.zoom + camera.y
  };
}

export function boxOnScreen(box: Box, camera: Camera, size: Size): Box {
  const [a, b] = [
    toScreen({ x: box.left, y: box.top }, camera, size),
    toScreen({ x: box.right, y: box.bottom }, camera, size)
  ];
  return { left: a.x, top: a.y, right: b.x, bottom: b.y };
}

/** How much at each edge of the window is not for what is to be seen, in pixels. */
export type Inset = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** The same at all edges. */
export const evenInset = (by: number): Inset => ({ left: by, top: by, right: by, bottom: by });

/** What bars over the canvas may cover, beside it and where the tools stand below it. */
export const bars: Inset = { left: 76, top: 60, right: 24, bottom: 60 };
export const narrowBars: Inset = { ...bars, left: 24, bottom: 76 };

/** The camera that shows the whole box, in the middle of what the inset leaves; never closer than `most`. */
export function fitCamera(
  box: Box | undefined,
  size: Size,
  { inset = bars, most = 1 }: { inset?: Inset; most?: number } = {}
): Camera {
  if (!box) return { x: 0, y: 0, zoom: 1 };
  const room = {
    x: Math.max(size.width - inset.left - inset.right, 1),
    y: Math.max(size.height - inset.top - inset.bottom, 1)
  };
  const wanted = Math.min(
    room.x / Math.max(box.right - box.left, 1),
    room.y / Math.max(box.bottom - box.top, 1),
    most
  );
  const zoom = clampZoom(wanted);
  return {
    x: (box.left + box.right) / 2 + (inset.right - inset.left) / 2 / zoom,
    y: (box.top + box.bottom) / 2 + (inset.bottom - inset.top) / 2 / zoom,
    zoom
  };
}

/**
 * The nearest camera of the same scale that has a box in sight; the camera itself when it has. Of a
 * box that is too large the beginning is seen.
 */
export function cameraSeeing(box: Box, camera: Camera, size: Size, inset = bars): Camera {
  const { left, top, right, bottom } = boxOnScreen(box, camera, size);
  const dx = shiftInto(left, right, inset.left, size.width - inset.right);
  const dy = shiftInto(top, bottom, inset.top, size.height - inset.bottom);
  if (dx === 0 && dy === 0) return camera;
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** How far to move a stretch so that it lies between two limits. */
function shiftInto(from: number, to: number, least: number, most: number): number {
  if (from < least || to - from > most - least) return least - from;
  return Math.min(most - to, 0);
}

/** A camera on the way from one to another; `t` from 0 to 1. */
export function cameraBetween(a: Camera, b: Camera, t: number): Camera {
  const mix = (from: number, to: number) => from + (to - from) * t;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), zoom: mix(a.zoom, b.zoom) };
}

/** Another zoom with the same canvas point under the same pixel (the middle unless given). */
export function zoomAt(camera: Camera, zoom: number, size: Size, at?: Point): Camera {
  const next = clampZoom(zoom);
  if (!at) return { ...camera, zoom: next };
  const fixed = toCanvas(at, camera, size);
  const drift = toCanvas(at, { ...camera, zoom: next }, size);
  return { x: camera.x + fixed.x - drift.x, y: camera.y + fixed.y - drift.y, zoom: next };
}

function clampZoom(zoom: number): number {
  return Math.min(Math.max(zoom, leastZoom), mostZoom);
}
