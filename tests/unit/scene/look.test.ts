import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chains } from '#lib/domain/derive/chains.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Channel, Condition, Scale, StyleRule } from '#lib/domain/records.ts';
import { categoriesOf, classesOf, divergingClasses } from '#lib/scene/look/classes.ts';
import { meets } from '#lib/scene/look/conditions.ts';
import { legendOf } from '#lib/scene/look/legend.ts';
import type { Look } from '#lib/scene/look/look.ts';
import { plainLook } from '#lib/scene/look/look.ts';
import { paintedOf } from '#lib/scene/look/paint.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { engagement, network, party } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';
import { busyDiagram, carriedOut, editPlans } from './random-edits.ts';
import { english } from './samples.ts';

const tiers = new Map([0, 1, 2, 3, 4, 5, 6].map((n) => [`p${n}` as PartyId, n % 3]));
const metrics = new Map([
  ['betweenness', new Map([0, 1, 2, 4].map((n) => [`p${n}` as PartyId, n * n * 1.5]))]
]);
const given = { tiers, metrics };

const conditions: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { on: 'parties', field: 'tier', test: 'above', value: 0 },
  { on: 'parties', field: 'clients', test: 'known' },
  { on: 'parties', field: 'metric:betweenness', test: 'unknown' },
  { on: 'parties', field: 'text', test: 'contains', value: 'l' },
  { on: 'engagements', field: 'serviceClass', test: 'equals', value: 'ITO' },
  { on: 'engagements', field: 'value', test: 'above', value: 0 },
  { on: 'engagements', field: 'nothing of this name', test: 'unknown' }
);

const codings = (on: 'parties' | 'engagements') =>
  fc.record({
    channel: fc.constantFrom<Channel>(
      ...(on === 'parties'
        ? (['colour', 'size', 'shape', 'badge', 'label'] as const)
        : (['colour', 'width', 'line', 'label'] as const))
    ),
    field: fc.constantFrom(
      ...(on === 'parties'
        ? ['tier', 'role', 'clients', 'serviceClass', 'metric:betweenness', 'country']
        : ['serviceClass', 'value', 'rank', 'status'])
    ),
    scale: fc.constantFrom<Scale>('linear', 'log', 'quantile', 'categories'),
    ...(on === 'parties' && { middle: fc.constantFrom(1, 2) })
  });

const rules: fc.Arbitrary<StyleRule> = fc.oneof(
  ...(['parties', 'engagements'] as const).map((on) =>
    fc.record({
      on: fc.constant(on),
      when: fc.array(
        conditions.filter((condition) => condition.on === on),
        { maxLength: 1 }
      ),
      by: codings(on)
    })
  ),
  fc.constantFrom<StyleRule>(
    { on: 'parties', when: [], colour: 'jade', badge: 'A' },
    { on: 'engagements', when: [], line: 'dotted', colour: 'rose', width: 4 },
    { on: 'parties', when: [{ on: 'parties', field: 'tier', test: 'equals', value: 1 }], dim: true }
  )
);

const looks: fc.Arbitrary<Look> = fc.record(
  {
    filters: fc.array(conditions, { maxLength: 2 }),
    outside: fc.constantFrom('hide' as const, 'dim' as const),
    rules: fc.array(rules, { maxLength: 3 }),
    asOf: fc.constantFrom('2025', '2026-03-31'),
    focus: fc.record({
      ids: fc.constant(['p0', 'p3'] as PartyId[]),
      hops: fc.nat({ max: 2 }),
      way: fc.constantFrom('both' as const, 'clients' as const, 'providers' as const)
    })
  },
  { requiredKeys: ['filters', 'outside', 'rules'] }
);

function plain({ cards, threads, plates, lanes }: Scene) {
  const list = (table: Iterable<{ readonly id: string }>) =>
    [...table].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { cards: list(cards), threads: list(threads), plates: list(plates), lanes };
}

function looked(diagram: typeof busyDiagram, look: Look) {
  const model = SceneModel.of(diagram, english, given);
  model.setLook(look);
  return model;
}

