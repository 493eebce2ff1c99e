import { proxy, wrap } from 'comlink';
import type { EngineApi } from './api.ts';
import type { EnginePort } from './client.ts';
import engineUrl from './engine.worker.ts?worker&url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): unknown };
}

/** Under Trusted Types a worker's address passes a policy; this one knows exactly one address. */
const workerUrl = (() => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sourceloom-worker-url', {
    createScriptURL(url) {
      if (url !== engineUrl) throw new TypeError(`not a worker of this app: ${url}`);
      return url;
    }
  });
  return policy ? (policy.createScriptURL(engineUrl) as string) : engineUrl;
})();

/** Starts the engine in a Web Worker. */
export function spawnEngine(): EnginePort {
  const worker = new Worker(workerUrl, { type: 'module', name: 'sourceloom-engine' });
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
