interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far apart the middles of two cards should be, in canvas units: a card and some air. */
const room = { x: 280, y: 140 };

/**
 * A stranger's positions in canvas units: the picture is spread evenly until most cards have room
 * beside their nearest neighbour, and never made smaller. Own positions come back as they are.
 */
export function spread(points: readonly Point[]): Point[] {
  const scale = Math.max(1, scaleFor(points));
  const fits = points.every(({ x, y }) => Math.abs(x * scale) < 1e7 && Math.abs(y * scale) < 1e7);
  return points.map(({ x, y }) => {
    const factor = fits ? scale : 1;
    return { x: Math.round(x * factor) + 0, y: Math.round(y * factor) + 0 };
  });
}

/** From the box around all points, as if they stood in it evenly: one pass, whatever their number. */
function scaleFor(points: readonly Point[]): number {
  if (points.length < 2) return 1;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  if (width === 0 && height === 0) return 1;
  const others = points.length - 1;
  // As much ground as all cards need, unless a row or a column of them has room already.
  const ground = Math.sqrt((room.x * room.y * points.length) / (width * height));
  return Math.min(ground, (room.x * others) / width, (room.y * others) / height);
}
