import type { PartyId } from '#lib/domain/ids.ts';
import type { Readability } from '#lib/scene/readability.ts';
import { readabilityOf } from '#lib/scene/readability.ts';
import type { Point } from '#lib/scene/scene.ts';
import type { Arrangement, ArrangeRequest } from '#lib/worker/arranging.ts';
import type { EngineClient, WorkerFailure } from '#lib/worker/client.ts';
import type { Editor } from './editor.svelte.ts';
import { makeId } from './ids.ts';
import type { SceneState } from './scene.svelte.ts';

/** An arrangement that is shown and not yet taken. */
export interface Preview {
  readonly request: ArrangeRequest;
  /** Parties that would stand elsewhere, with their places. */
  readonly to: ReadonlyMap<PartyId, Point>;
  readonly before: Readability;
}

/**
 * Arranging the drawing: a layout runs in a worker, its outcome is shown on the canvas, and is then
 * taken as one step or let go. Nothing of it is in the diagram before it is taken.
 */
export class ArrangingState {
  running = $state(false);
  /** How much of the layout is done, from 0 to 1; undefined while nobody knows. */
  share: number | undefined = $state();
  failure: WorkerFailure | undefined = $state.raw();
  preview: Preview | undefined = $state.raw();
  readonly #editor: Editor;
  readonly #scene: SceneState;
  readonly #engine: EngineClient;

  constructor(editor: Editor, scene: SceneState, engine: EngineClient) {
    this.#editor = editor;
    this.#scene = scene;
    this.#engine = engine;
    editor.subscribe(({ diff }) => {
      if (diff.parties ?? diff.placements ?? diff.engagements) this.cancel();
    });
  }

  /** Asks for an arrangement and shows it; a preview that is there gives way. */
  async ask(request: ArrangeRequest): Promise<void> {
    this.running = true;
    this.share = this.failure = undefined;
    const answer = await this.#engine.arrange(request, (share) => (this.share = share));
    if (!answer.ok && answer.error.code === 'superseded') return;
    this.running = false;
    if (answer.ok) this.#show(request, answer.value);
    else if (answer.error.code !== 'cancelled') this.failure = answer.error;
  }

  /** Takes what is shown, as one step. */
  accept(): void {
    const { preview } = this;
    if (!preview) return;
    const { layout, release } = preview.request;
    const to = [...preview.to].map(([partyId, { x, y }]) => {
      const id = this.#scene.placementOf(partyId)?.id ?? makeId('placement');
      return { id, partyId, x, y };
    });
    this.cancel();
    this.#editor.run('placement/arrange', { layout, release, to });
  }

  /** Lets go of what is shown or under way: the drawing is as it was. */
  cancel(): void {
    if (this.running) this.#engine.stopArranging();
    if (!this.preview) return;
    this.preview = undefined;
    this.#scene.preview(new Map());
  }

  #show(request: ArrangeRequest, arrangement: Arrangement): void {
    const before = this.preview?.before ?? readabilityOf(this.#scene.scene);
    const to = new Map(
      arrangement.filter(([id, { x, y }]) => {
        const at = this.#scene.placementOf(id);
        return at?.x !== x || at.y !== y || (request.release && at.pinned);
      })
    );
    this.preview = { request, to, before };
    this.#scene.preview(to);
  }
}
