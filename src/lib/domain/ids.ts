declare const brand: unique symbol;

/** A string that only stands for a record of one type: the compiler refuses to mix them. */
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type DiagramId = Id<'diagram'>;
export type PartyId = Id<'party'>;
export type ContractId = Id<'contract'>;
export type EngagementId = Id<'engagement'>;
export type FunctionId = Id<'function'>;
export type OwnershipLinkId = Id<'ownership'>;
export type RelationId = Id<'relation'>;
export type ClusterId = Id<'cluster'>;
export type ContainerId = Id<'container'>;
export type EnvironmentElementId = Id<'environment'>;
export type PlacementId = Id<'placement'>;
export type ServiceItemId = Id<'service'>;
export type FieldDefId = Id<'field'>;
export type ViewId = Id<'view'>;
export type StoryId = Id<'story'>;
export type StoryStepId = Id<'step'>;
export type DemandId = Id<'demand'>;
export type DecisionId = Id<'decision'>;
export type WorkshopItemId = Id<'workshop'>;
export type SettingsId = Id<'settings'>;

interface IdKinds {
  diagram: DiagramId;
  party: PartyId;
  contract: ContractId;
  engagement: EngagementId;
  function: FunctionId;
  ownership: OwnershipLinkId;
  relation: RelationId;
  cluster: ClusterId;
  container: ContainerId;
  environment: EnvironmentElementId;
  placement: PlacementId;
  service: ServiceItemId;
  field: FieldDefId;
  view: ViewId;
  story: StoryId;
  step: StoryStepId;
  demand: DemandId;
  decision: DecisionId;
  workshop: WorkshopItemId;
}

export type IdMaker = <K extends keyof IdKinds>(kind: K) => IdKinds[K];

/**
 * Makes ids `<kind>-<seed>-<counter>`. Ids of one maker sort in the order in which they were made,
 * so a table sorted by id keeps the order of entry. The seed (time and chance) comes from the
 * caller: nothing in `domain` reads a clock.
 */
export function idMaker(seed: string): IdMaker {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}-${seed}-${count.toString(36).padStart(5, '0')}` as IdKinds[typeof kind];
  };
}

/** The order of entry: ids compare as plain code units, the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
