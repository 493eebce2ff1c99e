import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { TableDiff } from '#lib/domain/diff.ts';
import { grown } from '#lib/domain/diff.ts';
import type { Rests } from '#lib/domain/slices.ts';
import type { Step } from '#lib/domain/step.ts';

/** The step that a history begins with: from nothing to this content. */
export function* firstStep(content: Diagram, at: string): Rests<Step> {
  const params = commands['diagram/fill'].describe(emptyTables, { content });
  const diff: { [N in TableName]?: TableDiff } = {};
  for (const { change } of grown(emptyTables, content)) {
    for (const [table, records] of Object.entries(change) as [TableName, TableDiff][]) {
      diff[table] = Object.assign(diff[table] ?? {}, records);
    }
    yield;
  }
  return { seq: 1, label: 'diagram/fill', params, diff, at };
}
