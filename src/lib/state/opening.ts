import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import type { View } from '#lib/scene/view.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { inSlices } from './idle.ts';
import type { OpenFailure } from './library.svelte.ts';
import { library } from './library.svelte.ts';
import { Session } from './session.svelte.ts';
import { Sharing } from './sharing.ts';
import { holdIfFree, holdSoon, patience, writerLock } from './tabs.ts';

/** An open diagram and the way to let go of it. */
export interface Opened {
  readonly session: Session;
  /** See `OpenOptions`. */
  readonly anew: boolean;
  close(): void;
}

interface OpenOptions {
  readonly view: View;
  /** Of the fonts that the canvas draws with. */
  readonly measure?: TextMeasure;
  readonly engine: EngineClient;
  /** This window has just closed it, because the log became longer without a session. */
  readonly anew?: boolean;
}

/**
 * Opens a diagram. The lock comes first, then the log is read, so the writer starts from the last
 * step that anybody wrote. Without the lock the window follows the one that has it.
 */
export async function openDiagram(
  id: DiagramId,
  { view, measure, engine, anew = false }: OpenOptions
): Promise<Result<Opened, OpenFailure>> {
  const sharing = new Sharing(id, engine);
  const name = writerLock(id);
  // What this window itself is about to release it waits for.
  const asked = anew ? holdSoon(name, patience) : holdIfFree(name);
  const lock = await asked.catch(() => 'refused' as const);
  const since = performance.now();
  const opened = await library.open(id);
  // For whoever measures: how long until there is a diagram, before any of it is laid out or drawn.
  performance.clearMeasures('diagram read');
  performance.measure('diagram read', { start: since });
  if (!opened.ok) {
    if (lock !== 'refused') lock?.release();
    sharing.close();
    return opened;
  }
  const model = await inSlices(SceneModel.made(opened.value.log.diagram, view, {}, measure));
  const session = new Session(opened.value, view, engine, measure, model);
  // Without locks, two windows could not agree on who writes.
  session.editor.readOnly = lock === 'refused';
  await sharing.start(session, opened.value, lock === 'refused' ? undefined : lock);
  if (anew) sharing.renewLibrary();
  void session.file.refresh().catch(() => undefined);

  const flush = () => {
    sharing.flush();
  };
  const catchUp = () => void sharing.catchUp();
  window.addEventListener('pagehide', flush);
  // A phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', flush);
  // What was broadcast while the page was frozen was not heard.
  window.addEventListener('pageshow', catchUp);
  document.addEventListener('resume', catchUp);
  const close = () => {
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pageshow', catchUp);
    document.removeEventListener('resume', catchUp);
    session.analysis.close();
    session.governance.close();
    session.problems.close();
    session.story.close();
    sharing.close();
  };
  return ok({ session, anew, close });
}
