import { expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { expectLike } from '../analysis/support/expect-like.ts';
import { graphCases } from '../analysis/support/oracles.ts';
import type { GraphCase } from '../analysis/support/oracles.ts';

/** A reference graph as an own file; its groups are countries. */
function fileOf({ n, edges, groups }: GraphCase): string {
  const id = (v: number) => `p${String(v).padStart(4, '0')}`;
  return JSON.stringify({
    format: 'sourceloom',
    schemaVersion: 1,
    settings: { title: '' },
    parties: Array.from({ length: n }, (_, v) => {
      const group = groups?.[v];
      const country = group === undefined ? {} : { country: `A${String.fromCharCode(65 + group)}` };
      return { id: id(v), name: id(v), kind: 'company', ...country };
    }),
    engagements: edges.map(([u, v, w = 1], i) => ({
      id: `e${String(i).padStart(5, '0')}`,
      clientId: id(u),
      providerId: id(v),
      value: { amount: w }
    })),
    placements: []
  });
}

it.each(graphCases)('metrics prints the reference values of $id', async (reference) => {
  let stdout = '';
  const options = [
    'metrics',
    'graph.json',
    '--json',
    ...(reference.directed ? [] : ['--undirected'])
  ];
  const code = await run(options, {
    readFile: () => Promise.resolve(new TextEncoder().encode(fileOf(reference))),
    writeFile: () => Promise.reject(new Error('Nothing is written.')),
    stdout: (text) => (stdout += text),
    stderr: () => undefined,
    now: () => 0,
    today: () => '2026-11-24'
  });
  expect(code).toBe(0);
  const { metrics, edges } = JSON.parse(stdout) as {
    metrics: Record<string, unknown>;
    edges: [number, number][];
  };
  // In the file's order of edges, which is not that of the output.
  const place = new Map(edges.map(([u, v], i) => [`${String(u)} ${String(v)}`, i]));
  const byEdge = metrics['edge_betweenness'] as number[];
  const found: Record<string, unknown> = {
    ...metrics,
    edge_betweenness: reference.edges.map(
      ([u, v]) => byEdge[place.get(`${String(u)} ${String(v)}`)!]
    )
  };
  // With a root or a pair only; and the best of many seeds is a bound, not a value.
  const { dominators: _, flows: __, modularity_best: ___, ...expected } = reference.expect;
  expect(Object.keys(expected).length).toBeGreaterThan(30);
  for (const [key, value] of Object.entries(expected)) expectLike(found[key], value, key);
});
