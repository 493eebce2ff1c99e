import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables, tableNames } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply, compose, diff, grown, invert, isEmptyDiff } from '#lib/domain/diff.ts';
import { sameJson } from '#lib/domain/json.ts';
import { Table } from '#lib/domain/table.ts';
import type { AnyRecord } from '../../support/diagrams.ts';
import { diagramText, network, partyId, textOf } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';

/** Names that every plain object answers to: a lookup must not take them for fields. */
const treacherous = ['toString', 'valueOf', 'constructor', '__proto__'];
const fieldName = fc.constantFrom('name', 'supports', 'value', 'later', ...treacherous);
const fieldValue = fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null);

/** Tables with any ids and any fields, known to the schema or not, nested or not. */
const rawTable = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'c', ...treacherous),
    fc.dictionary(fieldName, fieldValue, { maxKeys: 4 }),
    { maxKeys: 4 }
  )
  .map((records) =>
    Table.of<AnyRecord>(Object.entries(records).map(([id, fields]) => ({ ...fields, id })))
  );
const rawDiagram = fc
  .tuple(...tableNames.map(() => rawTable))
  .map(
    (tables) =>
      Object.fromEntries(tableNames.map((name, i) => [name, tables[i]])) as unknown as Diagram
  );
const anyThree = fc.tuple(rawDiagram, rawDiagram, rawDiagram);

/** Three revisions of one diagram, as edits lead from one to the next. */
const threeRevisions = fc.tuple(edits(20), edits(10), edits(10)).map(([first, then, last]) => {
  const a = play(start, first).at(-1)!;
  const b = play(a, then).at(-1)!;
  return [a, b, play(b, last).at(-1)!] as const;
});

describe.each([
  ['raw tables', anyThree],
  ['random edits', threeRevisions]
])('over %s', (_, three: fc.Arbitrary<readonly [Diagram, Diagram, Diagram]>) => {
  const always = (law: (a: Diagram, b: Diagram, c: Diagram) => void) => {
    fc.assert(
      fc.property(three, ([a, b, c]) => law(a, b, c)),
      { numRuns: 50 }
    );
  };

  it('applying the difference gives the second diagram', () => {
    always((a, b) => {
      expect(diagramText(apply(a, diff(a, b)))).toBe(diagramText(b));
    });
  });

  it('applying the inverse of the difference gives the first diagram', () => {
    always((a, b) => {
      expect(diagramText(apply(b, invert(diff(a, b))))).toBe(diagramText(a));
    });
  });

  it('a composed change does what its two parts do in turn', () => {
    always((a, b, c) => {
      const [d, e] = [diff(a, b), diff(b, c)];
      expect(diagramText(apply(a, compose(d, e)))).toBe(diagramText(apply(apply(a, d), e)));
      expect(diagramText(apply(a, compose(d, e)))).toBe(diagramText(c));
    });
  });

  it('a change composed with its inverse is empty', () => {
    always((a, b) => {
      const d = diff(a, b);
      expect(compose(d, invert(d))).toEqual({});
      expect(compose(invert(d), d)).toEqual({});
    });
  });

  it('differences compose to the difference of the ends', () => {
    always((a, b, c) => {
      expect(textOf(compose(diff(a, b), diff(b, c)))).toBe(textOf(diff(a, c)));
    });
  });

  it('composing is associative, and the inverse of an inverse is the change', () => {
    always((a, b, c) => {
      const [d, e, f] = [diff(emptyTables, a), diff(a, b), diff(b, c)];
      expect(textOf(compose(compose(d, e), f))).toBe(textOf(compose(d, compose(e, f))));
      expect(textOf(invert(invert(e)))).toBe(textOf(e));
    });
  });

  it('a change that went through JSON or a structured clone replays the same', () => {
    always((a, b) => {
      const d = diff(a, b);
      for (const sent of [JSON.parse(JSON.stringify(d)) as Diff, structuredClone(d)]) {
        expect(textOf(sent)).toBe(textOf(d));
        expect(diagramText(apply(a, sent))).toBe(diagramText(b));
        expect(diagramText(apply(b, invert(sent)))).toBe(diagramText(a));
      }
    });
  });

  it('a difference is empty exactly when nothing differs, and names only what does', () => {
    always((a, b) => {
      expect(diff(a, a)).toEqual({});
      expect(isEmptyDiff(diff(a, b))).toBe(diagramText(a) === diagramText(b));
      for (const fields of Object.values(diff(a, b)).flatMap((records) => Object.values(records))) {
        expect(Object.keys(fields).length).toBeGreaterThan(0);
        for (const [from, to] of Object.values(fields)) expect(textOf(from)).not.toBe(textOf(to));
      }
    });
  });

  it('a diagram grows from nothing part by part, with its own records', () => {
    fc.assert(
      fc.property(three, fc.integer({ min: 1, max: 5 }), ([diagram], most) => {
        let [all, at]: [Diff, Diagram] = [{}, emptyTables];
        for (const { after, change } of grown(emptyTables, diagram, most)) {
          const sizes = Object.values(change).map((records) => Object.keys(records).length);
          expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(most);
          expect(diagramText(after)).toBe(diagramText(apply(at, change)));
          [all, at] = [compose(all, change), after];
        }
        expect(all).toEqual(diff(emptyTables, diagram));
        for (const table of tableNames) {
          for (const record of at[table])
            expect(diagram[table].get(record.id as never)).toBe(record);
        }
      }),
      { numRuns: 50 }
    );
  });

  it('neither diagram nor change is touched by any of it', () => {
    always((a, b, c) => {
      const d = diff(a, b);
      const before = [diagramText(a), diagramText(b), textOf(d)];
      apply(a, d);
      invert(d);
      compose(d, diff(b, c));
      expect([diagramText(a), diagramText(b), textOf(d)]).toEqual(before);
    });
  });
});

