import type { en } from './locales/en/index.ts';

/** Every message of the interface; a key that is not here does not compile. */
export type MessageKey = keyof typeof en;

/** What the message needs to be said; `undefined` when it needs nothing. */
export type MessageParams<K extends MessageKey> = (typeof en)[K] extends (params: infer P) => string
  ? P
  : undefined;

/** Keys of messages that need nothing: what a label may be. */
export type PlainKey = {
  [K in MessageKey]: (typeof en)[K] extends string ? K : never;
}[MessageKey];
