import type { Evidence } from '#lib/domain/records.ts';
import { listText, t } from '#lib/i18n/index.svelte.ts';

/** What is known of where a value comes from, in one line. */
export function evidenceText({ who, date, confidence, note }: Evidence): string {
  return listText(
    [
      who,
      date,
      confidence && t('evidence.sure', { confidence: t(`confidence.${confidence}`) }),
      note
    ].filter((text) => text !== undefined)
  );
}
