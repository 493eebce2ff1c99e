import type { DiagramId } from '#lib/domain/ids.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { writePromise } from '#lib/storage/promise.ts';
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
  // Its history begins anew: fewer steps than once were there are no loss that is still to be told.
  writePromise(done.value.id, { epoch: 1, seq: 1 });
  await library.refresh();
  tellLibraries();
  return done;
}
