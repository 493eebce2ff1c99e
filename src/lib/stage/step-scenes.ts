import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContainerId } from '#lib/domain/ids.ts';
import type { StoryStep } from '#lib/domain/records.ts';
import type { Look, Painted } from '#lib/scene/look/look.ts';
import { isPlain, lookOf, unpainted } from '#lib/scene/look/look.ts';
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

interface Seen {
  readonly scene: Scene;
  readonly painted: Painted;
}

/**
 * The scenes of one state of a diagram that steps look at: one for all steps of the same look, made
 * when it is first asked for. What a window happens to filter and fold has no part in them.
 */
export class StepScenes {
  private readonly made = new Map<string, Seen>();

  constructor(private readonly input: StepScenesInput) {}

  of(step: StoryStep): Scene {
    return this.seen(step).scene;
  }

  /** What the look of a step makes of each party and engagement: what a legend explains. */
  paintedIn(step: StoryStep): Painted {
    return this.seen(step).painted;
  }

  private seen(step: StoryStep): Seen {
    const look = lookOfStep(this.input.diagram, step);
    const folded = [...(step.collapsedIds ?? [])].sort();
    const key = JSON.stringify([look, folded]);
    const seen = this.made.get(key) ?? this.make(look, new Set(folded));
    this.made.set(key, seen);
    return seen;
  }

  private make(look: Look, folded: ReadonlySet<ContainerId>): Seen {
    const { diagram, view, given, measure, plain } = this.input;
    const isUsual = isPlain(look) && folded.size === 0;
    if (isUsual && plain) return { scene: plain, painted: unpainted };
    const model = SceneModel.of(diagram, view, given, measure);
    if (!isPlain(look)) model.setLook(look);
    if (folded.size > 0) model.setFolded(folded);
    return { scene: model.scene, painted: model.painted };
  }
}
