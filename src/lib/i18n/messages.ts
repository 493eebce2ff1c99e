import type { Say } from './derived-messages.ts';
import type { en } from './locales/en/index.ts';

/** The same keys, and the same parameters, in another language. */
export type Translated<English> = {
  readonly [K in keyof English]: English[K] extends (params: infer P) => string ? Say<P> : string;
};

/** A complete language. */
export type Messages = Translated<typeof en>;
