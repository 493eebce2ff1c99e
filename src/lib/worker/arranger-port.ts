import { proxy, wrap } from 'comlink';
import type { Arranger, ArrangerApi } from './arranging.ts';
import { innerUrls } from './inner-urls.ts';

/** Starts a worker for one order, from within the engine's worker; it ends with the order. */
export const startArranging: Arranger = (order, onShare) => {
  const worker = new Worker(innerUrls().layout, { type: 'module', name: 'sourceloom-layout' });
  const crash = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
  });
  const answer = wrap<ArrangerApi>(worker).arrange(order, proxy(onShare));
  const done = Promise.race([answer, crash]);
  void done.catch(() => undefined).then(() => worker.terminate());
  return { done, stop: () => worker.terminate() };
};
