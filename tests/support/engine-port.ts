import type { Ground, MetricFound } from '#lib/analysis/questions.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply } from '#lib/domain/diff.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Asked as Question, EngineApi, Heard, Progress } from '#lib/worker/api.ts';
import type { ArrangeRequest } from '#lib/worker/arranging.ts';
import type { EnginePort } from '#lib/worker/client.ts';
import { doneOnLog } from '#lib/worker/deeds.ts';
import { backUpStored, restoreStored } from '#lib/worker/backups.ts';
import { compactStored } from '#lib/worker/compaction.ts';
import { salvageStored } from '#lib/worker/rescue.ts';
import { keepStoredVersion, readStoredVersion } from '#lib/worker/versions.ts';

/** A call that a worker was asked and has not answered: the test answers. */
export interface Asked {
  readonly deed: 'analyse' | 'read' | 'arrange' | 'govern';
  readonly ticket: number;
  /** What an analysis was asked. */
  readonly questions: readonly Question[];
  readonly keys: readonly string[];
  hear(heard: Heard): void;
  readonly arranging?: ArrangeRequest;
  share(share: number): void;
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
  stopped = 0;
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
    analyse: (ticket, asked, hear) => this.#ask('analyse', ticket, hear, asked),
    cancel: (ticket: number) => void this.cancelled.push(ticket),
    arrange: (request, onShare) =>
      this.#ask('arrange', 0, () => undefined, [], { arranging: request, share: onShare }),
    stopArranging: () => void (this.stopped += 1),
    openFiles: () => this.#ask('read', 0, () => undefined, []) as never,
    dryRun: () => this.#ask('read', 0, () => undefined, []) as never,
    takeImport: () => this.#ask('read', 0, () => undefined, []) as never,
    appendImport: () => this.#ask('read', 0, () => undefined, []) as never,
    doOnLog: doneOnLog,
    keepImport: () => this.#ask('read', 0, () => undefined, []) as never,
    planTyped: () => this.#ask('read', 0, () => undefined, []) as never,
    takeTyped: () => this.#ask('read', 0, () => undefined, []) as never,
    writeTyped: () => this.#ask('read', 0, () => undefined, []) as never,
    waysToSave: () => this.#ask('read', 0, () => undefined, []) as never,
    saveAs: () => this.#ask('read', 0, () => undefined, []) as never,
    compact: compactStored,
    mirror: () => Promise.resolve({ ok: true, value: false }),
    salvage: salvageStored,
    backUp: backUpStored,
    restore: restoreStored,
    keepVersion: keepStoredVersion,
    readVersion: readStoredVersion,
    govern: (ticket, _, onShare) =>
      this.#ask('govern', ticket, () => undefined, [], { share: onShare }) as never,
    cancelGoverning: (ticket) => void this.cancelled.push(ticket)
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
    hear: (heard: Heard) => void | Promise<void>,
    asked: readonly Question[],
    about: Partial<Pick<Asked, 'arranging' | 'share'>> = {}
  ): Promise<never> {
    return new Promise((resolve, reject) => {
      const answer = (result: unknown) => resolve(result as never);
      this.asked.push({
        deed,
        ticket,
        share: () => undefined,
        ...about,
        questions: asked,
        keys: asked.map(({ key }) => key),
        hear: (heard) => void hear(heard),
        progress: (at) => void hear({ kind: 'progress', at }),
        answer,
        fail: reject
      });
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

/** Answers questions of a call, by default all, with the same values; the call itself stays open. */
export function tell(
  call: Asked,
  { parties, values, revision = 0 }: Told,
  keys: readonly string[] = call.keys
): void {
  const none = new Int32Array();
  const ground: Ground = {
    revision,
    parties,
    clients: none,
    providers: none,
    weights: new Float64Array(),
    engagements: [],
    edgeOf: none,
    coverage: { engagements: 0, weighted: 0, shared: 0, otherCurrency: 0, selfEngagements: 0 }
  };
  call.hear({ kind: 'ground', network: 0, ground });
  for (const key of keys) {
    call.hear({ kind: 'answer', network: 0, key, answer: { ok: true, value: { values } } });
  }
}

interface Told {
  readonly parties: readonly PartyId[];
  readonly values: MetricFound['values'];
  readonly revision?: number;
}
