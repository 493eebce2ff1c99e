import { expect, it } from 'vitest';
import { formats } from '#lib/formats/index.ts';
import type { Format } from '#lib/formats/index.ts';
import { wayWords } from '#lib/panels/export/ways.ts';
import { formatsDocument } from '../../support/formats-document.ts';

it('the page of the formats says what the registry says (npm run docs writes it anew)', async () => {
  const page = formatsDocument();
  expect(page).not.toContain('(not described)');
  await expect(page).toMatchFileSnapshot('../../../docs/formats.md');
});

it('every way to save has its words in the dialog', () => {
  const extensions = formats.flatMap((format: Format) =>
    (format.writers ?? []).map(({ extension }) => extension)
  );
  expect(extensions.filter((extension) => !(extension in wayWords))).toEqual([]);
});
