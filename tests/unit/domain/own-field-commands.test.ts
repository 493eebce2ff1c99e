import { describe, expect, it } from 'vitest';
import type { Command, CommandArgs, CommandId } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { FieldDefId, StoryStepId, ViewId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import { recastOf, usesOf } from '#lib/domain/own-field-uses.ts';
import { ownFieldsOn } from '#lib/domain/own-fields.ts';
import type { Condition, FieldDef, Party, StyleRule } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { network, partyId } from '../../support/diagrams.ts';

const fieldId = (id: string) => id as FieldDefId;
const staff: FieldDef = { id: fieldId('staff'), on: 'parties', name: 'Staff', type: 'text' };
const light: FieldDef = {
  id: fieldId('light'),
  on: 'parties',
  name: 'Light',
  type: 'choice',
  list: ['Red', 'Green']
};
const asksLight: Condition = {
  on: 'parties',
  field: 'custom:light',
  test: 'equals',
  value: 'Red'
};
const rule = (when: Condition[], more: Partial<StyleRule> = {}): StyleRule => ({
  when,
  colour: 'rose',
  ...more
});

/** Three parties with values of two own fields, and a view and a step that ask about one. */
function drawn(): Diagram {
  const values: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
    a: { staff: '1200', light: 'Red' },
    b: { staff: 'many', light: 'Green' },
    c: { staff: '7' }
  };
  const plain = network(['a > b > c']);
  const evidence = { 'custom:light': { who: 'Ann' }, country: { who: 'Bob' } };
  return {
    ...plain,
    parties: plain.parties.with(
      [...plain.parties].map((party): [Party['id'], Party] => [
        party.id,
        {
          ...party,
          custom: values[party.id] ?? {},
          ...(party.id === partyId('a') && { evidence })
        }
      ])
    ),
    fieldDefs: Table.of([staff, light]),
    views: Table.of([
      {
        id: 'view-1' as ViewId,
        name: 'Lights',
        filters: [asksLight, { on: 'parties', field: 'country', test: 'known' }],
        rules: [
          rule([asksLight]),
          rule([], { by: { channel: 'colour', field: 'custom:light' } }),
          rule([])
        ]
      },
      { id: 'view-2' as ViewId, name: 'Other', filters: [] }
    ]),
    storySteps: Table.of([{ id: 'step-1' as StoryStepId, name: 'One', visibleWhere: [asksLight] }])
  };
}

