/** Ways to sort parties into groups that do not overlap. */
export const partitionNames = ['country', 'kind', 'owner', 'park'] as const;
export type PartitionName = (typeof partitionNames)[number];

/** A group for each party, as numbers from 0; -1 where nobody knows. */
export type Partition = Int32Array;

/** What a metric may know of parties and engagements besides who engages whom for how much. */
export interface Facts {
  readonly partitions: Readonly<Partial<Record<PartitionName, Partition>>>;
  /** Per edge of the graph the service classes as bits (ITO 1, BPO 2, KPO 4); 0 where none is known. */
  readonly services?: Int32Array;
  /** Edges of the past, client and provider alternating: engagements that have ended. */
  readonly past?: Int32Array;
  /** Who is in contact without an engagement, in pairs. */
  readonly contacts?: Int32Array;
}

export const noFacts: Facts = { partitions: {} };
