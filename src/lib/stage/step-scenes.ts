import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContainerId } from '#lib/domain/ids.ts';
import type { StoryStep } from '#lib/domain/records.ts';
import type { Look } from '#lib/scene/look/look.ts';
import { isPlain, lookOf } from '#lib/scene/look/look.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import type { Given, View } from '#lib/scene/view.ts';

/** The look of a step: its view's, with the step's own conditions and day in place of the view's. */
export function lookOfStep({ views }: Diagram, { viewId, visibleWhere, asOf }: StoryStep): Look {
  const { focus, ...look } = lookOf(viewId && views.get(viewId));
  return {
    ...look,
    ...(visibleWhere ? { filters: visibleWhere } : focus && { focus }),
    ...(asOf !== undefined && { asOf })
  };
}

/** Whether a step says anything about how the diagram looks. */
export function namesLook({ viewId, visibleWhere, asOf, collapsedIds }: StoryStep): boolean {
  return Boolean(viewId ?? visibleWhere ?? asOf ?? collapsedIds);
}

export interface StepScenesInput {
  readonly diagram: Diagram;
  readonly view: View;
  readonly given: Given;
  readonly measure: TextMeasure;
  /** The diagram as usual, where somebody has it already. */
  readonly plain?: Scene | undefined;
}

/**
 * The scenes of one state of a diagram that steps look at: one for all steps of the same look, made
 * when it is first asked for. What a window happens to filter and fold has no part in them.
 */
export class StepScenes {
  private readonly made = new Map<string, Scene>();

  constructor(private readonly input: StepScenesInput) {}

  of(step: StoryStep): Scene {
    const look = lookOfStep(this.input.diagram, step);
    const folded = [...(step.collapsedIds ?? [])].sort();
    const key = JSON.stringify([look, folded]);
    const scene = this.made.get(key) ?? this.make(look, new Set(folded));
    this.made.set(key, scene);
    return scene;
  }

  private make(look: Look, folded: ReadonlySet<ContainerId>): Scene {
    const { diagram, view, given, measure, plain } = this.input;
    const isUsual = isPlain(look) && folded.size === 0;
    if (isUsual && plain) return plain;
    const model = SceneModel.of(diagram, view, given, measure);
    if (!isPlain(look)) model.setLook(look);
    if (folded.size > 0) model.setFolded(folded);
    return model.scene;
  }
}
