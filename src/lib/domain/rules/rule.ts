import type { Diagram } from '../diagram.ts';
import type { GovernanceTool } from '../governance.ts';
import { ownFieldTables } from '../own-fields.ts';
import type { GovernanceType, Money } from '../records.ts';
import type { Decision } from '../records.ts';
import type { Facts } from './facts.ts';

/** W: something is probably wrong. I: something would be better known. */
export type Severity = 'warning' | 'hint';

/** The tables whose records are asked, one by one; the settings stand for the whole diagram. */
export const askedTables = ['settings', ...ownFieldTables] as const;
export type AskedTable = (typeof askedTables)[number];

export type AskedRecord<N extends AskedTable> = Diagram[N] extends Iterable<infer R> ? R : never;

/** What a problem may be about; a decision about it names the same objects. */
export type ProblemObject = Decision['objectIds'][number];

/** Something that a rule found: plain data, from which each language makes its sentence. */
export interface Finding {
  readonly objects: readonly ProblemObject[];
  readonly params?: ProblemParams;
}

/** What the sentence of a problem may speak of, besides its objects. */
export interface ProblemParams {
  /** Which of the rule's sentences fits. */
  readonly variant?: string;
  /** Texts as they stand in the diagram: identifiers, currencies. */
  readonly values?: readonly string[];
  /** Names of fields of the object; own ones as `ownFieldKey` has them. */
  readonly fields?: readonly string[];
  readonly tools?: readonly GovernanceTool[];
  readonly types?: readonly GovernanceType[];
  readonly actual?: GovernanceType;
  readonly dates?: readonly string[];
  readonly amounts?: readonly Money[];
  readonly days?: number;
  readonly needed?: number;
}

/**
 * One rule of section 6.5 of the domain model. It is asked record by record and reads everything
 * through `facts`, which keep in mind what it read: it is asked again only when some of that
 * changes. A finding about several records is told by the one with the smallest id.
 */
export interface Rule<N extends AskedTable = AskedTable> {
  readonly severity: Severity;
  readonly on: readonly N[];
  /** Whether limits or readings are this tool's own and not the literature's. */
  readonly own?: true;
  /** The field of its first object beside which a finding is shown, if it names no `fields`. */
  readonly at?: string;
  /** The same for its other objects. */
  readonly atOthers?: string;
  check(record: AskedRecord<N>, facts: Facts, table: N): Iterable<Finding>;
}

/** Ties the type of record to the rule; gives back what it is given. */
export function rule<N extends AskedTable>(definition: Rule<N>): Rule<N> {
  return definition;
}

/** No finding, or one. */
export function found(holds: boolean, finding: () => Finding): Finding[] {
  return holds ? [finding()] : [];
}
