import type { Language } from '#lib/domain/naming.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';

/** A network to learn from; its file lies under `static/samples`, one for each language. */
export interface Sample {
  readonly id: string;
  readonly name: PlainKey;
  readonly text: PlainKey;
  file(language: Language): string;
}

/** Every sample, in the order of the library page. */
export const samples: readonly Sample[] = [
  {
    id: 'kodak-1989',
    name: 'sample.kodak-1989.name',
    text: 'sample.kodak-1989.text',
    file: (language) => `samples/kodak-1989.${language}.sourceloom.json`
  }
];