describe('a scene under a view', () => {
  it(
    'equals a scene made afresh, after any edits and any change of the view',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(editPlans, fc.array(looks, { minLength: 1, maxLength: 3 }), (plans, list) => {
          const model = SceneModel.of(busyDiagram, english, given);
          let index = 0;
          for (const { diagram, change } of carriedOut(plans)) {
            const look = list[index++ % list.length]!;
            model.setLook(look);
            model.update(diagram, change);
            expect(plain(model.scene)).toEqual(plain(looked(diagram, look).scene));
          }
          model.setLook(plainLook);
          const last = [...carriedOut(plans)].at(-1)?.diagram ?? busyDiagram;
          expect(plain(model.scene)).toEqual(plain(SceneModel.of(last, english, given).scene));
        }),
        { numRuns: 40 }
      );
    }
  );

  it('hides or dims exactly whom the filters do not keep', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const hidden = looked(busyDiagram, { ...look, rules: [], outside: 'hide' });
        const dimmed = looked(busyDiagram, { ...look, rules: [], outside: 'dim' });
        const bright = [...dimmed.scene.cards].filter((card) => !card.dim).map(({ id }) => id);
        expect([...hidden.scene.cards].map(({ id }) => id).sort()).toEqual(bright.sort());
        const threads = [...dimmed.scene.threads].filter((thread) => !thread.dim);
        expect([...hidden.scene.threads].map(({ id }) => id).sort()).toEqual(
          threads.map(({ id }) => id).sort()
        );
        expect(hidden.painted.kept.parties).toBe(
          hidden.painted === dimmed.painted ? 0 : bright.length
        );
      }),
      { numRuns: 60 }
    );
  });
});

