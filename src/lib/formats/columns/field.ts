/** How the cells of a field are read; see `cells`. */
export type CellKind =
  | 'text'
  /** Tells records apart or leads to them. */
  | 'name'
  | 'identifier'
  | 'list'
  | 'number'
  /** A number that may be below zero. */
  | 'signed'
  /** 0 to 1. */
  | 'share'
  /** 1 to 5. */
  | 'grade'
  /** On the canvas. */
  | 'place'
  | 'amount'
  | 'currency'
  | 'date'
  | 'country'
  | 'choice'
  | 'choices'
  /** Whether a remark holds: nothing is no. */
  | 'yesNo'
  /** A fact that may be unknown: nothing is neither yes nor no. */
  | 'flag'
  | 'tools'
  | 'services'
  | 'references';

export interface FieldOf {
  readonly kind: CellKind;
  /**
   * Headings that mean it, in English, Chinese and neighbouring languages; parted by `|`. The first of
   * each language is the one that is written.
   */
  readonly headings: string;
}
