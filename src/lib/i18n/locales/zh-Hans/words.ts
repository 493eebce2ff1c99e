export const number = new Intl.NumberFormat('zh-Hans');
export const parties = (n: number) => `${number.format(n)}个主体`;
export const engagements = (n: number) => `${number.format(n)}条外包关系`;
export const named = (name: string | number | undefined, otherwise: string) =>
  name ? `“${String(name)}”` : otherwise;

export function ordinal(n: number): string {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  if (n <= 10) return digits[n] ?? String(n);
  return n < 20 ? `十${digits[n - 10] ?? ''}` : String(n);
}

const dateAndTime = new Intl.DateTimeFormat('zh-Hans', { dateStyle: 'medium', timeStyle: 'short' });

/** A date and time in the reader's own zone; what is none stays as it is. */
export function moment(iso: string | number | undefined): string {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? String(iso ?? '') : dateAndTime.format(date);
}
