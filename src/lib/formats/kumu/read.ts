import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { JsonFailure } from '#lib/schema/index.ts';
import { parseJson } from '#lib/schema/index.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, textIn, valuesOf } from '../json-values.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type { Direction, Network, NetworkEdge, NetworkNode, Value } from '../network/network.ts';

/**
 * Kumu's JSON: a blueprint, whose elements are known by their id or, without ids, by their label; or
 * the export of a project, where what is said of an element stands in its `attributes`.
 */
export function readKumuJson(text: string): Result<Network, NetworkFailure | JsonFailure> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const root = json.value;
  if (!isObject(root) || !(Array.isArray(root['elements']) || Array.isArray(root['connections']))) {
    return err({ code: 'not-this-format', format: 'kumu', place: 'elements' });
  }
  const issues: NetworkIssue[] = [];
  const positions = positionsIn(root);
  const nodes = objectsIn(root['elements']).flatMap((element, index): NetworkNode[] => {
    const said = attributesOf(element);
    const label = textIn(said['label'])?.trim();
    const id = idOf(element) ?? label;
    const place = `elements[${String(index)}]`;
    if (id === undefined) {
      issues.push({ code: 'end-missing', severity: 'error', place });
      return [];
    }
    const position = positions.get(id);
    return [
      {
        id,
        ...(label !== undefined && { label }),
        values: factsOf(said, ['label', 'id', '_id'], 'element type'),
        ...(position && { position }),
        where: { place }
      }
    ];
  });
  const edges = objectsIn(root['connections']).flatMap((connection, index) =>
    edgesOf(connection, `connections[${String(index)}]`, issues)
  );
  const loops = objectsIn(root['loops']).length;
  if (loops > 0) {
    issues.push({
      code: 'part-ignored',
      severity: 'warning',
      part: 'loops',
      count: loops,
      place: 'loops'
    });
  }
  const title = textIn(root['name']) ?? textIn(root['title']);
  // Blueprints without elements name their ends only, as a list of connections does.
  const impliesNodes = nodes.length === 0;
  return ok({
    ...(title !== undefined && { title }),
    nodes,
    edges,
    groups: [],
    impliesNodes,
    issues
  });
}

/** A connection may lead to several elements, parted by bars. */
function edgesOf(
  connection: JsonObject,
  place: string,
  issues: NetworkIssue[]
): readonly NetworkEdge[] {
  const said = attributesOf(connection);
  const [from, to] = [endIn(connection['from']), endIn(connection['to'])];
  if (from === undefined || to === undefined) {
    issues.push({ code: 'end-missing', severity: 'error', place });
    return [];
  }
  const id = idOf(connection);
  const label = textIn(said['label'])?.trim();
  const relation = textIn(said['relation']);
  const edge = {
    ...(id !== undefined && { id }),
    from,
    to,
    direction: directionOf(connection['direction'] ?? said['direction']),
    ...(label !== undefined && { label }),
    ...(relation !== undefined && { relation }),
    ...(typeof said['weight'] === 'number' && { weight: said['weight'] }),
    values: factsOf(
      said,
      ['label', 'id', '_id', 'from', 'to', 'direction', 'relation', 'weight'],
      'connection type'
    ),
    where: { place }
  };
  return [edge];
}

/** An end by id or label, or as the object that it is in some exports. */
function endIn(value: JsonObject[string] | undefined): string | undefined {
  if (isObject(value)) return idOf(value) ?? textIn(value['label'])?.trim();
  const id = idIn(value)?.trim();
  return id === '' ? undefined : id;
}

function idOf(object: JsonObject): string | undefined {
  return idIn(object['_id']) ?? idIn(object['id']);
}

function attributesOf(object: JsonObject): JsonObject {
  const { attributes, ...rest } = object;
  return isObject(attributes) ? attributes : rest;
}

/** What Kumu calls a description is a note here, and its two words for a type are one. */
function factsOf(
  said: JsonObject,
  taken: readonly string[],
  typeName: string
): ReadonlyMap<string, Value> {
  const values = valuesOf(said, taken);
  const rename = (from: string, to: string) => {
    const value = values.get(from);
    if (value === undefined || values.has(to)) return;
    values.delete(from);
    values.set(to, value);
  };
  rename('description', 'notes');
  rename(typeName, 'type');
  if (values.get('type') === values.get('kind')) values.delete('type');
  return values;
}

export function directionOf(word: unknown): Direction {
  const known = typeof word === 'string' ? word.trim().toLowerCase() : '';
  return known === 'directed' || known === 'mutual' ? known : 'undirected';
}

/** Where elements stand on the first map of a project. */
function positionsIn(root: JsonObject): ReadonlyMap<string, { x: number; y: number }> {
  const positions = new Map<string, { x: number; y: number }>();
  const [map] = objectsIn(root['maps']);
  for (const item of objectsIn(map?.['elements'])) {
    const id = idIn(item['element']) ?? idOf(item);
    const place = item['position'];
    if (id === undefined || !isObject(place)) continue;
    const { x, y } = place;
    if (typeof x === 'number' && typeof y === 'number') positions.set(id, { x, y });
  }
  return positions;
}
