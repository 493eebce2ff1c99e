import { expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { networkOf } from '#lib/analysis/network.ts';
import type { MetricFound } from '#lib/analysis/questions.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { spawnEngine } from '#lib/worker/client-port.ts';
import { Helper } from '#lib/worker/helper.ts';
import { spawnHelper } from '#lib/worker/pool-port.ts';
import { network } from '../../support/diagrams.ts';

/** A ring of clients and providers: everybody lies between all others alike. */
function ring(size: number): Diagram {
  const name = (i: number) => `p${String(i % size).padStart(5, '0')}`;
  return network(Array.from({ length: size }, (_, i) => `${name(i)} > ${name(i + 1)}`));
}

it('a helper does slices of the graph that it was given', async () => {
  const { graph } = networkOf(ring(50));
  const order = { kernel: 'betweenness', options: {}, items: Int32Array.of(0, 7, 8) } as const;
  const { api, terminate } = spawnHelper();
  await api.take(graph);
  const found = await api.part(order);
  terminate();
  const here = new Helper();
  here.take(graph);
  expect(found).toEqual(here.part(order));
});

it('the engine shares long work among workers of its own', async () => {
  const size = 2100;
  const client = new EngineClient(spawnEngine);
  client.load(1, ring(size));
  const heard: number[] = [];
  const found: Record<string, MetricFound> = {};
  const asked = (['betweenness', 'reachable-pairs'] as const).map((metric) => {
    return { key: metric, question: { metric } };
  });
  const end = await client.analyse(asked, (one) => {
    if (one.kind === 'progress') heard.push(one.at.done);
    if (one.kind === 'answer' && one.answer.ok) found[one.key] = one.answer.value as MetricFound;
  });
  client.stop();
  expect(end).toEqual({ ok: true, value: 1 });
  expect(found['reachable-pairs']?.values.reachable_pairs).toBe(size * (size - 1));
  const { values, sampling } = found['betweenness']!;
  const same = ((size - 1) * (size - 2)) / 2;
  expect(new Set(values.betweenness as Float64Array)).toEqual(new Set([same]));
  expect(sampling).toBeUndefined();
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});
