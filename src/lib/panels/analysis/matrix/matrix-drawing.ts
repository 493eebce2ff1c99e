import type { Ground } from '#lib/analysis/questions.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import type { Palette } from '#lib/scene/palette.ts';

/** A mark of the matrix: row and column as places in the order shown. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly edge: number;
  /** From 0 to 1: its value beside the largest. */
  readonly size: number;
  readonly service: 'ITO' | 'BPO' | 'KPO' | 'none';
}

/** Cells by row and then column, so that what is in sight is a short stretch. */
export function cellsOf(
  engagements: Diagram['engagements'],
  ground: Ground,
  order: ArrayLike<number>
): MatrixCell[][] {
  const placeOf = new Int32Array(ground.parties.length).fill(-1);
  for (let place = 0; place < order.length; place++) placeOf[order[place] ?? 0] = place;
  const services = servicesByEdge(engagements, ground);
  const largest = ground.weights.reduce((most, weight) => Math.max(most, weight), 0);
  const rows = Array.from({ length: order.length }, (): MatrixCell[] => []);
  for (const [edge, client] of ground.clients.entries()) {
    const row = placeOf[client] ?? -1;
    const column = placeOf[ground.providers[edge] ?? 0] ?? -1;
    const weight = ground.weights[edge] ?? 0;
    const size = largest > 0 ? Math.sqrt(weight / largest) : 1;
    rows[row]?.push({ row, column, edge, size, service: services.get(edge) ?? 'none' });
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

function servicesByEdge(drawn: Diagram['engagements'], { engagements, edgeOf }: Ground) {
  const found = new Map<number, MatrixCell['service']>();
  for (const [at, id] of engagements.entries()) {
    const service = serviceClassOf(drawn.get(id)?.serviceItems ?? []);
    const known = service === 'ITO' || service === 'BPO' || service === 'KPO';
    if (known) found.set(edgeOf[at] ?? -1, service);
  }
  return found;
}

/** A cell by its row and column. */
export interface MatrixCursor {
  readonly row: number;
  readonly column: number;
}

/** What part of the matrix is drawn, in px of the picture. */
export interface MatrixWindow {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface MatrixPicture extends MatrixWindow {
  readonly rows: readonly (readonly MatrixCell[])[];
  readonly frames: ArrayLike<number>;
  readonly cursor?: MatrixCursor | undefined;
  readonly selected: ReadonlySet<number>;
}

/** Draws what is in sight; costs the rows in sight, not the matrix. */
export function drawMatrix(
  context: CanvasRenderingContext2D,
  picture: MatrixPicture,
  palette: Palette
): void {
  const { cell, left, top, width, height, rows, frames, cursor, selected } = picture;
  const count = rows.length;
  context.clearRect(0, 0, width, height);
  context.fillStyle = palette.lane;
  context.fillRect(
    -left,
    -top,
    Math.min(width + left, count * cell),
    Math.min(height + top, count * cell)
  );
  const first = Math.max(0, Math.floor(top / cell));
  const last = Math.min(count - 1, Math.ceil((top + height) / cell));
  context.fillStyle = palette['accent-soft'];
  if (cursor) {
    context.fillRect(-left, cursor.row * cell - top, count * cell, cell);
    context.fillRect(cursor.column * cell - left, -top, cell, count * cell);
  }
  for (let row = first; row <= last; row++) {
    if (selected.has(row)) {
      context.fillStyle = palette['accent-soft'];
      context.fillRect(-left, row * cell - top, count * cell, cell);
    }
    context.fillStyle = palette['line-2'];
    context.fillRect(
      row * cell - left,
      row * cell - top,
      Math.max(1, cell - 1),
      Math.max(1, cell - 1)
    );
    for (const mark of rows[row] ?? []) {
      const x = mark.column * cell - left;
      if (x > -cell && x < width) drawMark(context, mark, x, row * cell - top, cell, palette);
    }
  }
  context.strokeStyle = palette['ink-2'];
  context.lineWidth = 1.2;
  for (let i = 1; i < frames.length; i++) {
    const [from, to] = [frames[i - 1] ?? 0, frames[i] ?? 0];
    if (to - from < 2 || to * cell < top || from * cell > top + height) continue;
    context.strokeRect(
      from * cell - left,
      from * cell - top,
      (to - from) * cell,
      (to - from) * cell
    );
  }
}

const tokens = { ITO: 'c-ito', BPO: 'c-bpo', KPO: 'c-kpo', none: 'c-none' } as const;

/** Size by value, shape by class: square ITO, circle BPO, diamond KPO, ring when nobody says. */
function drawMark(
  context: CanvasRenderingContext2D,
  { size, service }: MatrixCell,
  x: number,
  y: number,
  cell: number,
  palette: Palette
): void {
  context.fillStyle = palette[tokens[service]];
  if (cell < 6) {
    context.fillRect(x, y, Math.max(1, cell), Math.max(1, cell));
    return;
  }
  const half = (cell / 2 - 2) * Math.max(0.45, size);
  const [cx, cy] = [x + cell / 2, y + cell / 2];
  context.beginPath();
  if (service === 'ITO') context.rect(cx - half, cy - half, 2 * half, 2 * half);
  else if (service === 'KPO') {
    context.moveTo(cx, cy - half);
    context.lineTo(cx + half, cy);
    context.lineTo(cx, cy + half);
    context.lineTo(cx - half, cy);
  } else context.arc(cx, cy, half, 0, 2 * Math.PI);
  context.closePath();
  if (service !== 'none') context.fill();
  else {
    context.strokeStyle = palette[tokens.none];
    context.lineWidth = Math.max(1.2, half / 3);
    context.stroke();
  }
}
