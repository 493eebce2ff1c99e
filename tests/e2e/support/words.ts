import type { MessageKey, MessageParams } from '#lib/i18n/keys.ts';
import { en } from '#lib/i18n/locales/en/index.ts';
import { zhHans } from '#lib/i18n/locales/zh-Hans/index.ts';

export type Language = 'en' | 'zh-Hans';

/** What the browser asks for and how the page names itself, by language of the interface. */
export const languages: Readonly<Record<Language, { locale: string; ownName: string }>> = {
  en: { locale: 'en-GB', ownName: 'English' },
  'zh-Hans': { locale: 'zh-CN', ownName: '中文' }
};

export const bothLanguages = Object.keys(languages) as Language[];

const catalogues = { en, 'zh-Hans': zhHans };

/** The interface's own words, read off its catalogues. */
export function say<K extends MessageKey>(
  language: Language,
  key: K,
  ...params: MessageParams<K> extends undefined ? [] : [params: MessageParams<K>]
): string {
  const message = catalogues[language][key] as string | ((given: unknown) => string);
  return typeof message === 'string' ? message : message(params[0]);
}

/** `say` with the language already chosen. */
export type Say = <K extends MessageKey>(
  key: K,
  ...params: MessageParams<K> extends undefined ? [] : [params: MessageParams<K>]
) => string;
