import type { Diagram } from '#lib/domain/diagram.ts';
import type { StoryId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Story, StoryStep } from '#lib/domain/records.ts';

/** The stories of a diagram, in the order in which they were made. */
export function storiesOf(diagram: Diagram): Story[] {
  return [...diagram.stories].sort(byId);
}

/** The steps of a story in the order of telling; none when there is no such story. */
export function stepsOf(diagram: Diagram, storyId: StoryId | undefined): StoryStep[] {
  const story = storyId && diagram.stories.get(storyId);
  return story ? story.stepIds.flatMap((id) => diagram.storySteps.get(id) ?? []) : [];
}

/** What the plan says about a moment of a run. */
export interface Plan {
  /** Minutes of the whole story; steps without minutes are left out and counted. */
  readonly minutes: number;
  readonly unplanned: number;
  /** Minutes of the steps before this one, and of this one where it has any. */
  readonly before: number;
  readonly own: number | undefined;
}

export function planAt(steps: readonly StoryStep[], at: number): Plan {
  const minutesOf = (some: readonly StoryStep[]) =>
    some.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return {
    minutes: minutesOf(steps),
    unplanned: steps.filter(({ minutes }) => minutes === undefined).length,
    before: minutesOf(steps.slice(0, at)),
    own: steps[at]?.minutes
  };
}

/**
 * How far behind the plan a run is, in milliseconds: what has passed beyond the minutes of the steps
 * before and of the present one. Zero when it is in time, or when nothing is planned.
 */
export function behindPlan(plan: Plan, elapsed: number): number {
  if (plan.minutes === 0) return 0;
  const due = (plan.before + (plan.own ?? 0)) * 60_000;
  return Math.max(0, elapsed - due);
}
