import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { Step } from '#lib/domain/step.ts';

/** The step that a history begins with: from nothing to this content. */
export function firstStep(content: Diagram, at: string): Step {
  const params = commands['diagram/fill'].describe(emptyTables, { content });
  return { seq: 1, label: 'diagram/fill', params, diff: diff(emptyTables, content), at };
}