describe('a difference', () => {
  const before = network(['client > prime']);

  it('of one renamed party is one pair of names', () => {
    const renamed = before.parties.get(partyId('prime'))!;
    const parties = before.parties.with([[renamed.id, { ...renamed, name: 'Prime Ltd' }]]);
    expect(diff(before, { ...before, parties })).toEqual({
      parties: { prime: { name: ['prime', 'Prime Ltd'] } }
    });
  });

  it('of an added record comes from absent fields, of a removed one goes to them', () => {
    const without = { ...before, placements: Table.of([]) } as unknown as Diagram;
    const change = diff(without, before);
    expect(change.placements?.['at client']).toEqual({
      id: [null, 'at client'],
      partyId: [null, 'client'],
      x: [null, 0],
      y: [null, 0],
      pinned: [null, false]
    });
    expect(diff(before, without)).toEqual(invert(change));
  });

  it('takes lists and nested values as a whole, whatever the order of keys', () => {
    const told = (source: object) => {
      const prime = { ...before.parties.get(partyId('prime'))!, source };
      return { ...before, parties: before.parties.with([[prime.id, prime]]) };
    };
    const [one, same, other] = [
      told({ file: 'a.csv', row: 1 }),
      told({ row: 1, file: 'a.csv' }),
      told({ file: 'a.csv', row: 2 })
    ];
    expect(diff(one, same)).toEqual({});
    expect(diff(one, other)).toEqual({
      parties: {
        prime: {
          source: [
            { file: 'a.csv', row: 1 },
            { file: 'a.csv', row: 2 }
          ]
        }
      }
    });
  });

  it('leaves fields that the change does not name as they are, known or not', () => {
    const prime = { ...before.parties.get(partyId('prime'))!, later: { version: 9 } };
    const known = { ...before, parties: before.parties.with([[prime.id, prime]]) };
    const after = apply(known, { parties: { prime: { name: ['prime', 'Other'] } } });
    expect(after.parties.get(prime.id)).toEqual({ ...prime, name: 'Other' });
    expect(after.engagements).toBe(known.engagements);
  });
});

describe('plain values', () => {
  it('are the same exactly when their sorted texts are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameJson(a, b)).toBe(textOf(a) === textOf(b));
        expect(sameJson(a, JSON.parse(textOf(a)))).toBe(true);
      })
    );
  });

  it('have one zero, as JSON has', () => {
    expect(sameJson(0, -0)).toBe(true);
    expect(sameJson({ x: [-0] }, JSON.parse(JSON.stringify({ x: [-0] })))).toBe(true);
  });

  it('that look alike are told apart', () => {
    const different: unknown[] = [
      null,
      0,
      '',
      '0',
      false,
      [],
      {},
      [null],
      [[]],
      { 0: 1 },
      [1],
      [1, 2],
      { a: 1 },
      { a: 1, b: 1 },
      { b: 1 },
      { a: null },
      { toString: 1 }
    ];
    for (const [i, a] of different.entries()) {
      for (const [j, b] of different.entries()) expect(sameJson(a, b)).toBe(i === j);
    }
  });
});
