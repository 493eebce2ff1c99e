import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import type { View } from '#lib/scene/view.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { Compaction } from './compaction.svelte.ts';
import type { OpenFailure } from './library.svelte.ts';
import { library } from './library.svelte.ts';
import { Session } from './session.svelte.ts';
import { becomeWriter } from './tabs.ts';

const summaryPause = 800;

/** An open diagram and the way to let go of it. */
export interface Opened {
  readonly session: Session;
  close(): void;
}

interface OpenOptions {
  readonly view: View;
  /** Of the fonts that the canvas draws with. */
  readonly measure?: TextMeasure;
  readonly engine: EngineClient;
  /** Takes the diagram over from the window that writes it. */
  readonly steal: boolean;
}

/**
 * Opens a diagram. The lock comes first, then the log is read, so the writer starts from the last
 * step that anybody wrote. Without the lock the diagram opens to be read only.
 */
export async function openDiagram(
  id: DiagramId,
  { view, measure, engine, steal }: OpenOptions
): Promise<Result<Opened, OpenFailure>> {
  const writer = await becomeWriter(id, { steal });
  const opened = await library.open(id);
  if (!opened.ok) {
    writer?.release();
    return opened;
  }
  const session = new Session(opened.value, view, engine, measure);
  // Lost while it was being read: claimed now, it would be taken back from whoever asked for it.
  if (!writer || writer.lost.aborted) {
    return ok({ session, close: () => session.analysis.close() });
  }

  const store = await opened.value.claim();
  session.write(store);
  session.editor.readOnly = writer.lost.aborted;
  writer.lost.addEventListener('abort', () => (session.editor.readOnly = true));
  const flush = () => session.autosave?.flush();
  window.addEventListener('pagehide', flush);
  // A phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', flush);
  const stop = keepSummary(session, () => {
    // The copies are a convenience: the log holds everything.
    store.summarise(session.diagram, session.scene.scene).catch(() => undefined);
  });
  const compaction = new Compaction(session.editor, engine, store);
  const close = () => {
    flush();
    compaction.close();
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
    stop();
    session.analysis.close();
    writer.release();
  };
  return ok({ session, close });
}

/** The library's copies of title and counts follow after a pause, and when the window is left. */
function keepSummary({ editor }: Session, summarise: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    summarise();
  };
  const stopListening = editor.subscribe(() => (timer ??= setTimeout(flush, summaryPause)));
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  return () => {
    flush();
    stopListening();
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', flush);
  };
}
