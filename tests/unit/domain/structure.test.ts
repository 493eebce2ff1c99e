import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, Reference, TableName } from '#lib/domain/diagram.ts';
import { placementsByParty, settingsOf, tableNames, tableTypes } from '#lib/domain/diagram.ts';
import { emptyTables, newDiagram } from '#lib/domain/diagram.ts';
import { apply, diff } from '#lib/domain/diff.ts';
import { remove, withFields } from '#lib/domain/edit.ts';
import { anyFault, namedIds, structureFault } from '#lib/domain/structure.ts';
import { diagramText, engagementId, network, partyId } from '../../support/diagrams.ts';
import { placement, placementId, recordsOf } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';

const references = tableNames.flatMap((table) =>
  tableTypes[table].references.map((reference) => ({
    table,
    name: `${table}.${reference.field}`,
    reference,
    ...reference
  }))
);

/** The diagram with other fields in one record, whoever it belongs to. */
function patched(diagram: Diagram, table: TableName, id: string, fields: object): Diagram {
  const record = recordsOf(diagram, table).find((each) => each.id === id)!;
  const pairs = Object.entries(fields).map(([field, to]: [string, unknown]) => [
    field,
    [record[field] ?? null, to]
  ]);
  return apply(diagram, { [table]: { [id]: Object.fromEntries(pairs) } });
}

describe('removing a record', () => {
  it('clears every reference to what is gone, whatever the table', () => {
    fc.assert(
      fc.property(diagrams, fc.nat(), (diagram, pick) => {
        for (const table of tableNames) {
          const records = recordsOf(diagram, table);
          const id = records[pick % Math.max(records.length, 1)]?.id;
          if (id === undefined) continue;
          const after = remove(diagram, table, id);
          expect(recordsOf(after, table).map((record) => record.id)).not.toContain(id);
          for (const { table: from, reference } of references) {
            const held = new Set(recordsOf(after, reference.to).map((record) => record.id));
            const named = recordsOf(after, from).flatMap((record) => namedIds(record, reference));
            expect(named.filter((name) => !held.has(name))).toEqual([]);
          }
        }
      }),
      { numRuns: 50 }
    );
  });

  it('takes away nothing but what ends at it, and changes nothing but lists that named it', () => {
    fc.assert(
      fc.property(diagrams, fc.nat(), (diagram, pick) => {
        const all = [...diagram.parties];
        const party = all[pick % Math.max(all.length, 1)];
        if (!party) return;
        const {
          parties = {},
          engagements = {},
          ...others
        } = diff(diagram, remove(diagram, 'parties', party.id));
        expect(Object.keys(parties)).toEqual([party.id]);
        for (const [id, fields] of Object.entries(engagements)) {
          const { clientId, providerId } = diagram.engagements.get(engagementId(id))!;
          const ended = [clientId, providerId].includes(party.id);
          expect(Object.keys(fields).includes('id')).toBe(ended);
          if (!ended) expect(Object.keys(fields)).toEqual(['supports']);
        }
        for (const id of Object.keys(others.placements ?? {})) {
          expect(diagram.placements.get(placementId(id))?.partyId).toBe(party.id);
        }
        expect(others.settings).toBeUndefined();
      })
    );
  });

  it.each(references)('obeys $kind references: $name', ({ table, field, to, kind }) => {
    const diagram = network(['a > b > c'], {
      'b > c': { supports: [engagementId('a > b')] }
    });
    const target = recordsOf(diagram, to).find((record) =>
      recordsOf(diagram, table).some((each) => namesIt(each, field, record.id))
    )!;
    const naming = recordsOf(diagram, table).filter((each) => namesIt(each, field, target.id));
    expect(naming.length).toBeGreaterThan(0);

    const left = recordsOf(remove(diagram, to, target.id), table);
    for (const { id } of naming) {
      const record = left.find((each) => each.id === id);
      if (kind === 'end') expect(record).toBeUndefined();
      else expect(record && namesIt(record, field, target.id)).toBe(false);
    }
  });

  it('makes an emptied list absent: nobody said that the engagement is direct', () => {
    const diagram = network(['a > b > c'], { 'b > c': { supports: [engagementId('a > b')] } });
    const after = remove(diagram, 'engagements', 'a > b').engagements.get(engagementId('b > c'))!;
    expect('supports' in after).toBe(false);
  });

  it('leaves the rest of a list, and a list that was empty by a person’s word', () => {
    const both = [engagementId('a > b'), engagementId('x > b')];
    const diagram = network(['a > b > c', 'x > b', 'y > z'], {
      'b > c': { supports: both },
      'y > z': { supports: [] }
    });
    const after = remove(diagram, 'engagements', 'a > b').engagements;
    expect(after.get(engagementId('b > c'))?.supports).toEqual(['x > b']);
    expect(after.get(engagementId('y > z'))?.supports).toEqual([]);
  });

  it('clears what an engagement supported when its own client goes', () => {
    const diagram = network(['a > b > c'], { 'b > c': { supports: [engagementId('a > b')] } });
    const after = remove(diagram, 'parties', 'a');
    expect([...after.engagements]).toEqual([{ id: 'b > c', clientId: 'b', providerId: 'c' }]);
    expect([...after.placements].map(({ id }) => id).sort()).toEqual(['at b', 'at c']);
  });

  it('of an id that is not there changes nothing', () => {
    const diagram = network(['a > b']);
    for (const table of tableNames) {
      expect(diff(diagram, remove(diagram, table, 'nobody'))).toEqual({});
    }
  });

  it('leaves the diagram that it was given untouched', () => {
    const diagram = network(['a > b > c'], { 'b > c': { supports: [engagementId('a > b')] } });
    const before = diagramText(diagram);
    remove(diagram, 'parties', 'a');
    expect(diagramText(diagram)).toBe(before);
  });
});

