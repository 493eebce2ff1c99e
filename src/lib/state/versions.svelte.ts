import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { apply } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import { contentSum } from '#lib/storage/content-sum.ts';
import type { VersionReason } from '#lib/storage/database.ts';
import type { Version } from '#lib/storage/versions.ts';
import type { View } from '#lib/scene/view.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { Editor } from './editor.svelte.ts';
import { now } from './ids.ts';
import { breath } from './idle.ts';
import { library } from './library.svelte.ts';
import { SceneState } from './scene.svelte.ts';
import type { Selectable, Session } from './session.svelte.ts';

export type { Version } from '#lib/storage/versions.ts';

export type VersionsFailure = Extract<
  Awaited<ReturnType<EngineClient['keepVersion']>>,
  { ok: false }
>['error'];

/** A version that is being looked at: nothing of it can be changed. */
export interface LookedAt {
  readonly version: Version;
  readonly diagram: Diagram;
  readonly scene: SceneState;
}

/** The kept versions of an open diagram, the newest first, and the one that is being looked at. */
export class Versions {
  list: readonly Version[] = $state.raw([]);
  ready = $state(false);
  looked: LookedAt | undefined = $state.raw();
  /** Which of both diagrams the canvas shows, and what of it was picked from the list. */
  side: 'then' | 'now' = $state('then');
  picked: Selectable | undefined = $state();
  readonly #session: Session;
  readonly #engine: EngineClient;
  readonly #measure: TextMeasure | undefined;

  constructor(session: Session, engine: EngineClient, measure?: TextMeasure) {
    this.#session = session;
    this.#engine = engine;
    this.#measure = measure;
  }

  /** Reads the list anew; one that cannot be read now stays as it was, and saving tells of the disk. */
  async refresh(): Promise<void> {
    const list = await library.versions(this.#session.id).catch(() => undefined);
    if (!list) return;
    this.list = list;
    this.ready = true;
  }

  /** Keeps what is shown now, as the disk has it. */
  async keep(reason: VersionReason, name?: string): Promise<Result<Version, VersionsFailure>> {
    const { editor, autosave, id } = this.#session;
    editor.end();
    await autosave.settled();
    const { diagram, history } = editor;
    const sum = await contentSum(diagram, breath);
    const named = name === undefined ? {} : { name };
    const request = { id, seq: history.length, sum, at: now(), reason, ...named };
    const kept = await this.#engine.keepVersion(request);
    await this.refresh();
    return kept;
  }

  /** Shows a version in the place of the diagram. */
  async look(version: Version, view: View): Promise<Result<LookedAt, VersionsFailure>> {
    const read = await this.#engine.readVersion(this.#session.id, version.n);
    if (!read.ok) return read;
    const diagram = apply(emptyTables, read.value);
    const scene = new SceneState(new Editor({ diagram, steps: [] }, now), view, this.#measure);
    this.side = 'then';
    this.picked = undefined;
    this.looked = { version, diagram, scene };
    return ok(this.looked);
  }

  leave(): void {
    this.looked = undefined;
  }

  /**
   * Brings a version back as one step, which can be undone; what is there now is kept as a version
   * before. Where that fails nothing is restored.
   */
  async restore({ version, diagram }: LookedAt): Promise<Result<undefined, VersionsFailure>> {
    const before = await this.keep('restore');
    if (!before.ok) return before;
    this.leave();
    const { name = '', at } = version;
    this.#session.run('diagram/restore', { content: diagram, name, at });
    return ok(undefined);
  }

  /** Gives a version a name, so that it is never taken away by itself; an empty one takes it away. */
  async name({ n }: Version, name: string): Promise<void> {
    await library.nameVersion(this.#session.id, n, name.trim() === '' ? undefined : name.trim());
    await this.refresh();
  }

  async remove({ n }: Version): Promise<void> {
    if (this.looked?.version.n === n) this.leave();
    await library.removeVersion(this.#session.id, n);
    await this.refresh();
  }
}
