import type { Diagram, TableName } from './diagram.ts';
import { withFields } from './edit.ts';
import type { FieldDefId } from './ids.ts';
import type { Json } from './json.ts';
import { sameJson } from './json.ts';
import type { OwnForm } from './own-fields.ts';
import { ownValueAs } from './own-fields.ts';
import type { Condition, FieldDef, RecordBase, StoryStep, StyleRule, View } from './records.ts';
import type { Table } from './table.ts';

/** Where an own field is in use, and what a change of it does there. */

export const ownFieldPrefix = 'custom:';

/** What views, rules and evidence call an own field, beside the fields that all diagrams have. */
export function ownFieldKey(id: FieldDefId): string {
  return ownFieldPrefix + id;
}

/** What becomes of the values of a field under another type, list, or names of its choices. */
export interface Recast {
  /** By record: the value that it gets, where that is another one. */
  readonly changed: ReadonlyMap<string, Json>;
  /** By record: the value that does not fit. */
  readonly misfits: ReadonlyMap<string, Json>;
}

/** @param renamed choices that have another name now, by the one that they had */
export function recastOf(
  diagram: Diagram,
  field: FieldDef,
  to: OwnForm,
  renamed: Readonly<Record<string, string>> = {}
): Recast {
  const changed = new Map<string, Json>();
  const misfits = new Map<string, Json>();
  const isSame = to.type === field.type && sameJson(to.list ?? null, field.list ?? null);
  if (isSame && Object.keys(renamed).length === 0) return { changed, misfits };
  for (const { id, custom } of recordsOn(diagram, field.on)) {
    const was = custom?.[field.id];
    if (was === undefined) continue;
    const value = typeof was === 'string' && Object.hasOwn(renamed, was) ? renamed[was] : was;
    const is = value === undefined ? undefined : ownValueAs(value, field, to);
    if (is === undefined) misfits.set(id, was);
    else if (!sameJson(is, was)) changed.set(id, is);
  }
  return { changed, misfits };
}

/** How many records have a value in the field, and how many views and story steps ask about it. */
export function usesOf(
  diagram: Diagram,
  field: FieldDef
): { readonly values: number; readonly looks: number } {
  const values = [...recordsOn(diagram, field.on)].filter(
    ({ custom }) => custom?.[field.id] !== undefined
  );
  const key = ownFieldKey(field.id);
  const looks =
    [...diagram.views].filter((view) => viewWithout(view, key) !== view).length +
    [...diagram.storySteps].filter((step) => stepWithout(step, key) !== step).length;
  return { values: values.length, looks };
}

/** The diagram with nothing that asks about the field, and no evidence for it. */
export function withoutUses(diagram: Diagram, { id, on }: FieldDef): Diagram {
  const key = ownFieldKey(id);
  const records = [...recordsOn(diagram, on)].flatMap((record) => {
    const { [key]: gone, ...rest } = record.evidence ?? {};
    if (gone === undefined) return [];
    const evidence = Object.keys(rest).length > 0 ? rest : undefined;
    return [[record.id, withFields<RecordBase>(record, { evidence })] as const];
  });
  return {
    ...diagram,
    [on]: recordsOn(diagram, on).with(records),
    views: changed(diagram.views, (view) => viewWithout(view, key)),
    storySteps: changed(diagram.storySteps, (step) => stepWithout(step, key))
  };
}

/** The records of a table as what all records have. */
export function recordsOn(diagram: Diagram, on: TableName): Table<RecordBase> {
  return diagram[on];
}

/** A rule whose condition is gone goes as a whole: without it, it would hold for everybody. */
function viewWithout(view: View, key: string): View {
  const filters = view.filters?.filter(({ field }) => field !== key);
  const rules = view.rules?.filter((rule) => !asks(rule, key));
  const same = filters?.length === view.filters?.length && rules?.length === view.rules?.length;
  return same ? view : withFields<View>(view, { filters, rules });
}

function stepWithout(step: StoryStep, key: string): StoryStep {
  const isOther = ({ field }: Condition) => field !== key;
  const { visibleWhere } = step;
  if (visibleWhere === undefined || visibleWhere.every(isOther)) return step;
  return withFields<StoryStep>(step, { visibleWhere: visibleWhere.filter(isOther) });
}

function asks({ when, by }: StyleRule, key: string): boolean {
  return by?.field === key || when.some(({ field }) => field === key);
}

function changed<R extends { readonly id: string }>(table: Table<R>, next: (record: R) => R) {
  return table.with(
    [...table].flatMap((record): [R['id'], R][] => {
      const is = next(record);
      return is === record ? [] : [[record.id, is]];
    })
  );
}
