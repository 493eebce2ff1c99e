import { put } from '../edit.ts';
import type { StoryId, StoryStepId } from '../ids.ts';
import type { Story, StoryStep } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/**
 * Puts a new step into a story, which begins with it when there is none of that id yet. `at` counts
 * from 0; without it the step comes last.
 */
export const captureStep = command<{
  readonly story: Pick<Story, 'id' | 'name'>;
  readonly step: StoryStep;
  readonly at?: number;
}>({
  run(diagram, { story, step, at }) {
    if (diagram.storySteps.has(step.id)) return refused({ code: 'already-exists', id: step.id });
    const told: Story = diagram.stories.get(story.id) ?? { ...story, stepIds: [] };
    const stepIds = inserted(told.stepIds, step.id, at);
    const withStep = put(diagram, 'storySteps', step);
    return ok(put(withStep, 'stories', { ...told, stepIds }));
  },
  describe: (_, { step }) => ({ name: step.name })
});

/** Moves a step to another place of its story; places count from 0. */
export const moveStep = command<{
  readonly storyId: StoryId;
  readonly stepId: StoryStepId;
  readonly to: number;
}>({
  run(diagram, { storyId, stepId, to }) {
    const story = diagram.stories.get(storyId);
    if (!story) return refused({ code: 'not-found', id: storyId });
    if (!story.stepIds.includes(stepId)) return refused({ code: 'not-found', id: stepId });
    const others = story.stepIds.filter((id) => id !== stepId);
    return ok(put(diagram, 'stories', { ...story, stepIds: inserted(others, stepId, to) }));
  },
  describe: (diagram, { stepId }) => ({ name: diagram.storySteps.get(stepId)?.name ?? '' })
});

function inserted(
  ids: readonly StoryStepId[],
  id: StoryStepId,
  at = ids.length
): readonly StoryStepId[] {
  return [...ids.slice(0, at), id, ...ids.slice(at)];
}
