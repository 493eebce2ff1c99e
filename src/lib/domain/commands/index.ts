import { fillDiagram, renameDiagram } from './diagram.ts';
import { drawParty } from './drawing.ts';
import { addEngagement, editEngagement, labelEngagement } from './engagement.ts';
import { addParty, editParty, renameParty } from './party.ts';
import { addRecord, editRecord, editSettings, removeRecord } from './record.ts';
import { arrangePlacements, movePlacements, removeSelection } from './selection.ts';

/** Every command by its name; the name is also the key of the step's sentence in `i18n`. */
export const commands = {
  'diagram/fill': fillDiagram,
  'diagram/rename': renameDiagram,
  'diagram/edit': editSettings,
  'party/add': addParty,
  'party/draw': drawParty,
  'party/edit': editParty,
  'party/rename': renameParty,
  'engagement/add': addEngagement,
  'engagement/edit': editEngagement,
  'engagement/label': labelEngagement,
  'record/add': addRecord,
  'record/edit': editRecord,
  'record/remove': removeRecord,
  'selection/remove': removeSelection,
  'placement/move': movePlacements,
  'placement/arrange': arrangePlacements
};

export type CommandId = keyof typeof commands;
export type CommandArgs<C extends CommandId> = Parameters<(typeof commands)[C]['run']>[1];
export type { PlainTable } from './record.ts';
export type { Command, CommandFailure, StepParams } from './command.ts';
export type { DrawnParty } from './drawing.ts';
