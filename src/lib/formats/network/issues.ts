import type { Where } from './network.ts';

/** A line that names an end without defining it; the end became a party. */
interface EndNotDefined extends Where {
  readonly code: 'end-not-defined';
  readonly severity: 'warning';
  readonly name: string;
}

/** A line without one of its ends; it is left out. */
interface EndMissing extends Where {
  readonly code: 'end-missing';
  readonly severity: 'error';
}

/** The same id again: what stood there first stays. */
interface NodeRepeated extends Where {
  readonly code: 'node-repeated';
  readonly severity: 'error';
  readonly name: string;
}

/** Told once for all of its kind; where the first stands. */
interface Counted extends Where {
  readonly count: number;
}

/** Lines without direction: read as from the end named first to the second. */
interface LinesUndirected extends Counted {
  readonly code: 'lines-undirected';
  readonly severity: 'warning';
}

/** Lines in both directions: each became two engagements. */
interface LinesMutual extends Counted {
  readonly code: 'lines-mutual';
  readonly severity: 'hint';
}

/** Lines between a pair that has one already, in the same direction: kept as parallel engagements. */
interface LinesParallel extends Counted {
  readonly code: 'lines-parallel';
  readonly severity: 'hint';
}

/** A party engages itself: kept, and left out of metrics. */
interface LinesToSelf extends Counted {
  readonly code: 'lines-to-self';
  readonly severity: 'warning';
  readonly name: string;
}

/** Different nodes with one label, or with labels that differ in spelling only: nothing is merged. */
interface NamesAlike extends Counted {
  readonly code: 'names-alike';
  readonly severity: 'hint';
  readonly name: string;
  readonly other: string;
}

/** A weight that is no amount; the value of the engagement is unknown. */
interface WeightNotRead extends Where {
  readonly code: 'weight-not-read';
  readonly severity: 'warning';
  readonly text: string;
}

/** Attributes that no field stands for: they became own fields of the network. */
interface AttributesKept {
  readonly code: 'attributes-kept';
  readonly severity: 'hint';
  readonly names: readonly string[];
}

/** A group that is an end of a line is a party as well. */
interface GroupIsParty extends Where {
  readonly code: 'group-is-party';
  readonly severity: 'hint';
  readonly name: string;
}

/** Groups within groups: a party is in the innermost one. */
interface GroupsNested extends Counted {
  readonly code: 'groups-nested';
  readonly severity: 'warning';
}

export const ignoredParts = [
  'hyperedges',
  'ports',
  'times',
  'vectors',
  'networks',
  'loops',
  'looks',
  'markup'
] as const;

/** Something that a network of engagements has no place for. */
interface PartIgnored extends Counted {
  readonly code: 'part-ignored';
  readonly severity: 'warning';
  readonly part: (typeof ignoredParts)[number];
}

export type NetworkIssue =
  | EndNotDefined
  | EndMissing
  | NodeRepeated
  | LinesUndirected
  | LinesMutual
  | LinesParallel
  | LinesToSelf
  | NamesAlike
  | WeightNotRead
  | AttributesKept
  | GroupIsParty
  | GroupsNested
  | PartIgnored;

/** Why a network file cannot be read at all. */
export type NetworkFailure =
  /** XML that is not well-formed, or a grammar that is left, at this line. */
  | {
      readonly code: 'syntax';
      readonly row: number;
      readonly column?: number;
      readonly found: string;
    }
  /** A document type or an entity declaration. */
  | { readonly code: 'declarations-refused'; readonly row: number }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'too-many'; readonly of: Countable; readonly limit: number }
  /** Well-formed, and yet nothing of this format; `place` is what is missing or wrong. */
  | { readonly code: 'not-this-format'; readonly format: string; readonly place: string };

export type Countable = 'elements' | 'attributes' | 'nodes' | 'lines' | 'records' | 'rows';
