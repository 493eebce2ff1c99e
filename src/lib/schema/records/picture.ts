import * as v from 'valibot';
import type {
  ClusterId,
  ContainerId,
  EngagementId,
  EnvironmentElementId,
  FieldDefId,
  PartyId,
  PlacementId,
  StoryId,
  StoryStepId,
  ViewId
} from '#lib/domain/ids.ts';
import {
  conditionTests,
  channels,
  environmentKinds,
  fieldTypes,
  focusWays,
  levels,
  lineStyles,
  partyKinds,
  policyKinds,
  relationKinds,
  scales,
  strengths,
  transitions
} from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { base, date, finite, flag, id, ids, json, maybe, text } from './base.ts';

/** How a diagram is looked at and told, and what stands around the chain. */

export const placements = v.looseObject({
  id: id<PlacementId>(),
  partyId: id<PartyId>(),
  x: finite,
  y: finite,
  pinned: flag,
  ...base
});

export const environmentElements = v.looseObject({
  id: id<EnvironmentElementId>(),
  name: text,
  kind: v.picklist(environmentKinds),
  policyKind: maybe(v.picklist(policyKinds)),
  level: maybe(v.picklist(levels)),
  appliesTo: maybe(ids<PartyId | ClusterId | EngagementId>()),
  strength: maybe(v.picklist(strengths)),
  from: maybe(date),
  to: maybe(date),
  ...base
});

const condition = v.looseObject({
  on: v.picklist(tableNames),
  field: text,
  test: v.picklist(conditionTests),
  value: maybe(json)
});

const layer = v.variant('of', [
  v.looseObject({
    of: v.literal('engagements'),
    serviceClass: maybe(v.picklist(serviceClasses))
  }),
  v.looseObject({ of: v.literal('relations'), kind: v.picklist(relationKinds) }),
  v.looseObject({ of: v.literal('ownership') })
]);

const coding = v.looseObject({
  channel: v.picklist(channels),
  field: text,
  scale: maybe(v.picklist(scales)),
  middle: maybe(finite)
});

const styleRule = v.looseObject({
  when: v.array(condition),
  colour: maybe(text),
  on: maybe(v.picklist(['parties', 'engagements'])),
  size: maybe(finite),
  width: maybe(finite),
  shape: maybe(v.picklist(partyKinds)),
  line: maybe(v.picklist(lineStyles)),
  badge: maybe(text),
  label: maybe(text),
  dash: maybe(flag),
  dim: maybe(flag),
  by: maybe(coding)
});

export const views = v.looseObject({
  id: id<ViewId>(),
  name: text,
  layer: maybe(layer),
  asOf: maybe(date),
  filters: maybe(v.array(condition)),
  focusIds: maybe(ids<PartyId>()),
  focusHops: maybe(finite),
  focusWay: maybe(v.picklist(focusWays)),
  outside: maybe(v.picklist(['hide', 'dim'])),
  rules: maybe(v.array(styleRule)),
  ...base
});

export const fieldDefs = v.looseObject({
  id: id<FieldDefId>(),
  on: v.picklist(tableNames),
  name: text,
  type: v.picklist(fieldTypes),
  unit: maybe(text),
  list: maybe(v.array(text)),
  required: maybe(flag),
  order: maybe(finite),
  ...base
});

export const stories = v.looseObject({
  id: id<StoryId>(),
  name: text,
  stepIds: ids<StoryStepId>(),
  ...base
});

export const storySteps = v.looseObject({
  id: id<StoryStepId>(),
  name: text,
  camera: maybe(
    v.looseObject({
      x: finite,
      y: finite,
      zoom: finite,
      width: maybe(finite),
      height: maybe(finite)
    })
  ),
  frameIds: maybe(ids<PartyId>()),
  visibleIds: maybe(ids<PartyId | EngagementId>()),
  visibleWhere: maybe(v.array(condition)),
  collapsedIds: maybe(ids<ContainerId>()),
  emphasisIds: maybe(ids<PartyId | EngagementId>()),
  viewId: maybe(id<ViewId>()),
  asOf: maybe(date),
  text: maybe(text),
  speakerNotes: maybe(text),
  minutes: maybe(finite),
  transition: maybe(v.picklist(transitions)),
  ...base
});
