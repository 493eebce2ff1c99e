import type { Diagram } from '#lib/domain/diagram.ts';
import type { WrittenEdge } from '../network/writing.ts';
import { networkOf } from '../network/writing.ts';
import { engagementRelation } from '../network/lines.ts';
import { ownMark } from '../own-mark.ts';

/**
 * A diagram as a Pajek network: labels, where cards stand, and lines with the number of their value. Ties of
 * other kinds become relations of their own, and only then are relations named at all.
 */
export function writePajek(diagram: Diagram): string {
  const { title, nodes, edges } = networkOf(diagram);
  const numbers = new Map(nodes.map(({ id }, index) => [id, index + 1]));
  const lines = [`% ${ownMark}`, `*Network ${plain(title)}`, `*Vertices ${String(nodes.length)}`];
  const places = proportions(nodes.flatMap(({ position }) => position ?? []));
  for (const { id, label = id, position } of nodes) {
    const place = position ? ` ${places.x(position.x)} ${places.y(position.y)}` : '';
    lines.push(`${String(numbers.get(id))} "${plain(label.trim() === '' ? id : label)}"${place}`);
  }
  const relations = new Map<string, WrittenEdge[]>();
  for (const edge of edges) {
    const list = relations.get(edge.relation);
    if (list) list.push(edge);
    else relations.set(edge.relation, [edge]);
  }
  const isPlain = [...relations.keys()].every((name) => name === engagementRelation);
  for (const [index, [name, list]] of [...relations].entries()) {
    const named = isPlain ? '' : ` :${String(index + 1)} "${name}"`;
    lines.push(`${list[0]?.direction === 'undirected' ? '*Edges' : '*Arcs'}${named}`);
    for (const { from, to, weight, label = '' } of list) {
      const ends = `${String(numbers.get(from))} ${String(numbers.get(to))}`;
      const number = typeof weight === 'number' && weight >= 0 ? ` ${String(weight)}` : '';
      lines.push(`${ends}${number}${label.trim() === '' ? '' : ` l "${plain(label)}"`}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Without what a label cannot hold: the format has no way to write a quotation mark in one. */
export function plain(text: string): string {
  return text
    .replace(/[\s\0]+/g, ' ')
    .replaceAll('"', "'")
    .trim();
}

/** Pajek's positions lie between 0 and 1: the picture keeps its proportions. */
function proportions(points: readonly { readonly x: number; readonly y: number }[]) {
  // By halves, because the distance of two numbers may be none.
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b / 2), Infinity);
  const left = least(points.map(({ x }) => x));
  const top = least(points.map(({ y }) => y));
  const size = points.reduce((most, { x, y }) => Math.max(most, x / 2 - left, y / 2 - top), 0);
  const text = (share: number) => (size > 0 ? share / size : 0).toFixed(4);
  return { x: (x: number) => text(x / 2 - left), y: (y: number) => text(y / 2 - top) };
}
