import type { GovernanceTool } from '#lib/domain/governance.ts';
import { criticalTools, formalTools, relationalTools } from '#lib/domain/governance.ts';
import type { ToolState } from '#lib/domain/records.ts';

/**
 * Formal and relational governance of an engagement, side by side: in exchanges of information
 * services contracts and relations complement each other (Poppo and Zenger 2002, Strategic
 * Management Journal 23, 707-725, doi 10.1002/smj.249). The lists are the model's; the indices, their
 * thresholds and the cut at one half are this tool's own. They are never netted.
 */
export interface ToolIndices {
  /** Mean of the known answers, 0..1; null below the threshold of known ones. */
  readonly formal: number | null;
  readonly relational: number | null;
  readonly coverage: { readonly formal: Share; readonly relational: Share };
  /** Where both indices are known. */
  readonly quadrant: Quadrant | null;
  /** Tools whose state nobody knows. */
  readonly unknown: readonly GovernanceTool[];
  /** Tools that a critical service needs and that are certainly absent. */
  readonly gaps: readonly GovernanceTool[];
}

/** So many of so many. */
export interface Share {
  readonly known: number;
  readonly of: number;
}

export const quadrants = ['hybrid', 'armsLength', 'trust', 'ungoverned'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Fewer known answers make no index. */
export const leastKnown = { formal: 5, relational: 3 } as const;

/** From here on an index counts as high. */
export const highIndex = 0.5;

const points: Readonly<Record<ToolState, number>> = { absent: 0, agreed: 0.5, inUse: 1 };

/** What each tool contributes; a tool that is missing is unknown. */
export type ToolPoints = Readonly<Partial<Record<string, number>>>;

export function toolPoints(tools: Readonly<Record<string, ToolState>> = {}): ToolPoints {
  return Object.fromEntries(Object.entries(tools).map(([code, state]) => [code, points[state]]));
}

/** Several engagements taken together: of each tool the mean over those where it is known. */
export function pooledPoints(all: readonly ToolPoints[]): ToolPoints {
  const codes = new Set(all.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...codes].map((code) => [code, mean(all.flatMap((each) => each[code] ?? []))])
  );
}

/** @param critical whether what is governed serves a critical function */
export function toolIndices(of: ToolPoints, critical = false): ToolIndices {
  const indexOf = (codes: readonly GovernanceTool[], least: number) => {
    const known = codes.flatMap((code) => of[code] ?? []);
    const index = known.length < least ? null : mean(known);
    return { index, coverage: { known: known.length, of: codes.length } };
  };
  const formal = indexOf(formalTools, leastKnown.formal);
  const relational = indexOf(relationalTools, leastKnown.relational);
  return {
    formal: formal.index,
    relational: relational.index,
    coverage: { formal: formal.coverage, relational: relational.coverage },
    quadrant: quadrantOf(formal.index, relational.index),
    unknown: [...formalTools, ...relationalTools].filter((code) => of[code] === undefined),
    gaps: critical ? criticalTools.filter((code) => of[code] === 0) : []
  };
}

export function quadrantOf(formal: number | null, relational: number | null): Quadrant | null {
  if (formal === null || relational === null) return null;
  if (formal >= highIndex) return relational >= highIndex ? 'hybrid' : 'armsLength';
  return relational >= highIndex ? 'trust' : 'ungoverned';
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
