import type { DiagramId } from '#lib/domain/ids.ts';

/** A Web Lock that this window holds: as long as it lives, or until `release`. */
export interface Hold {
  /** Aborted when another window has taken the lock. */
  readonly lost: AbortSignal;
  release(): void;
}

/** How long a window may take to let go of a diagram before it is taken from it, in ms. */
export const patience = 3000;

/** The lock of whoever writes a diagram. */
export function writerLock(id: DiagramId): string {
  return `sourceloom:${id}`;
}

/** The lock of whoever is about to become the writer: one window at a time asks for it. */
export function turnLock(id: DiagramId): string {
  return `sourceloom:${id}:turn`;
}

/** The lock of a window that lives: it tells what it left behind from what it still keeps itself. */
export function windowLock(window: string): string {
  return `sourceloom:window:${window}`;
}

/** The names of the locks that any window holds. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/**
 * Takes a lock if nobody has it or waits for it; undefined when somebody does. Rejects when the
 * browser gives no locks at all.
 */
export function holdIfFree(name: string): Promise<Hold | undefined> {
  return requestHold(name, { ifAvailable: true });
}

/** Waits for a lock in turn; takes it by force from a window that keeps it for `patience` ms. */
export async function holdSoon(name: string, patience: number): Promise<Hold> {
  const waiting = new AbortController();
  const timer = setTimeout(() => {
    waiting.abort();
  }, patience);
  try {
    return await requestHold(name, { signal: waiting.signal });
  } catch (cause) {
    if (!waiting.signal.aborted) throw cause;
    return await requestHold(name, { steal: true });
  } finally {
    clearTimeout(timer);
  }
}

function requestHold(
  name: string,
  how: LockOptions & { ifAvailable: true }
): Promise<Hold | undefined>;
function requestHold(name: string, how: LockOptions): Promise<Hold>;
function requestHold(name: string, how: LockOptions): Promise<Hold | undefined> {
  const losing = new AbortController();
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<undefined>((release) => {
        resolve({
          lost: losing.signal,
          release() {
            release(undefined);
          }
        });
      });
    };
    // A released lock resolves; a stolen one rejects, as does one that the browser never gives.
    navigator.locks.request(name, how, hold).catch((cause: unknown) => {
      losing.abort();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    });
  });
}
