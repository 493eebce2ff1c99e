import { numberIn } from '../network/codec.ts';
import type { NetworkNode } from '../network/network.ts';
import type { Element } from '../xml/parse.ts';

export interface Looks {
  readonly label?: string;
  readonly position?: NonNullable<NetworkNode['position']>;
}

/** What yEd's drawing of a node or a line says of it: the label, and the middle of the shape. */
export function looksOf(parts: readonly Element[]): Looks {
  const open = [...parts];
  let label: string | undefined;
  let position: Looks['position'];
  for (let part = open.shift(); part; part = open.shift()) {
    if (label === undefined && /^(Node|Edge)Label$/.test(part.name) && part.text.trim() !== '') {
      label = part.text.trim();
    }
    if (position === undefined && part.name === 'Geometry') position = middleOf(part);
    open.unshift(...part.children);
  }
  return { ...(label !== undefined && { label }), ...(position && { position }) };
}

/** Geometry gives the corner at the top left. */
function middleOf({ attributes }: Element): Looks['position'] {
  const [x, y] = [numberIn(attributes.get('x') ?? ''), numberIn(attributes.get('y') ?? '')];
  if (x === undefined || y === undefined) return undefined;
  const half = (name: string) => {
    const size = numberIn(attributes.get(name) ?? '');
    return size === undefined ? 0 : size / 2;
  };
  return { x: x + half('width'), y: y + half('height') };
}
