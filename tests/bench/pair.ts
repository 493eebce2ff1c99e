import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Steps } from '#lib/analysis/steps.ts';
import { helperPool } from '#lib/worker/pool.ts';
import type { HelperPort } from '#lib/worker/pool.ts';
import { runInSlices } from '#lib/worker/slices.ts';
import { threadTime } from './clock.ts';
import type { Contestant } from './harness.ts';
import type { MeasuredHelper } from './helper.ts';

/** The engine's own pool with two helpers, each a thread of this process. */
export interface Pair {
  /** Processor time of the busiest thread: what it takes when every thread has a core. */
  contestant(steps: () => Steps<unknown>): Contestant;
  stop(): void;
}

/** @param helperFile the bundled helper */
export function startPair(helperFile: URL): Pair {
  const workers: Worker[] = [];
  const clocks: (() => Promise<number>)[] = [];
  const spawn = (): HelperPort => {
    const worker = new Worker(helperFile);
    const api = wrap<MeasuredHelper>(nodeEndpoint(worker));
    workers.push(worker);
    clocks.push(() => api.time());
    return {
      api: api as unknown as HelperPort['api'],
      onCrash: (listener) => worker.once('error', listener),
      terminate: () => void worker.terminate()
    };
  };
  const pool = helperPool(spawn, 2);
  const now = async () => [threadTime(), ...(await Promise.all(clocks.map((clock) => clock())))];
  return {
    contestant(steps) {
      const run = () => runInSlices(nothing(steps()), pool, () => Promise.resolve(true));
      let isWarm = false;
      return async () => {
        if (!isWarm) await run();
        isWarm = true;
        const before = await now();
        await run();
        const after = await now();
        return Math.max(...after.map((time, i) => time - before[i]!));
      };
    },
    stop() {
      for (const worker of workers) void worker.terminate();
    }
  };
}

function* nothing(steps: Steps<unknown>): Steps<void> {
  yield* steps;
}
