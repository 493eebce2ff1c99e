import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import { diff } from '#lib/domain/diff.ts';
import { fragmentOf, transplanted } from '#lib/domain/fragment.ts';
import { structureFault } from '#lib/domain/structure.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import { diagramText, engagementId, network, partyId, recordsOf } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';

const makeIds = () => {
  let count = 0;
  return (table: string) => `${table}-new-${String((count += 1))}`;
};
const still = { x: 0, y: 0 };

describe('a part of a diagram', () => {
  it('has the parties and what is between them', () => {
    const diagram = network(['a > b > c', 'a > c']);
    const part = fragmentOf(diagram, [partyId('a'), partyId('b')], []);
    expect(recordsOf(part, 'parties').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(recordsOf(part, 'engagements').map(({ id }) => id)).toEqual(['a > b']);
    expect(recordsOf(part, 'placements')).toHaveLength(2);
  });

  it('has the ends of an engagement that is taken alone, and no other engagement', () => {
    const diagram = network(['a > b', 'b > a']);
    const part = fragmentOf(diagram, [], [engagementId('a > b')]);
    expect(recordsOf(part, 'parties')).toHaveLength(2);
    expect(recordsOf(part, 'engagements').map(({ id }) => id)).toEqual(['a > b']);
  });

  it('is sound, goes through a file, and lands soundly anywhere', () => {
    fc.assert(
      fc.property(diagrams, diagrams, fc.nat(), (from, into, pick) => {
        const all = recordsOf(from, 'parties').map(({ id }) => partyId(id));
        const chosen = all.filter((_, index) => (pick >> (index % 20)) & 1);
        const part = fragmentOf(from, chosen, []);
        expect(structureFault(part, diff(newDiagram(''), part))).toBeUndefined();
        const read = readFile(writeFile(part));
        if (!read.ok) throw new Error(read.error.code);
        expect(diagramText(read.value.diagram)).toBe(diagramText(part));
        for (const target of [from, into]) {
          const records = transplanted(part, target, makeIds(), still);
          const after = commands['records/paste'].run(target, { records });
          if (!after.ok) throw new Error(after.error.code);
          expect(structureFault(after.value, diff(target, after.value))).toBeUndefined();
          expect(after.value.parties.size).toBe(target.parties.size + part.parties.size);
          expect(after.value.engagements.size).toBe(
            target.engagements.size + part.engagements.size
          );
        }
      }),
      { numRuns: 40 }
    );
  });

  it('is shifted as a whole', () => {
    const diagram = network(['a > b']);
    const records = transplanted(
      fragmentOf(diagram, [partyId('a'), partyId('b')], []),
      diagram,
      makeIds(),
      { x: 10, y: -5 }
    );
    const places = records
      .filter(({ table }) => table === 'placements')
      .map(({ record }) => record);
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [10, -5],
      [210, -5]
    ]);
  });
});
