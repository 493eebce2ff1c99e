import type { GovernedEngagement } from '#lib/analysis/governance/engagement.ts';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Consequence } from '#lib/analysis/governance/what-if.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { Token } from '#lib/scene/palette.ts';
import type { ThreadLook } from '#lib/scene/view.ts';
import { percent } from './words.ts';

/** What the map says of an engagement. */
export type FitState = 'under' | 'even' | 'over' | 'open';
export const fitStates: readonly FitState[] = ['under', 'even', 'over', 'open'];

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
    return { colour: 'fit-missing', stitch: 'dotted', mark: 'open', text: t('fit.open') };
  if (state === 'even') {
    const text = t(engagement.direction === 'unclear' ? 'fit.unclear' : 'fit.even');
    return { colour: 'fit-even', stitch: 'full', mark: 'even', text };
  }
  const n = Math.max(1, engagement.steps ?? 1);
  const colour = colours[state][Math.min(n, 3) - 1] ?? 'fit-even';
  const text = t(`fit.plate.${state}`, { n });
  return { colour, stitch: state === 'under' ? 'stitched' : 'full', mark: state, text };
}

/** How the canvas tells what is lost up to a step; everything else steps back. */
export function lossLooks(
  { engagements: all }: Governance,
  { engagements: lost, idle }: Consequence,
  step: number
): ReadonlyMap<EngagementId, ThreadLook> {
  const rest: ThreadLook = { colour: 'line-2', stitch: 'full', mark: 'even', text: '–' };
  const looks = new Map<EngagementId, ThreadLook>(all.map(({ id }) => [id, rest]));
  for (const { id, step: at, level } of lost) {
    if (at > step) continue;
    const when = t('whatIf.lost.step', { at });
    const text = level === 0 ? when : `${when} · ${percent(level)}`;
    looks.set(id, { colour: level === 0 ? 'danger' : 'warn', stitch: 'full', mark: 'lost', text });
  }
  for (const id of idle) {
    looks.set(id, { colour: 'ink-3', stitch: 'dotted', mark: 'open', text: t('whatIf.idle') });
  }
  return looks;
}
