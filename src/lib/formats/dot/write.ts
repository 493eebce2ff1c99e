import type { Diagram } from '#lib/domain/diagram.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Value } from '../network/network.ts';
import { engagementRelation } from '../network/lines.ts';
import { networkOf } from '../network/writing.ts';
import { ownMark } from '../own-mark.ts';
import { quoted } from './texts.ts';

/** A diagram as DOT, for Graphviz: every fact an attribute, clusters as boxes around their parties. */
export function writeDot(diagram: Diagram): string {
  const { title, nodes, edges } = networkOf(diagram);
  const lines = [
    `digraph ${quoted(title)} {`,
    `  graph [generator=${quoted(ownMark)}, label=${quoted(title)}, rankdir=LR];`,
    ...nodes.map(({ id, label = id, position, values }) => {
      const place: [string, Value][] = position
        ? [['pos', `${String(position.x)},${String(0 - position.y)}`]]
        : [];
      return `  ${quoted(id)} ${list([['label', label], ...place, ...values])};`;
    }),
    // No weight: to Graphviz it is how short a line is to be drawn.
    ...edges.map(({ id, from, to, direction, label, relation, values }) => {
      const attributes: [string, Value][] = [['id', id]];
      if (label !== undefined) attributes.push(['label', label]);
      if (relation !== engagementRelation) attributes.push(['relation', relation]);
      if (direction === 'undirected') attributes.push(['dir', 'none']);
      return `  ${quoted(from)} -> ${quoted(to)} ${list([...attributes, ...values])};`;
    }),
    ...clusterBoxes(diagram),
    '}'
  ];
  return `${lines.join('\n')}\n`;
}

/** Graphviz draws a node in one box, so the first cluster of a party has it; attributes tell all. */
function clusterBoxes({ clusters }: Diagram): string[] {
  const drawn = new Set<string>();
  return [...clusters].sort(byId).flatMap(({ id, name, memberIds }) => {
    const members = memberIds.filter((member) => !drawn.has(member));
    for (const member of members) drawn.add(member);
    if (members.length === 0) return [];
    const inner = members.map((member) => ` ${quoted(member)};`).join('');
    return [`  subgraph ${quoted(`cluster_${id}`)} { label=${quoted(name)};${inner} }`];
  });
}

function list(attributes: readonly (readonly [string, Value])[]): string {
  const written = attributes.map(([name, value]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) && !isKeyword(name) ? name : quoted(name);
    return `${key}=${quoted(String(value))}`;
  });
  return `[${written.join(', ')}]`;
}

function isKeyword(name: string): boolean {
  return /^(node|edge|graph|digraph|subgraph|strict)$/i.test(name);
}
