import type { Action } from './action.ts';
import { arrangements } from './arrange.ts';
import { copy, cut, duplicateSelected, paste } from './clipboard.ts';
import {
  connectParties,
  drawChild,
  drawSibling,
  growing,
  newParty,
  rename,
  retarget,
  selectMode
} from './draw.ts';
import {
  escape,
  moves,
  redo,
  removeSelected,
  selectAll,
  showHistory,
  showVersions,
  undo
} from './edit.ts';
import { findObject, openPalette, showShortcuts } from './find.ts';
import { defineFields, defineServices } from './fields.ts';
import { exportDiagram, saveFile } from './file.ts';
import { importTable } from './import.ts';
import {
  addCluster,
  addEnvironment,
  addFunction,
  addOwnership,
  addRelation,
  fold,
  group,
  ungroup
} from './group.ts';
import { openMenu, selectMore } from './menu.ts';
import {
  selectAlike,
  selectDownstream,
  selectNeighbours,
  selectSubtree,
  selectTier,
  selectUpstream
} from './select.ts';
import {
  fit,
  fitSelection,
  showAll,
  showLayout,
  showOutline,
  showProblems,
  showReport,
  showViews,
  zoomIn,
  zoomOut,
  zoomReset
} from './view.ts';
import { typeText } from './type.ts';
import { captureStep, present } from './story.ts';

/** Every action; shortcuts, buttons and the help page are made from this list. */
export const actions: readonly Action[] = [
  selectMode,
  newParty,
  drawChild,
  drawSibling,
  ...growing,
  connectParties,
  retarget,
  rename,
  typeText,
  openMenu,
  selectMore,
  selectAll,
  selectSubtree,
  selectNeighbours,
  selectDownstream,
  selectUpstream,
  selectAlike,
  selectTier,
  copy,
  cut,
  paste,
  duplicateSelected,
  ...moves,
  group,
  ungroup,
  fold,
  addCluster,
  addOwnership,
  addRelation,
  addFunction,
  addEnvironment,
  ...Object.values(arrangements).flat(),
  removeSelected,
  escape,
  undo,
  redo,
  showHistory,
  importTable,
  showVersions,
  saveFile,
  exportDiagram,
  defineFields,
  defineServices,
  zoomIn,
  zoomOut,
  zoomReset,
  fit,
  fitSelection,
  showLayout,
  showOutline,
  showViews,
  showAll,
  showProblems,
  showReport,
  openPalette,
  findObject,
  showShortcuts,
  captureStep,
  present
];

export { actionGroups } from './action.ts';
export type { Action } from './action.ts';
