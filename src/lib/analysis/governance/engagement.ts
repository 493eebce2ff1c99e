import type { Fit, NoType } from '#lib/domain/governance.ts';
import { fitOf, predictedTypes } from '#lib/domain/governance.ts';
import type { EngagementId, FunctionId } from '#lib/domain/ids.ts';
import type { DeliveryModel, Engagement, GovernanceType } from '#lib/domain/records.ts';
import { governanceTypes } from '#lib/domain/records.ts';
import type { Ground } from './ground.ts';
import type { SecondOpinion } from './second-opinion.ts';
import { secondOpinion } from './second-opinion.ts';
import type { JudgedLevel } from './service-levels.ts';
import { judged } from './service-levels.ts';
import type { ToolIndices } from './tools.ts';
import { toolIndices, toolPoints } from './tools.ts';

const inputFields = ['complexity', 'codifiability', 'capability'] as const;
export type InputField = (typeof inputFields)[number];

/** How one engagement is governed, and how that fits. */
export interface GovernedEngagement {
  readonly id: EngagementId;
  /** Over all readings of unclear grades; empty in a cell that gives no type. */
  readonly predicted: readonly GovernanceType[];
  /** Why there is no type. */
  readonly none: NoType | null;
  readonly actual: GovernanceType | null;
  /** 0..1; null while one side is unknown. Of no weight where every input is missing. */
  readonly fit: number | null;
  readonly direction: Fit['direction'] | null;
  /** Steps between the type in use and the nearest one called for. */
  readonly steps: number | null;
  readonly missing: readonly (InputField | 'actualType')[];
  readonly second: SecondOpinion | null;
  readonly tools: ToolIndices;
  readonly levels: readonly JudgedLevel[];
  /** In the currency of the coverage. */
  readonly amount: number | null;
  /** The functions that it serves, critical ones apart. */
  readonly functions: readonly FunctionId[];
  readonly critical: readonly FunctionId[];
  readonly offer: OfferMode;
  /** Where the call for a type would move, should one input rise or fall. */
  readonly dynamics: readonly Dynamic[];
}

/** Cloud and standard offers: what everybody gets, as it is. */
export interface OfferMode {
  readonly cloud: Extract<DeliveryModel, 'IaaS' | 'PaaS' | 'SaaS'> | null;
  readonly standard: boolean | null;
  /** A standard offer that is governed by close control: this tool's own reading. */
  readonly conflict: boolean;
}

/** One input's move and the types it leads to (Gereffi, Humphrey and Sturgeon 2005, section 4). */
export interface Dynamic {
  readonly input: InputField;
  readonly move: 'up' | 'down';
  readonly to: readonly GovernanceType[];
}

export function governedEngagement(engagement: Engagement, ground: Ground): GovernedEngagement {
  const { id, actualType } = engagement;
  const prediction = predictedTypes(engagement);
  const missing = inputFields.filter((field) => engagement[field] === undefined);
  const said = missing.length < inputFields.length;
  const fit = actualType && fitOf(actualType, prediction);
  const functions = ground.served(id);
  const critical = functions.filter((each) => ground.critical.has(each));
  return {
    id,
    predicted: prediction.types,
    none: prediction.none ?? null,
    actual: actualType ?? null,
    fit: fit?.value ?? null,
    direction: fit?.direction ?? null,
    steps: fit ? Math.round((1 - fit.value) * (governanceTypes.length - 1)) : null,
    missing: [...missing, ...(actualType ? [] : (['actualType'] as const))],
    second: secondOpinion(engagement, said ? prediction.types : []) ?? null,
    tools: toolIndices(toolPoints(engagement.tools), critical.length > 0),
    levels: (engagement.sla ?? []).map(judged),
    amount: ground.amount(id) ?? null,
    functions,
    critical,
    offer: offerMode(engagement),
    dynamics: dynamicsOf(engagement, prediction.types)
  };
}

function offerMode({ deliveryModel, standardOffer, actualType }: Engagement): OfferMode {
  const cloud =
    deliveryModel === 'IaaS' || deliveryModel === 'PaaS' || deliveryModel === 'SaaS'
      ? deliveryModel
      : null;
  const close = actualType === 'captive' || actualType === 'hierarchy';
  return {
    cloud,
    standard: standardOffer ?? null,
    conflict: close && (standardOffer === true || (cloud !== null && standardOffer !== false))
  };
}

/** Only of known grades, and only where the move leads to other types. */
function dynamicsOf(engagement: Engagement, now: readonly GovernanceType[]): Dynamic[] {
  return inputFields.flatMap((input): Dynamic[] => {
    const grade = engagement[input];
    if (grade === undefined || grade === 3) return [];
    const move = grade < 3 ? 'up' : 'down';
    const { types } = predictedTypes({ ...engagement, [input]: grade < 3 ? 5 : 1 });
    const same = types.length === now.length && types.every((type) => now.includes(type));
    return same || types.length === 0 ? [] : [{ input, move, to: types }];
  });
}
