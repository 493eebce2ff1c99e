import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';

/** Records between two rests. */
const atOnce = 2000;

/** Records never change, so each is hashed once, however many revisions it is part of. */
const hashes = new WeakMap<object, number>();

/**
 * A number for the content of a diagram, the same wherever and in whatever order it came about:
 * the sum of the hashes of its records. Two windows or threads compare it instead of all records.
 * `rest` is awaited now and then, so that a large diagram does not hold up the page.
 */
export async function contentSum(
  diagram: Diagram,
  rest: () => Promise<unknown> = () => Promise.resolve()
): Promise<number> {
  let sum = 0;
  let seen = 0;
  for (const table of tableNames) {
    for (const record of diagram[table] as Iterable<object>) {
      sum = (sum + hashOf(table, record)) % Number.MAX_SAFE_INTEGER;
      if (++seen % atOnce === 0) await rest();
    }
  }
  return sum;
}

function hashOf(table: TableName, record: object): number {
  const known = hashes.get(record);
  if (known !== undefined) return known;
  const hash = hashOfText(`${table} ${sortedJson(record)}`);
  hashes.set(record, hash);
  return hash;
}

/** Two FNV-1a hashes with different beginnings, as one whole number of up to 53 bits. */
function hashOfText(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** As JSON would keep it, keys in one order. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item)}`).join(',')}}`;
}
