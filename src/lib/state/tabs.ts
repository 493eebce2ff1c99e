import type { DiagramId } from '#lib/domain/ids.ts';

/** This window's right to write a diagram; one window has it at a time. */
export interface Writer {
  /** Settles when another window has taken the diagram over. */
  readonly lost: Promise<void>;
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
  return new Promise((resolve) => {
    let release = () => undefined as void;
    let lose = () => undefined as void;
    const lost = new Promise<void>((settle) => (lose = settle));
    const held = navigator.locks.request(
      `sourceloom:${id}`,
      steal ? { steal } : { ifAvailable: true },
      (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((settle) => {
          release = settle;
          resolve({ lost, release: () => release() });
        });
      }
    );
    // A stolen lock rejects here; a released one resolves.
    held.catch(() => {
      lose();
    });
  });
}
