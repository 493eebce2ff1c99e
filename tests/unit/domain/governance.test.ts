import { describe, expect, it } from 'vitest';
import type { GovernanceInputs } from '#lib/domain/governance.ts';
import { fitOf, predictedTypes } from '#lib/domain/governance.ts';
import type { Grade, GovernanceType } from '#lib/domain/records.ts';
import { grades, governanceTypes } from '#lib/domain/records.ts';

/** The table of Gereffi, Humphrey and Sturgeon 2005, row by row as it is printed. */
const paper: readonly (readonly [boolean, boolean, boolean, string])[] = [
  [false, true, true, 'market'],
  [true, true, true, 'modular'],
  [true, false, true, 'relational'],
  [true, true, false, 'captive'],
  [true, false, false, 'hierarchy'],
  [false, false, true, 'unlikely'],
  [false, false, false, 'unlikely'],
  [false, true, false, 'excluded']
];

/** Whether a grade may be read so: 3 as both, 1 and 2 as low, 4 and 5 as high. */
const mayBe = (grade: Grade | undefined, high: boolean) =>
  grade === undefined || grade === 3 || grade > 3 === high;

function byPaper({ complexity, codifiability, capability }: GovernanceInputs): string[] {
  return paper
    .filter(
      ([complex, codified, capable]) =>
        mayBe(complexity, complex) && mayBe(codifiability, codified) && mayBe(capability, capable)
    )
    .map(([, , , result]) => result);
}

const combinations = grades.flatMap((complexity) =>
  grades.flatMap((codifiability) =>
    grades.map((capability) => ({ complexity, codifiability, capability }))
  )
);

describe('the governance that fits', () => {
  it.each(combinations)('is read off the paper for %o', (inputs) => {
    const results = byPaper(inputs);
    const types = governanceTypes.filter((type) => results.includes(type));
    const none = results.includes('unlikely') ? 'unlikely' : 'excluded';
    expect(predictedTypes(inputs)).toEqual(types.length > 0 ? { types } : { types, none });
  });

  it('was asked for all 125 combinations', () => expect(combinations).toHaveLength(125));

  it('reads an unknown grade as any', () => {
    expect(predictedTypes({}).types).toEqual(governanceTypes);
    expect(predictedTypes({ complexity: 5, capability: 5 }).types).toEqual([
      'modular',
      'relational'
    ]);
    expect(predictedTypes({ complexity: 1, codifiability: 1 })).toEqual({
      types: [],
      none: 'unlikely'
    });
  });
});

describe('the fit', () => {
  const of = (actual: GovernanceType, ...types: GovernanceType[]) => fitOf(actual, { types });
  it('is whole where the actual type is called for', () => {
    expect(of('modular', 'modular', 'captive')).toEqual({ value: 1, direction: 'none' });
  });
  it('falls by the distance to the nearest type', () => {
    expect(of('market', 'hierarchy')).toEqual({ value: 0, direction: 'under' });
    expect(of('market', 'relational', 'captive')).toEqual({ value: 0.5, direction: 'under' });
    expect(of('hierarchy', 'modular', 'captive')).toEqual({ value: 0.75, direction: 'over' });
  });
  it('has no direction between types that are called for', () => {
    expect(of('relational', 'market', 'hierarchy')).toEqual({ value: 0.5, direction: 'unclear' });
  });
  it('is unknown where nothing is called for', () => expect(of('market')).toBeUndefined());
});
