import type { EngagementId, FunctionId } from '#lib/domain/ids.ts';
import { daysToReplace } from '#lib/domain/rules/time.ts';
import { contractOf } from '../layers.ts';
import type { Ground } from './ground.ts';

export const holds = ['notSubstitutable', 'highlyComplex', 'noExitPlan', 'shortNotice'] as const;

/** Why a critical engagement is hard to leave. */
export type Hold = (typeof holds)[number];

export const leavingFields = ['substitutability', 'exitPlan', 'notice'] as const;
export type LeavingField = (typeof leavingFields)[number];

export interface Leaving {
  readonly id: EngagementId;
  readonly functions: readonly FunctionId[];
  readonly holds: readonly Hold[];
  /** What would have to be known to call it easy to leave. */
  readonly missing: readonly LeavingField[];
}

/** How much of what is critical cannot easily be left; the measure is our own. */
export interface HardToLeave {
  readonly engagements: readonly Leaving[];
  readonly hard: number;
  /** Neither hard nor known not to be. */
  readonly open: number;
  /** From what is known to what is possible; null without critical engagements. */
  readonly least: number | null;
  readonly most: number | null;
}

export function hardToLeave(ground: Ground): HardToLeave {
  const engagements = ground.engagements
    .filter((each) => ground.isExternal(each) && ground.servesCritical(each.id))
    .map((engagement): Leaving => {
      const { id, substitutability, exitPlan } = engagement;
      const notice = contractOf(ground.diagram, engagement)?.noticeProviderDays;
      const needed = substitutability && daysToReplace[substitutability];
      const held: [Hold, boolean][] = [
        ['notSubstitutable', substitutability === 'not'],
        ['highlyComplex', substitutability === 'highlyComplex'],
        ['noExitPlan', exitPlan === 'no'],
        ['shortNotice', notice !== undefined && needed !== undefined && notice < needed]
      ];
      const unknown: [LeavingField, boolean][] = [
        ['substitutability', !substitutability],
        ['exitPlan', !exitPlan || exitPlan === 'notAssessed'],
        ['notice', notice === undefined]
      ];
      return {
        id,
        functions: ground.served(id).filter((each) => ground.critical.has(each)),
        holds: held.filter(([, holds]) => holds).map(([hold]) => hold),
        missing: unknown.filter(([, holds]) => holds).map(([field]) => field)
      };
    });
  const hard = engagements.filter(({ holds }) => holds.length > 0).length;
  const open = engagements.filter(
    ({ holds, missing }) => holds.length === 0 && missing.length > 0
  ).length;
  const all = engagements.length;
  return {
    engagements,
    hard,
    open,
    least: all > 0 ? hard / all : null,
    most: all > 0 ? (hard + open) / all : null
  };
}
