import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { JsonFailure } from '#lib/schema/index.ts';
import { parseJson } from '#lib/schema/index.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, valueOf } from '../json-values.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type { Network, NetworkEdge, NetworkNode, Value } from '../network/network.ts';
import { ownMark } from '../own-mark.ts';

/** A CX2 document: aspects in any order and number, aliases and defaults resolved first. */
export function readCx2(text: string): Result<Network, NetworkFailure | JsonFailure> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const fail = (place: string) => err({ code: 'not-this-format', format: 'cx2', place } as const);
  const [first] = Array.isArray(json.value) ? (json.value as readonly Json[]) : [];
  const version = isObject(first) ? first['CXVersion'] : undefined;
  if (typeof version !== 'string' || !version.startsWith('2')) return fail('CXVersion');
  const aspects = aspectsIn(json.value);
  // A document that was not finished says so at its end.
  if (objectsIn(aspects.get('status')).some(({ success }) => success === false)) {
    return fail('status');
  }
  const [declared] = objectsIn(aspects.get('attributeDeclarations'));
  const [about] = objectsIn(aspects.get('networkAttributes'));
  const issues: NetworkIssue[] = [];
  const nodes = nodesOf(aspects.get('nodes'), new Columns(declared?.['nodes']), issues);
  const edges = edgesOf(aspects.get('edges'), new Columns(declared?.['edges']), issues);
  const looks = aspects.get('visualProperties');
  if (looks && about?.['generator'] !== ownMark) {
    issues.push({
      code: 'part-ignored',
      severity: 'warning',
      part: 'looks',
      count: 1,
      place: 'visualProperties'
    });
  }
  const title = about?.['name'];
  return ok({
    ...(typeof title === 'string' && title !== '' && { title }),
    nodes,
    edges,
    groups: [],
    ownUnits: about?.['generator'] === ownMark,
    issues
  });
}

/** Every aspect with all that its fragments hold. */
function aspectsIn(json: Json): ReadonlyMap<string, Json[]> {
  const aspects = new Map<string, Json[]>();
  for (const fragment of objectsIn(json)) {
    for (const [name, held] of Object.entries(fragment)) {
      if (!Array.isArray(held)) continue;
      const known = aspects.get(name);
      if (known) for (const item of held as readonly Json[]) known.push(item);
      else aspects.set(name, [...(held as readonly Json[])]);
    }
  }
  return aspects;
}

/** What is declared about the attributes of nodes or edges. */
class Columns {
  private readonly byAlias = new Map<string, string>();
  private readonly standards = new Map<string, Value>();

  constructor(declared: Json | undefined) {
    for (const [name, about] of Object.entries(isObject(declared) ? declared : {})) {
      if (!isObject(about)) continue;
      const alias = about['a'];
      if (typeof alias === 'string') this.byAlias.set(alias, name);
      const standard = valueOf(about['v']);
      if (standard !== undefined) this.standards.set(name, standard);
    }
  }

  valuesOf(held: Json | undefined): Map<string, Value> {
    const values = new Map(this.standards);
    for (const [key, member] of Object.entries(isObject(held) ? held : {})) {
      const value = valueOf(member);
      if (value !== undefined) values.set(this.byAlias.get(key) ?? key, value);
    }
    return values;
  }
}

function nodesOf(
  list: readonly Json[] | undefined,
  columns: Columns,
  issues: NetworkIssue[]
): readonly NetworkNode[] {
  return placed(list, 'nodes').flatMap(({ item, place }): NetworkNode[] => {
    const id = idIn(item['id']);
    if (id === undefined) {
      issues.push({ code: 'end-missing', severity: 'error', place });
      return [];
    }
    const values = columns.valuesOf(item['v']);
    const label = values.get('name');
    values.delete('name');
    const { x, y } = item;
    const position = typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
    return [
      {
        id,
        ...(label !== undefined && { label: String(label) }),
        values,
        ...(position && { position }),
        where: { place }
      }
    ];
  });
}

function edgesOf(
  list: readonly Json[] | undefined,
  columns: Columns,
  issues: NetworkIssue[]
): readonly NetworkEdge[] {
  return placed(list, 'edges').flatMap(({ item, place }): NetworkEdge[] => {
    const [id, from, to] = [idIn(item['id']), idIn(item['s']), idIn(item['t'])];
    if (from === undefined || to === undefined) {
      issues.push({ code: 'end-missing', severity: 'error', place });
      return [];
    }
    const values = columns.valuesOf(item['v']);
    const taken = (name: string) => {
      const value = values.get(name);
      values.delete(name);
      return value;
    };
    const [label, weight, relation, directed] = ['name', 'weight', 'relation', 'directed'].map(
      taken
    );
    return [
      {
        ...(id !== undefined && { id }),
        from,
        to,
        direction: directed === false ? 'undirected' : 'directed',
        ...(label !== undefined && { label: String(label) }),
        ...(weight !== undefined && { weight }),
        ...(relation !== undefined && { relation: String(relation) }),
        values,
        where: { place }
      }
    ];
  });
}

function placed(list: readonly Json[] | undefined, aspect: string) {
  return (list ?? []).flatMap((item, index): { item: JsonObject; place: string }[] =>
    isObject(item) ? [{ item, place: `${aspect}[${String(index)}]` }] : []
  );
}
