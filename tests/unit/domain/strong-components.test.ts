import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongComponents } from '#lib/domain/derive/strong-components.ts';

const nodeCount = 8;
const nodes = Array.from({ length: nodeCount }, (_, node) => node);
const anyNode = fc.nat(nodeCount - 1);
const graphs = fc.array(fc.tuple(anyNode, anyNode), { maxLength: 20 });

/** Who reaches whom, step by step until nothing is added. */
function reachability(edges: readonly (readonly [number, number])[]): boolean[][] {
  const reaches = nodes.map((u) => nodes.map((v) => u === v));
  for (const [u, v] of edges) reaches[u]![v] = true;
  for (const via of nodes) {
    for (const u of nodes)
      for (const v of nodes) reaches[u]![v] ||= reaches[u]![via]! && reaches[via]![v]!;
  }
  return reaches;
}

const nextIn = (edges: readonly (readonly [number, number])[]) => (node: number) =>
  edges.filter(([from]) => from === node).map(([, to]) => to);

describe('strong components', () => {
  it('hold together exactly the nodes that reach each other', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const reaches = reachability(edges);
        const components = strongComponents(nodes, nextIn(edges));
        expect(components.flat().sort()).toEqual(nodes);
        for (const u of nodes) {
          const expected = nodes.filter((v) => reaches[u]![v]! && reaches[v]![u]!);
          expect(components.find((component) => component.includes(u))?.sort()).toEqual(expected);
        }
      })
    );
  });

  it('come after all that they lead to', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const components = strongComponents(nodes, nextIn(edges));
        const place = (node: number) => components.findIndex((each) => each.includes(node));
        for (const [from, to] of edges) expect(place(to)).toBeLessThanOrEqual(place(from));
      })
    );
  });

  it('are those of the given nodes only: a way through another node does not count', () => {
    fc.assert(
      fc.property(graphs, fc.uniqueArray(anyNode), (edges, within) => {
        const inside = edges.filter((edge) => edge.every((node) => within.includes(node)));
        const sets = (components: number[][]) =>
          components.map((each) => each.sort().join()).sort();
        expect(sets(strongComponents(within, nextIn(edges)))).toEqual(
          sets(strongComponents(within, nextIn(inside)))
        );
      })
    );
  });

  it('of a path and of a circle of 50,000 nodes are found without overflowing the stack', () => {
    const many = Array.from({ length: 50_000 }, (_, node) => node);
    const path = strongComponents(many, (node) => (node + 1 < many.length ? [node + 1] : []));
    expect(path).toHaveLength(many.length);
    expect(strongComponents(many, (node) => [(node + 1) % many.length])).toHaveLength(1);
  });
});
