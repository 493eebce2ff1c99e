import { groupParties, moveIntoContainer, ungroupParties } from './container.ts';
import { fillDiagram, renameDiagram, restoreDiagram } from './diagram.ts';
import { drawParty } from './drawing.ts';
import { importRecords, typeRecords } from './import.ts';
import {
  addEngagement,
  editEngagement,
  labelEngagement,
  retargetEngagement
} from './engagement.ts';
import { addPlacements, pasteRecords } from './paste.ts';
import { addParty, editParty, renameParty } from './party.ts';
import { addField, editField, moveField, removeField } from './own-field.ts';
import { moveService } from './own-service.ts';
import { addRecord, editRecord, editSettings, removeRecord } from './record.ts';
import { arrangePlacements, editSelection, movePlacements, removeSelection } from './selection.ts';
import { captureStep, moveStep } from './story.ts';
import { writeRecords } from './writing.ts';

/** Every command by its name; the name is also the key of the step's sentence in `i18n`. */
export const commands = {
  'diagram/fill': fillDiagram,
  'diagram/import': importRecords,
  'diagram/type': typeRecords,
  'diagram/rename': renameDiagram,
  'diagram/edit': editSettings,
  'diagram/restore': restoreDiagram,
  'party/add': addParty,
  'party/draw': drawParty,
  'party/edit': editParty,
  'party/rename': renameParty,
  'engagement/add': addEngagement,
  'engagement/edit': editEngagement,
  'engagement/label': labelEngagement,
  'engagement/retarget': retargetEngagement,
  'record/add': addRecord,
  'record/edit': editRecord,
  'record/remove': removeRecord,
  'field/add': addField,
  'field/edit': editField,
  'field/move': moveField,
  'field/remove': removeField,
  'service/move': moveService,
  'selection/edit': editSelection,
  'selection/remove': removeSelection,
  'placement/move': movePlacements,
  'placement/arrange': arrangePlacements,
  'placement/add': addPlacements,
  'records/paste': pasteRecords,
  // The same deed; its step has another name.
  'records/duplicate': pasteRecords,
  'records/write': writeRecords,
  'container/group': groupParties,
  'container/ungroup': ungroupParties,
  'container/move': moveIntoContainer,
  'story/capture': captureStep,
  'story/move': moveStep
};

export type CommandId = keyof typeof commands;
export type CommandArgs<C extends CommandId> = Parameters<(typeof commands)[C]['run']>[1];
export type { PlainTable } from './record.ts';
export type { Command, CommandFailure, StepParams } from './command.ts';
export type { EngagementEnd } from './engagement.ts';
export type { DrawnParty } from './drawing.ts';
export type { Imported } from './import.ts';
export type { GridTable } from './writing.ts';
