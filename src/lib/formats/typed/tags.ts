import { currencyOf, readNumber } from '#lib/domain/cells/number.ts';
import type { Money } from '#lib/domain/records.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';

/** What stands behind a label: `[ITO-2, BPO]` codes of Table 1-2, `{EUR 250000}` a value. */
export interface Tags {
  readonly services?: readonly string[];
  readonly value?: Money;
}

const openers: Readonly<Record<string, string>> = {
  ']': '[',
  '］': '［',
  '】': '【',
  '}': '{',
  '｝': '｛'
};

/**
 * The label in front of its tags, and what these say. What is in brackets and cannot be read as a tag
 * stays in the label; `unread` is the last of these that looks like one.
 */
export function splitTags(text: string): {
  readonly label: string;
  readonly tags: Tags;
  readonly unread?: string;
} {
  let label = text.trimEnd();
  let tags: Tags = {};
  for (;;) {
    const opener = openers[label.slice(-1)];
    const at = opener === undefined ? -1 : label.lastIndexOf(opener);
    if (at < 0) return { label, tags };
    const inner = label.slice(at + 1, -1).trim();
    const read = opener === '{' || opener === '｛' ? valueOf(inner) : servicesOf(inner);
    const key = read && Object.keys(read)[0];
    if (key === undefined || key in tags) {
      const looksMeant = /^[A-Za-z]{3}(-\d+)*$|\d/u.test(inner);
      return { label, tags, ...(looksMeant && { unread: label.slice(at) }) };
    }
    tags = { ...read, ...tags };
    label = label.slice(0, at).trimEnd();
  }
}

export function writtenTags({ services = [], value }: Tags): string {
  const codes = services.filter((code) => isTableCode(code));
  const amount = value && amountText(value);
  return [
    ...(codes.length > 0 ? [`[${codes.join(', ')}]`] : []),
    ...(amount ? [`{${amount}}`] : [])
  ].join(' ');
}

function servicesOf(text: string): Tags | undefined {
  const codes = text.split(/[,，、;；]/u).map((code) => code.trim().toUpperCase());
  return codes.every((code) => isTableCode(code)) ? { services: [...new Set(codes)] } : undefined;
}

function valueOf(text: string): Tags | undefined {
  const read = readNumber(text, 'point');
  if (read.kind !== 'known') return undefined;
  const { amount, currency } = read;
  return { value: { amount, ...(currency !== undefined && { currency }) } };
}

/** Undefined for a currency that no reader would know again. */
function amountText({ amount, currency }: Money): string | undefined {
  if (currency === undefined) return String(amount);
  return currencyOf(currency) === currency ? `${currency} ${String(amount)}` : undefined;
}
