import type { Say } from './derived-messages.ts';
import type { en } from './locales/en.ts';

/** A complete language: the same keys, and the same parameters, as English. */
export type Messages = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends (params: infer P) => string
    ? Say<P>
    : string;
};