describe('a legend', () => {
  it('has every coding that is seen, and none that is not', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene, painted } = looked(busyDiagram, look);
        const legend = legendOf(scene, painted);
        const told = (on: 'parties' | 'engagements') =>
          legend.rules.filter((each) => each.on === on).flatMap(({ entries }) => entries);

        // Whatever is drawn otherwise than usual is explained.
        for (const card of scene.cards) {
          if (card.colour)
            expect(told('parties').some(({ sample }) => sample.colour === card.colour)).toBe(true);
          if (card.shape)
            expect(told('parties').some(({ sample }) => sample.shape === card.shape)).toBe(true);
          if (card.badge)
            expect(told('parties').some(({ sample }) => sample.badge !== undefined)).toBe(true);
          if (card.dim) expect(legend.dim).toBe(true);
        }
        for (const thread of scene.threads) {
          const usual = legend.services.some(({ service }) => service === thread.service);
          const paint = painted.engagements.get(thread.id);
          if (paint?.colour) {
            expect(told('engagements').some(({ sample }) => sample.colour === thread.colour)).toBe(
              true
            );
          } else expect(usual).toBe(true);
          if (paint?.line) {
            expect(told('engagements').some(({ sample }) => sample.line === paint.line)).toBe(true);
          }
          if (paint?.width !== undefined) {
            expect(told('engagements').some(({ sample }) => sample.width === thread.width)).toBe(
              true
            );
          } else expect(legend.width).toBeDefined();
          expect(legend.statuses).toContain(thread.status);
        }

        // Whatever is explained is drawn.
        for (const { on, entries } of legend.rules) {
          for (const { sample, count } of entries) {
            expect(count).toBeGreaterThan(0);
            const drawn =
              on === 'parties'
                ? [...scene.cards].map(({ id }) => painted.parties.get(id))
                : [...scene.threads].map(({ id }) => painted.engagements.get(id));
            const channels = Object.entries(sample).filter(
              ([name]) => name !== 'badge' && name !== 'label'
            );
            const isSeen = drawn.some(
              (paint) =>
                channels.length === 0 ||
                channels.some(([name, value]) => paint?.[name as 'colour'] === value)
            );
            expect(isSeen).toBe(true);
          }
        }
        for (const { service } of [...legend.services, ...legend.stitches]) {
          expect([...scene.threads].some((thread) => thread.service === service)).toBe(true);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('of the usual look has what it always had', () => {
    const { scene, painted } = SceneModel.of(busyDiagram, english, given);
    const legend = legendOf(scene, painted);
    expect(legend.rules).toEqual([]);
    expect(legend.services.length).toBeGreaterThan(0);
    expect(legend.stitches).toEqual([]);
  });
});

describe('a rule by categories', () => {
  const diagram = {
    ...network([]),
    parties: network(['x > y > z']).parties.with(
      (
        [
          ['x', 'DE'],
          ['y', 'CN'],
          ['z', 'CN']
        ] as const
      ).map(([name, country]) => [name as PartyId, party(name, { country })])
    )
  };
  const source = { diagram, chains: Chains.of(diagram), given: {} };
  const rules: StyleRule[] = [
    { on: 'parties', when: [], by: { channel: 'colour', field: 'country' } }
  ];
  const only: Condition = { on: 'parties', field: 'country', test: 'equals', value: 'DE' };

  it('gives a party the same colour and badge, whoever else is left out', () => {
    const of = (look: Partial<Look>) =>
      paintedOf(source, { ...plainLook, rules, ...look }, plainView.words).parties.get(
        'x' as PartyId
      );
    expect(of({ filters: [only] })).toEqual(of({}));
    expect(of({})?.badge).toBe('DE');
  });

  it('keeps who was only just drawn, whatever the filters say', () => {
    const also = new Set(['y' as PartyId]);
    const { kept, parties } = paintedOf(
      source,
      { ...plainLook, filters: [only], also },
      plainView.words
    );
    expect(kept.parties).toBe(2);
    expect([...parties].filter(([, { out }]) => out).map(([id]) => id)).toEqual(['z']);
  });
});

describe('amounts', () => {
  const diagram = network(['a > b', 'a > c', 'a > d'], {
    'a > b': { value: { amount: 5, currency: 'EUR' } },
    'a > c': { value: { amount: 9, currency: 'EUR' } },
    'a > d': { value: { amount: 900, currency: 'JPY' } }
  });
  const source = { diagram, chains: Chains.of(diagram), given: {} };
  const above = (value: number): Condition => ({
    on: 'engagements',
    field: 'value',
    test: 'above',
    value
  });

  it('in another currency are not compared', () => {
    const { engagements } = paintedOf(
      source,
      { ...plainLook, filters: [above(6)] },
      plainView.words
    );
    expect([...engagements.keys()].sort()).toEqual(['a > b', 'a > d']);
  });
});

describe('filters', () => {
  const diagram = network(['a > b > c', 'a > d'], {
    'a > b': { serviceItems: ['ITO-1'], start: '2024', end: '2025' },
    'b > c': { serviceItems: ['BPO'] }
  });
  const source = { diagram, chains: Chains.of(diagram), given: {} };
  const kept = (look: Partial<Look>) => {
    const { parties, engagements } = paintedOf(source, { ...plainLook, ...look }, plainView.words);
    const names = (all: Iterable<{ readonly id: string }>, out: ReadonlyMap<string, unknown>) =>
      [...all]
        .filter(({ id }) => !out.has(id))
        .map(({ id }) => id)
        .sort();
    return [names(diagram.parties, parties), names(diagram.engagements, engagements)];
  };

  it('around a party keep who is so many engagements away, by the way that is asked for', () => {
    const focus = { ids: ['b' as PartyId], hops: 1, way: 'both' as const };
    expect(kept({ focus })[0]).toEqual(['a', 'b', 'c']);
    expect(kept({ focus: { ...focus, way: 'clients' } })[0]).toEqual(['a', 'b']);
    expect(kept({ focus: { ...focus, way: 'providers' } })[0]).toEqual(['b', 'c']);
    expect(kept({ focus: { ...focus, hops: 2 } })[0]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of engagements keep the parties at their ends only', () => {
    const only: Condition = {
      on: 'engagements',
      field: 'serviceClass',
      test: 'equals',
      value: 'ITO'
    };
    expect(kept({ filters: [only] })).toEqual([['a', 'b'], ['a > b']]);
  });

  it('by day keep the parties, and the engagements that run then', () => {
    expect(kept({ asOf: '2026-06' })).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a > d', 'b > c']
    ]);
    expect(kept({ asOf: '2025-06' })[1]).toEqual(['a > b', 'a > d', 'b > c']);
  });
});

