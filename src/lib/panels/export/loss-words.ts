import type { MessageKey, PlainKey } from '#lib/i18n/keys.ts';
import { language, languages, t } from '#lib/i18n/index.svelte.ts';
import type { SavedAs } from '#lib/state/exporting.svelte.ts';

type Loss = SavedAs['lost'][number];

/** What a file does not carry, in words: whole records first. */
export function lossTexts(lost: readonly Loss[]): readonly string[] {
  const whole = lost.filter(({ field }) => field === undefined);
  const parts = lost.filter(({ field }) => field !== undefined);
  return [...whole, ...parts].map(({ table, field, count: n }) =>
    field === undefined
      ? t('export.lost.records', { table, n })
      : t('export.lost.field', { table, field: fieldName(field), n })
  );
}

/** The name of a field as forms show it; of one that no form shows, its name in files. */
function fieldName(field: string): string {
  const key = `field.${field}` as MessageKey;
  return key in languages[language()].messages ? t(key as PlainKey) : field;
}
