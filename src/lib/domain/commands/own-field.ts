import type { Diagram } from '../diagram.ts';
import type { Fields } from '../edit.ts';
import { put, remove, withFields } from '../edit.ts';
import type { FieldDefId } from '../ids.ts';
import type { Json } from '../json.ts';
import { recastOf, recordsOn, withoutUses } from '../own-field-uses.ts';
import { ownFieldsOn, withOwnValue } from '../own-fields.ts';
import type { FieldDef, RecordBase } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** A new own field; where the others are in an order, it comes after them. */
export const addField = command<{ field: FieldDef }>({
  run(diagram, { field }) {
    const { id, on } = field;
    if (field.name.trim() === '') return refused({ code: 'name-required' });
    if (diagram.fieldDefs.has(id)) return refused({ code: 'already-exists', id });
    const last = ownFieldsOn(diagram, on).at(-1)?.order;
    const order = field.order ?? (last === undefined ? undefined : last + 1);
    return ok(put(diagram, 'fieldDefs', withFields(field, { name: field.name.trim(), order })));
  },
  describe: (_, { field }) => ({ name: field.name.trim() })
});

/**
 * Another name, type, unit or list of an own field, together with what that makes of its values.
 * Those that fit are turned into the new form; of the others the arguments say what becomes.
 */
export const editField = command<{
  id: FieldDefId;
  fields: Omit<Fields<FieldDef>, 'on'>;
  /** Choices that have another name now, by the one that they had. */
  renamed?: Readonly<Record<string, string>>;
  misfits: 'keep' | 'clear';
}>({
  run(diagram, { id, fields, renamed, misfits }) {
    const field = diagram.fieldDefs.get(id);
    if (!field) return refused({ code: 'not-found', id });
    if (fields.name?.trim() === '') return refused({ code: 'name-required' });
    const next = withFields(field, {
      ...fields,
      ...(fields.name !== undefined && { name: fields.name.trim() })
    });
    const recast = recastOf(diagram, field, next, renamed);
    const cleared = misfits === 'clear' ? recast.misfits.keys() : [];
    const values = new Map<string, Json | undefined>(recast.changed);
    for (const each of cleared) values.set(each, undefined);
    return ok(withValues(put(diagram, 'fieldDefs', next), field, values));
  },
  describe: (diagram, { id, fields }) => ({
    from: diagram.fieldDefs.get(id)?.name ?? '',
    name: fields.name?.trim() ?? diagram.fieldDefs.get(id)?.name ?? ''
  })
});

/** Another place among the own fields of the same type of record, from 0. */
export const moveField = command<{ id: FieldDefId; to: number }>({
  run(diagram, { id, to }) {
    const field = diagram.fieldDefs.get(id);
    if (!field) return refused({ code: 'not-found', id });
    const others = ownFieldsOn(diagram, field.on).filter((each) => each.id !== id);
    const ordered = others.toSpliced(Math.max(0, to), 0, field);
    const moved = ordered.flatMap((each, order): [FieldDefId, FieldDef][] =>
      each.order === order ? [] : [[each.id, { ...each, order }]]
    );
    return ok({ ...diagram, fieldDefs: diagram.fieldDefs.with(moved) });
  },
  describe: (diagram, { id }) => ({ name: diagram.fieldDefs.get(id)?.name ?? '' })
});

/** Deletes an own field with its values and evidence, and with what views ask about it. */
export const removeField = command<{ id: FieldDefId }>({
  run(diagram, { id }) {
    const field = diagram.fieldDefs.get(id);
    if (!field) return refused({ code: 'not-found', id });
    return ok(remove(withoutUses(diagram, field), 'fieldDefs', id));
  },
  describe: (diagram, { id }) => ({ name: diagram.fieldDefs.get(id)?.name ?? '' })
});

function withValues(
  diagram: Diagram,
  { id, on }: FieldDef,
  values: ReadonlyMap<string, Json | undefined>
): Diagram {
  const table = recordsOn(diagram, on);
  const records = [...values].flatMap(([each, value]) => {
    const record = table.get(each);
    if (!record) return [];
    const custom = withOwnValue(record.custom, id, value);
    return [[each, withFields<RecordBase>(record, { custom })] as const];
  });
  return { ...diagram, [on]: table.with(records) };
}
