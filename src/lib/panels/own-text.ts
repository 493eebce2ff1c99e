import type { Json } from '#lib/domain/json.ts';
import type { OwnForm } from '#lib/domain/own-fields.ts';
import { isMoney, ownText } from '#lib/domain/own-fields.ts';
import type { FieldDef } from '#lib/domain/records.ts';
import { formatNumber, t } from '#lib/i18n/index.svelte.ts';

/** A value of an own field as people read it, with its unit; what does not fit stands as it is. */
export function ownValueText(value: Json | undefined, field: OwnForm & Pick<FieldDef, 'unit'>) {
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number') {
    const number = formatNumber(value, { maximumFractionDigits: 20 });
    return field.unit ? `${number}\u202f${field.unit}` : number;
  }
  if (value === undefined || field.type !== 'money' || !isMoney(value)) {
    return ownText(value, field);
  }
  const { amount, currency } = value;
  if (currency === undefined) return formatNumber(amount);
  return formatNumber(amount, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger'
  });
}