describe('setting fields', () => {
  it('sets, replaces, and makes a field absent that is given as undefined', () => {
    const fields = { b: undefined, c: 3, d: null };
    const record = withFields<Record<string, unknown>>({ id: 'x', a: 1, b: 2 }, fields);
    expect(record).toStrictEqual({ id: 'x', a: 1, c: 3, d: null });
  });
});

describe('the structure of a diagram', () => {
  const sound = network(['a > b > c'], { 'b > c': { supports: [engagementId('a > b')] } });
  const idOf: Record<string, string> = { engagements: 'b > c', placements: 'at b' };

  it('is sound when every reference finds its record', () => {
    expect(anyFault(sound)).toBeUndefined();
    expect(structureFault(sound, diff(emptyTables, sound))).toBeUndefined();
    expect(anyFault(emptyTables)).toBeUndefined();
  });

  it.each(references)('is broken when $name names nobody', ({ table, field, kind }) => {
    const id = idOf[table]!;
    const value = kind === 'end' ? 'nobody' : ['a > b', 'nobody'];
    const broken = patched(sound, table, id, { [field]: value });
    const fault = { code: 'missing-end', table, id, field, missing: 'nobody' };
    expect(structureFault(broken, diff(sound, broken))).toEqual(fault);
    expect(anyFault(broken)).toEqual(fault);
  });

  it.each(references.filter(({ kind }) => kind === 'end'))(
    'is broken when $name is absent: an end is never unknown',
    ({ table, field }) => {
      const id = idOf[table]!;
      const broken = patched(sound, table, id, { [field]: null });
      const fault = { code: 'missing-end', table, id, field, missing: '' };
      expect(structureFault(broken, diff(sound, broken))).toEqual(fault);
      expect(anyFault(broken)).toEqual(fault);
    }
  );

  it.each(references)('is broken when the record goes that $name names', (reference) => {
    const target = recordsOf(sound, reference.table)
      .flatMap((record) => namedIds(record, reference as Reference))
      .at(0)!;
    const removal = Object.fromEntries(
      Object.entries(recordsOf(sound, reference.to).find(({ id }) => id === target)!).map(
        ([field, from]) => [field, [from, null]]
      )
    );
    const change = { [reference.to]: { [target]: removal } } as ReturnType<typeof diff>;
    const fault = structureFault(apply(sound, change), change);
    expect(fault).toMatchObject({ code: 'missing-end', missing: target });
  });

  it('is looked at only where a change touches it, unless something goes', () => {
    const broken = patched(sound, 'placements', 'at b', { partyId: 'nobody' });
    const renamed = patched(broken, 'parties', 'a', { name: 'A' });
    expect(structureFault(renamed, diff(broken, renamed))).toBeUndefined();
    expect(anyFault(renamed)).toBeDefined();
  });
});

describe('a diagram', () => {
  it('begins with a title and nothing else', () => {
    const diagram = newDiagram('Our network');
    expect(settingsOf(diagram).title).toBe('Our network');
    expect(tableNames.map((name) => diagram[name].size)).toEqual(
      tableNames.map((name) => (name === 'settings' ? 1 : 0))
    );
  });

  it('has settings even before its first step', () => {
    expect(settingsOf(emptyTables)).toEqual({ id: 'settings', title: '' });
  });

  it('shows a party at the placement with the smallest id, whatever their order', () => {
    const two = network(['a > b']);
    const shadow = { ...placement('a', 9, 9), id: placementId('0 shadow') };
    const { placements } = two;
    const diagram = { ...two, placements: placements.with([[shadow.id, shadow]]) };
    expect(placementsByParty(diagram).get(partyId('a'))).toEqual(shadow);
    expect(placementsByParty(diagram).size).toBe(2);
  });
});

function namesIt(record: object, field: string, id: string): boolean {
  const value = (record as Record<string, unknown>)[field];
  return Array.isArray(value) ? value.includes(id) : value === id;
}
