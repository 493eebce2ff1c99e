import type { Remote } from 'comlink';
import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { partOf } from '#lib/analysis/run.ts';
import type { Part, Work } from '#lib/analysis/steps.ts';
import type { HelperApi } from './helper.ts';
import type { SliceRunner } from './slices.ts';
import { runHere } from './slices.ts';

/** One living helper. */
export interface HelperPort {
  readonly api: Remote<HelperApi>;
  /** Calls back once, when the helper has died. */
  onCrash(listener: () => void): void;
  terminate(): void;
}

/** Work of fewer slices is done before helpers would have started. */
const fewestSlices = 8;

/**
 * Does slices in several workers at once, each with its own copy of the graph. Parts are handed on in
 * the order of the slices, so the result is the same as from one worker. A helper that dies is left
 * out, and its slice is done here. Where no helper can be started, everything is.
 */
export function helperPool(spawn: () => HelperPort, size: number): SliceRunner {
  let members: Member[] | undefined;

  return async (work, onSlice) => {
    if (work.slices.length < fewestSlices) return runHere(work, onSlice);
    try {
      members ??= Array.from({ length: size }, () => new Member(spawn()));
    } catch {
      members = [];
    }
    const standing = members.filter((member) => !member.isGone);
    if (standing.length === 0) return runHere(work, onSlice);
    return runShared(work, standing, onSlice);
  };
}

async function runShared(
  work: Work,
  members: readonly Member[],
  onSlice: (share: number) => Promise<boolean>
): Promise<boolean> {
  const count = work.slices.length;
  const waiting = new Map<number, Part>();
  let [next, taken, isWanted] = [0, 0, true];

  await Promise.all(
    members.map(async (member) => {
      for (let index = next; isWanted && index < count; index = next) {
        const items = work.slices[next++] ?? new Int32Array();
        waiting.set(index, await member.part(work, items));
        for (let part = waiting.get(taken); part; part = waiting.get(taken)) {
          waiting.delete(taken++);
          work.take(part);
        }
        if (!(await onSlice(taken / count))) isWanted = false;
      }
    })
  );
  return isWanted;
}

/** A helper, and the graph that it has. */
class Member {
  isGone = false;
  readonly #port: HelperPort;
  readonly #gone: Promise<undefined>;
  #graph: Digraph | undefined;

  constructor(port: HelperPort) {
    this.#port = port;
    this.#gone = new Promise((resolve) => {
      port.onCrash(() => {
        this.isGone = true;
        port.terminate();
        resolve(undefined);
      });
    });
  }

  /** One slice, done there, or here when the helper is gone. */
  async part(work: Work, items: Int32Array): Promise<Part> {
    if (this.isGone) return partOf(work, items);
    if (this.#graph !== work.graph) {
      this.#graph = work.graph;
      void this.#port.api.take(work.graph);
    }
    const { kernel, options } = work;
    const answer = this.#port.api.part({ kernel, options, items }).catch(() => undefined);
    const part = await Promise.race([answer, this.#gone]);
    return part ?? partOf(work, items);
  }
}
