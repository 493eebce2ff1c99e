import { wrap } from 'comlink';
import type { HelperApi } from './helper.ts';
import type { HelperPort } from './pool.ts';
import { innerUrls } from './inner-urls.ts';

/** Starts a helper of the engine, from within the engine's worker. */
export function spawnHelper(): HelperPort {
  const worker = new Worker(innerUrls().helper, { type: 'module', name: 'sourceloom-helper' });
  return {
    api: wrap<HelperApi>(worker),
    onCrash(listener) {
      worker.addEventListener('error', listener, { once: true });
      worker.addEventListener('messageerror', listener, { once: true });
    },
    terminate() {
      worker.terminate();
    }
  };
}

/** Two even where the number of cores is hidden; more than four would wait for the same memory. */
export function helperCount(): number {
  return Math.max(2, Math.min(navigator.hardwareConcurrency, 4));
}
