import { getContext, setContext } from 'svelte';
import type { CommandArgs } from '#lib/domain/commands/index.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { Evidence, RecordBase } from '#lib/domain/records.ts';
import type { RuleId } from '#lib/domain/rules/index.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import { placesAt } from '#lib/domain/rules/place.ts';
import type { Table } from '#lib/domain/table.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { isWarning } from '#lib/state/problems.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { FieldProblem } from '#lib/ui/field-facts.ts';
import { problemText } from '../problems/problem-words.ts';

/** What is known about the fields of one record that is open in a form: problems and evidence. */
export class RecordFacts {
  /** The field whose evidence is open. */
  open = $state<string>();
  readonly #session: Session;
  readonly #of: () => { readonly table: TableName; readonly id: string; readonly also?: string };
  readonly #problems = $derived.by(() => this.#problemsByField());

  /** @param of the record; `also`: another one whose problems belong to these fields too */
  constructor(session: Session, of: RecordFacts['of']) {
    this.#session = session;
    this.#of = of;
  }

  get of() {
    return this.#of;
  }

  get record(): RecordBase | undefined {
    return recordIn(this.#session, this.#of());
  }

  get readOnly(): boolean {
    return this.#session.editor.readOnly;
  }

  evidenceOf(field: string): Evidence | undefined {
    return this.record?.evidence?.[field];
  }

  problemsOf(field: string): readonly FieldProblem[] {
    return this.#problems.get(field) ?? [];
  }

  /** Other evidence for a field; none where nothing is left of it. */
  setEvidence(field: string, evidence: Evidence): void {
    const { [field]: _, ...others } = this.record?.evidence ?? {};
    const known = Object.fromEntries(
      Object.entries(evidence).filter(([, value]) => value !== undefined)
    );
    const next = Object.keys(known).length > 0 ? { ...others, [field]: known } : others;
    const { table, id } = this.#of();
    editRecord(this.#session, table, id, {
      evidence: Object.keys(next).length > 0 ? next : undefined
    });
  }

  #problemsByField(): ReadonlyMap<string, readonly FieldProblem[]> {
    const { diagram, problems } = this.#session;
    const { id, also } = this.#of();
    const textAt = (problem: Problem) =>
      isOwn(problem.rule) ? t(`own.at.${problem.rule}`) : problemText(diagram, problem);
    const byField = new Map<string, FieldProblem[]>();
    for (const object of also === undefined ? [id] : [id, also]) {
      for (const each of problems.of(object)) {
        for (const { field, problem } of placesAt(each, object)) {
          const list = byField.get(field) ?? [];
          list.push({ text: textAt(problem), warning: isWarning(problem.rule) });
          byField.set(field, list);
        }
      }
    }
    return byField;
  }
}

/** Beside the field, what its own rules find needs no names. */
function isOwn(rule: RuleId): rule is 'V-50' | 'V-51' {
  return rule === 'V-50' || rule === 'V-51';
}

/** Other fields of a record, by the command of its table. */
export function editRecord(session: Session, table: TableName, id: string, fields: object): void {
  const args = { id, fields };
  if (table === 'parties') session.run('party/edit', args as CommandArgs<'party/edit'>);
  else if (table === 'engagements') {
    session.run('engagement/edit', args as CommandArgs<'engagement/edit'>);
  } else if (table === 'settings') session.run('diagram/edit', { fields });
  else {
    session.run('record/edit', { table, ...args } as unknown as CommandArgs<'record/edit'>);
  }
}

export function recordIn(
  { diagram }: Session,
  { table, id }: { readonly table: TableName; readonly id: string }
): RecordBase | undefined {
  return (diagram[table] as unknown as Table<RecordBase>).get(id);
}

const key = Symbol('record facts');

export function provideRecordFacts(facts: RecordFacts): void {
  setContext(key, facts);
}

/** Of the form around; there always is one where a field shows facts. */
export function recordFacts(): RecordFacts {
  return getContext<RecordFacts>(key);
}
