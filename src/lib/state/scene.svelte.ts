import { untrack } from 'svelte';
import type { Chains } from '#lib/domain/derive/chains.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Placement } from '#lib/domain/records.ts';
import type { Near } from '#lib/scene/free-place.ts';
import { freePlace } from '#lib/scene/free-place.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import type { Point, Scene, ScenePatch, SceneSource } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import type { Given, View } from '#lib/scene/view.ts';
import type { Change, Editor } from './editor.svelte.ts';

export type { Side } from '#lib/scene/free-place.ts';

/** What is to be seen of the open diagram, kept up to date change by change. */
export class SceneState implements SceneSource {
  readonly #model: SceneModel;
  readonly #listeners = new Set<(patch: ScenePatch) => void>();
  /** Rises with every patch; reading it makes a component follow the scene. */
  #version = $state(0);

  constructor(editor: Editor, view: View, measure?: TextMeasure) {
    this.#model = SceneModel.of(editor.diagram, view, {}, measure);
    editor.subscribe(({ after, diff }: Change) => {
      this.#publish(this.#model.update(after, diff));
    });
  }

  get scene(): Scene {
    void this.#version;
    return this.#model.scene;
  }

  subscribe(listener: (patch: ScenePatch) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get chains(): Chains {
    return this.#model.chains;
  }

  placementOf(party: PartyId): Placement | undefined {
    return this.#model.placementOf(party);
  }

  /** Another language of names, tags and amounts. */
  show(view: View): void {
    this.#publish(this.#model.setView(view));
  }

  /** Values that were computed elsewhere, such as tiers. */
  give(given: Given): void {
    this.#publish(this.#model.setGiven(given));
  }

  /** Shows parties at other places, as a preview; with none, where they stand. */
  preview(places: ReadonlyMap<PartyId, Point>): void {
    this.#publish(this.#model.showAt(places));
  }

  /** Where a new card may stand without touching another. */
  freePlace(near: Near): Point {
    return freePlace(this.scene, near);
  }

  #publish(patch: ScenePatch): void {
    // Whoever changes the scene from an effect does not follow it.
    this.#version = untrack(() => this.#version) + 1;
    for (const listener of this.#listeners) listener(patch);
  }
}
