import type { Action } from './action.ts';
import { connectParties, drawChild, drawSibling, newParty, rename, selectMode } from './draw.ts';
import { escape, moves, redo, removeSelected, selectAll, showHistory, undo } from './edit.ts';
import { findObject, openPalette, showShortcuts } from './find.ts';
import { saveFile, savePicture } from './file.ts';
import { fit, showLayout, showProblems, zoomIn, zoomOut, zoomReset } from './view.ts';

/** Every action; shortcuts, buttons and the help page are made from this list. */
export const actions: readonly Action[] = [
  selectMode,
  newParty,
  drawChild,
  drawSibling,
  connectParties,
  rename,
  removeSelected,
  ...moves,
  selectAll,
  escape,
  undo,
  redo,
  showHistory,
  saveFile,
  savePicture,
  zoomIn,
  zoomOut,
  zoomReset,
  fit,
  showLayout,
  showProblems,
  openPalette,
  findObject,
  showShortcuts
];

export { actionGroups } from './action.ts';
export type { Action } from './action.ts';
