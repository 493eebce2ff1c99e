/** Numbers as people type them, with either decimal sign. */

/**
 * The number of a text; null where it is none. What could be read in two ways, such as `1,200`, is
 * none: nothing is guessed.
 */
export function typedNumber(text: string): number | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace('−', '-');
  if (isUnclear(digits)) return null;
  const grouped = /^-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(digits);
  const mark = grouped?.[1];
  const plain = mark === undefined ? digits : digits.replaceAll(mark, '');
  if (!/^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/** A number so that `typedNumber` reads it back: `1.125`, which could be 1125, gets a further zero. */
export function numberText(number: number): string {
  const text = String(number);
  return isUnclear(text) ? `${text}0` : text;
}

function isUnclear(digits: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}