describe('a condition', () => {
  const on = 'parties' as const;
  it('of what is unknown holds only when it asks for that', () => {
    for (const test of [
      'equals',
      'differs',
      'above',
      'below',
      'contains',
      'known',
      'oneOf'
    ] as const) {
      expect(meets({ on, field: 'x', test, value: test === 'oneOf' ? [0] : 0 }, [])).toBe(false);
    }
    expect(meets({ on, field: 'x', test: 'unknown' }, [])).toBe(true);
  });

  it('compares numbers as numbers, texts in any case and width, and one of several is enough', () => {
    expect(meets({ on, field: 'x', test: 'above', value: '9' }, [10])).toBe(true);
    expect(meets({ on, field: 'x', test: 'contains', value: 'ＡＣ' }, ['acme'])).toBe(true);
    expect(meets({ on, field: 'x', test: 'equals', value: 'b' }, ['a', 'B'])).toBe(true);
    expect(meets({ on, field: 'x', test: 'differs', value: 'b' }, ['a', 'B'])).toBe(false);
    expect(meets({ on, field: 'x', test: 'below', value: '2026-03' }, ['2025-12-31'])).toBe(true);
  });
});

describe('classes of numbers', () => {
  const many = [1, 2, 4, 8, 16, 32, 64, 100];
  const spread = (scale: Scale) => {
    const classes = classesOf(many, scale, 4);
    return many.map((value) => classes.of(value));
  };

  it('have equal widths, equal ratios, or equally many members', () => {
    expect(spread('linear')).toEqual([0, 0, 0, 0, 0, 1, 2, 3]);
    expect(spread('log')).toEqual([0, 0, 1, 1, 2, 3, 3, 3]);
    expect(spread('quantile')).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('rise with the value and tell between which values they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }),
        fc.constantFrom<Scale>('linear', 'log', 'quantile'),
        (values, scale) => {
          const classes = classesOf(values, scale, 5);
          const sorted = values.toSorted((a, b) => a - b);
          const found = sorted.map((value) => classes.of(value));
          expect(found).toEqual(found.toSorted((a, b) => a - b));
          expect(Math.max(...found)).toBeLessThan(classes.count);
          for (const [at, value] of sorted.entries()) {
            const meaning = classes.meaning(found[at]!);
            if (meaning.kind === 'range') {
              expect(value).toBeGreaterThanOrEqual(meaning.from);
              expect(value).toBeLessThanOrEqual(meaning.to);
            }
          }
        }
      )
    );
  });

  it('diverge around a middle as far on both sides', () => {
    const classes = divergingClasses([1, 5, 7], 5);
    expect([0, 1, 3, 5, 5.1, 9].map((value) => classes.of(value))).toEqual([0, 0, 1, 3, 4, 6]);
  });

  it('of texts are the commonest first', () => {
    expect(categoriesOf(['b', 'a', 'c', 'c'])).toEqual(['c', 'a', 'b']);
  });
});

describe('what is unknown', () => {
  it('has a look of its own, never that of a low value', () => {
    const diagram = {
      ...network([]),
      parties: network(['x > y > z']).parties.with(
        ['x', 'y'].map((name, index) => [name as PartyId, party(name, { employees: index * 900 })])
      )
    };
    const source = { diagram, chains: Chains.of(diagram), given: {} };
    for (const channel of ['colour', 'size', 'shape'] as const) {
      const by = { channel, field: 'employees', scale: 'linear' as const };
      const rule: StyleRule = { on: 'parties', when: [], by };
      const { parties } = paintedOf(source, { ...plainLook, rules: [rule] }, plainView.words);
      const { codes: _, ...unknown } = parties.get('z' as PartyId)!;
      for (const name of ['x', 'y']) {
        expect(parties.get(name as PartyId)).not.toMatchObject(unknown);
      }
    }
  });

  it('is said of threads too', () => {
    const base = network(['a > b', 'a > c'], { 'a > b': { value: { amount: 0 } } });
    const source = { diagram: base, chains: Chains.of(base), given: {} };
    const rule: StyleRule = {
      on: 'engagements',
      when: [],
      by: { channel: 'width', field: 'value' }
    };
    const { engagements } = paintedOf(source, { ...plainLook, rules: [rule] }, plainView.words);
    expect(engagements.get(engagement('a > c').id as EngagementId)).toMatchObject({ label: '?' });
    expect(engagements.get(engagement('a > b').id as EngagementId)).not.toHaveProperty('label');
  });
});
