import type { Diagram } from '#lib/domain/diagram.ts';
import { groupAttributes } from '../network/fields.ts';
import { engagementRelation } from '../network/lines.ts';
import { networkOf } from '../network/writing.ts';
import { ownMark } from '../own-mark.ts';

type Data = Record<string, unknown>;

/** A diagram as the JSON of Cytoscape.js; containers are parents, as there. */
export function writeCytoscape(diagram: Diagram): string {
  const { title, nodes, edges } = networkOf(diagram);
  const [containerId, containerName] = groupAttributes.container;
  const ids = new Set(nodes.map(({ id }) => id));
  const boxes = new Map<string, { readonly id: string; readonly name: unknown }>();
  const nodeElements = nodes.map(({ id, label = id, values, position }) => {
    const box = values.get(containerId);
    if (box !== undefined && !boxes.has(String(box))) {
      // The ids of Cytoscape are of one kind: a container must not have that of a party.
      let own = String(box);
      while (ids.has(own)) own += '*';
      ids.add(own);
      boxes.set(String(box), { id: own, name: values.get(containerName) });
    }
    const data: Data = { id, label };
    if (box !== undefined) data['parent'] = boxes.get(String(box))?.id;
    for (const [name, value] of values) {
      if (name !== containerId && name !== containerName) data[safe(name)] = value;
    }
    return { data, ...(position && { position }) };
  });
  const edgeElements = edges.map(({ id, from, to, direction, label, weight, relation, values }) => {
    const data: Data = { id, source: from, target: to };
    if (label !== undefined) data['label'] = label;
    if (weight !== undefined) data['weight'] = weight;
    if (relation !== engagementRelation) data['relation'] = relation;
    if (direction === 'undirected') data['directed'] = false;
    for (const [name, value] of values) data[safe(name)] = value;
    return { data };
  });
  const parents = [...boxes.values()].map(({ id, name }) => ({ data: { id, label: name } }));
  const json = {
    data: { title, generator: ownMark },
    elements: { nodes: [...parents, ...nodeElements], edges: edgeElements }
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** Names that reach a prototype are refused by every careful reader, ours too. */
export function safe(name: string): string {
  return ['__proto__', 'constructor', 'prototype'].includes(name) ? `${name} ` : name;
}
