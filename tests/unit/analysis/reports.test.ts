import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analystOf } from '#lib/analysis/analyse.ts';
import type { Chosen, FoundOf, ReportQuestion } from '#lib/analysis/questions.ts';
import type { ReportId } from '#lib/analysis/reports/index.ts';
import { runSteps } from '#lib/analysis/run.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { network } from '../../support/diagrams.ts';

function found<Id extends ReportId>(
  diagram: Diagram,
  report: Id,
  parameters: Chosen = {}
): FoundOf<ReportQuestion<Id>> {
  const answer = runSteps(analystOf(diagram, 1).answer({ report, parameters }));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as FoundOf<ReportQuestion<Id>>;
}

const namesOf = (diagram: Diagram) => analystOf(diagram, 1).ground.parties.map(String);
const costs = (amount: number) => ({ value: { amount } });

/** Lines between parties named by letters; at most six, so that everything can be tried out. */
const lines = fc
  .array(fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef')), {
    minLength: 1,
    maxLength: 10
  })
  .map((pairs) => [
    ...new Set(['a > b', ...pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${a} > ${b}`)])
  ]);

describe('the chain', () => {
  it.each([
    { shape: 'none', drawn: ['a', 'b'] },
    { shape: 'line', drawn: ['a > b > c'] },
    { shape: 'star', drawn: ['a > b', 'a > c'] },
    { shape: 'tree', drawn: ['a > b > c', 'a > d'] },
    { shape: 'converging', drawn: ['a > b > d', 'a > c > d'] },
    { shape: 'net', drawn: ['a > b > c > b'] },
    { shape: 'net', drawn: ['a > b', 'a > c', 'b > c'] }
  ])('has the shape $shape: $drawn', ({ shape, drawn }) => {
    const diagram = network(drawn);
    expect(found(diagram, 'chain', { root: 'a', whole: true }).shape).toBe(shape);
  });

  it('adds up what each tier receives and spends, and what flows between two', () => {
    const diagram = network(['a > b > c', 'a > c'], {
      'a > b': costs(100),
      'b > c': costs(30),
      'a > c': costs(7)
    });
    const { tiers, flows } = found(diagram, 'chain', { root: 'a', whole: true });
    expect(tiers.map(({ received, spent }) => [received, spent])).toEqual([
      [0, 107],
      [100, 30],
      [37, 0]
    ]);
    expect(flows.map(({ from, to, value }) => [from, to, value])).toEqual([
      [0, 1, 100],
      [0, 2, 7],
      [1, 2, 30]
    ]);
  });

  it('of one client holds those that it reaches, and nobody else', () => {
    const diagram = network(['a > b > c', 'x > c', 'x > y']);
    const { tiers } = found(diagram, 'chain', { root: 'a', whole: false });
    const names = namesOf(diagram);
    expect(tiers.map(({ parties }) => parties.map((place) => names[place]))).toEqual([
      ['a'],
      ['b'],
      ['c']
    ]);
  });

  it('loses no value on the way: what is spent is received, and is in one flow', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const diagram = network(
          drawn,
          Object.fromEntries(drawn.map((line, i) => [line, costs(i + 1)]))
        );
        const { tiers, flows } = found(diagram, 'chain', { root: 'a', whole: true });
        const total = drawn.reduce((sum, _, i) => sum + i + 1, 0);
        const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
        expect(sum(tiers.map(({ received }) => received))).toBe(total);
        expect(sum(tiers.map(({ spent }) => spent))).toBe(total);
        expect(sum(flows.map(({ value }) => value))).toBe(total);
      }),
      { numRuns: 50 }
    );
  });
});

describe('the matrix', () => {
  it.each(['tier', 'sequence', 'block', 'cluster'])(
    'by %s has every party once, and frames from end to end',
    (by) => {
      fc.assert(
        fc.property(lines, (drawn) => {
          const diagram = network(drawn);
          const { order, frames, roles } = found(diagram, 'matrix', { by });
          const n = diagram.parties.size;
          expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
          expect([frames[0], frames.at(-1)]).toEqual([0, n]);
          expect([...frames]).toEqual([...frames].sort((a, b) => a - b));
          expect(roles).toHaveLength(n);
        }),
        { numRuns: 25 }
      );
    }
  );

  it('by tier has clients above providers, a frame for each tier', () => {
    const diagram = network(['a > b > c', 'a > d']);
    const { order, frames } = found(diagram, 'matrix', { by: 'tier' });
    const names = namesOf(diagram);
    expect([...order].map((place) => names[place]).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(names[order[0] ?? -1]).toBe('a');
    expect(names[order[3] ?? -1]).toBe('c');
    expect([...frames]).toEqual([0, 1, 3, 4]);
  });

  it('counts what runs against the order that is shown', () => {
    const ring = network(['a > b > c > a']);
    expect(found(ring, 'matrix', { by: 'sequence' }).feedbackEdges).toHaveLength(1);
  });
});

describe('the network of blocks', () => {
  it('takes parties together that nobody outside can tell apart', () => {
    const diagram = network(['a > b', 'a > c', 'a > d', 'b > e', 'c > e', 'd > e']);
    const { blocks, ties, deepest } = found(diagram, 'quotient', { depth: 1 });
    const names = namesOf(diagram);
    expect(blocks.map(({ parties }) => [...parties].map((place) => names[place]))).toContainEqual([
      'b',
      'c',
      'd'
    ]);
    expect(blocks).toHaveLength(3);
    expect(ties.map(({ value }) => value)).toEqual([3, 3]);
    expect(deepest).toBe(2);
  });

  it('holds every party in one block at any depth, and single parties at last', () => {
    fc.assert(
      fc.property(lines, fc.nat({ max: 5 }), (drawn, depth) => {
        const diagram = network(drawn);
        const { blocks, deepest } = found(diagram, 'quotient', { depth });
        const all = blocks.flatMap(({ parties }) => [...parties]).sort((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: diagram.parties.size }, (_, i) => i));
        if (depth >= deepest) expect(blocks).toHaveLength(diagram.parties.size);
      }),
      { numRuns: 50 }
    );
  });

  it('keeps all value but that within blocks', () => {
    const diagram = network(['a > b', 'x > y'], { 'a > b': costs(5), 'x > y': costs(8) });
    expect(found(diagram, 'quotient', { depth: 1 }).ties).toEqual([]);
    const whole = found(diagram, 'quotient', { depth: 9 }).ties.map(({ value }) => value);
    expect(whole.sort((a, b) => a - b)).toEqual([5, 8]);
  });
});

describe('clusters of dealings', () => {
  const diagram = network(['a > b', 'b > c', 'c > a', 'x > y', 'y > z', 'z > x', 'a > x'], {
    'a > x': costs(1),
    ...Object.fromEntries(
      ['a > b', 'b > c', 'c > a', 'x > y', 'y > z', 'z > x'].map((line) => [line, costs(10)])
    )
  });

  it('tell how much of the value of each stays inside, and how firm it is', () => {
    const { clusters } = found(diagram, 'clusters', {});
    expect(clusters.map(({ parties }) => [...parties])).toEqual([
      [0, 1, 2],
      [3, 4, 5]
    ]);
    expect(clusters.map(({ inside, across }) => [inside, across])).toEqual([
      [30, 1],
      [30, 1]
    ]);
    expect(clusters.map(({ stability }) => stability)).toEqual([1, 1]);
  });

  it('are fewer at a low resolution', () => {
    const { clusters } = found(diagram, 'clusters', { resolution: 0.25 });
    expect(clusters.length).toBeLessThan(3);
  });
});

describe('an empty network, and one party', () => {
  it.each([
    { of: 'nobody', drawn: [] as string[] },
    { of: 'one party', drawn: ['a'] }
  ])('of $of has a report of every kind', ({ drawn }) => {
    const diagram = network(drawn);
    const n = drawn.length;
    expect(found(diagram, 'matrix').order).toHaveLength(n);
    expect(found(diagram, 'quotient').blocks).toHaveLength(n);
    expect(found(diagram, 'clusters').clusters).toHaveLength(n);
    expect(found(diagram, 'substitutes').pools).toEqual([]);
    expect(found(diagram, 'near-blocks').groups).toEqual([]);
    expect(found(diagram, 'blocks').blocks).toHaveLength(n);
  });
});
