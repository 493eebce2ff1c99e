import { EngineClient } from '#lib/worker/client.ts';
import { spawnEngine } from '#lib/worker/client-port.ts';
import { inSlices } from './idle.ts';

/** The one engine of this window; its worker starts with the first diagram or file. */
export const engine = new EngineClient(spawnEngine, inSlices);
