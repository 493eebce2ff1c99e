import type { Takeover } from './database.ts';

interface Written {
  readonly epoch: number;
  readonly seq: number;
}

/** Whether a window wrote this after another had taken over from an earlier step. */
export function isStray({ epoch, seq }: Written, takeovers: readonly Takeover[]): boolean {
  return takeovers.some((takeover) => takeover.epoch > epoch && seq > takeover.base);
}

/** The takeovers with one more; what the new one makes superfluous is left out. */
export function withTakeover(takeovers: readonly Takeover[], newest: Takeover): Takeover[] {
  return [...takeovers.filter(({ base }) => base < newest.base), newest];
}

/** The last step of an epoch that counts. */
export function lastOfEpoch(epoch: number, takeovers: readonly Takeover[]): number {
  const bases = takeovers.filter((takeover) => takeover.epoch > epoch).map(({ base }) => base);
  return Math.min(...bases, Number.MAX_SAFE_INTEGER);
}
