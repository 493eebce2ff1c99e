import type { Language } from '#lib/domain/naming.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';

/** A network to learn from; its file lies under `static/samples`, one for each language. */
export interface Sample {
  readonly id: 'kodak-1989' | 'shared-cloud' | 'lake-park' | 'governance-glance';
  readonly name: PlainKey;
  readonly text: PlainKey;
  file(language: Language): string;
}

/** Every sample, in the order of the library page. */
export const samples: readonly Sample[] = (
  ['kodak-1989', 'shared-cloud', 'lake-park', 'governance-glance'] as const
).map((id) => ({
  id,
  name: `sample.${id}.name`,
  text: `sample.${id}.text`,
  file: (language) => `samples/${id}.${language}.sourceloom.json`
}));
