import type { Identifier } from './records.ts';

/** An identifier without the blanks that people type for reading, in capital letters. */
export function plainIdentifier({ value }: Identifier): string {
  return value.replace(/\s+/g, '').toUpperCase();
}

/** Whether the text is a legal entity identifier: ISO 17442, check digits by ISO 7064 MOD 97-10. */
export function isLei(text: string): boolean {
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(text)) return false;
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Whether the text has the form of a European unique identifier (Regulation (EU) 2021/1042): a
 * country, perhaps a register, a point, the registration number, perhaps a check sign.
 */
export function isEuid(text: string): boolean {
  return /^[A-Z]{2}[0-9A-Z/-]*\.[0-9A-Z][0-9A-Z./-]*(_[0-9A-Z]+)?$/.test(text);
}
