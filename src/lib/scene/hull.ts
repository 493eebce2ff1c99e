import { grown, union } from './geometry.ts';
import type { Box, Point } from './scene.ts';

/**
 * One smooth outline around boxes that stand apart: each with some room, and a corridor along the
 * shortest tree that joins them, so that what stands between is left outside. A distance to all of
 * it is sampled on a grid, and the outline is where the distance is nothing (marching squares).
 */
export function hullAround(boxes: readonly Box[]): readonly (readonly Point[])[] {
  const all = union(boxes);
  if (!all) return [];
  const frame = grown(all, room + band);
  const cell = Math.max(
    finest,
    (frame.right - frame.left) / mostCells,
    (frame.bottom - frame.top) / mostCells
  );
  const field = new Field(frame, cell);
  for (const box of boxes) field.join(grown(box, room + band), (x, y) => toBox(x, y, box) - room);
  for (const [a, b] of shortestTree(boxes.map(middleOf))) {
    const around = grown(union([pointBox(a), pointBox(b)]) ?? all, corridor + band);
    field.join(around, (x, y) => toSegment(x, y, a, b) - corridor);
  }
  return field.outlines();
}

/** Around each member, in canvas units. */
const room = 20;
/** Half the width of what joins two of them. */
const corridor = 13;
/** So far around a shape its distance still blends with that of others. */
const band = 28;
const finest = 10;
const mostCells = 160;
/** How softly two shapes run into each other. */
const softness = 18;

/** Distances on a grid; negative inside. */
class Field {
  private readonly columns: number;
  private readonly rows: number;
  private readonly values: Float64Array;

  constructor(
    private readonly frame: Box,
    private readonly cell: number
  ) {
    this.columns = Math.ceil((frame.right - frame.left) / cell) + 1;
    this.rows = Math.ceil((frame.bottom - frame.top) / cell) + 1;
    this.values = new Float64Array(this.columns * this.rows).fill(far);
  }

  join({ left, top, right, bottom }: Box, distance: (x: number, y: number) => number): void {
    const { frame, cell, columns, rows, values } = this;
    const from = Math.max(Math.floor((left - frame.left) / cell), 0);
    const to = Math.min(Math.ceil((right - frame.left) / cell), columns - 1);
    const first = Math.max(Math.floor((top - frame.top) / cell), 0);
    const last = Math.min(Math.ceil((bottom - frame.top) / cell), rows - 1);
    for (let row = first; row <= last; row++) {
      for (let column = from; column <= to; column++) {
        const index = row * columns + column;
        const value = distance(frame.left + column * cell, frame.top + row * cell);
        values[index] = softLeast(values[index] ?? far, value);
      }
    }
  }

  /** The closed lines along which the distance is 0. */
  outlines(): Point[][] {
    const next = new Map<string, { to: string; at: Point }>();
    for (let row = 0; row + 1 < this.rows; row++) {
      for (let column = 0; column + 1 < this.columns; column++) this.cross(column, row, next);
    }
    const lines: Point[][] = [];
    for (let start = firstKey(next); start !== undefined; start = firstKey(next)) {
      const line: Point[] = [];
      let key = start;
      for (let step = next.get(key); step; step = next.get(key)) {
        next.delete(key);
        line.push(step.at);
        key = step.to;
      }
      if (line.length > 3) lines.push(line);
    }
    return lines;
  }

  /** The pieces of the outline in one cell, each from edge to edge with the inside on its left. */
  private cross(column: number, row: number, next: Map<string, { to: string; at: Point }>): void {
    const value = (dx: number, dy: number) =>
      this.values[(row + dy) * this.columns + column + dx] ?? far;
    const corners = [value(0, 0), value(1, 0), value(1, 1), value(0, 1)];
    const isIn = corners.map((each) => each < 0);
    const count = isIn.filter(Boolean).length;
    if (count === 0 || count === 4) return;
    const exits: number[] = [];
    const entries: number[] = [];
    for (let edge = 0; edge < 4; edge++) {
      const [a, b] = [isIn[edge], isIn[(edge + 1) % 4]];
      if (a && !b) exits.push(edge);
      if (b && !a) entries.push(edge);
    }
    for (const [index, edge] of entries.entries()) {
      // With two of each the nearer exit behind it keeps the pieces apart.
      const exit =
        exits.length === 1
          ? exits[0]
          : (exits.find((each) => each === (edge + 1) % 4) ?? exits[index]);
      if (exit === undefined) continue;
      next.set(this.keyOf(column, row, edge), {
        to: this.keyOf(column, row, exit),
        at: this.pointOn(column, row, edge, corners)
      });
    }
  }

  /** The same name for an edge from both of its cells. */
  private keyOf(column: number, row: number, edge: number): string {
    const names = [
      `h${column},${row}`,
      `v${column + 1},${row}`,
      `h${column},${row + 1}`,
      `v${column},${row}`
    ];
    return names[edge] ?? '';
  }

  private pointOn(column: number, row: number, edge: number, corners: readonly number[]): Point {
    const places = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1]
    ] as const;
    const [a, b] = [places[edge] ?? places[0], places[(edge + 1) % 4] ?? places[0]];
    const [from, to] = [corners[edge] ?? 0, corners[(edge + 1) % 4] ?? 0];
    const t = from / (from - to);
    const { left, top } = this.frame;
    const tenth = (value: number) => Math.round(value * 10) / 10;
    return {
      x: tenth(left + (column + a[0] + (b[0] - a[0]) * t) * this.cell),
      y: tenth(top + (row + a[1] + (b[1] - a[1]) * t) * this.cell)
    };
  }
}

const far = 1e6;

/** The lesser of two distances, rounded off where they are alike. */
function softLeast(a: number, b: number): number {
  const near = Math.max(softness - Math.abs(a - b), 0) / softness;
  return Math.min(a, b) - (near * near * softness) / 4;
}

function toBox(x: number, y: number, { left, top, right, bottom }: Box): number {
  const dx = Math.max(left - x, x - right);
  const dy = Math.max(top - y, y - bottom);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
}

function toSegment(x: number, y: number, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const s = Math.min(Math.max(t, 0), 1);
  return Math.hypot(x - a.x - s * dx, y - a.y - s * dy);
}

/** Prim's tree over all points. */
function shortestTree(points: readonly Point[]): [Point, Point][] {
  const [first, ...rest] = points;
  if (!first) return [];
  const left = rest.map((point) => ({ point, from: first, way: wayBetween(point, first) }));
  const pairs: [Point, Point][] = [];
  while (left.length > 0) {
    let best = 0;
    for (const [index, each] of left.entries()) {
      if (each.way < (left[best]?.way ?? Infinity)) best = index;
    }
    const [taken] = left.splice(best, 1);
    if (!taken) break;
    pairs.push([taken.from, taken.point]);
    for (const each of left) {
      const way = wayBetween(each.point, taken.point);
      if (way < each.way) [each.way, each.from] = [way, taken.point];
    }
  }
  return pairs;
}

const wayBetween = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middleOf = (box: Box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
const pointBox = ({ x, y }: Point): Box => ({ left: x, right: x, top: y, bottom: y });

function firstKey<V>(map: ReadonlyMap<string, V>): string | undefined {
  for (const key of map.keys()) return key;
  return undefined;
}
