import { t } from '#lib/i18n/index.svelte.ts';

/** How many fields of a part are filled in, for its head. */
export function knownNote<R extends object>(record: R | undefined, fields: readonly (keyof R)[]) {
  const n = fields.filter((field) => record?.[field] !== undefined).length;
  return t('notKnown.share', { n, of: fields.length });
}
