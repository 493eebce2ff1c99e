import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { JsonFailure } from '#lib/schema/index.ts';
import { parseJson } from '#lib/schema/index.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, textIn, valueOf, valuesOf } from '../json-values.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type { Network, NetworkEdge, NetworkGroup, NetworkNode } from '../network/network.ts';
import { ownMark } from '../own-mark.ts';

/** What Cytoscape keeps for itself. */
const internal = ['SUID', 'selected', 'shared_name', 'shared_interaction', 'timeStampId'];

interface Item {
  readonly element: JsonObject;
  readonly data: JsonObject;
  readonly place: string;
}

/** The JSON of Cytoscape and Cytoscape.js, in both shapes: two lists, or one with groups. */
export function readCytoscape(text: string): Result<Network, NetworkFailure | JsonFailure> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const found = elementsIn(json.value);
  if (!found) return err({ code: 'not-this-format', format: 'cytoscape', place: 'elements' });
  const issues: NetworkIssue[] = [];
  const nodes = nodesOf(found.nodes, issues);
  const edges = edgesOf(found.edges, issues);
  const data = isObject(json.value) && isObject(json.value['data']) ? json.value['data'] : {};
  const title = textIn(data['title']) ?? textIn(data['name']);
  const ownUnits = data['generator'] === ownMark;
  return ok({ ...(title !== undefined && { title }), ...nodes, edges, ownUnits, issues });
}

function elementsIn(json: Json): { nodes: readonly Item[]; edges: readonly Item[] } | undefined {
  const held = isObject(json) && json['elements'] !== undefined ? json['elements'] : json;
  const path = held === json ? '' : 'elements';
  if (Array.isArray(held)) {
    const items = itemsIn(held, path);
    if (items.length === 0 && held.length > 0) return undefined;
    const isEdge = ({ element, data }: Item) =>
      element['group'] === undefined ? data['source'] !== undefined : element['group'] === 'edges';
    return { nodes: items.filter((item) => !isEdge(item)), edges: items.filter(isEdge) };
  }
  if (!isObject(held) || !Array.isArray(held['nodes'])) return undefined;
  const prefix = path === '' ? '' : `${path}.`;
  return {
    nodes: itemsIn(held['nodes'], `${prefix}nodes`),
    edges: itemsIn(held['edges'], `${prefix}edges`)
  };
}

function itemsIn(list: Json | undefined, path: string): readonly Item[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((element, index): Item[] => {
    if (!isObject(element) || !isObject(element['data'])) return [];
    return [{ element, data: element['data'], place: `${path}[${String(index)}]` }];
  });
}

function nodesOf(
  items: readonly Item[],
  issues: NetworkIssue[]
): { nodes: readonly NetworkNode[]; groups: readonly NetworkGroup[] } {
  const parents = new Map<string, string>();
  const all: NetworkNode[] = [];
  for (const { element, data, place } of items) {
    const id = idIn(data['id']);
    if (id === undefined) {
      issues.push({ code: 'end-missing', severity: 'error', place });
      continue;
    }
    const parent = idIn(data['parent']);
    if (parent !== undefined && !parents.has(id)) parents.set(id, parent);
    const label = textIn(data['label']) ?? textIn(data['name']);
    const values = valuesOf(data, ['id', 'parent', 'label', ...internal]);
    if (values.get('name') === label) values.delete('name');
    const position = positionOf(element['position']);
    all.push({
      id,
      ...(label !== undefined && { label }),
      values,
      ...(position && { position }),
      where: { place }
    });
  }
  const isParent = new Set(parents.values());
  const groups = all.flatMap((node): NetworkGroup[] => {
    const { id, label } = node;
    return isParent.has(id)
      ? [{ id, ...(label !== undefined && { label }), kind: 'container', node }]
      : [];
  });
  const known = new Set(groups.map(({ id }) => id));
  const nodes = all
    .filter(({ id }) => !isParent.has(id))
    .map((node) => {
      const within = around(node.id, parents).filter((id) => known.has(id));
      return within.length > 0 ? { ...node, groups: within } : node;
    });
  return { nodes, groups };
}

function edgesOf(items: readonly Item[], issues: NetworkIssue[]): readonly NetworkEdge[] {
  return items.flatMap(({ data, place }): NetworkEdge[] => {
    const [from, to] = [idIn(data['source']), idIn(data['target'])];
    if (from === undefined || to === undefined) {
      issues.push({ code: 'end-missing', severity: 'error', place });
      return [];
    }
    const id = idIn(data['id']);
    const label = textIn(data['label']) ?? textIn(data['name']);
    const relation = textIn(data['relation']);
    const weight = valueOf(data['weight']);
    const values = valuesOf(data, [
      ...['id', 'source', 'target', 'label', 'relation', 'weight', 'directed'],
      ...internal
    ]);
    if (values.get('name') === label) values.delete('name');
    return [
      {
        ...(id !== undefined && { id }),
        from,
        to,
        direction: data['directed'] === false ? 'undirected' : 'directed',
        ...(label !== undefined && { label }),
        ...(relation !== undefined && { relation }),
        ...(weight !== undefined && { weight }),
        values,
        where: { place }
      }
    ];
  });
}

function positionOf(value: Json | undefined): NetworkNode['position'] {
  if (!isObject(value)) return undefined;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** The parents of a node, the nearest last; a circle is left where it closes. */
function around(id: string, parents: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const seen = new Set([id]);
  for (
    let next = parents.get(id);
    next !== undefined && !seen.has(next);
    next = parents.get(next)
  ) {
    seen.add(next);
    found.unshift(next);
  }
  return found;
}
