import type { Diagram } from '#lib/domain/diagram.ts';
import { ownFieldKey } from '#lib/domain/own-field-uses.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import { fieldName, formatMoney, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfObject } from '../object-names.ts';

/** Names in a row that one sentence can bear. */
const mostNames = 4;

/** What people call a field of a record, one of their own included. */
export function nameOfField(diagram: Diagram, field: string): string {
  const own = [...diagram.fieldDefs].find(({ id }) => ownFieldKey(id) === field);
  return own?.name ?? fieldName(field) ?? field;
}

/** The sentence of a problem in the reader's language. */
export function problemText(diagram: Diagram, { rule, objects, params = {} }: Problem): string {
  const { variant = '', values = [], fields = [], tools = [], types = [], actual } = params;
  const names = objects.slice(0, mostNames).map((id) => nameOfObject(diagram, id));
  if (objects.length > mostNames) names.push('…');
  const toolNames = tools.map((tool) => `${tool} ${t(`tool.${tool}`)}`);
  const fieldNames = fields.map((field) => nameOfField(diagram, field));
  const [amount, limit] = (params.amounts ?? []).map(formatMoney);
  const [from, to] = params.dates ?? [];
  return t(`problem.${rule}`, {
    name: names[0] ?? '',
    other: names[1] ?? '',
    names: listText(names),
    n: objects.length,
    variant,
    values: listText([...values, ...toolNames]),
    fields: listText([...fieldNames, ...toolNames]),
    types: listText(types.map((type) => t(`governance.${type}`))),
    actual: actual ? t(`governance.${actual}`) : '',
    from: from ?? '',
    to: to ?? '',
    amount: amount ?? '',
    limit: limit ?? '',
    days: params.days ?? 0,
    needed: params.needed ?? 0
  });
}
