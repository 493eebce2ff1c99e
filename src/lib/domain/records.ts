/** Every type of record of a diagram. Each file of `records/` has its types and its references. */
export type * from './records/base.ts';
export type * from './records/contract.ts';
export type * from './records/engagement.ts';
export type * from './records/environment.ts';
export type * from './records/function.ts';
export type * from './records/group.ts';
export type * from './records/party.ts';
export type * from './records/service-item.ts';
export type * from './records/settings.ts';
export type * from './records/story.ts';
export type * from './records/tie.ts';
export type * from './records/view.ts';
export type * from './records/work.ts';

export { answers, confidences, grades, impacts, levels } from './records/base.ts';
export { contractTypes, endReasons, statuses } from './records/contract.ts';
export {
  assetSpecificities,
  deliveryModels,
  drivers,
  frequencies,
  governanceTypes,
  pricings,
  reintegrations,
  reliances,
  sensitivenesses,
  substitutabilities,
  substitutabilityReasons,
  toolStates
} from './records/engagement.ts';
export { environmentKinds, policyKinds, strengths } from './records/environment.ts';
export { clusterKinds } from './records/group.ts';
export { identifierSchemes, partyKinds } from './records/party.ts';
export { transitions } from './records/story.ts';
export { ownershipKinds, relationKinds } from './records/tie.ts';
export {
  channels,
  conditionTests,
  fieldTypes,
  focusWays,
  lineStyles,
  scales
} from './records/view.ts';
export { workshopItemKinds } from './records/work.ts';
