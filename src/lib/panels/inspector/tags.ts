import type { Diagram } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import type { RecordBase } from '#lib/domain/records.ts';

/** All tags that records of a diagram have, the commonest first. */
export function tagsIn(diagram: Diagram): readonly string[] {
  const counts = new Map<string, number>();
  for (const table of tableNames) {
    for (const { tags = [] } of diagram[table] as Iterable<RecordBase>) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tag]) => tag);
}
