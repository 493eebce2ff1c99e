import type { Language } from '#lib/domain/naming.ts';
import { isServiceCode, serviceClassOf } from '#lib/domain/services.ts';
import { formatMoney, formatNumber, t } from '#lib/i18n/index.svelte.ts';
import type { View } from '#lib/scene/view.ts';
import { valueText } from './views/words.ts';

/** How the canvas speaks in a language: amounts, role tags, lane headings. One view for each language. */
export function viewIn(language: Language): View {
  return views[language];
}

const words: View['words'] = {
  money: formatMoney,
  role: (role) => t(`tag.${role}`),
  lane: (tier) => t('analysis.tier', { tier }),
  service: (code) => (isServiceCode(code) ? serviceClassOf([code]) : undefined),
  number: (value) => formatNumber(value, { maximumSignificantDigits: 3, notation: 'compact' }),
  value: (_, field, value) => valueText(field, value)
};

const views: Readonly<Record<Language, View>> = {
  en: { language: 'en', words },
  'zh-Hans': { language: 'zh-Hans', words }
};
