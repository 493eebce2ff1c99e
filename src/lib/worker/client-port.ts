import { proxy, wrap } from 'comlink';
import type { EngineApi } from './api.ts';
import { trustedWorkerUrls } from './client-url.ts';
import type { EnginePort } from './client.ts';
import engineUrl from './engine.worker.ts?worker&url';

const urls = trustedWorkerUrls({ engine: engineUrl });

/** Starts the engine in a Web Worker. */
export function spawnEngine(): EnginePort {
  const worker = new Worker(urls.engine, { type: 'module', name: 'sourceloom-engine' });
  return {
    api: wrap<EngineApi>(worker),
    callback: (listener) => proxy(listener),
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        listener(event.message);
      });
      worker.addEventListener('messageerror', () => {
        listener('messageerror');
      });
    },
    terminate() {
      worker.terminate();
    }
  };
}
