import type { PartyId } from '#lib/domain/ids.ts';
import type { Palette } from '#lib/scene/palette.ts';
import { pngOf } from '#lib/state/picture.ts';
import { csvText } from '../measures/csv.ts';
import type { MatrixCell } from './matrix-drawing.ts';
import { drawMatrix } from './matrix-drawing.ts';

interface Drawn {
  readonly names: readonly string[];
  readonly rows: readonly (readonly MatrixCell[])[];
  readonly frames: ArrayLike<number>;
}

/** A row and a column for each party; the value where the first engages the second. */
export function matrixCsv(
  { names, rows }: Pick<Drawn, 'names' | 'rows'>,
  ids: readonly PartyId[],
  valueOf: (edge: number) => number
): string {
  const lines = rows.map((row, place) => {
    const cells = new Array<string | number>(names.length).fill('');
    for (const { column, edge } of row) cells[column] = valueOf(edge);
    return [ids[place] ?? '', names[place] ?? '', ...cells];
  });
  return csvText([['id', 'name', ...ids], ...lines]);
}

const [cell, margin] = [16, 150];
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<"]/g, (mark) => escapes[mark] ?? mark);

/** The whole matrix with its names as a picture that stands alone. */
export function matrixSvg({ names, rows, frames }: Drawn, palette: Palette): string {
  const side = names.length * cell;
  const at = (place: number) => margin + place * cell;
  const marks = rows.flat().map((mark) => shapeOf(mark, at(mark.column), at(mark.row), palette));
  const diagonal = names.map(
    (_, i) =>
      `<rect x="${at(i)}" y="${at(i)}" width="${cell - 1}" height="${cell - 1}" fill="${palette['line-2']}"/>`
  );
  const texts = names.map(
    (name, i) =>
      `<text x="${margin - 6}" y="${at(i) + 12}" text-anchor="end">${escaped(name)}</text>` +
      `<text transform="translate(${at(i) + 12} ${margin - 6}) rotate(-90)">${escaped(name)}</text>`
  );
  const boxes = Array.from(frames).flatMap((from, i) => {
    const to = frames[i + 1];
    if (to === undefined || to - from < 2) return [];
    const size = (to - from) * cell;
    return `<rect x="${at(from)}" y="${at(from)}" width="${size}" height="${size}" fill="none" stroke="${palette['ink-2']}" stroke-width="1.2"/>`;
  });
  const whole = margin + side + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${whole}" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="${palette.canvas}"/><rect x="${margin}" y="${margin}" width="${side}" height="${side}" fill="${palette.lane}"/>${[...diagonal, ...marks, ...boxes, ...texts].join('')}</svg>\n`;
}

function shapeOf({ service, size }: MatrixCell, x: number, y: number, palette: Palette): string {
  const half = (cell / 2 - 1) * Math.max(0.45, size);
  const [cx, cy] = [x + cell / 2, y + cell / 2];
  const round = (value: number) => Math.round(100 * value) / 100;
  if (service === 'ITO')
    return `<rect x="${round(cx - half)}" y="${round(cy - half)}" width="${round(2 * half)}" height="${round(2 * half)}" fill="${palette['c-ito']}"/>`;
  if (service === 'KPO')
    return `<path d="M${cx} ${round(cy - half)}L${round(cx + half)} ${cy}L${cx} ${round(cy + half)}L${round(cx - half)} ${cy}z" fill="${palette['c-kpo']}"/>`;
  const circle = `<circle cx="${cx}" cy="${cy}" r="${round(half)}"`;
  return service === 'BPO'
    ? `${circle} fill="${palette['c-bpo']}"/>`
    : `${circle} fill="none" stroke="${palette['c-none']}" stroke-width="1.5"/>`;
}

/** Longest side of a picture in pixels that every browser draws. */
const mostPixels = 8000;

/** The whole matrix as a picture of pixels: with its names unless it would be too large for a browser. */
export async function matrixPng(drawn: Drawn, palette: Palette): Promise<Blob | null> {
  if (drawn.names.length * cell < mostPixels / 2) {
    const png = await pngOf(matrixSvg(drawn, palette), 2);
    if (png.ok) return png.value;
  }
  return unnamedPng(drawn, palette);
}

function unnamedPng({ rows, frames }: Drawn, palette: Palette): Promise<Blob | null> {
  const size = Math.max(1, Math.min(cell, mostPixels / Math.max(1, rows.length)));
  const side = Math.max(1, Math.ceil(size * rows.length));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const window = { cell: size, left: 0, top: 0, width: side, height: side };
  drawMatrix(context, { ...window, rows, frames, selected: new Set() }, palette);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
