import type { Diagram } from '#lib/domain/diagram.ts';
import { safe } from '../cytoscape/write.ts';
import { engagementRelation } from '../network/lines.ts';
import { parted } from '../network/lists.ts';
import type { Value } from '../network/network.ts';
import { networkOf } from '../network/writing.ts';

/** A diagram as a blueprint of Kumu. It has no positions: Kumu lays out what it is given. */
export function writeKumuJson(diagram: Diagram): string {
  const { title, nodes, edges } = networkOf(diagram);
  const elements = nodes.map(({ id, label = id, values }) => ({
    id,
    label,
    ...facts(values, ['kind'])
  }));
  const connections = edges.map(({ id, from, to, direction, label, weight, relation, values }) => ({
    id,
    from,
    to,
    direction,
    ...(label !== undefined && { label }),
    ...(weight !== undefined && { weight }),
    ...(relation !== engagementRelation && { relation, type: relation }),
    ...facts(values, [])
  }));
  return `${JSON.stringify({ name: title, elements, connections }, undefined, 2)}\n`;
}

/** By Kumu's own names where it has some, so that its pictures show them. */
function facts(
  values: ReadonlyMap<string, Value>,
  asType: readonly string[]
): Readonly<Record<string, unknown>> {
  const entries = [...values].flatMap(([name, value]): [string, unknown][] => {
    if (name === 'notes') return [['description', value]];
    if (name === 'tags') return [['tags', parted(String(value))]];
    const known: [string, unknown][] = [[safe(name), value]];
    return asType.includes(name) ? [['type', value], ...known] : known;
  });
  return Object.fromEntries(entries);
}
