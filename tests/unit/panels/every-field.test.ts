import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
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

/** Tables whose form is a list of fields, with those that follow from something else. */
const listed: readonly (readonly [FormTable, readonly string[]])[] = [
  ...ownFieldTables
    .filter((table) => table !== 'parties' && table !== 'engagements')
    .map((table) => [table as FormTable, []] as const),
  ['serviceItems', []],
  ['workshopItems', []],
  // Made by dismissing a finding: what it is about is the finding's.
  ['decisions', ['rule', 'objectIds', 'dismissed']]
];

/** Tables with forms of their own, and the fields that are written elsewhere or by nobody. */
const formed: readonly (readonly [TableName, readonly string[], readonly string[]])[] = [
  ['settings', ['panels/governance/Ground.svelte', 'panels/tools/EditorBar.svelte'], []],
  ['demands', ['panels/governance/DemandForm.svelte'], []],
  [
    'views',
    [
      'panels/views/ViewsPanel.svelte',
      'panels/views/Filters.svelte',
      'panels/views/LayerChoice.svelte',
      'state/views.svelte.ts'
    ],
    []
  ],
  ['stories', ['panels/story/StoryPanel.svelte', 'panels/story/StoryChoice.svelte'], ['stepIds']],
  ['storySteps', ['panels/story/StepForm.svelte'], ['collapsedIds']]
];

/** Drawn, or defined in a dialog: no facts that anybody would note something about. */
const withoutNotes: readonly TableName[] = ['placements', 'fieldDefs'];

describe('every type of record', () => {
  it('has a form with tags, notes and source, but for places and definitions', () => {
    const tables = [...listed, ...formed].map(([table]) => table);
    const all = [...tables, ...withoutNotes, 'parties', 'engagements'];
    expect(all.toSorted()).toEqual(tableNames.toSorted());
  });

  it.each(formed)('%s: its form is there', (table, files, elsewhere) => {
    const source = files.map((file) => readFileSync(`src/lib/${file}`, 'utf8')).join('\n');
    expect(source).toMatch(new RegExp(`<Common(Of|Fields)[^>]*\\stable="${table}"`));
    const missing = fieldsIn(table).filter(
      (field) => !new RegExp(`\\b${field}\\b`).test(source) && !elsewhere.includes(field)
    );
    expect(missing).toEqual([]);
  });
});

describe('every field of a record has a place in the inspector', () => {
  it.each(listed)('of %s', (table, elsewhere) => {
    const edited = fieldsOf(table).map(({ field }) => field);
    const missing = fieldsIn(table).filter((field) => !edited.includes(field));
    expect(missing).toEqual(elsewhere);
  });

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
