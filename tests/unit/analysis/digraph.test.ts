import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph, EdgeList } from '../../../src/lib/analysis/graph/digraph.ts';

// What a list of edges becomes, written down plainly: one edge for each pair of ends, in the order of
// source and target, with what the list says of it added in the order of the list.

interface Given {
  readonly u: number;
  readonly v: number;
  readonly weight: number;
  readonly colour: number;
}

type Plain = Omit<
  {
    readonly [Key in keyof Digraph]: Digraph[Key] extends Int32Array | Float64Array
      ? number[]
      : Digraph[Key];
  },
  'givenColours'
>;

function plain(nodeCount: number, given: readonly Given[], directed: boolean): Plain {
  const found = new Map<string, { u: number; v: number; weight: number; colours: number[] }>();
  const arcs = given.flatMap((arc) => (directed ? [arc] : [arc, { ...arc, u: arc.v, v: arc.u }]));
  const nameOf = ({ u, v }: { u: number; v: number }) => `${String(u)} ${String(v)}`;
  for (const { u, v, weight, colour } of arcs) {
    if (u === v) continue;
    const edge = found.get(nameOf({ u, v }));
    found.set(nameOf({ u, v }), {
      u,
      v,
      weight: edge ? edge.weight + weight : weight,
      colours: [...(edge?.colours ?? []), colour]
    });
  }
  const edges = [...found.values()].sort((a, b) => a.u - b.u || a.v - b.v);
  const numbers = edges.map((_, e) => e);
  const backwards = numbers.toSorted(
    (a, b) => edges[a]!.v - edges[b]!.v || edges[a]!.u - edges[b]!.u
  );
  const names = edges.map(nameOf);
  const largest = Math.max(1, ...given.map(({ colour }) => colour));
  const mixed: number[][] = [];
  const colours = edges.map((edge) => {
    const set = [...new Set(edge.colours)].sort((a, b) => a - b);
    if (set.length === 1) return set[0]!;
    const known = mixed.findIndex((other) => other.join() === set.join());
    return largest + (known < 0 ? mixed.push(set) : known + 1);
  });
  const startsBy = (end: 'u' | 'v') =>
    Array.from({ length: nodeCount + 1 }, (_, k) => edges.filter((edge) => edge[end] < k).length);
  return {
    directed,
    nodeCount,
    edgeCount: edges.length,
    offsets: startsBy('u'),
    sources: edges.map(({ u }) => u),
    targets: edges.map(({ v }) => v),
    weights: edges.map(({ weight }) => weight),
    multiplicities: edges.map((edge) => edge.colours.length),
    colours,
    mixedColours: mixed,
    inOffsets: startsBy('v'),
    inSources: backwards.map((e) => edges[e]!.u),
    inEdges: backwards,
    edgeOfInput: given.map((arc) => names.indexOf(nameOf(arc))),
    selfLoopCount: given.filter(({ u, v }) => u === v).length
  };
}

const list = fc.integer({ min: 1, max: 6 }).chain((nodeCount) => {
  const vertex = fc.nat(nodeCount - 1);
  const edge = fc.record({
    u: vertex,
    v: vertex,
    weight: fc.double({ min: 0, max: 9, noNaN: true }),
    colour: fc.integer({ min: 1, max: 4 })
  });
  return fc.record({ nodeCount: fc.constant(nodeCount), given: fc.array(edge, { maxLength: 14 }) });
});

function listOf(nodeCount: number, given: readonly Given[], directed: boolean): Required<EdgeList> {
  return {
    nodeCount,
    sources: Int32Array.from(given, ({ u }) => u),
    targets: Int32Array.from(given, ({ v }) => v),
    weights: Float64Array.from(given, ({ weight }) => weight),
    colours: Int32Array.from(given, ({ colour }) => colour),
    directed
  };
}

describe.each([true, false])('a graph, directed: %s', (directed) => {
  it('is what its list says, to the last bit', () => {
    fc.assert(
      fc.property(list, ({ nodeCount, given }) => {
        const graph = digraph(listOf(nodeCount, given, directed));
        const arrays = Object.entries(graph).map(([key, value]: [string, unknown]) =>
          ArrayBuffer.isView(value) ? [key, [...(value as Int32Array)]] : [key, value]
        );
        expect(Object.fromEntries(arrays)).toMatchObject(plain(nodeCount, given, directed));
      })
    );
  });

  it('is the same without colours and weights as with ones', () => {
    fc.assert(
      fc.property(list, ({ nodeCount, given }) => {
        const ones = given.map((arc) => ({ ...arc, weight: 1, colour: 1 }));
        const { sources, targets } = listOf(nodeCount, ones, directed);
        expect(digraph({ nodeCount, sources, targets, directed })).toEqual(
          digraph(listOf(nodeCount, ones, directed))
        );
      })
    );
  });

  it('names a weight that cannot be, of a self-loop too', () => {
    const given = { u: 0, v: 1, weight: 1, colour: 1 };
    for (const bad of [{ weight: NaN }, { v: 0, weight: -1 }]) {
      expect(() => digraph(listOf(2, [given, { ...given, ...bad }], directed))).toThrow(
        expect.objectContaining({ fault: expect.objectContaining({ edge: 1 }) as object }) as Error
      );
    }
  });
});
