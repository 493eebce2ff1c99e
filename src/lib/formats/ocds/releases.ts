import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { JsonFailure } from '#lib/schema/index.ts';
import { parseJson } from '#lib/schema/index.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn } from '../json-values.ts';
import type { NetworkFailure } from '../network/issues.ts';
import { merged } from './merge.ts';

/** One contracting process, as its newest state says. */
export interface Process {
  readonly ocid: string;
  readonly release: JsonObject;
  /** Of the line in a file of JSON Lines. */
  readonly row?: number;
}

export interface Processes {
  readonly processes: readonly Process[];
  /** Records that only name the addresses of their releases. */
  readonly elsewhere: number;
}

interface Held {
  readonly releases: JsonObject[];
  row?: number;
}

/**
 * The processes of a release package, a record package, bare releases or records, lists of them, and
 * JSON Lines of any. Of a record the compiled release counts; releases of one process are merged in
 * the order of their dates.
 */
export function processesIn(text: string): Result<Processes, NetworkFailure | JsonFailure> {
  const documents = documentsIn(text);
  if (!documents.ok) return documents;
  const compiled = new Map<string, Process>();
  const loose = new Map<string, Held>();
  let elsewhere = 0;
  for (const { value, row } of documents.value) {
    for (const item of itemsIn(value)) {
      const ocid = idIn(item['ocid']);
      if (ocid === undefined) continue;
      const at = row === undefined ? {} : { row };
      if (isObject(item['compiledRelease'])) {
        compiled.set(ocid, { ocid, release: item['compiledRelease'], ...at });
        continue;
      }
      const isRecord = Array.isArray(item['releases']) || item['versionedRelease'] !== undefined;
      const releases = isRecord ? embedded(item) : [item];
      if (releases.length === 0) elsewhere += 1;
      const held = loose.get(ocid) ?? { releases: [], ...at };
      held.releases.push(...releases);
      if (releases.length > 0) loose.set(ocid, held);
    }
  }
  const processes = [...loose].flatMap(([ocid, { releases, row }]): Process[] => {
    if (compiled.has(ocid)) return [];
    return [{ ocid, release: merged(releases), ...(row !== undefined && { row }) }];
  });
  const all = [...compiled.values(), ...processes];
  if (all.length === 0 && elsewhere === 0) {
    return err({ code: 'not-this-format', format: 'ocds', place: 'ocid' });
  }
  return ok({ processes: all, elsewhere });
}

function embedded({ releases }: JsonObject): readonly JsonObject[] {
  return objectsIn(releases).filter(
    (release) =>
      release['ocid'] !== undefined ||
      (release['tag'] !== undefined && release['url'] === undefined)
  );
}

/** Releases and records of a document, whatever holds them. */
function itemsIn(value: Json): readonly JsonObject[] {
  if (Array.isArray(value)) return objectsIn(value).flatMap((item) => itemsIn(item));
  if (!isObject(value)) return [];
  if (value['ocid'] !== undefined) return [value];
  return [...objectsIn(value['releases']), ...objectsIn(value['records'])];
}

function documentsIn(text: string): Result<readonly { value: Json; row?: number }[], JsonFailure> {
  const whole = parseJson(text);
  if (whole.ok) return ok([{ value: whole.value }]);
  if (whole.error.code !== 'not-json' || !/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return whole;
  const documents: { value: Json; row: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const document = parseJson(line);
    const row = index + 1;
    if (document.ok) documents.push({ value: document.value, row });
    else if (document.error.code === 'not-json') return err({ ...document.error, line: row });
    else return document;
  }
  return ok(documents);
}
