import type { StoryId, StoryStepId } from '#lib/domain/ids.ts';
import type { StoryStep } from '#lib/domain/records.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { Look } from '#lib/stage/step-scene.ts';
import { captured } from '#lib/stage/step-scene.ts';
import { StepScenes } from '#lib/stage/step-scenes.ts';
import { storiesOf, stepsOf } from '#lib/stage/story.ts';
import { makeId } from '../ids.ts';
import type { Session } from '../session.svelte.ts';
import { Audience } from './stage.svelte.ts';

/** What a step keeps of a look; absent where the look has none of it. */
const blank = {
  camera: undefined,
  frameIds: undefined,
  emphasisIds: undefined,
  viewId: undefined,
  visibleWhere: undefined,
  asOf: undefined,
  collapsedIds: undefined
};

/** The stories of an open diagram in this window: which one is looked at, and its run. */
export class StoryState {
  /** What the panel shows. */
  tab: 'steps' | 'workshop' | 'handouts' = $state('steps');
  /** The step that the panel shows. */
  stepId: StoryStepId | undefined = $state();
  #storyId: StoryId | undefined = $state();
  #audience: Audience | undefined = $state.raw();
  /** What the steps look at, as the diagram is now. */
  readonly scenes = $derived.by(() => {
    const { diagram, scene } = this.#session;
    return new StepScenes({ diagram, ...scene.means });
  });
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The story that the panel shows: the one chosen, else the first. */
  get storyId(): StoryId | undefined {
    const { diagram } = this.#session;
    if (this.#storyId && diagram.stories.has(this.#storyId)) return this.#storyId;
    return storiesOf(diagram)[0]?.id;
  }

  set storyId(id: StoryId | undefined) {
    this.#storyId = id;
    this.stepId = undefined;
  }

  get steps(): StoryStep[] {
    return stepsOf(this.#session.diagram, this.storyId);
  }

  /** The run in this window; only a window that can show it to an audience has one. */
  get audience(): Audience | undefined {
    return this.#audience;
  }

  /** Whether the window shows a story and nothing else. */
  get onStage(): boolean {
    const run = this.#audience?.run;
    return run !== undefined && !run.editing;
  }

  /** The present look as a new step behind the one that the panel shows. */
  capture(): void {
    const { diagram } = this.#session;
    const storyId = this.storyId ?? makeId('story');
    const { title } = settingsOf(diagram);
    const name = this.#nameOfLook() ?? title;
    const step: StoryStep = { id: makeId('step'), name, ...captured(this.#look), ...this.#way };
    const at = this.steps.findIndex(({ id }) => id === this.stepId);
    const story = { id: storyId, name: title };
    const args = at < 0 ? { story, step } : { story, step, at: at + 1 };
    if (!this.#session.run('story/capture', args).ok) return;
    this.#storyId = storyId;
    this.stepId = step.id;
  }

  /** How this window looks at the diagram: its view, and what else it leaves out and folds. */
  get #way(): Partial<StoryStep> {
    const { folded, views } = this.#session;
    return { ...views.captured(), ...(folded.size > 0 && { collapsedIds: [...folded].sort() }) };
  }

  get #look(): Look {
    const { diagram, scene, selection, camera, viewport } = this.#session;
    return { diagram, bounds: scene.scene.bounds, selection, camera, viewport };
  }

  /** What is selected, by name, where that is one or two parties. */
  #nameOfLook(): string | undefined {
    const { selectedParties, diagram, scene } = this.#session;
    if (selectedParties.length === 0 || selectedParties.length > 2) return undefined;
    const names = selectedParties.flatMap((id) => {
      const party = diagram.parties.get(id);
      return party ? [partyName(party, scene.language)] : [];
    });
    return names.join(' · ');
  }

  /** The same step once more, behind itself. */
  duplicate(step: StoryStep, name: string): void {
    const { storyId } = this;
    const story = storyId && this.#session.diagram.stories.get(storyId);
    if (!story) return;
    const at = story.stepIds.indexOf(step.id) + 1;
    const copy = { ...step, id: makeId('step'), name };
    if (this.#session.run('story/capture', { story, step: copy, at }).ok) this.stepId = copy.id;
  }

  /** Tells a step by the present look. */
  recapture(step: StoryStep): void {
    const fields = { ...blank, ...captured(this.#look), ...this.#way };
    this.#session.run('record/edit', { table: 'storySteps', id: step.id, fields });
  }

  /** Makes this a window for an audience; a run that a window like it had left goes on here. */
  receive(): void {
    const { id } = this.#session;
    this.#audience ??= new Audience(id, (story) => stepsOf(this.#session.diagram, story).length);
  }

  /** Tells the story on the whole window, from the step that the panel shows. */
  present(): void {
    const { storyId } = this;
    if (!storyId) return;
    const at = this.steps.findIndex(({ id }) => id === this.stepId);
    this.#audience?.begin(storyId, Math.max(0, at));
  }

  /** Ends the run; the workspace of stories shows the step at which it ended. */
  leave(): void {
    const at = this.#audience?.run?.at;
    this.#audience?.leave();
    if (at === undefined) return;
    this.stepId = this.steps[at]?.id;
    this.#session.workspace = 'story';
  }

  close(): void {
    this.#audience?.close();
  }
}
