import { expose, transfer } from 'comlink';
import { Helper } from './helper.ts';
import type { HelperApi, SliceOrder } from './helper.ts';

const helper = new Helper();

expose({
  take: (graph) => {
    helper.take(graph);
  },
  part: (order: SliceOrder) => {
    const part = helper.part(order);
    return transfer(
      part,
      part.map(({ buffer }) => buffer as ArrayBuffer)
    );
  }
} satisfies HelperApi);
