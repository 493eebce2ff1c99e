import type { Diagram } from '#lib/domain/diagram.ts';
import type { Scene } from '#lib/scene/scene.ts';

/** The living diagram that a story is told about, and how it is drawn. */
export interface StorySource {
  readonly diagram: Diagram;
  readonly scene: Scene;
}
