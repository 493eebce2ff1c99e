import { noteCopy } from '#lib/state/copies.ts';
import { diagramFile, saveText } from '#lib/state/files.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { Action } from './action.ts';

/** The whole diagram as an own file: into the one it is linked to, else as a copy. */
export const saveFile: Action = {
  id: 'diagram/save-file',
  label: 'action.saveFile',
  group: 'edit',
  icon: 'download',
  keys: ['mod+s'],
  everywhere: true,
  allowed: () => true,
  run(session) {
    if (session.file.link) {
      void saveLinked(session);
      return;
    }
    const { id, diagram, editor } = session;
    const { name, text } = diagramFile(diagram);
    saveText(name, text);
    noteCopy(id, editor.history.length);
  }
};

/** What went wrong stands in the panel, with the ways out. */
async function saveLinked(session: Session): Promise<void> {
  const file = session.file.link?.name ?? '';
  const done = await session.file.save();
  if (done.ok) session.notice = { kind: 'filed', file };
  else session.panel = 'versions';
}

/** Opens the choice of formats and pictures that the diagram can be saved as. */
export const exportDiagram: Action = {
  id: 'diagram/export',
  label: 'action.export',
  group: 'edit',
  icon: 'frame',
  keys: ['mod+shift+s'],
  everywhere: true,
  allowed: () => true,
  run(session) {
    session.exporting = true;
  }
};
