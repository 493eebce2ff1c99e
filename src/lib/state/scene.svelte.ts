import { untrack } from 'svelte';
import type { Chains } from '#lib/domain/derive/chains.ts';
import type { ContainerId, PartyId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Placement } from '#lib/domain/records.ts';
import type { Look, Painted } from '#lib/scene/look/look.ts';
import { isPlain, plainLook } from '#lib/scene/look/look.ts';
import type { Near } from '#lib/scene/free-place.ts';
import { freePlace } from '#lib/scene/free-place.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import { estimatedMeasure } from '#lib/scene/measure.ts';
import type { Point, Scene, ScenePatch, SceneSource } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import type { Given, View } from '#lib/scene/view.ts';
import type { StepScenesInput } from '#lib/stage/step-scenes.ts';
import type { Change, Editor } from './editor.svelte.ts';

export type { Side } from '#lib/scene/free-place.ts';

/** In milliseconds: soon to the eye, and rare beside frames. */
const calmPause = 150;

/** What is to be seen of the open diagram, kept up to date change by change. */
export class SceneState implements SceneSource {
  readonly #model: SceneModel;
  #given: Given = {};
  #view: View;
  readonly #measure: TextMeasure;
  /** What this window alone does to the drawing. */
  #own = { look: plainLook, isFolded: false, isPreview: false };
  readonly #listeners = new Set<(patch: ScenePatch) => void>();
  /** Rises with every patch; reading it makes a component follow the scene. */
  #version = $state(0);
  /** Rises a pause after a patch, with all that came meanwhile. */
  #calmVersion = $state(0);
  #isCalming = false;

  /** @param model of the editor's diagram, where it was made before, with rests */
  constructor(
    editor: Editor,
    view: View,
    measure: TextMeasure = estimatedMeasure,
    model = SceneModel.of(editor.diagram, view, {}, measure)
  ) {
    this.#view = view;
    this.#measure = measure;
    this.#model = model;
    editor.subscribe(({ after, diff }: Change) => {
      this.#publish(this.#model.update(after, diff));
    });
  }

  get scene(): Scene {
    void this.#version;
    return this.#model.scene;
  }

  /** The scene for who looks at all of it: it follows a drag or typing some times a second, not each frame. */
  get calm(): Pick<SceneState, 'scene' | 'painted' | 'looks'> {
    void this.#calmVersion;
    return untrack(() => ({ scene: this.scene, painted: this.painted, looks: this.looks }));
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

  /** The language in which names are drawn. */
  get language(): Language {
    return this.#model.language;
  }

  /** Another language of names, tags and amounts. */
  show(view: View): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#publish(this.#model.setView(view));
  }

  /** Values that were computed elsewhere, such as tiers; what was given before stays. */
  give(given: { readonly [K in keyof Given]?: Given[K] | undefined }): void {
    const all = Object.entries({ ...this.#given, ...given });
    this.#given = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    this.#publish(this.#model.setGiven(this.#given));
  }

  /** Shows parties at other places, as a preview; with none, where they stand. */
  preview(places: ReadonlyMap<PartyId, Point>): void {
    this.#own.isPreview = places.size > 0;
    this.#publish(this.#model.showAt(places));
  }

  /** Folds boxes up, each to one card. */
  fold(folded: ReadonlySet<ContainerId>): void {
    this.#own.isFolded = folded.size > 0;
    this.#publish(this.#model.setFolded(folded));
  }

  /** Leaves out and colours as a view says. */
  look(look: Look): void {
    this.#own.look = look;
    this.#publish(this.#model.setLook(look));
  }

  /** What the view makes of each party and engagement. */
  get painted(): Painted {
    void this.#version;
    return this.#model.painted;
  }

  /** The parties that may be drawn, where there is not room for all. */
  get drawable(): ReadonlySet<PartyId> | undefined {
    void this.#version;
    return this.#model.drawable;
  }

  /** Threads that say something computed, in place of what rules and service say of them. */
  get looks(): Given['looks'] {
    void this.#version;
    return this.#given.looks;
  }

  /** What others need to draw the diagram their own way, whatever this window does to it. */
  get means(): Omit<StepScenesInput, 'diagram'> {
    void this.#version;
    const { look, isFolded, isPreview } = this.#own;
    const { looks, ...given } = this.#given;
    const isOwn = !isPlain(look) || isFolded || isPreview || looks !== undefined;
    const plain = isOwn ? undefined : this.#model.scene;
    return { view: this.#view, given, measure: this.#measure, plain };
  }

  /** Where a new card may stand without touching another. */
  freePlace(near: Near): Point {
    return freePlace(this.scene, near);
  }

  #publish(patch: ScenePatch): void {
    // Whoever changes the scene from an effect does not follow it.
    this.#version = untrack(() => this.#version) + 1;
    if (!this.#isCalming) {
      this.#isCalming = true;
      setTimeout(() => {
        this.#isCalming = false;
        this.#calmVersion += 1;
      }, calmPause);
    }
    for (const listener of this.#listeners) listener(patch);
  }
}
