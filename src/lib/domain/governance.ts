import type { Engagement, Grade, GovernanceType } from './records.ts';
import { governanceTypes } from './records.ts';

/**
 * Which way to govern an engagement fits it, after Gereffi, Humphrey and Sturgeon 2005, "The
 * governance of global value chains", Review of International Political Economy 12(1), 78-104,
 * doi 10.1080/09692290500049805. Grades of 1 to 5, their reading as low and high, and the measure
 * of fit are this tool's own.
 */

/** The three variables of the theory, as graded for an engagement; unknown ones are absent. */
export type GovernanceInputs = Pick<Engagement, 'complexity' | 'codifiability' | 'capability'>;

/** A combination that the theory holds unlikely, or in which the supplier is left out. */
export type NoType = 'unlikely' | 'excluded';

export interface Prediction {
  /** Types that the grades allow, in the order of explicit coordination; several when unclear. */
  readonly types: readonly GovernanceType[];
  /** What the combinations that give no type have in common; absent when all give one. */
  readonly none?: NoType;
}

export interface Fit {
  /** 1 where the actual type is among the predicted, 0 at the other end of the order. */
  readonly value: number;
  /** `over`: more control than called for; `under`: less; `unclear`: between the predicted. */
  readonly direction: 'none' | 'over' | 'under' | 'unclear';
}

type Level = 'low' | 'high';

/** The table of the paper, by complexity, ability to codify and supplier capability. */
const cells: Readonly<Record<`${Level} ${Level} ${Level}`, GovernanceType | NoType>> = {
  'low high high': 'market',
  'high high high': 'modular',
  'high low high': 'relational',
  'high high low': 'captive',
  'high low low': 'hierarchy',
  'low low high': 'unlikely',
  'low low low': 'unlikely',
  'low high low': 'excluded'
};

/** The types that the grades call for: 3 and unknown are read as low and as high. */
export function predictedTypes(inputs: GovernanceInputs): Prediction {
  const found = new Set<GovernanceType | NoType>();
  for (const complexity of readings(inputs.complexity)) {
    for (const codifiability of readings(inputs.codifiability)) {
      for (const capability of readings(inputs.capability)) {
        found.add(cells[`${complexity} ${codifiability} ${capability}`]);
      }
    }
  }
  const types = governanceTypes.filter((type) => found.has(type));
  if (types.length > 0) return { types };
  return { types, none: found.has('unlikely') ? 'unlikely' : 'excluded' };
}

/** How near the actual type is to the nearest predicted one; undefined when nothing is predicted. */
export function fitOf(actual: GovernanceType, { types }: Prediction): Fit | undefined {
  const at = governanceTypes.indexOf(actual);
  const predicted = types.map((type) => governanceTypes.indexOf(type));
  if (predicted.length === 0) return undefined;
  const distance = Math.min(...predicted.map((order) => Math.abs(at - order)));
  const value = 1 - distance / (governanceTypes.length - 1);
  if (distance === 0) return { value, direction: 'none' };
  if (predicted.every((order) => at > order)) return { value, direction: 'over' };
  if (predicted.every((order) => at < order)) return { value, direction: 'under' };
  return { value, direction: 'unclear' };
}

function readings(grade: Grade | undefined): readonly Level[] {
  if (grade === undefined || grade === 3) return ['low', 'high'];
  return grade < 3 ? ['low'] : ['high'];
}

/** Tools of formal governance, F1 to F15 (2.4 of the domain model). */
export const formalTools = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15'
] as const;

/** Tools of relational governance, R1 to R8. */
export const relationalTools = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const;

export const governanceTools = [...formalTools, ...relationalTools];
export type GovernanceTool = (typeof governanceTools)[number];

/** What a service for a critical function needs: audit, exit, termination, flow-down, data. */
export const criticalTools = ['F4', 'F9', 'F10', 'F11', 'F14'] as const;
