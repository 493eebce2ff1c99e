/** What a foreign text may cost before it is looked at. */
export interface Limits {
  /** UTF-16 code units of the text. */
  readonly characters: number;
  /** Arrays and objects within each other. */
  readonly depth: number;
}

/** Bytes of the files that are read at once: more does not fit into a browser beside what is made of it. */
export const mostFileBytes = 128 * 1024 * 1024;

/** Several times the largest diagram that the app is meant for. */
export const defaultLimits: Limits = { characters: 128 * 1024 * 1024, depth: 64 };
