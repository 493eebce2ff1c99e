import type { Rests } from '#lib/domain/slices.ts';

/** Longest wait for an idle moment, in milliseconds: a busy page is to get there too. */
const longest = 5000;

/** Does a job when the page has nothing else to do; gives back the way to call it off. */
export function whenIdle(job: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(job, 200);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(job, { timeout: longest });
  return () => {
    cancelIdleCallback(handle);
  };
}

/** Lets whatever waits (a key, a frame) have its turn; a message, because a hidden page's timers rest. */
export function breath(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}

/** A change of more records than this is done by the worker: drawing it at once would take too long. */
export const longChange = 3000;

/** How long keys and frames have to wait at most, in milliseconds, as far as the job has rests. */
const patience = 12;

/**
 * Does a long job on the main thread, with a breath at a rest as soon as somebody may be waiting.
 * @param isWanted asked after each breath; a job that is not wanted any more is left, and gives nothing
 */
export async function inSlices<Result>(job: Rests<Result>): Promise<Result>;
export async function inSlices<Result>(
  job: Rests<Result>,
  isWanted: () => boolean
): Promise<Result | undefined>;
export async function inSlices<Result>(
  job: Rests<Result>,
  isWanted = () => true
): Promise<Result | undefined> {
  let since = performance.now();
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
    if (performance.now() - since < patience) continue;
    await breath();
    if (!isWanted()) return undefined;
    since = performance.now();
  }
}
