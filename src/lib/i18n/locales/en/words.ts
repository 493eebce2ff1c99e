export const number = (n: number) => new Intl.NumberFormat('en').format(n);
export const count = (n: number, one: string, many: string) =>
  `${number(n)} ${n === 1 ? one : many}`;
export const parties = (n: number) => count(n, 'party', 'parties');
export const engagements = (n: number) => count(n, 'engagement', 'engagements');
export const named = (name: string | number | undefined, otherwise: string) =>
  name ? `“${String(name)}”` : otherwise;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const dateAndTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A date and time in the reader's own zone; what is none stays as it is. */
export function moment(iso: string | number | undefined): string {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? String(iso ?? '') : dateAndTime.format(date);
}
