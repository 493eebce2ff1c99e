import { describe, expect, it } from 'vitest';
import { analystOf } from '#lib/analysis/analyse.ts';
import { cellsOf } from '#lib/panels/analysis/matrix/matrix-drawing.ts';
import { matrixCsv, matrixSvg } from '#lib/panels/analysis/matrix/matrix-files.ts';
import { palettes } from '#lib/scene/palette.ts';
import { network } from '../../support/diagrams.ts';

const diagram = network(['a > b > c', 'a > c'], {
  'a > b': { value: { amount: 100 }, serviceItems: ['ITO-2'] },
  'b > c': { value: { amount: 25 }, serviceItems: ['KPO-1'] }
});
const { ground } = analystOf(diagram, 1);
const order = [2, 0, 1];
const rows = cellsOf(diagram.engagements, ground, order);
const names = ['C & "co"', 'a', 'b'];

describe('a matrix in an order', () => {
  it('has a mark where the row engages the column, by size and class', () => {
    expect(
      rows.map((row) => row.map(({ column, size, service }) => [column, size, service]))
    ).toEqual([
      [],
      [
        [0, 0, 'none'],
        [2, 1, 'ITO']
      ],
      [[0, 0.5, 'KPO']]
    ]);
  });

  it('is a table with a row and a column for each party', () => {
    const csv = matrixCsv({ names, rows }, ground.parties, (edge) => ground.weights[edge] ?? 0);
    expect(csv.trim().split('\r\n').slice(1)).toEqual([
      'a,"C & ""co""",,,',
      'b,a,0,,100',
      'c,b,25,,'
    ]);
  });

  it('is a picture that names everybody, and frames groups of several', () => {
    const svg = matrixSvg({ names, rows, frames: [0, 1, 3] }, palettes.light);
    expect(svg).toContain('>C &amp; &quot;co&quot;<');
    expect(svg.match(/<text/g)).toHaveLength(6);
    expect(svg.match(/fill="none" stroke="#465661"/g)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
