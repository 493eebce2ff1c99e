import { tableNames } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { defaultLimits } from './limits.ts';
import type { PlainFault } from './plain.ts';
import { isPlainObject, plainFault } from './plain.ts';

/** Why a stored change cannot be replayed. */
export type DiffFailure =
  | PlainFault
  | {
      readonly code: 'invalid-diff';
      readonly table?: string;
      readonly id?: string;
      readonly field?: string;
    };

/** A record lies two levels deeper in a step's diff than in a file. */
const depthLimit = defaultLimits.depth + 2;

/**
 * The structure of a stored change: known tables, records by id, fields as pairs of plain values.
 * Whether the records mean anything is asked of the diagram that comes out (`checkDiagram`).
 */
export function checkDiff(value: unknown): Result<Diff, DiffFailure> {
  const fault = plainFault(value, depthLimit) ?? diffFault(value);
  return fault ? err(fault) : ok(value as Diff);
}

/** The first place where plain data is no diff. */
export function diffFault(value: unknown): DiffFailure | undefined {
  const code = 'invalid-diff';
  if (!isPlainObject(value)) return { code };
  for (const [table, records] of Object.entries(value)) {
    const isKnown = (tableNames as readonly string[]).includes(table);
    if (!isKnown || !isPlainObject(records)) return { code, table };
    for (const [id, fields] of Object.entries(records)) {
      if (id === '' || !isPlainObject(fields)) return { code, table, id };
      for (const [field, pair] of Object.entries(fields)) {
        if (
          !isPair(pair) ||
          (field === 'id' && !pair.every((side) => side === null || side === id))
        )
          return { code, table, id, field };
      }
    }
  }
  return undefined;
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}
