import type { Diagram } from '#lib/domain/diagram.ts';
import type { StepScenes } from '#lib/stage/step-scenes.ts';

/** The living diagram that a story is told about, and how its steps draw it. */
export interface StorySource {
  readonly diagram: Diagram;
  readonly scenes: StepScenes;
}