function after<C extends CommandId>(id: C, args: CommandArgs<C>, diagram = drawn()): Diagram {
  const result = (commands[id] as unknown as Command<CommandArgs<C>>).run(diagram, args);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

function refusal<C extends CommandId>(id: C, args: CommandArgs<C>) {
  const result = (commands[id] as unknown as Command<CommandArgs<C>>).run(drawn(), args);
  return result.ok ? undefined : result.error.code;
}

const customOf = (diagram: Diagram, name: string) => diagram.parties.get(partyId(name))?.custom;

describe('a new own field', () => {
  it('comes after those that are in an order, and needs a name', () => {
    const field: FieldDef = { ...staff, id: fieldId('new'), name: ' New ' };
    expect(after('field/add', { field }).fieldDefs.get(field.id)).toEqual({
      ...field,
      name: 'New'
    });
    const ordered = after('field/move', { id: staff.id, to: 1 });
    const order = after('field/add', { field }, ordered).fieldDefs.get(field.id)?.order;
    expect(order).toBe(2);
    expect(refusal('field/add', { field: { ...field, name: ' ' } })).toBe('name-required');
    expect(refusal('field/add', { field: staff })).toBe('already-exists');
  });
});

describe('another type of an own field', () => {
  const toNumber = { id: staff.id, fields: { type: 'number' as const } };

  it('turns values that fit into it, and keeps or clears the others as told', () => {
    const kept = after('field/edit', { ...toNumber, misfits: 'keep' });
    expect(['a', 'b', 'c'].map((name) => customOf(kept, name)?.['staff'])).toEqual([
      1200,
      'many',
      7
    ]);
    const cleared = after('field/edit', { ...toNumber, misfits: 'clear' });
    expect(customOf(cleared, 'a')).toEqual({ staff: 1200, light: 'Red' });
    expect(customOf(cleared, 'b')).toEqual({ light: 'Green' });
  });

  it('is told before what fits and what does not', () => {
    const { changed, misfits } = recastOf(drawn(), staff, { type: 'number' });
    expect(Object.fromEntries(changed)).toEqual({ [partyId('a')]: 1200, [partyId('c')]: 7 });
    expect(Object.fromEntries(misfits)).toEqual({ [partyId('b')]: 'many' });
  });

  it('leaves values alone when only the name is another', () => {
    const kept = after('field/edit', { ...toNumber, misfits: 'keep' });
    const renamed = after(
      'field/edit',
      { id: staff.id, fields: { name: 'Headcount' }, misfits: 'clear' },
      kept
    );
    expect(customOf(renamed, 'b')?.['staff']).toBe('many');
    expect(renamed.fieldDefs.get(staff.id)?.name).toBe('Headcount');
  });

  it('takes a choice along under its other name, and finds those that are gone', () => {
    const args = { id: light.id, fields: { list: ['Stop'] }, renamed: { Red: 'Stop' } };
    const kept = after('field/edit', { ...args, misfits: 'clear' });
    expect(customOf(kept, 'a')?.['light']).toBe('Stop');
    expect(customOf(kept, 'b')).toEqual({ staff: 'many' });
  });
});

describe('the order of own fields', () => {
  it('is what moving makes it, and stays within the same type of record', () => {
    const third: FieldDef = { ...staff, id: fieldId('third') };
    const elsewhere: FieldDef = { ...staff, id: fieldId('else'), on: 'engagements' };
    const diagram = { ...drawn(), fieldDefs: Table.of([staff, light, third, elsewhere]) };
    const ids = (of: Diagram) => ownFieldsOn(of, 'parties').map(({ id }) => id);
    expect(ids(diagram)).toEqual(['light', 'staff', 'third']);
    const moved = after('field/move', { id: third.id, to: 0 }, diagram);
    expect(ids(moved)).toEqual(['third', 'light', 'staff']);
    expect(ids(after('field/move', { id: third.id, to: 9 }, moved))).toEqual([
      'light',
      'staff',
      'third'
    ]);
    expect(moved.fieldDefs.get(elsewhere.id)).toBe(diagram.fieldDefs.get(elsewhere.id));
  });
});

describe('an own field that is deleted', () => {
  it('is counted before: its values, and what asks about it', () => {
    expect(usesOf(drawn(), light)).toEqual({ values: 2, looks: 2 });
    expect(usesOf(drawn(), staff)).toEqual({ values: 3, looks: 0 });
  });

  it('goes with its values, its evidence and whatever views ask about it', () => {
    const left = after('field/remove', { id: light.id });
    expect([...left.fieldDefs]).toEqual([staff]);
    expect(customOf(left, 'a')).toEqual({ staff: '1200' });
    expect(left.parties.get(partyId('a'))?.evidence).toEqual({ country: { who: 'Bob' } });
    const view = left.views.get('view-1' as ViewId);
    expect(view?.filters?.map(({ field }) => field)).toEqual(['country']);
    expect(view?.rules).toEqual([rule([])]);
    expect(left.storySteps.get('step-1' as StoryStepId)?.visibleWhere).toEqual([]);
    expect(JSON.stringify([...left.parties, ...left.views])).not.toContain('light');
  });
});

describe('several records at once', () => {
  const ids = [partyId('a'), partyId('b')];

  it('get the same fields, further tags and own values, and keep what differs beside them', () => {
    const tagged = after('selection/edit', { table: 'parties', ids: [ids[0]!], addTags: ['old'] });
    const edited = after(
      'selection/edit',
      {
        table: 'parties',
        ids,
        fields: { country: 'NL' },
        addTags: ['key', 'old'],
        own: { [light.id]: 'Green', [staff.id]: null }
      },
      tagged
    );
    const [a, b, c] = ['a', 'b', 'c'].map((name) => edited.parties.get(partyId(name)));
    expect([a?.country, b?.country, c?.country]).toEqual(['NL', 'NL', undefined]);
    expect([a?.tags, b?.tags]).toEqual([
      ['old', 'key'],
      ['key', 'old']
    ]);
    expect([a?.custom, b?.custom]).toEqual([{ light: 'Green' }, { light: 'Green' }]);
    const bare = after(
      'selection/edit',
      { table: 'parties', ids, removeTags: ['key', 'old'] },
      edited
    );
    expect('tags' in (bare.parties.get(ids[0]!) ?? {})).toBe(false);
    expect(c).toBe(edited.parties.get(partyId('c')));
  });

  it('are refused as a whole when one is not there', () => {
    const gone = [...ids, partyId('nobody')];
    expect(refusal('selection/edit', { table: 'parties', ids: gone })).toBe('not-found');
  });
});
