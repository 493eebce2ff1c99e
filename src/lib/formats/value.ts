/** What a cell says about an amount. */
export type ReadValue =
  | { readonly kind: 'known'; readonly amount: number }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'refused';
      readonly code: 'value-not-a-number' | 'value-negative' | 'value-infinite';
    };

/**
 * A plain number with a point, as programs write it. Thousands separators, currency signs and
 * decimal commas are not guessed at: `1,500` is 1500 to one reader and 1.5 to another.
 */
export function readValue(text: string): ReadValue {
  if (text === '') return { kind: 'unknown' };
  if (/^[+-]?(inf|infinity|∞)$/i.test(text)) return refused('value-infinite');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return refused('value-not-a-number');
  const amount = Number(text);
  if (!Number.isFinite(amount)) return refused('value-infinite');
  if (amount < 0) return refused('value-negative');
  // A written -0 is 0.
  return { kind: 'known', amount: Math.abs(amount) };
}

function refused(code: Extract<ReadValue, { kind: 'refused' }>['code']): ReadValue {
  return { kind: 'refused', code };
}
