import type { DiagramId } from '#lib/domain/ids.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { noteBeginning } from './copies.ts';
import { makeId, now } from './ids.ts';
import { tellLibraries } from './library-news.ts';
import { library } from './library.svelte.ts';

type Salvaging = Awaited<ReturnType<EngineClient['salvage']>>;

/** A diagram that was brought together from what was left, and what is missing from it. */
export type Rescued = Extract<Salvaging, { ok: true }>['value'];
export type RescueFailure = Extract<Salvaging, { ok: false }>['error'];

/** Keeps what is left of a damaged or lost diagram; what is there is not touched. */
export async function rescue(
  engine: EngineClient,
  id: DiagramId,
  mark: string
): Promise<Salvaging> {
  const done = await engine.salvage({ id, copyId: makeId('diagram'), at: now(), mark });
  if (!done.ok) return done;
  noteBeginning(done.value.id, { inFile: false });
  await library.refresh();
  tellLibraries();
  return done;
}
