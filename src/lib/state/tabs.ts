import type { DiagramId } from '#lib/domain/ids.ts';

/** This window's right to write a diagram; one window has it at a time. */
export interface Writer {
  /** Aborted when another window has taken the diagram over. */
  readonly lost: AbortSignal;
  release(): void;
}

/**
 * Asks for the Web Lock of a diagram: undefined when another window holds it, unless `steal`.
 * The lock lasts as long as the window, or until `release`.
 */
export function becomeWriter(
  id: DiagramId,
  { steal }: { steal: boolean }
): Promise<Writer | undefined> {
  const losing = new AbortController();
  return new Promise((resolve) => {
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
    const how = steal ? { steal } : { ifAvailable: true };
    // A released lock resolves; a stolen one rejects, as does one that the browser never gives.
    navigator.locks.request(`sourceloom:${id}`, how, hold).catch(() => {
      losing.abort();
      resolve(undefined);
    });
  });
}
