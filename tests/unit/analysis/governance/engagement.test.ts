import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOpinion } from '#lib/analysis/governance/second-opinion.ts';
import { judged } from '#lib/analysis/governance/service-levels.ts';
import {
  pooledPoints,
  quadrantOf,
  toolIndices,
  toolPoints
} from '#lib/analysis/governance/tools.ts';
import {
  formalTools,
  governanceTools,
  predictedTypes,
  relationalTools
} from '#lib/domain/governance.ts';
import type { ToolState } from '#lib/domain/records.ts';
import {
  assetSpecificities,
  frequencies,
  governanceTypes,
  grades,
  toolStates
} from '#lib/domain/records.ts';
import { governed } from './drawn.ts';

const grade = fc.constantFrom(...grades);
const states = fc.dictionary(fc.constantFrom(...governanceTools), fc.constantFrom(...toolStates), {
  maxKeys: 23
});

describe('the five types', () => {
  it('are never more once more is known', () => {
    const inputs = fc.record(
      { complexity: grade, codifiability: grade, capability: grade },
      { requiredKeys: [] }
    );
    const field = fc.constantFrom('complexity', 'codifiability', 'capability');
    fc.assert(
      fc.property(inputs, field, grade, (known, name, value) => {
        if (known[name] !== undefined) return;
        const before = predictedTypes(known).types;
        const after = predictedTypes({ ...known, [name]: value }).types;
        expect(before).toEqual(expect.arrayContaining([...after]));
      })
    );
  });

  const one = (fields: object) => governed(['a > b'], { 'a > b': fields }).engagements[0]!;

  it('come with the type in use, its fit and the steps between', () => {
    const low = { complexity: 4, codifiability: 4, capability: 2 } as const;
    expect(one({ ...low, actualType: 'market' })).toMatchObject({
      predicted: ['captive'],
      fit: 0.25,
      steps: 3,
      direction: 'under',
      missing: []
    });
    expect(one({ ...low, actualType: 'hierarchy' })).toMatchObject({
      fit: 0.75,
      direction: 'over'
    });
    expect(one(low)).toMatchObject({ fit: null, direction: null, missing: ['actualType'] });
  });

  it.each([
    [{ complexity: 1, codifiability: 2, capability: 4 }, 'unlikely'],
    [{ complexity: 1, codifiability: 2, capability: 1 }, 'unlikely'],
    [{ complexity: 1, codifiability: 5, capability: 2 }, 'excluded']
  ] as const)('are none for %o: %s', (inputs, none) => {
    expect(one({ ...inputs, actualType: 'market' })).toMatchObject({
      predicted: [],
      none,
      fit: null
    });
  });

  it('say where they would move, should one input move', () => {
    const { dynamics } = one({ complexity: 5, codifiability: 5, capability: 1 });
    expect(dynamics).toEqual([
      { input: 'codifiability', move: 'down', to: ['hierarchy'] },
      { input: 'capability', move: 'up', to: ['modular'] }
    ]);
  });

  it('leave a standard offer that is controlled closely to be looked at', () => {
    expect(one({ deliveryModel: 'SaaS', actualType: 'captive' }).offer).toEqual({
      cloud: 'SaaS',
      standard: null,
      conflict: true
    });
    expect(one({ deliveryModel: 'SaaS', actualType: 'market' }).offer.conflict).toBe(false);
    expect(one({ standardOffer: true, actualType: 'hierarchy' }).offer.conflict).toBe(true);
  });
});

