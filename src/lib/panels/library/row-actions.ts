import type { Diagram } from '#lib/domain/diagram.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { noteCopy } from '#lib/state/copies.ts';
import { diagramFile, saveText } from '#lib/state/files.ts';
import type { DiagramRecord, ShelfFailure } from '#lib/state/library.svelte.ts';
import { library } from '#lib/state/library.svelte.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

/** What can be done with a network without opening it. */
export interface RowActions {
  rename(diagram: DiagramRecord, title: string): Promise<void>;
  duplicate(diagram: DiagramRecord): Promise<void>;
  save(diagram: DiagramRecord): Promise<void>;
  /** Opens the choice of formats and pictures. */
  saveAs(diagram: DiagramRecord): Promise<void>;
  discard(diagram: DiagramRecord): Promise<void>;
  restore(diagram: DiagramRecord): Promise<void>;
  /** Deletes for good what lies in the trash. */
  remove(diagrams: readonly DiagramRecord[]): Promise<void>;
}

/**
 * The rowActions of the library page; `onrefused` is told what was not possible, `onexport` what
 * somebody wants to save as something else.
 */
export function rowActionsOf(
  onrefused: (diagram: DiagramRecord, failure: ShelfFailure) => void,
  onexport: (content: Diagram) => void
): RowActions {
  return {
    async rename(diagram, title) {
      if (title === diagram.title) return;
      const renamed = await library.rename(diagram.id, title);
      if (!renamed.ok) onrefused(diagram, renamed.error);
    },
    async duplicate(diagram) {
      const title = t('library.copyTitle', { title: diagram.title });
      const copy = await library.duplicate(diagram.id, title);
      if (!copy.ok) onrefused(diagram, copy.error);
    },
    async save(diagram) {
      const opened = await library.open(diagram.id);
      if (!opened.ok) {
        onrefused(diagram, opened.error);
        return;
      }
      const { name, text } = diagramFile(opened.value.log.diagram);
      saveText(name, text);
      noteCopy(diagram.id, opened.value.log.last);
    },
    async saveAs(diagram) {
      const opened = await library.open(diagram.id);
      if (opened.ok) onexport(opened.value.log.diagram);
      else onrefused(diagram, opened.error);
    },
    async discard(diagram) {
      const { id, title } = diagram;
      await library.putIntoTrash(id);
      toasts.show({
        text: t('library.discarded', { title }),
        action: { label: t('library.undo'), run: () => void library.restore(id) }
      });
    },
    async restore({ id, title }) {
      await library.restore(id);
      toasts.show({ text: t('trash.restored', { title }) });
    },
    async remove(diagrams) {
      for (const diagram of diagrams) {
        const removed = await library.deleteForGood(diagram.id);
        if (!removed.ok) onrefused(diagram, removed.error);
      }
    }
  };
}
