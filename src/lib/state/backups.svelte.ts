import type { Json } from '#lib/domain/json.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { noteBackup, noteBeginning, stepsNow } from './copies.ts';
import { saveBlob } from './files.ts';
import { now } from './ids.ts';
import { tellLibraries } from './library-news.ts';
import { library } from './library.svelte.ts';
import { preferences } from './preferences.svelte.ts';

type Settled<T> = T extends Promise<Result<infer V, infer E>> ? { value: V; error: E } : never;
type Restoring = Settled<ReturnType<EngineClient['restore']>>;

export type RestoredBackup = Restoring['value'];
export type BackupFailure =
  Restoring['error'] | Settled<ReturnType<EngineClient['backUp']>>['error'];

/** What a backup is called, without its date. */
export const backupExtension = '.sourceloom-backup';

/** Backing up everything of this device, and restoring it; one at a time. */
export class Backups {
  /** How far the one is that is under way. */
  progress: { readonly done: number; readonly of: number } | undefined = $state.raw();
  readonly #engine: EngineClient;

  constructor(engine: EngineClient) {
    this.#engine = engine;
  }

  /** Gives everything to the person as one file. */
  async backUp(): Promise<Result<Blob, BackupFailure>> {
    const at = now();
    const settings = preferences.value as Json;
    // What is edited from now on may come too late for the file.
    const steps = stepsNow(library.ids);
    const file = await this.#watched((tell) => this.#engine.backUp({ at, settings }, tell));
    if (!file.ok) return file;
    saveBlob(`sourceloom-${at.slice(0, 10)}${backupExtension}`, file.value);
    noteBackup(steps, at);
    await library.refresh();
    return file;
  }

  /** Adds what a backup holds; nothing that is here is overwritten. */
  async restore(file: Blob, mark: string): Promise<Result<RestoredBackup, BackupFailure>> {
    const restored = await this.#watched((tell) =>
      this.#engine.restore(file, { at: now(), mark }, tell)
    );
    if (!restored.ok) return restored;
    preferences.adopt(restored.value.settings);
    for (const id of restored.value.begun) noteBeginning(id, { inFile: true });
    await library.refresh();
    tellLibraries();
    return restored;
  }

  async #watched<T, E extends Failure>(
    job: (tell: (done: number, of: number) => void) => Promise<Result<T, E>>
  ): Promise<Result<T, E>> {
    this.progress = { done: 0, of: 0 };
    const result = await job((done, of) => {
      this.progress = { done, of };
    });
    this.progress = undefined;
    return result;
  }
}