describe('the second opinion', () => {
  it.each([
    ['low', 'occasional', 'market', ['market', 'modular']],
    ['low', 'recurrent', 'market', ['market', 'modular']],
    ['mixed', 'occasional', 'trilateral', []],
    ['mixed', 'recurrent', 'bilateral', ['relational']],
    ['idiosyncratic', 'occasional', 'trilateral', []],
    ['idiosyncratic', 'recurrent', 'unified', ['hierarchy']]
  ] as const)('of %s and %s is %s', (assetSpecificity, frequency, form, agreeing) => {
    for (const type of governanceTypes) {
      const found = secondOpinion({ assetSpecificity, frequency }, [type]);
      expect(found?.forms).toEqual([form]);
      const agrees: readonly string[] = agreeing;
      expect(found?.agrees).toBe(agrees.length === 0 ? null : agrees.includes(type));
    }
  });

  it('holds all readings of what is unknown, and nothing where nothing is known', () => {
    expect(secondOpinion({}, ['market'])).toBeUndefined();
    expect(secondOpinion({ frequency: 'recurrent' }, [])).toMatchObject({
      forms: ['market', 'bilateral', 'unified'],
      agrees: null,
      missing: ['assetSpecificity']
    });
    for (const assetSpecificity of assetSpecificities) {
      for (const frequency of frequencies) {
        const known = secondOpinion({ assetSpecificity, frequency }, [])!.forms;
        const partly = secondOpinion({ assetSpecificity }, [])!.forms;
        expect(partly).toEqual(expect.arrayContaining([...known]));
      }
    }
  });

  it('is moved by high uncertainty where assets are specific', () => {
    const of = (assetSpecificity: 'low' | 'mixed', uncertainty: 4 | 3) =>
      secondOpinion({ assetSpecificity, uncertainty }, [])?.shifted;
    expect([of('mixed', 4), of('mixed', 3), of('low', 4)]).toEqual([true, false, false]);
  });
});

describe('the indices of tools', () => {
  const of = (tools: Partial<Record<string, ToolState>>, critical = false) =>
    toolIndices(toolPoints(tools as Record<string, ToolState>), critical);

  it('count absent as 0, agreed as a half, in use as 1, and leave out the unknown', () => {
    const found = of({ F1: 'inUse', F2: 'inUse', F3: 'agreed', F4: 'absent', F5: 'absent' });
    expect(found).toMatchObject({ formal: 0.5, relational: null });
    expect(found.coverage).toEqual({
      formal: { known: 5, of: 15 },
      relational: { known: 0, of: 8 }
    });
    expect(found.unknown).toHaveLength(18);
  });

  it('need five known formal and three known relational tools', () => {
    const all = (codes: readonly string[], n: number) =>
      Object.fromEntries(codes.slice(0, n).map((code) => [code, 'inUse' as const]));
    expect([of(all(formalTools, 4)).formal, of(all(formalTools, 5)).formal]).toEqual([null, 1]);
    const relational = (n: number) => of(all(relationalTools, n)).relational;
    expect([relational(2), relational(3)]).toEqual([null, 1]);
  });

  it.each([
    [0.5, 0.5, 'hybrid'],
    [0.5, 0.49, 'armsLength'],
    [0.49, 0.5, 'trust'],
    [0, 0, 'ungoverned'],
    [null, 1, null],
    [1, null, null]
  ] as const)('at %s and %s are %s', (formal, relational, quadrant) => {
    expect(quadrantOf(formal, relational)).toBe(quadrant);
  });

  it('never rise when a tool is found absent', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...governanceTools), (tools, code) => {
        const [before, after] = [of(tools), of({ ...tools, [code]: 'absent' })];
        for (const name of ['formal', 'relational'] as const) {
          const [was, is] = [before[name], after[name]];
          if (was !== null) expect(is).toBeLessThanOrEqual(was);
        }
      })
    );
  });

  it('name the gaps of a critical service only', () => {
    const tools = { F4: 'absent', F9: 'agreed', F14: 'absent', F1: 'absent' } as const;
    expect([of(tools, true).gaps, of(tools).gaps]).toEqual([['F4', 'F14'], []]);
  });

  it('of several engagements take the mean of each tool', () => {
    const points = [toolPoints({ F1: 'inUse', F2: 'absent' }), toolPoints({ F1: 'absent' })];
    expect(pooledPoints(points)).toEqual({ F1: 0.5, F2: 0 });
  });
});

describe('a service level', () => {
  it.each([
    [{ target: 99.9, actual: 99.5, unit: '%' }, 'missed'],
    [{ target: 99, actual: 99.5, unit: '%' }, 'met'],
    [{ target: 4, actual: 6, unit: 'h' }, 'missed'],
    [{ target: 4, actual: 3, unit: '小时' }, 'met'],
    [{ target: 4, actual: 4, unit: 'tickets' }, 'met'],
    [{ target: 4, actual: 5, unit: 'tickets' }, 'open'],
    [{ target: 4, unit: '%' }, 'open'],
    [{ actual: 4 }, 'open']
  ] as const)('%o is %s', (level, state) => {
    expect(judged({ name: 'x', ...level }).state).toBe(state);
  });
});
