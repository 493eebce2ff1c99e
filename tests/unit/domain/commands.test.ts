import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandArgs, CommandId } from '#lib/domain/commands/index.ts';
import type { Command } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables, settingsOf, tableNames } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { ContractId, FunctionId } from '#lib/domain/ids.ts';
import type { BusinessFunction } from '#lib/domain/records.ts';
import { anyMissingEnd, structureFault } from '#lib/domain/structure.ts';
import { diagramText, engagement, engagementId, network, party } from '../../support/diagrams.ts';
import { partyId, placement, placementId, recordsOf, textOf } from '../../support/diagrams.ts';
import { argsOf, diagrams, edit, runEdit } from '../../support/edits.ts';
import { wholeDiagram } from '../../support/whole.ts';

const sample = network(['client > prime > sub'], {
  'client > prime': { title: 'Helpdesk', supports: [] },
  'prime > sub': { supports: [engagementId('client > prime')] }
});

/** The diagram after a command that is not refused. */
function after<C extends CommandId>(id: C, args: CommandArgs<C>, diagram = sample): Diagram {
  const result = (commands[id] as unknown as Command<CommandArgs<C>>).run(diagram, args);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** What a command changes in the sample, field by field. */
function change<C extends CommandId>(id: C, args: CommandArgs<C>) {
  return diff(sample, after(id, args));
}

function refusal<C extends CommandId>(id: C, args: CommandArgs<C>) {
  const result = (commands[id] as unknown as Command<CommandArgs<C>>).run(sample, args);
  return result.ok ? undefined : result.error;
}

function described<C extends CommandId>(id: C, args: CommandArgs<C>) {
  return (commands[id] as unknown as Command<CommandArgs<C>>).describe(sample, args);
}

describe('every command', () => {
  it('leaves the diagram and the arguments that it is given untouched, and repeats itself', () => {
    fc.assert(
      fc.property(diagrams, edit, (diagram, each) => {
        const args = argsOf(diagram, each, 1000);
        const before = [diagramText(diagram), textOf(args)];
        const [first, again] = [runEdit(diagram, each, 1000), runEdit(diagram, each, 1000)];
        expect([diagramText(diagram), textOf(args)]).toEqual(before);
        expect(first.ok).toBe(again.ok);
        if (first.ok && again.ok) expect(diff(first.value, again.value)).toEqual({});
      })
    );
  });

  it('writes no empty fields: unknown is absent', () => {
    fc.assert(
      fc.property(diagrams, edit, (diagram, each) => {
        const result = runEdit(diagram, each, 1000);
        if (!result.ok) return;
        for (const table of tableNames) {
          const values = recordsOf(result.value, table).flatMap((record) => Object.values(record));
          expect(values.filter((value) => value === undefined || value === null)).toEqual([]);
        }
      })
    );
  });

  it('describes itself in plain words and numbers, also where it will be refused', () => {
    fc.assert(
      fc.property(diagrams, edit, (diagram, each) => {
        const { describe: say } = commands[each.command] as unknown as Command<unknown>;
        for (const from of [diagram, emptyTables]) {
          const params = say(from, argsOf(diagram, each, 1000));
          for (const value of Object.values(params)) expect(typeof value).toMatch(/string|number/);
        }
      })
    );
  });
});

describe('diagram/edit', () => {
  it('sets fields of the settings and makes others unknown', () => {
    const euro = after('diagram/edit', { fields: { baseCurrency: 'EUR', asOf: '2026' } });
    const later = after('diagram/edit', { fields: { asOf: undefined } }, euro);
    expect(settingsOf(later)).toStrictEqual({ ...settingsOf(sample), baseCurrency: 'EUR' });
  });
});

describe('records of a plain table', () => {
  const whole = wholeDiagram();
  const record: BusinessFunction = { id: 'function-2' as FunctionId, name: 'Lending' };

  it('are added, once', () => {
    const args = { table: 'functions', record } as const;
    const added = after('record/add', args, whole);
    expect(diff(whole, added)).toEqual({
      functions: { 'function-2': { id: [null, 'function-2'], name: [null, 'Lending'] } }
    });
    expect(commands['record/add'].run(added, args)).toEqual({
      ok: false,
      error: { code: 'already-exists', id: 'function-2' }
    });
  });

  it('are changed field by field', () => {
    const id = 'function-1' as FunctionId;
    const fields = { critical: 'no', rtoHours: undefined } as const;
    expect(diff(whole, after('record/edit', { table: 'functions', id, fields }, whole))).toEqual({
      functions: { 'function-1': { critical: ['yes', 'no'], rtoHours: [4, null] } }
    });
  });

  it('are refused where they are not there', () => {
    const id = 'function-9' as FunctionId;
    const refusal = { code: 'not-found', id };
    expect(commands['record/edit'].run(whole, { table: 'functions', id, fields: {} })).toEqual({
      ok: false,
      error: refusal
    });
    expect(commands['record/remove'].run(whole, { table: 'functions', id })).toEqual({
      ok: false,
      error: refusal
    });
  });

  it.each(tableNames.filter((table) => table !== 'settings'))(
    'go from %s with every reference to them, in one change',
    (table) => {
      for (const { id } of recordsOf(whole, table)) {
        const args = { table, id } as CommandArgs<'record/remove'>;
        const left = after('record/remove', args, whole);
        expect(recordsOf(left, table).map((each) => each.id)).not.toContain(id);
        expect(structureFault(left, diff(whole, left))).toBeUndefined();
        expect(anyMissingEnd(left)).toBeUndefined();
      }
    }
  );

  it('are told by table and by what people call them', () => {
    const say = (args: CommandArgs<'record/remove'>) =>
      commands['record/remove'].describe(whole, args);
    expect(say({ table: 'functions', id: 'function-1' as FunctionId })).toEqual({
      table: 'functions',
      name: 'Payments'
    });
    expect(say({ table: 'contracts', id: 'contract-frame' as ContractId })).toEqual({
      table: 'contracts',
      name: 'F-1'
    });
    expect(say({ table: 'contracts', id: 'contract-9' as ContractId }).name).toBe('');
    expect(commands['record/add'].describe(whole, { table: 'functions', record })).toEqual({
      table: 'functions',
      name: 'Lending'
    });
  });
});

describe('diagram/rename', () => {
  it('sets the trimmed title', () => {
    expect(change('diagram/rename', { title: '  Ours ' })).toEqual({
      settings: { settings: { title: ['Sample', 'Ours'] } }
    });
  });
  it('gives a title to a diagram that has no settings yet', () => {
    expect(settingsOf(after('diagram/rename', { title: 'Ours' }, emptyTables)).title).toBe('Ours');
  });
  it('keeps fields of the settings that it does not know', () => {
    const settings = { ...settingsOf(sample), later: 1 };
    const known = { ...sample, settings: sample.settings.with([[settings.id, settings]]) };
    expect(settingsOf(after('diagram/rename', { title: 'Ours' }, known))).toMatchObject({
      later: 1
    });
  });
  it('refuses an empty title', () => {
    expect(refusal('diagram/rename', { title: ' \t' })).toEqual({ code: 'name-required' });
  });
  it('is told by its title', () => {
    expect(described('diagram/rename', { title: 'Ours' })).toEqual({ title: 'Ours' });
  });
});

describe('diagram/fill', () => {
  const content = network(['a > b']);
  it('puts the content in the place of what was there', () => {
    expect(diagramText(after('diagram/fill', { content }))).toBe(diagramText(content));
  });
  it('is told by the title of the content', () => {
    expect(described('diagram/fill', { content })).toEqual({ title: 'Sample' });
  });
});

describe('party/add', () => {
  const args = { party: party('new'), placement: placement('new', 4, 5) };
  it('adds the party and where it stands, nothing else', () => {
    const { parties, placements, ...others } = change('party/add', args);
    expect(Object.keys(parties ?? {})).toEqual(['new']);
    expect(Object.keys(placements ?? {})).toEqual(['at new']);
    expect(others).toEqual({});
    expect(after('party/add', args).parties.get(partyId('new'))).toEqual(args.party);
  });
  it('refuses ids that are taken, of the party and of the placement', () => {
    expect(refusal('party/add', { ...args, party: party('sub') })).toEqual({
      code: 'already-exists',
      id: 'sub'
    });
    const taken = { ...args.placement, id: placementId('at sub') };
    expect(refusal('party/add', { ...args, placement: taken })).toEqual({
      code: 'already-exists',
      id: 'at sub'
    });
  });
  it('is told by its name', () => {
    expect(described('party/add', args)).toEqual({ name: 'new' });
  });
});

describe('party/edit', () => {
  it('sets fields and makes others unknown', () => {
    const known = after('party/edit', {
      id: partyId('sub'),
      fields: { country: 'NL', nameZh: '分包' }
    });
    const { parties } = after(
      'party/edit',
      { id: partyId('sub'), fields: { country: undefined } },
      known
    );
    expect(parties.get(partyId('sub'))).toStrictEqual({ ...party('sub'), nameZh: '分包' });
  });
  it('refuses a party that is not there', () => {
    expect(refusal('party/edit', { id: partyId('nobody'), fields: {} })).toEqual({
      code: 'not-found',
      id: 'nobody'
    });
  });
  it('is told by the party’s name, or none', () => {
    expect(described('party/edit', { id: partyId('sub'), fields: {} })).toEqual({ name: 'sub' });
    expect(described('party/edit', { id: partyId('nobody'), fields: {} })).toEqual({ name: '' });
  });
});

describe('party/rename', () => {
  it('sets the trimmed name and nothing else', () => {
    expect(change('party/rename', { id: partyId('sub'), name: ' 分包商 ' })).toEqual({
      parties: { sub: { name: ['sub', '分包商'] } }
    });
  });
  it('sets the name in one language and leaves the others', () => {
    expect(change('party/rename', { id: partyId('sub'), name: '分包商', field: 'nameZh' })).toEqual(
      { parties: { sub: { nameZh: [null, '分包商'] } } }
    );
  });
  it.each(['name', 'nameZh', 'nameLatin'] as const)('refuses an empty %s', (field) => {
    expect(refusal('party/rename', { id: partyId('sub'), name: '  ', field })).toEqual({
      code: 'name-required'
    });
  });
  it('refuses a party that is not there', () => {
    expect(refusal('party/rename', { id: partyId('nobody'), name: 'x' })).toEqual({
      code: 'not-found',
      id: 'nobody'
    });
  });
  it('is told by the old name and the new', () => {
    const args = { id: partyId('sub'), name: 'Sub Ltd' };
    expect(described('party/rename', args)).toEqual({ from: 'sub', name: 'Sub Ltd' });
  });
});

describe('engagement/add', () => {
  const args = { engagement: engagement('client > sub', { supports: [] }) };
  it('adds the engagement, nothing else', () => {
    expect(Object.keys(change('engagement/add', args))).toEqual(['engagements']);
    const { engagements } = after('engagement/add', args);
    expect(engagements.get(engagementId('client > sub'))).toEqual(args.engagement);
    expect(engagements.size).toBe(3);
  });
  it('refuses an id that is taken', () => {
    expect(refusal('engagement/add', { engagement: engagement('prime > sub') })).toEqual({
      code: 'already-exists',
      id: 'prime > sub'
    });
  });
  it('is told by the names of both ends, as far as they are known', () => {
    expect(described('engagement/add', args)).toEqual({ client: 'client', provider: 'sub' });
    expect(described('engagement/add', { engagement: engagement('x > y') })).toEqual({
      client: '',
      provider: ''
    });
  });
});

describe('engagement/edit', () => {
  const id = engagementId('client > prime');
  it('sets fields and makes others unknown', () => {
    const fields = { supports: undefined, status: 'active', value: { amount: 5 } } as const;
    expect(change('engagement/edit', { id, fields })).toEqual({
      engagements: {
        [id]: { supports: [[], null], status: [null, 'active'], value: [null, { amount: 5 }] }
      }
    });
  });
  it('refuses an engagement that is not there', () => {
    const missing = engagementId('nothing');
    expect(refusal('engagement/edit', { id: missing, fields: {} })).toEqual({
      code: 'not-found',
      id: 'nothing'
    });
  });
  it('is told without particulars', () => {
    expect(described('engagement/edit', { id, fields: {} })).toEqual({});
  });
});

describe('engagement/label', () => {
  const id = engagementId('client > prime');
  it('sets the trimmed title', () => {
    expect(change('engagement/label', { id, title: ' Desk ' })).toEqual({
      engagements: { [id]: { title: ['Helpdesk', 'Desk'] } }
    });
  });
  it('makes an empty title unknown', () => {
    expect(change('engagement/label', { id, title: ' ' })).toEqual({
      engagements: { [id]: { title: ['Helpdesk', null] } }
    });
  });
  it('refuses an engagement that is not there', () => {
    expect(refusal('engagement/label', { id: engagementId('nothing'), title: 'x' })).toEqual({
      code: 'not-found',
      id: 'nothing'
    });
  });
  it('is told by its title', () => {
    expect(described('engagement/label', { id, title: 'Desk' })).toEqual({ title: 'Desk' });
  });
});

describe('selection/remove', () => {
  it('removes parties with their engagements and placements, and engagements of others', () => {
    const diagram = network(['a > b > c', 'c > d', 'd > e']);
    const args = { parties: [partyId('b')], engagements: [engagementId('d > e')] };
    const left = after('selection/remove', args, diagram);
    expect([...left.parties].map(({ id }) => id).sort()).toEqual(['a', 'c', 'd', 'e']);
    expect([...left.engagements].map(({ id }) => id)).toEqual(['c > d']);
    expect(left.placements.size).toBe(4);
  });
  it('removes an engagement that is named with its own party once', () => {
    const args = { parties: [partyId('sub')], engagements: [engagementId('prime > sub')] };
    expect([...after('selection/remove', args).engagements]).toHaveLength(1);
  });
  it('has nothing to do when all of it is gone already', () => {
    const args = { parties: [partyId('nobody')], engagements: [engagementId('nothing')] };
    expect(change('selection/remove', args)).toEqual({});
  });
  it('is told by a single party’s name, else by the number of objects', () => {
    const two = { parties: [partyId('client'), partyId('sub')], engagements: [] };
    const one = { parties: [partyId('sub')], engagements: [engagementId('client > prime')] };
    const none = { parties: [], engagements: [engagementId('client > prime')] };
    expect(described('selection/remove', two)).toEqual({ count: 2, name: '' });
    expect(described('selection/remove', one)).toEqual({ count: 2, name: 'sub' });
    expect(described('selection/remove', none)).toEqual({ count: 1, name: '' });
  });
});

describe('placement/move', () => {
  const to = [
    { id: placementId('at client'), x: 7, y: 8 },
    { id: placementId('at sub'), x: -1, y: 0.5 }
  ];
  it('puts all cards where they are told, pinned', () => {
    const { placements } = after('placement/move', { to });
    expect(placements.get(placementId('at client'))).toEqual({
      ...placement('client', 7, 8),
      pinned: true
    });
    expect(placements.get(placementId('at sub'))).toMatchObject({ x: -1, y: 0.5, pinned: true });
    expect(placements.get(placementId('at prime'))).toEqual(placement('prime', 200, 0));
  });
  it('refuses all when one placement is not there', () => {
    const missing = { id: placementId('nowhere'), x: 0, y: 0 };
    expect(refusal('placement/move', { to: [...to, missing] })).toEqual({
      code: 'not-found',
      id: 'nowhere'
    });
  });
  it('is told by a single party’s name, else by their number', () => {
    expect(described('placement/move', { to })).toEqual({ count: 2, name: '' });
    expect(described('placement/move', { to: to.slice(0, 1) })).toEqual({
      count: 1,
      name: 'client'
    });
    expect(described('placement/move', { to: [] })).toEqual({ count: 0, name: '' });
  });
});
