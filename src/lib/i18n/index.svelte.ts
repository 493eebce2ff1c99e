import type { Language } from '#lib/domain/naming.ts';
import type { Step } from '#lib/domain/step.ts';
import type { MessageKey, MessageParams, PlainKey } from './keys.ts';
import { en } from './locales/en/index.ts';
import { zhHans } from './locales/zh-Hans/index.ts';
import type { Messages } from './messages.ts';

/** Every language of the interface, by its BCP 47 tag. */
export const languages: Readonly<Record<Language, { name: string; messages: Messages }>> = {
  en: { name: 'English', messages: en },
  'zh-Hans': { name: '中文', messages: zhHans }
};

class Locale {
  language: Language = $state('en');
}

const locale = new Locale();

/** The language in use; reading it in a component makes the component follow it. */
export function language(): Language {
  return locale.language;
}

export function setLanguage(to: Language): void {
  locale.language = to;
}

/** The language that suits a list of wishes (`navigator.languages`), English when none does. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish)) return 'zh-Hans';
    if (/^en\b/i.test(wish)) return 'en';
  }
  return 'en';
}

/** The sentence in the language in use. */
export function t<K extends MessageKey>(
  key: K,
  ...params: MessageParams<K> extends undefined ? [] : [params: MessageParams<K>]
): string {
  const message = languages[locale.language].messages[key];
  return typeof message === 'string' ? message : message(params[0]);
}

/** A label in a language that need not be the one in use. */
export function labelIn(language: Language, key: PlainKey): string {
  return languages[language].messages[key];
}

/** The name of a field of a record; undefined for one that people do not see under a name. */
export function fieldName(field: string): string | undefined {
  const key = `field.${field}`;
  const { messages } = languages[locale.language];
  const name = Object.hasOwn(messages, key) ? messages[key as keyof typeof messages] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** The name of a step of history. */
export function stepName({ label, params }: Pick<Step, 'label' | 'params'>): string {
  const short = Object.entries(params).map(([name, value]) => [name, shortened(value)] as const);
  return languages[locale.language].messages[`step.${label}`](
    Object.fromEntries(short) as typeof params
  );
}

/** A name of any length is read out and stands in tooltips: its beginning says which it is. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'string' || value.length <= longestName) return value;
  return `${Array.from(value.slice(0, longestName)).slice(0, -1).join('')}…`;
}

/** In characters. */
const longestName = 80;

/** Whether the text is mostly Han: its element then carries `lang="zh-Hans"`. */
export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
}

/** A number as people of the language write it. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(locale.language, options).format(value);
}

/** Making a format costs far more than using it, and the canvas asks for thousands. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(tag: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(tag, options);
  numberFormats.set(key, made);
  return made;
}

/** A short amount of money: `€42.0M`, `€1,420万`; without a currency just the number. */
export function formatMoney({ amount, currency }: { amount: number; currency?: string }): string {
  const compact: Intl.NumberFormatOptions = {
    notation: 'compact',
    maximumFractionDigits: 1,
    useGrouping: 'always',
    // 万 leaves up to four digits before the point, so a zero after it only adds length.
    trailingZeroDisplay: locale.language === 'zh-Hans' ? 'stripIfInteger' : 'auto'
  };
  if (!currency) return formatNumber(amount, compact);
  return formatNumber(amount, {
    ...compact,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol'
  });
}

/** Several things in a row: `A, B`, `甲、乙`. */
export function listText(texts: readonly string[]): string {
  return new Intl.ListFormat(locale.language, { type: 'conjunction', style: 'narrow' }).format(
    texts
  );
}

/** Sentences one after the other: English parts them by a blank, Chinese does not. What is empty is left out. */
export function sentences(...texts: readonly (string | false | undefined)[]): string {
  return texts.filter(Boolean).join(locale.language === 'en' ? ' ' : '');
}

/** A date and time for display, in the reader's own zone. */
export function formatTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale.language, style).format(date);
}

/** From the largest on: how many seconds a unit has. */
const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60]
] as const;

/** How long ago, in the largest unit that fits ("now", "yesterday"); a date when over a month. */
export function formatAgo(iso: string, now: string): string {
  const seconds = (Date.parse(iso) - Date.parse(now)) / 1000;
  if (Number.isNaN(seconds)) return iso;
  if (Math.abs(seconds) > 30 * 86_400) {
    return new Intl.DateTimeFormat(locale.language, { dateStyle: 'medium' }).format(new Date(iso));
  }
  const format = new Intl.RelativeTimeFormat(locale.language, { numeric: 'auto' });
  const found = units.find(([, least]) => Math.abs(seconds) >= least);
  if (!found) return format.format(0, 'second');
  const [unit, length] = found;
  return format.format(Math.round(seconds / length), unit);
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data: `4.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizes.length - 1);
  const unit = sizes[step] ?? 'byte';
  const maximumFractionDigits = bytes >= 10 * 1000 ** step ? 0 : 1;
  return formatNumber(bytes / 1000 ** step, { style: 'unit', unit, maximumFractionDigits });
}

/** A stretch of time as a clock shows it: `11:32`, `1:05:00`; given in milliseconds. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${rest}` : `${String(minutes)}:${rest}`;
}

/** The time of day: `14:32`; given in milliseconds since 1970. */
export function formatClock(milliseconds: number): string {
  return new Intl.DateTimeFormat(locale.language, { timeStyle: 'short' }).format(milliseconds);
}

/** Names in the order in which readers of the language look for them: Chinese by pinyin. */
export function nameOrder(): Intl.Collator {
  return new Intl.Collator(locale.language, { numeric: true, sensitivity: 'base' });
}

/** The name of a country in the language in use. */
export function countryName(code: string): string {
  return (
    new Intl.DisplayNames([locale.language], { type: 'region', fallback: 'code' }).of(code) ?? code
  );
}
