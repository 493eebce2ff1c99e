import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownFieldTables } from '#lib/domain/own-fields.ts';
import { fieldsOf } from '#lib/panels/inspector/record-fields.ts';
import type { FormTable } from '#lib/panels/inspector/record-fields.ts';
import { knownFields } from '#lib/schema/records.ts';

/** What all records have is edited, or shown, in one place for all of them. */
const common = ['id', 'notes', 'tags', 'custom', 'evidence', 'source'];

const fieldsIn = (table: keyof typeof knownFields) =>
  knownFields[table].filter((field) => !common.includes(field));

const folder = 'src/lib/panels/inspector';
const sourceOf = (paths: readonly string[]) =>
  paths.map((path) => readFileSync(`${folder}/${path}`, 'utf8')).join('\n');
const formsIn = (subfolder: string) =>
  readdirSync(`${folder}/${subfolder}`).map((file) => `${subfolder}/${file}`);

/** A field that a form edits stands there by its name: as `field="name"`, or in a list of fields. */
function isNamed(source: string, field: string): boolean {
  return new RegExp(`(field=|\\()["']${field}["']|\\['?[^\\]]*'${field}'`).test(source);
}

describe('every field of a record has a place in the inspector', () => {
  it.each(ownFieldTables.filter((table) => table !== 'parties' && table !== 'engagements'))(
    'of %s',
    (table) => {
      const edited = fieldsOf(table as FormTable).map(({ field }) => field);
      expect(fieldsIn(table).filter((field) => !edited.includes(field))).toEqual([]);
    }
  );

  it('of parties', () => {
    const source = sourceOf(['PartyForm.svelte', ...formsIn('party')]);
    expect(fieldsIn('parties').filter((field) => !isNamed(source, field))).toEqual([]);
  });

  it('of engagements, but for the mark that nobody stated what they support', () => {
    const source = sourceOf(['EngagementForm.svelte', ...formsIn('engagement')]);
    // Tools and service levels have components of their own.
    const edited = (field: string) =>
      isNamed(source, field) || source.includes(`edit({ ${field} })`);
    expect(fieldsIn('engagements').filter((field) => !edited(field))).toEqual(['supportsInferred']);
  });
});
