import type { AnalysisRequest } from '#lib/analysis/analyse.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply } from '#lib/domain/diff.ts';
import type { EngineApi, FileToRead, Progress } from '#lib/worker/api.ts';
import type { EnginePort } from '#lib/worker/client.ts';
import { compactStored } from '#lib/worker/compaction.ts';

/** A call that a worker was asked and has not answered: the test answers. */
export interface Asked {
  readonly deed: 'analyse' | 'read';
  readonly ticket: number;
  readonly file?: FileToRead;
  readonly request?: AnalysisRequest;
  progress(at: Progress): void;
  answer(result: unknown): void;
  fail(cause: unknown): void;
}

/** A worker in memory that keeps the mirror and leaves every answer, and every crash, to the test. */
export class FakeWorker {
  mirror: Diagram | undefined;
  revision = -1;
  terminated = false;
  readonly asked: Asked[] = [];
  readonly cancelled: number[] = [];
  #onCrash: (detail: string) => void = () => undefined;

  readonly api: EngineApi = {
    load: (revision: number, content: Diff) => {
      this.mirror = apply(emptyTables, content);
      this.revision = revision;
    },
    change: (revision: number, change: Diff) => {
      this.mirror = apply(this.mirror ?? emptyTables, change);
      this.revision = revision;
    },
    analyse: (ticket, request, onProgress) => this.#ask('analyse', ticket, onProgress, { request }),
    cancel: (ticket: number) => void this.cancelled.push(ticket),
    read: (file) => this.#ask('read', 0, () => undefined, { file }) as never,
    compact: compactStored
  };

  get port(): EnginePort {
    return {
      api: this.api as unknown as EnginePort['api'],
      callback: (listener) => listener,
      onCrash: (listener) => (this.#onCrash = listener),
      terminate: () => (this.terminated = true)
    };
  }

  crash(detail = 'out of memory'): void {
    this.#onCrash(detail);
  }

  #ask(
    deed: Asked['deed'],
    ticket: number,
    progress: (at: Progress) => void,
    about: Pick<Asked, 'file' | 'request'>
  ): Promise<never> {
    return new Promise((resolve, reject) => {
      const answer = (result: unknown) => resolve(result as never);
      this.asked.push({ deed, ticket, ...about, progress, answer, fail: reject });
    });
  }
}

/** A way to start fake workers, and all that were started so far. */
export function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const spawn = (): EnginePort => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker.port;
  };
  return { workers, spawn, newest: () => workers.at(-1)! };
}
