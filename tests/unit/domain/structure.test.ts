import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { placementsByParty, settingsOf, tableNames, tableTypes } from '#lib/domain/diagram.ts';
import { emptyTables, newDiagram } from '#lib/domain/diagram.ts';
import { apply, diff } from '#lib/domain/diff.ts';
import { remove, withFields } from '#lib/domain/edit.ts';
import { mustExist, namedIds } from '#lib/domain/references.ts';
import { anyMissingEnd, structureFault } from '#lib/domain/structure.ts';
import { diagramText, engagementId, network, partyId } from '../../support/diagrams.ts';
import { placement, placementId, recordsOf } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';
import { wholeDiagram } from '../../support/whole.ts';

const references = tableNames.flatMap((table) =>
  tableTypes[table].references.map((reference) => ({
    table,
    name: [table, reference.field, reference.part].filter(Boolean).join('.'),
    kind: reference.kind,
    reference
  }))
);
const strict = references.filter(({ reference }) => mustExist(reference));
const whole = wholeDiagram();
const everyId = new Set(tableNames.flatMap((table) => recordsOf(whole, table).map(({ id }) => id)));

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
          for (const { table: from, reference } of strict) {
            const targets = reference.to.flatMap((to) => recordsOf(after, to));
            const held = new Set(targets.map((record) => record.id));
            const named = recordsOf(after, from).flatMap((record) => namedIds(record, reference));
            expect(named.filter((name) => !held.has(name))).toEqual([]);
          }
        }
      }),
      { numRuns: 50 }
    );
  });

  it('takes away nothing but what ends at it, and changes nothing but fields that named it', () => {
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
        for (const [id, fields] of Object.entries(parties)) {
          if (id !== party.id) expect(Object.keys(fields)).toEqual(['partOfId']);
        }
        expect(parties[party.id]).toBeDefined();
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

  it.each(references)('obeys $kind references: $name', ({ table, kind, reference }) => {
    const named = recordsOf(whole, table).flatMap((record) => namedIds(record, reference));
    const targets = reference.to.flatMap((to) =>
      recordsOf(whole, to).flatMap(({ id }) => (named.includes(id) ? [{ to, id }] : []))
    );
    expect(new Set(targets.map(({ to }) => to))).toEqual(new Set(reference.to));
    for (const { to, id } of targets) {
      const after = remove(whole, to, id);
      const left = new Set(tableNames.flatMap((each) => recordsOf(after, each).map((r) => r.id)));
      const isGone = (name: string) => everyId.has(name) && !left.has(name);
      for (const before of recordsOf(whole, table)) {
        const names = namedIds(before, reference);
        if (!names.includes(id)) continue;
        const record = recordsOf(after, table).find((each) => each.id === before.id);
        expect(record === undefined).toBe(kind === 'end' || isGone(before.id));
        if (!record) continue;
        const rest = names.filter((name) => !isGone(name));
        expect(namedIds(record, reference)).toEqual(rest);
        expect(reference.field in record).toBe(rest.length > 0 || kind === 'members');
      }
    }
  });

  it.each(tableNames)('leaves a sound diagram whatever goes of %s', (table) => {
    for (const { id } of recordsOf(whole, table)) {
      if (id === 'settings') continue;
      const after = remove(whole, table, id);
      expect(anyMissingEnd(after)).toBeUndefined();
      expect(JSON.stringify(recordsIn(after))).not.toContain(`"${id}"`);
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
  const sound = whole;

  it('is sound when every reference finds its record', () => {
    expect(anyMissingEnd(sound)).toBeUndefined();
    expect(structureFault(sound, diff(emptyTables, sound))).toBeUndefined();
    expect(anyMissingEnd(emptyTables)).toBeUndefined();
  });

  it.each(strict)('is broken when $name names nobody', ({ table, reference }) => {
    const { field, part } = reference;
    const record = recordsOf(sound, table).find((each) => namedIds(each, reference).length > 0)!;
    const entry = part === undefined ? 'nobody' : { [part]: 'nobody' };
    const value = Array.isArray(record[field]) ? [...(record[field] as []), entry] : entry;
    const broken = patched(sound, table, record.id, { [field]: value });
    const fault = { code: 'missing-end', table, id: record.id, field, missing: 'nobody' };
    expect(structureFault(broken, diff(sound, broken))).toEqual(fault);
    expect(anyMissingEnd(broken)).toEqual(fault);
  });

  it.each(references.filter(({ kind }) => kind === 'end'))(
    'is broken when $name is absent: an end is never unknown',
    ({ table, reference: { field } }) => {
      const { id } = recordsOf(sound, table)[0]!;
      const broken = patched(sound, table, id, { [field]: null });
      const fault = { code: 'missing-end', table, id, field, missing: '' };
      expect(structureFault(broken, diff(sound, broken))).toEqual(fault);
      expect(anyMissingEnd(broken)).toEqual(fault);
    }
  );

  it.each(strict)('is broken when the record goes that $name names', ({ table, reference }) => {
    const target = recordsOf(sound, table)
      .flatMap((record) => namedIds(record, reference))
      .at(0)!;
    const held = reference.to.find((to) => recordsOf(sound, to).some(({ id }) => id === target))!;
    const removal = Object.fromEntries(
      Object.entries(recordsOf(sound, held).find(({ id }) => id === target)!).map(
        ([field, from]) => [field, [from, null]]
      )
    );
    const change = { [held]: { [target]: removal } } as ReturnType<typeof diff>;
    const fault = structureFault(apply(sound, change), change);
    expect(fault).toMatchObject({ code: 'missing-end', missing: target });
  });

  it('may name services and own fields that are no records', () => {
    const free = patched(sound, 'engagements', 'engagement-3', {
      serviceItems: ['ITO-2-3', 'old code'],
      custom: { elsewhere: 1 }
    });
    expect(structureFault(free, diff(sound, free))).toBeUndefined();
  });

  it('has one record for one id, whatever the table', () => {
    const { parties, ...others } = sound;
    const twice = { ...parties.get(partyId('party-bank'))!, id: partyId('cluster-park') };
    const broken = { ...others, parties: parties.with([[twice.id, twice]]) };
    const fault = { code: 'duplicate-id', table: 'parties', id: 'cluster-park' };
    expect(structureFault(broken, diff(sound, broken))).toEqual(fault);
  });

  it('is looked at only where a change touches it, unless something goes', () => {
    const broken = patched(sound, 'placements', 'placement-2', { partyId: 'nobody' });
    const renamed = patched(broken, 'parties', 'party-bank', { name: 'A' });
    expect(structureFault(renamed, diff(broken, renamed))).toBeUndefined();
    expect(anyMissingEnd(renamed)).toBeDefined();
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

/** Every record of a diagram, as plain data. */
function recordsIn(diagram: Diagram) {
  return tableNames.map((name) => recordsOf(diagram, name));
}
