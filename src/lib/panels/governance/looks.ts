import type { GovernedEngagement } from '#lib/analysis/governance/engagement.ts';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Consequence } from '#lib/analysis/governance/what-if.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { Token } from '#lib/scene/palette.ts';
import type { Mark, ThreadLook } from '#lib/scene/look/look.ts';
import { percent } from './words.ts';

/** What the map says of an engagement. */
export type FitState = 'under' | 'even' | 'over' | 'open';
export const fitStates: readonly FitState[] = ['under', 'even', 'over', 'open'];

/** The sign of each state on plates and in lists. */
export const fitMarks = {
  under: 'down',
  even: 'circle',
  over: 'triangle',
  open: 'open'
} as const satisfies Readonly<Record<FitState, Mark>>;

const inputCount = 3;

/** Open where a side is missing; with no input at all any type in use would seem to fit. */
export function fitState({ fit, direction, missing }: GovernedEngagement): FitState {
  const inputs = missing.filter((field) => field !== 'actualType').length;
  if (fit === null || inputs === inputCount) return 'open';
  return direction === 'under' || direction === 'over' ? direction : 'even';
}

const colours: Readonly<Record<'under' | 'over', readonly [Token, Token, Token]>> = {
  under: ['fit-under-1', 'fit-under-2', 'fit-under-3'],
  over: ['fit-over-1', 'fit-over-2', 'fit-over-3']
};

/** How the canvas tells the fit of each engagement. */
export function fitLooks({ engagements }: Governance): ReadonlyMap<EngagementId, ThreadLook> {
  return new Map(engagements.map((each) => [each.id, fitLook(each)]));
}

function fitLook(engagement: GovernedEngagement): ThreadLook {
  const state = fitState(engagement);
  if (state === 'open')
    return { colour: 'fit-missing', line: 'dotted', mark: fitMarks.open, value: t('fit.open') };
  if (state === 'even') {
    const value = t(engagement.direction === 'unclear' ? 'fit.unclear' : 'fit.even');
    return { colour: 'fit-even', line: 'full', mark: fitMarks.even, value };
  }
  const n = Math.max(1, engagement.steps ?? 1);
  const colour = colours[state][Math.min(n, 3) - 1] ?? 'fit-even';
  const value = t(`fit.plate.${state}`, { n });
  return { colour, line: state === 'under' ? 'long' : 'full', mark: fitMarks[state], value };
}

/** How the canvas tells what is lost up to a step; everything else steps back. */
export function lossLooks(
  { engagements: all }: Governance,
  { engagements: lost, idle }: Consequence,
  step: number
): ReadonlyMap<EngagementId, ThreadLook> {
  const rest: ThreadLook = { colour: 'line-2', line: 'full', mark: 'circle', value: '–' };
  const looks = new Map<EngagementId, ThreadLook>(all.map(({ id }) => [id, rest]));
  for (const { id, step: at, level } of lost) {
    if (at > step) continue;
    const when = t('whatIf.lost.step', { at });
    const value = level === 0 ? when : `${when} · ${percent(level)}`;
    const colour = level === 0 ? 'danger' : 'warn';
    looks.set(id, { colour, line: 'full', mark: 'cross', value });
  }
  for (const id of idle) {
    looks.set(id, { colour: 'ink-3', line: 'dotted', mark: 'open', value: t('whatIf.idle') });
  }
  return looks;
}
