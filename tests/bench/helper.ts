import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { Helper } from '#lib/worker/helper.ts';
import type { HelperApi, SliceOrder } from '#lib/worker/helper.ts';
import { threadTime } from './clock.ts';

/** A helper of the pool that also tells what it has cost. */
export interface MeasuredHelper extends HelperApi {
  time(): number;
}

const helper = new Helper();

expose(
  {
    take: (graph) => {
      helper.take(graph);
    },
    part: (order: SliceOrder) => {
      const part = helper.part(order);
      return transfer(
        part,
        part.map(({ buffer }) => buffer as ArrayBuffer)
      );
    },
    time: threadTime
  } satisfies MeasuredHelper,
  nodeEndpoint(parentPort!)
);
