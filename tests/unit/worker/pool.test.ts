import { describe, expect, it } from 'vitest';
import { digraph } from '#lib/analysis/graph/digraph.ts';
import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { metricContext, metricResult, metricSteps } from '#lib/analysis/metrics/metric.ts';
import { seededRandom } from '#lib/analysis/random.ts';
import { Helper } from '#lib/worker/helper.ts';
import type { HelperPort } from '#lib/worker/pool.ts';
import { helperPool } from '#lib/worker/pool.ts';
import type { SliceRunner } from '#lib/worker/slices.ts';
import { runInSlices } from '#lib/worker/slices.ts';

function drawn(nodeCount: number, edgeCount: number): Digraph {
  const random = seededRandom(1);
  const ends = () => Int32Array.from({ length: edgeCount }, () => random.below(nodeCount));
  return digraph({ nodeCount, sources: ends(), targets: ends() });
}

const graph = drawn(2500, 5000);
const betweenness = metrics.find(({ id }) => id === 'betweenness')!;
const alone = metricResult(betweenness, graph, metricContext(graph, 1));

/** A helper in memory, with its own copy of what it is sent; it dies after so many slices. */
class FakeHelper {
  done = 0;
  terminated = false;
  #crash: () => void = () => undefined;
  readonly #helper = new Helper();
  readonly #lifetime: number;

  constructor(lifetime = Infinity) {
    this.#lifetime = lifetime;
  }

  get port(): HelperPort {
    const api = {
      take: (sent: Digraph) => {
        this.#helper.take(structuredClone(sent));
        return Promise.resolve();
      },
      part: (order: Parameters<Helper['part']>[0]) =>
        new Promise((resolve) => {
          setTimeout(() => {
            if (this.done >= this.#lifetime) return this.#crash();
            this.done++;
            resolve(this.#helper.part(structuredClone(order)));
          }, this.done % 3);
        })
    };
    return {
      api: api as unknown as HelperPort['api'],
      onCrash: (listener) => (this.#crash = listener),
      terminate: () => (this.terminated = true)
    };
  }
}

function poolOf(...helpers: FakeHelper[]): SliceRunner {
  const left = [...helpers];
  return helperPool(() => left.shift()!.port, helpers.length);
}

async function resultFrom(runner: SliceRunner, goOn: () => boolean = () => true) {
  const steps = metricSteps(betweenness, graph, metricContext(graph, 1));
  return runInSlices(steps, runner, () => Promise.resolve(goOn()));
}

describe('a pool of helpers', () => {
  it('gives bit by bit what one worker gives, however the slices fall', async () => {
    const helpers = [new FakeHelper(), new FakeHelper(), new FakeHelper()];
    expect(await resultFrom(poolOf(...helpers))).toEqual(alone);
    for (const { done } of helpers) expect(done).toBeGreaterThan(0);
  });

  it('goes on without a helper that dies, and does its slice itself', async () => {
    const [mortal, other] = [new FakeHelper(1), new FakeHelper()];
    expect(await resultFrom(poolOf(mortal, other))).toEqual(alone);
    expect(mortal.terminated).toBe(true);
  });

  it('does everything itself when all have died, or none can be started', async () => {
    expect(await resultFrom(poolOf(new FakeHelper(0)))).toEqual(alone);
    const none = helperPool(() => {
      throw new Error('no workers here');
    }, 2);
    expect(await resultFrom(none)).toEqual(alone);
  });

  it('stops when it is told to, and gives no result', async () => {
    const helper = new FakeHelper();
    let heard = 0;
    expect(await resultFrom(poolOf(helper), () => ++heard < 3)).toBeUndefined();
    expect(helper.done).toBe(3);
  });
});
