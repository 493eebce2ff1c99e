import type { TableName } from '#lib/domain/diagram.ts';
import type { FieldDefId, IdMaker } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { FieldDef, FieldType } from '#lib/domain/records.ts';
import type { Codec } from './codec.ts';
import { booleanIn, refused } from './codec.ts';
import type { Value, Values } from './network.ts';

/** What attributes say of records of one type: known fields, and own fields for all else. */
export interface Facts {
  readonly fieldDefs: readonly FieldDef[];
  /** The fields of a record with these attributes, own ones in `custom`. */
  of(values: Values): Readonly<Record<string, Json>>;
}

interface OwnField {
  readonly id: FieldDefId;
  readonly name: string;
  readonly read: (value: Value) => Value;
}

/**
 * An attribute is a known field only if all that stands in it can be one: a stranger's `kind` or
 * `level` that means something else is kept whole, as an own field of that name.
 * @param taken attributes that the caller reads itself
 */
export function factsIn(
  items: readonly { readonly values: Values }[],
  codecs: readonly Codec[],
  taken: ReadonlySet<string>,
  from: { readonly on: TableName; readonly untyped: boolean; readonly makeId: IdMaker }
): Facts {
  const names = namesIn(items);
  const readable = codecs.filter(
    (codec) =>
      codec.attributes.some((name) => names.has(name)) &&
      items.every(({ values }) => codec.read(values) !== refused)
  );
  const known = new Set([...taken, ...readable.flatMap(({ attributes }) => attributes)]);
  const own: OwnField[] = [];
  const fieldDefs: FieldDef[] = [];
  for (const name of names) {
    if (known.has(name)) continue;
    const type = typeOf(items, name, from.untyped);
    const id = from.makeId('field');
    own.push({ id, name, read: readerOf(type) });
    fieldDefs.push({ id, on: from.on, name, type });
  }
  return {
    fieldDefs,
    of(values) {
      const fields: Record<string, Json> = {};
      for (const codec of readable) {
        const fact = codec.read(values);
        if (fact !== undefined && fact !== refused) fields[codec.field] = fact;
      }
      const custom = own.flatMap(({ id, name, read }): [string, Json][] => {
        const value = values.get(name);
        return value === undefined || value === '' ? [] : [[id, read(value)]];
      });
      return custom.length > 0 ? { ...fields, custom: Object.fromEntries(custom) } : fields;
    }
  };
}

/** The names of all attributes that hold something, in the order of the file. */
export function namesIn(items: readonly { readonly values: Values }[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { values } of items) {
    for (const [name, value] of values) if (value !== '') names.add(name);
  }
  return names;
}

function typeOf(
  items: readonly { readonly values: Values }[],
  name: string,
  untyped: boolean
): FieldType {
  const all = items.flatMap(({ values }) => {
    const value = values.get(name);
    return value === undefined || value === '' ? [] : [value];
  });
  const every = (isOne: (value: Value) => boolean) => all.every(isOne);
  if (every((value) => typeof value === 'number' || (untyped && isWrittenNumber(value)))) {
    return 'number';
  }
  const isYesNo = (value: Value) =>
    typeof value === 'boolean' || (untyped && (value === 'true' || value === 'false'));
  return every(isYesNo) ? 'yesNo' : 'text';
}

/** A number in the one spelling that programs give it: `007` and `1.50` are texts. */
function isWrittenNumber(value: Value): boolean {
  return typeof value === 'string' && String(Number(value)) === value && value !== 'NaN';
}

function readerOf(type: FieldType): (value: Value) => Value {
  if (type === 'number') return Number;
  if (type === 'yesNo') return (value) => booleanIn(value) ?? String(value);
  return String;
}
