import type { Json } from '#lib/domain/json.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject } from '../json-values.ts';

/**
 * Releases of one process as one, the later over the earlier: objects member by member, lists of
 * objects by id, anything else as a whole; a null takes away. Without a date, a release keeps its
 * place in the file.
 */
export function merged(releases: readonly JsonObject[]): JsonObject {
  const [only] = releases;
  if (only && releases.length === 1) return only;
  const dated = releases.map((release, index) => ({ release, index, date: dateOf(release) }));
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
  return dated.reduce<JsonObject>((sum, { release }) => mergedObjects(sum, release), {});
}

function dateOf({ date }: JsonObject): string {
  const time = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? '' : String(time).padStart(20, '0');
}

function mergedObjects(before: JsonObject, after: JsonObject): JsonObject {
  const members = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(after)) {
    const known = members.get(name);
    if (value === null) members.delete(name);
    else members.set(name, known === undefined ? value : mergedValues(known, value));
  }
  return Object.fromEntries(members);
}

function mergedValues(before: Json, after: Json): Json {
  if (isObject(before) && isObject(after)) return mergedObjects(before, after);
  if (!isListOfRecords(before) || !isListOfRecords(after)) return after;
  const byId = new Map(before.map((item) => [idIn(item['id']) ?? '', item]));
  for (const item of after) {
    const id = idIn(item['id']) ?? '';
    const known = byId.get(id);
    byId.set(id, known ? mergedObjects(known, item) : item);
  }
  return [...byId.values()];
}

function isListOfRecords(value: Json): value is readonly JsonObject[] {
  return (
    Array.isArray(value) &&
    (value as readonly Json[]).every((item) => isObject(item) && idIn(item['id']) !== undefined)
  );
}
