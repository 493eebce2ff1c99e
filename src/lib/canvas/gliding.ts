import type { Camera } from '#lib/scene/camera.ts';
import { cameraBetween } from '#lib/scene/camera.ts';

/** Milliseconds of a camera move, as the visual direction says. */
const duration = 320;

/**
 * Moves from one camera to another, eased, telling each one on the way; at once where people want no
 * motion. Returns the function that stops it.
 */
export function glide(from: Camera, to: Camera, onframe: (camera: Camera) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    onframe(to);
    return () => undefined;
  }
  let start: number | undefined;
  let frame = requestAnimationFrame(step);
  function step(now: number) {
    start ??= now;
    const t = Math.min((now - start) / duration, 1);
    if (t < 1) frame = requestAnimationFrame(step);
    onframe(t < 1 ? cameraBetween(from, to, 1 - (1 - t) ** 3) : to);
  }
  return () => cancelAnimationFrame(frame);
}
