import type { Box, Point } from '#lib/scene/scene.ts';

/** How far a sheet has to be moved along, in its own pixels, when it can be: by whole ones, with something left. */
export function wayBetween(from: Point, to: Point, canvas: HTMLCanvasElement): Point | undefined {
  const [x, y] = [Math.round(to.x - from.x), Math.round(to.y - from.y)];
  const isWhole =
    Math.abs(to.x - from.x - x) < tolerance && Math.abs(to.y - from.y - y) < tolerance;
  const isNear = Math.abs(x) < canvas.width / 2 && Math.abs(y) < canvas.height / 2;
  return isWhole && isNear ? { x, y } : undefined;
}

/** Pixels: sums of whole numbers that a scale has been through. */
const tolerance = 0.001;

/**
 * Moves along what a sheet shows.
 * @returns the strips that are empty then, in its pixels
 */
export function moveAlong(context: CanvasRenderingContext2D, { x, y }: Point): Box[] {
  const { canvas } = context;
  const { width, height } = canvas;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  // What is moved out of it is gone, and what nothing is moved to is empty.
  context.globalCompositeOperation = 'copy';
  context.drawImage(canvas, x, y);
  context.restore();
  const whole = { left: 0, top: 0, right: width, bottom: height };
  return [
    ...(x > 0 ? [{ ...whole, right: x }] : []),
    ...(x < 0 ? [{ ...whole, left: width + x }] : []),
    ...(y > 0 ? [{ ...whole, bottom: y }] : []),
    ...(y < 0 ? [{ ...whole, top: height + y }] : [])
  ];
}
