import { diagramFile, saveText } from '#lib/state/files.ts';
import type { Action } from './action.ts';

/** A copy of the whole diagram as an own file, for another machine or for safety. */
export const saveFile: Action = {
  id: 'diagram/save-file',
  label: 'action.saveFile',
  group: 'edit',
  icon: 'download',
  keys: ['mod+s'],
  allowed: () => true,
  run({ diagram }) {
    const { name, text } = diagramFile(diagram);
    saveText(name, text);
  }
};
