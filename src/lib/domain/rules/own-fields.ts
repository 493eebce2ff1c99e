import { ownFieldKey } from '../own-field-uses.ts';
import type { OwnFault, OwnFieldTable } from '../own-fields.ts';
import { ownFault, ownFieldTables } from '../own-fields.ts';
import type { FieldDef, RecordBase } from '../records.ts';
import type { Facts } from './facts.ts';
import type { AskedTable, Finding, ProblemObject } from './rule.ts';
import { rule } from './rule.ts';

/** A record without a value in a field of which every one is to have one. */
export const requiredMissing = rule<OwnFieldTable>({
  severity: 'warning',
  on: ownFieldTables,
  *check(record, facts, table) {
    yield* faulty(record, faultsIn(record, facts, table, ['required']));
  }
});

/** Imports and a change of type leave values that are none of their field’s type or list. */
export const valueMisfits = rule<OwnFieldTable>({
  severity: 'warning',
  on: ownFieldTables,
  *check(record, facts, table) {
    yield* faulty(record, faultsIn(record, facts, table, ['type', 'list']));
  }
});

function faultsIn(
  { custom }: RecordBase,
  facts: Facts,
  table: AskedTable,
  faults: readonly OwnFault[]
): FieldDef[] {
  return facts.ownFields(table).filter((field) => {
    const fault = ownFault(custom?.[field.id], field);
    return fault !== undefined && faults.includes(fault);
  });
}

function* faulty({ id }: RecordBase, fields: readonly FieldDef[]): Iterable<Finding> {
  if (fields.length === 0) return;
  const keys = fields.map((field) => ownFieldKey(field.id));
  yield { objects: [id as ProblemObject], params: { fields: keys } };
}
