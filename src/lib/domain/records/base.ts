import type { Json } from '../json.ts';

/**
 * What every record of a diagram may carry. Unknown is absent, never 0, "" or null. Derived facts
 * (roles, ranks, tiers, metrics, colours) are never fields. Fields that this version does not know
 * are carried along untouched.
 */
export interface RecordBase {
  readonly id: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  /** Values of the diagram's own fields, by the id of the `FieldDef`. */
  readonly custom?: Readonly<Record<string, Json>>;
  /** How each field is known, by its name. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  readonly source?: Source;
}

/** Who said so, when, and how sure that is. */
export interface Evidence {
  readonly who?: string;
  readonly date?: PartialDate;
  readonly confidence?: Confidence;
  readonly note?: string;
}

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Where an imported record came from; `key` is the foreign file's own id or name. */
export interface Source {
  readonly file?: string;
  readonly row?: number;
  readonly key?: string;
  readonly importedAt?: string;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than what is known. See `dates.ts`. */
export type PartialDate = string;

/** An amount; without a currency (ISO 4217) it is never added to another. */
export interface Money {
  readonly amount: number;
  readonly currency?: string;
}

export const grades = [1, 2, 3, 4, 5] as const;

/** A judgement from 1 (low) to 5 (high). */
export type Grade = (typeof grades)[number];

export const answers = ['yes', 'no', 'notAssessed'] as const;
export type Answer = (typeof answers)[number];

export const levels = ['centre', 'provinceCity', 'park', 'firm'] as const;

/** The four levels of the outsourcing system: centre, province or city, park, firm. */
export type Level = (typeof levels)[number];

export const impacts = ['low', 'medium', 'high', 'notAssessed'] as const;

/** What it would do if the service stopped. */
export type Impact = (typeof impacts)[number];
