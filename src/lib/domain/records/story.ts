import type { ContainerId, EngagementId, PartyId, StoryId, StoryStepId, ViewId } from '../ids.ts';
import type { PartialDate, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';
import type { Condition } from './view.ts';

/** A diagram told in steps. */
export interface Story extends RecordBase {
  readonly id: StoryId;
  readonly name: string;
  /** In the order of telling. */
  readonly stepIds: readonly StoryStepId[];
}

export const transitions = ['glide', 'cut'] as const;
export type Transition = (typeof transitions)[number];

/** In canvas units: the middle of the picture, what was in sight around it; and pixels to a unit. */
export interface StepCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width?: number;
  readonly height?: number;
}

/** One step of a story: a look at the living diagram, never a copy of it. */
export interface StoryStep extends RecordBase {
  readonly id: StoryStepId;
  readonly name: string;
  /** The part of the canvas to be in sight. */
  readonly camera?: StepCamera;
  /** Instead of `camera`: whatever place these parties have. */
  readonly frameIds?: readonly PartyId[];
  /** What is shown; absent: everything. `visibleWhere` is asked anew, `visibleIds` is pinned. */
  readonly visibleIds?: readonly (PartyId | EngagementId)[];
  readonly visibleWhere?: readonly Condition[];
  readonly collapsedIds?: readonly ContainerId[];
  /** The rest is dimmed. */
  readonly emphasisIds?: readonly (PartyId | EngagementId)[];
  readonly viewId?: ViewId;
  readonly asOf?: PartialDate;
  /** Markdown. */
  readonly text?: string;
  readonly speakerNotes?: string;
  readonly minutes?: number;
  readonly transition?: Transition;
}

export const stories = tableType([{ field: 'stepIds', to: ['storySteps'], kind: 'members' }]);

export const storySteps = tableType([
  { field: 'frameIds', to: ['parties'], kind: 'members' },
  { field: 'visibleIds', to: ['parties', 'engagements'], kind: 'members' },
  { field: 'collapsedIds', to: ['containers'], kind: 'list' },
  { field: 'emphasisIds', to: ['parties', 'engagements'], kind: 'members' },
  { field: 'viewId', to: ['views'], kind: 'optional' }
]);
