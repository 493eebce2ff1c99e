import { diagramFile, diagramPicture, saveText } from '#lib/state/files.ts';
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

/** The canvas as a vector picture on white paper, for a document or a slide. */
export const savePicture: Action = {
  id: 'diagram/save-picture',
  label: 'action.savePicture',
  group: 'edit',
  icon: 'frame',
  keys: ['mod+shift+s'],
  allowed: ({ diagram }) => diagram.parties.size > 0,
  run({ diagram, scene }) {
    const { name, text } = diagramPicture(diagram, scene.scene);
    saveText(name, text, 'image/svg+xml');
  }
};
