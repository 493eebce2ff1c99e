import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import { differences } from '#lib/domain/compare.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff, isEmptyDiff } from '#lib/domain/diff.ts';
import { network, partyId, placementId } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';

const sample = network(['client > prime > sub']);

function after<A>(diagram: Diagram, command: { run(d: Diagram, a: A): unknown }, args: A): Diagram {
  return (command.run(diagram, args) as { value: Diagram }).value;
}

describe('the differences of two diagrams', () => {
  it('name what was added, removed and changed, with the fields', () => {
    let now = after(sample, commands['party/rename'], { id: partyId('prime'), name: 'Prime' });
    now = after(now, commands['selection/remove'], { parties: [partyId('sub')], engagements: [] });
    const found = differences(sample, now);
    expect(found.map(({ kind, table, id }) => [kind, table, id])).toEqual([
      ['removed', 'parties', 'sub'],
      ['changed', 'parties', 'prime'],
      ['removed', 'engagements', 'prime > sub']
    ]);
    expect(found[1]!.fields).toEqual(['name']);
    expect(differences(now, sample).map(({ kind }) => kind)).toEqual(['added', 'changed', 'added']);
  });

  it('tell a card that stands elsewhere as a party that moved, once', () => {
    const to = [{ id: placementId('at prime'), x: 7, y: 9 }];
    const moved = after(sample, commands['placement/move'], { to });
    expect(differences(sample, moved)).toEqual([
      { kind: 'moved', table: 'parties', id: 'prime', fields: [] }
    ]);
    const both = after(moved, commands['party/rename'], { id: partyId('prime'), name: 'Prime' });
    expect(differences(sample, both)).toMatchObject([{ kind: 'changed', id: 'prime' }]);
  });

  it('are none exactly where nothing but placements of other parties differs', () => {
    fc.assert(
      fc.property(diagrams, diagrams, (a, b) => {
        const { placements: _, ...change } = diff(a, b);
        const found = differences(a, b).filter(({ kind }) => kind !== 'moved');
        const records = Object.values(change).flatMap((table) => Object.keys(table));
        expect(found).toHaveLength(records.length);
        if (isEmptyDiff(diff(a, b))) expect(differences(a, b)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });
});
