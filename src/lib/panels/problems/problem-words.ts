import type { Diagram } from '#lib/domain/diagram.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import { formatMoney, listText, t } from '#lib/i18n/index.svelte.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';
import { nameOfObject } from '../object-names.ts';

/** Names in a row that one sentence can bear. */
const mostNames = 4;

/** The sentence of a problem in the reader's language. */
export function problemText(diagram: Diagram, { rule, objects, params = {} }: Problem): string {
  const { variant = '', values = [], fields = [], tools = [], types = [], actual } = params;
  const names = objects.slice(0, mostNames).map((id) => nameOfObject(diagram, id));
  if (objects.length > mostNames) names.push('…');
  const toolNames = tools.map((tool) => `${tool} ${t(`tool.${tool}`)}`);
  const fieldNames = fields.map((field) => t(`field.${field}` as PlainKey));
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
