import { currencyOf, readNumber } from '#lib/domain/cells/number.ts';
import type { Money } from '#lib/domain/records.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';

/** The code of an own service that is called so, if there is one. */
export type OwnCodeOf = (name: string) => string | undefined;

/** What stands behind a label: `[ITO-2, BPO]` services by code or own name, `{EUR 250000}` a value. */
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
export function splitTags(
  text: string,
  ownCodeOf: OwnCodeOf
): {
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
    const read = opener === '{' || opener === '｛' ? valueOf(inner) : servicesOf(inner, ownCodeOf);
    const key = read && Object.keys(read)[0];
    if (key === undefined || key in tags) {
      const looksMeant = /^[A-Za-z]{3}(-\d+)*$|\d/u.test(inner);
      return { label, tags, ...(looksMeant && { unread: label.slice(at) }) };
    }
    tags = { ...read, ...tags };
    label = label.slice(0, at).trimEnd();
  }
}

/** @param ownName what an own service is called, as long as `ownCodeOf` finds it by that */
export function writtenTags(
  { services = [], value }: Tags,
  ownName: (code: string) => string | undefined
): string {
  const codes = services.flatMap((code) => (isTableCode(code) ? code : (ownName(code) ?? [])));
  const amount = value && amountText(value);
  return [
    ...(codes.length > 0 ? [`[${codes.join(', ')}]`] : []),
    ...(amount ? [`{${amount}}`] : [])
  ].join(' ');
}

function servicesOf(text: string, ownCodeOf: OwnCodeOf): Tags | undefined {
  const codes = text.split(parting).map((part) => {
    const code = part.trim().toUpperCase();
    return isTableCode(code) ? code : ownCodeOf(part.trim());
  });
  const known = codes.flatMap((code) => code ?? []);
  return known.length === codes.length ? { services: [...new Set(known)] } : undefined;
}

const parting = /[,，、;；]/u;

/** Whether a name can stand among the services of a tag, and comes back as one. */
export function isTagName(name: string): boolean {
  return !/[,，、;；[\]［］【】\n\r]/u.test(name) && !isTableCode(name.trim().toUpperCase());
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
