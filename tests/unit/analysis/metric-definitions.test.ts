import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/analysis/facts.ts';
import { noFacts } from '../../../src/lib/analysis/facts.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import type { MetricId } from '../../../src/lib/analysis/metrics/index.ts';
import { metricContext, metricResult } from '../../../src/lib/analysis/metrics/metric.ts';
import type {
  MetricResult,
  MetricValue,
  ParameterInput
} from '../../../src/lib/analysis/metrics/metric.ts';
import { failureRules } from '../../../src/lib/analysis/simulation/cascade.ts';
import type { FailureRule } from '../../../src/lib/analysis/simulation/cascade.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import type { Random } from '../../../src/lib/analysis/random.ts';

// Definitions written down as they stand, slow and plain, against what the routines find: on every
// digraph of up to three vertices, and on random weighted ones of up to seven.

/** Entry [u][v] is the weight of the edge, 0 for none. */
type Matrix = readonly (readonly number[])[];

function everySmallMatrix(): Matrix[] {
  const found: Matrix[] = [];
  for (let n = 1; n <= 3; n++) {
    for (let code = 0; code < 1 << (n * (n - 1)); code++) {
      let rest = code;
      const next = () => {
        const bit = rest & 1;
        rest >>= 1;
        return bit;
      };
      found.push(matrixOf(n, next));
    }
  }
  return found;
}

function randomMatrices(count: number): Matrix[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const density = random.next();
    return matrixOf(4 + random.below(4), () => (random.next() < density ? 1 + random.below(5) : 0));
  });
}

function matrixOf(n: number, draw: () => number): Matrix {
  return indices(n).map((u) => indices(n).map((v) => (u === v ? 0 : draw())));
}

const indices = (n: number) => Array.from({ length: n }, (_, i) => i);
const matrices = [...everySmallMatrix(), ...randomMatrices(150)];

function edgesOf(matrix: Matrix): [number, number, number][] {
  return matrix.flatMap((row, u) =>
    row.flatMap((w, v) => (w > 0 ? [[u, v, w] as [number, number, number]] : []))
  );
}

function graphOf(matrix: Matrix, directed = true): Digraph {
  const edges = edgesOf(matrix);
  return digraph({
    directed,
    nodeCount: matrix.length,
    sources: Int32Array.from(edges, ([u]) => u),
    targets: Int32Array.from(edges, ([, v]) => v),
    weights: Float64Array.from(edges, ([, , w]) => w)
  });
}

function valuesOf(
  id: MetricId,
  graph: Digraph,
  chosen: Record<string, ParameterInput> = {},
  facts: Facts = noFacts
): Record<string, MetricValue | undefined> {
  const metric = metrics.find((candidate) => candidate.id === id)!;
  return metricResult(metric, graph, metricContext(graph, 1, { facts }), chosen).values;
}

const list = (value: MetricValue | undefined) => [...(value as Float64Array)];

function expectNear(found: readonly number[], expected: readonly number[], digits = 9): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) {
    if (Number.isNaN(value)) expect(found[i]).toBeNaN();
    else expect(found[i]).toBeCloseTo(value, digits);
  }
}

/** Fewest edges between all pairs, by Floyd and Warshall. */
function distancesOf(matrix: Matrix): number[][] {
  const d = matrix.map((row, u) => row.map((w, v) => (u === v ? 0 : w > 0 ? 1 : Infinity)));
  for (const k of indices(d.length)) {
    for (const u of indices(d.length)) {
      for (const v of indices(d.length)) d[u]![v] = Math.min(d[u]![v]!, d[u]![k]! + d[k]![v]!);
    }
  }
  return d;
}

/** What two parties deal in both directions, in each. */
const bothWays = (matrix: Matrix): Matrix =>
  matrix.map((row, u) => row.map((w, v) => w + matrix[v]![u]!));

const tied = (matrix: Matrix): Matrix =>
  matrix.map((row, u) => row.map((w, v) => (w > 0 || matrix[v]![u]! > 0 ? 1 : 0)));

/** The matrix without some vertices: their rows and columns are empty. */
const without = (matrix: Matrix, gone: (v: number) => boolean): Matrix =>
  matrix.map((row, u) => row.map((w, v) => (gone(u) || gone(v) ? 0 : w)));

function reaches(matrix: Matrix, from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const u of seen) for (const [v, w] of matrix[u]!.entries()) if (w > 0) seen.add(v);
  return seen.has(to);
}

function partCount(matrix: Matrix, vertices: readonly number[]): number {
  const ties = tied(matrix);
  return new Set(vertices.map((u) => vertices.findIndex((v) => reaches(ties, u, v)))).size;
}

/** What PageRank makes of ranks in one step. */
function passedOn(matrix: Matrix, ranks: readonly number[]): number[] {
  const n = matrix.length;
  const out = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  return indices(n).map((v) =>
    indices(n).reduce((sum, u) => {
      const share = out[u] === 0 ? 1 / n : matrix[u]![v]! / out[u]!;
      return sum + 0.85 * ranks[u]! * share;
    }, 0.15 / n)
  );
}

describe('as defined', () => {
  it('PageRank: each rank follows from the ranks of the clients', () => {
    for (const matrix of matrices) {
      const ranks = valuesOf('page-rank', graphOf(matrix));
      const counted = matrix.map((row) => row.map((w) => Math.sign(w)));
      expectNear(list(ranks['pagerank']), passedOn(counted, list(ranks['pagerank'])), 12);
      const weighted = list(ranks['pagerank_weighted']);
      expectNear(weighted, passedOn(matrix, weighted), 12);
      expect(weighted.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it.each(['along', 'against'])('PageRank of a long chain numbered %s its order', (way) => {
    const n = 300;
    const next = way === 'along' ? 1 : -1;
    const chain = indices(n).map((u) => indices(n).map((v) => (v === u + next ? 1 : 0)));
    const gathered = indices(n).map((step) => 1 - 0.85 ** (step + 1));
    const all = gathered.reduce((a, b) => a + b, 0);
    const expected = gathered.map((rank) => rank / all);
    const found = list(valuesOf('page-rank', graphOf(chain))['pagerank']);
    expectNear(found, way === 'along' ? expected : expected.toReversed(), 12);
  });

  it('distances and what is made of them', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const d = distancesOf(matrix);
      const others = (u: number) => d[u]!.filter((x, v) => v !== u && x < Infinity);
      const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
      const n = matrix.length;
      expectNear(
        list(valuesOf('reach', graph)['reach_out']),
        d.map((_, u) => others(u).length)
      );
      expectNear(
        list(valuesOf('eccentricity', graph)['eccentricity_out']),
        d.map((_, u) => Math.max(0, ...others(u)))
      );
      expectNear(
        list(valuesOf('harmonic', graph)['harmonic_out']),
        d.map((_, u) => sum(others(u).map((x) => 1 / x)))
      );
      const all = d.flatMap((_, u) => others(u));
      const found = valuesOf('distances', graph)['average_shortest_path'];
      if (all.length === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(sum(all) / all.length, 9);
      expect(valuesOf('reachable-pairs', graph)['reachable_pairs']).toBe(all.length);
      if (n > 1) {
        const efficiency = sum(all.map((x) => 1 / x)) / (n * (n - 1));
        expect(valuesOf('global-efficiency', graph)['global_efficiency']).toBeCloseTo(
          efficiency,
          9
        );
      }
    }
  });

  it('betweenness of parties and engagements, by steps and by value', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const steps = shortestPaths(matrix.map((row) => row.map((w) => (w > 0 ? 1 : 0))));
      expectNear(list(valuesOf('betweenness', graph)['betweenness']), steps.onVertices);
      const edges = edgesOf(matrix).map(([u, v]) => steps.onEdges.get(`${u} ${v}`) ?? 0);
      expectNear(list(valuesOf('edge-betweenness', graph)['edge_betweenness']), edges);
      const lengths = shortestPaths(matrix);
      expectNear(
        list(valuesOf('betweenness-by-value', graph)['betweenness_length']),
        lengths.onVertices
      );
    }
  });

  it('bridges and parts without a cut point, by taking ties and parties away', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const all = indices(matrix.length);
      const pairs = all.flatMap((u) =>
        all.filter((v) => u < v && tied(matrix)[u]![v]).map((v) => [u, v])
      );
      const cut = (u: number, v: number) =>
        matrix.map((row, x) =>
          row.map((w, y) => ((x === u && y === v) || (x === v && y === u) ? 0 : w))
        );
      const bridges = pairs.filter(
        ([u, v]) => partCount(cut(u!, v!), all) > partCount(matrix, all)
      );
      expect(valuesOf('bridges', graph)['bridges']).toEqual(bridges);
      const parts = valuesOf('biconnected-components', graph)[
        'biconnected_components'
      ] as number[][];
      for (const [u, v] of pairs) {
        expect(parts.filter((part) => part.includes(u!) && part.includes(v!))).toHaveLength(1);
      }
      for (const part of parts) {
        for (const gone of part) {
          const rest = part.filter((v) => v !== gone);
          const inside = without(matrix, (v) => !rest.includes(v));
          expect(partCount(inside, rest)).toBe(1);
        }
      }
    }
  });

  it('dominators and the value behind them, by taking parties away', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      for (const root of indices(matrix.length)) {
        const all = indices(matrix.length);
        const reached = all.filter((v) => reaches(matrix, root, v));
        const dominates = (d: number, v: number) =>
          reached.includes(v) &&
          (d === v ||
            d === root ||
            (v !== root &&
              !reaches(
                without(matrix, (x) => x === d),
                root,
                v
              )));
        const immediate = all.map((v) => {
          if (v === root || !reached.includes(v)) return -1;
          const strict = all.filter((d) => d !== v && dominates(d, v));
          return strict.find((d) => strict.every((other) => dominates(other, d)))!;
        });
        expect(list(valuesOf('dominators', graph, { root })['dominators'])).toEqual(immediate);
        const risk = all.map((d) =>
          edgesOf(matrix)
            .filter(([u, v]) => reached.includes(u) && dominates(d, v))
            .reduce((sum, [, , w]) => sum + w, 0)
        );
        const atRisk =
          reached.length === 0 ? [] : risk.map((value, v) => (reached.includes(v) ? value : 0));
        expectNear(list(valuesOf('value-at-risk', graph, { root })['value_at_risk']), atRisk);
      }
      const finals = indices(matrix.length).filter(
        (r) => matrix.every((row) => row[r] === 0) && matrix[r]!.some((w) => w > 0)
      );
      const cutOff = indices(matrix.length).map(
        (v) =>
          finals.filter(
            (r) =>
              r !== v &&
              indices(matrix.length).some(
                (u) =>
                  u !== v &&
                  reaches(matrix, r, u) &&
                  !reaches(
                    without(matrix, (x) => x === v),
                    r,
                    u
                  )
              )
          ).length
      );
      expect(list(valuesOf('clients-cut-off', graph)['clients_cut_off'])).toEqual(cutOff);
    }
  });

  it.each([
    ['engagements', true],
    ['ties', false]
  ])('flows along %s, by trying every cut', (_, directed) => {
    for (const drawn of matrices.filter(({ length }) => length > 1)) {
      const graph = graphOf(drawn, directed);
      const matrix = directed ? drawn : bothWays(drawn);
      const [from, to] = [0, matrix.length - 1];
      const sides = indices(1 << matrix.length).filter((s) => s & (1 << from) && !(s & (1 << to)));
      const worth = (side: number, value: (w: number) => number) =>
        edgesOf(matrix)
          .filter(([u, v]) => side & (1 << u) && !(side & (1 << v)))
          .reduce((sum, [, , w]) => sum + value(w), 0);
      const least = (value: (w: number) => number) =>
        Math.min(...sides.map((s) => worth(s, value)));
      const direct = matrix[from]![to]! > 0;
      const apart = matrix.map((row, u) => row.map((w, v) => (u === from && v === to ? 0 : w)));
      const between = indices(1 << matrix.length).filter(
        (s) => !(s & (1 << from)) && !(s & (1 << to))
      );
      const separators = between.filter(
        (s) =>
          !reaches(
            without(apart, (v) => (s & (1 << v)) !== 0),
            from,
            to
          )
      );
      const smallest = Math.min(
        ...separators.map((s) => indices(8).filter((v) => s & (1 << v)).length)
      );
      expect(valuesOf('independent-chains', graph, { from, to })['flows']).toEqual({
        max_flow: least((w) => w),
        edge_disjoint: least(() => 1),
        vertex_disjoint: smallest + (direct ? 1 : 0)
      });
      const cut = list(valuesOf('minimum-cut', graph, { from, to })['min_cut']);
      const cutValue = cut.reduce((sum, e) => sum + graph.weights[e]!, 0);
      expect(cutValue).toBe(least((w) => w));
      const left = matrix.map((row, u) =>
        row.map((w, v) =>
          cut.some((e) => graph.sources[e] === u && graph.targets[e] === v) ? 0 : w
        )
      );
      expect(reaches(left, from, to)).toBe(false);
    }
  });

  it('what stands behind the providers of a client', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const root = 0;
      const own = without(matrix, (v) => v === root);
      const behind = (v: number) =>
        indices(matrix.length).filter(
          (s) => matrix[root]![s]! > 0 && s !== v && v !== root && reaches(own, s, v)
        );
      const all = indices(matrix.length);
      expect(list(valuesOf('common-suppliers', graph, { root })['shared_by_suppliers'])).toEqual(
        all.map((v) => behind(v).length)
      );
      expectNear(
        list(valuesOf('spend-through', graph, { root })['shared_spend']),
        all.map((v) => behind(v).reduce((sum, s) => sum + matrix[root]![s]!, 0))
      );
    }
  });

  it('core numbers and the order of removals', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const all = indices(matrix.length);
      const ties = tied(matrix);
      const degreeIn = (set: readonly number[], v: number) => set.filter((u) => ties[v]![u]).length;
      const cores = all.map((v) => {
        let best = 0;
        for (let k = 1; k < matrix.length; k++) {
          let set = all;
          for (let size = -1; size !== set.length;) {
            size = set.length;
            set = set.filter((u) => degreeIn(set, u) >= k);
          }
          if (set.includes(v)) best = k;
        }
        return best;
      });
      expect(list(valuesOf('core-number', graph)['core_number'])).toEqual(cores);
      let left = all;
      let sum = 0;
      while (left.length > 0) {
        const most = Math.max(...left.map((v) => degreeIn(left, v)));
        const first = left.find((v) => degreeIn(left, v) === most)!;
        left = left.filter((v) => v !== first);
        sum += largestPart(ties, left) / matrix.length;
      }
      expect(valuesOf('robustness', graph)['robustness_R_degree']).toBeCloseTo(
        sum / matrix.length,
        9
      );
    }
  });

  it('the order of removals that is given, and the value that a failure can touch', () => {
    const random = seededRandom(6);
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const all = indices(matrix.length);
      const named = shuffledNames(matrix.length, random).slice(0, 1 + random.below(3));
      // All others, in the order in which they would leave anyway: of most ties in what is left.
      const order = [...named, ...byTies(matrix).filter((v) => !named.includes(v))];
      const parts = order.map((_, k) => largestPart(tied(matrix), order.slice(k + 1)));
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(
        valuesOf('robustness-in-order', graph, { order: named })['robustness_R_order']
      ).toBeCloseTo(sum / matrix.length ** 2, 9);
      const total = edgesOf(matrix).reduce((value, [, , w]) => value + w, 0);
      const touched = all.map((u) =>
        edgesOf(matrix)
          .filter(([x]) => reaches(matrix, u, x))
          .reduce((value, [, , w]) => value + w, 0)
      );
      const found = valuesOf('propagation-cost-by-value', graph)['propagation_cost_weighted'];
      if (total === 0) expect(found).toBeNull();
      else {
        const mean = touched.reduce((a, b) => a + b, 0) / total / matrix.length;
        expect(found).toBeCloseTo(mean, 9);
      }
    }
  });

  it('the nexus kinds are places by ties and paths, by clients cut off, and by clusters', () => {
    const place = (values: readonly number[]) =>
      values.map((value) =>
        value > 0
          ? values.filter((other) => !(other >= value)).length / Math.max(1, values.length - 1)
          : 0
      );
    for (const matrix of matrices.slice(-60)) {
      const graph = graphOf(matrix);
      const found = valuesOf('nexus', graph);
      const ties = place(tied(matrix).map((row) => row.filter((w) => w > 0).length));
      const paths = place(list(valuesOf('betweenness', graph)['betweenness']));
      expectNear(
        list(found['nexus_operational']),
        ties.map((value, v) => (value + paths[v]!) / 2)
      );
      expectNear(
        list(found['nexus_monopolistic']),
        place(list(valuesOf('clients-cut-off', graph)['clients_cut_off']))
      );
      expectNear(
        list(found['nexus_informational']),
        place(list(valuesOf('participation', graph)['participation']))
      );
    }
  });

  it('cascades by value and by service, round by round', () => {
    const random = seededRandom(3);
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const services = Int32Array.from({ length: graph.edgeCount }, () => random.below(8));
      for (const facts of [noFacts, { ...noFacts, services }]) {
        const all = indices(matrix.length).map((root) =>
          cascadeByDefinition(graph, facts.services, root)
        );
        for (const [root, rounds] of all.entries()) {
          expect(list(valuesOf('cascade', graph, { root }, facts)['cascade'])).toEqual(rounds);
        }
        const sizes = all.map((rounds) => rounds.filter((round) => round >= 0).length);
        const found = valuesOf('cascade-size', graph, {}, facts)['cascade_size_theta_0_5'];
        expect(list(found)).toEqual(sizes);
        const values = all.map((rounds) => {
          const lost = edgesOf(matrix).filter(([u, v]) => rounds[u]! >= 0 || rounds[v]! >= 0);
          return lost.reduce((sum, [, , w]) => sum + w, 0);
        });
        const lost = valuesOf('cascade-value', graph, {}, facts)['cascade_value_theta_0_5'];
        expect(list(lost)).toEqual(values);
      }
    }
  });

  it.each(failureRules.flatMap((rule) => [0.3, 0.5, 1].map((theta) => ({ rule, theta }))))(
    'cascades by the rule $rule at $theta',
    ({ rule, theta }) => {
      for (const matrix of matrices.slice(0, 150)) {
        const graph = graphOf(matrix);
        const root = matrix.length - 1;
        const found = valuesOf('cascade', graph, { root, rule, theta })['cascade'];
        expect(list(found)).toEqual(cascadeByDefinition(graph, undefined, root, rule, theta));
        if (theta !== 0.5) continue;
        const sizes = indices(matrix.length).map(
          (seed) =>
            cascadeByDefinition(graph, undefined, seed, rule).filter((round) => round >= 0).length
        );
        expect(list(valuesOf('cascade-size', graph, { rule })['cascade_size_theta_0_5'])).toEqual(
          sizes
        );
      }
    }
  );

  it('a threshold that shares add up to is reached, whatever their rounding', () => {
    // 0.1 + 0.2 is a little more than 0.3, and 0.7 + 0.1 a little less than 0.8.
    for (const [first, second, rest] of [
      [0.1, 0.2, 0.7],
      [0.7, 0.1, 0.2]
    ] as const) {
      const graph = digraph({
        nodeCount: 5,
        sources: Int32Array.of(0, 0, 0, 1, 2),
        targets: Int32Array.of(1, 2, 3, 4, 4),
        weights: Float64Array.of(first, second, rest, 1, 1)
      });
      const theta = Number((first + second).toFixed(1));
      const found = valuesOf('cascade', graph, { root: 4, theta })['cascade'];
      expect(list(found)).toEqual([2, 1, 1, -1, 0]);
    }
  });

  it('a lower threshold never saves anybody', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const at = (theta: number) => list(valuesOf('cascade', graph, { root: 0, theta })['cascade']);
      const [low, high] = [at(0.3), at(0.7)];
      for (const [v, round] of high.entries())
        if (round >= 0) expect(low[v]).toBeGreaterThanOrEqual(0);
    }
  });

  it('services that can still be had while providers leave', () => {
    const random = seededRandom(4);
    for (const matrix of matrices.filter(({ length }) => length <= 5)) {
      const graph = graphOf(matrix);
      const services = Int32Array.from({ length: graph.edgeCount }, () => random.below(8));
      const found = valuesOf('supply-availability', graph, {}, { ...noFacts, services });
      const expected = availabilityByDefinition(matrix, graph, services);
      if (expected === null) expect(found['supply_availability']).toBeNull();
      else expect(found['supply_availability']).toBeCloseTo(expected, 9);
    }
  });

  it('where money ends, step by step', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const spent = matrix.map((row) => row.reduce((a, b) => a + b, 0));
      const income = matrix.map((_, v) => matrix.reduce((sum, row) => sum + row[v]!, 0));
      const passed = spent.map((out, v) => (out === 0 ? 0 : out / Math.max(out, income[v]!)));
      const found = list(valuesOf('ultimate-concentration', graph)['hhi_ultimate']);
      for (const client of indices(matrix.length)) {
        if (spent[client] === 0) {
          expect(found[client]).toBeNaN();
          continue;
        }
        let moving = matrix[client]!.map((w) => w / spent[client]!);
        const kept = moving.map(() => 0);
        for (let round = 0; round < 3000 && moving.some((w) => w > 1e-12); round++) {
          const next = moving.map(() => 0);
          for (const [v, amount] of moving.entries()) {
            kept[v]! += amount * (1 - passed[v]!);
            for (const [w, value] of matrix[v]!.entries()) {
              if (value > 0) next[w]! += (amount * passed[v]! * value) / spent[v]!;
            }
          }
          moving = next;
        }
        const total = kept.reduce((a, b) => a + b, 0);
        if (total < 1e-9) expect(found[client]).toBeNaN();
        else
          expect(found[client]).toBeCloseTo(
            kept.reduce((a, b) => a + (b / total) ** 2, 0),
            6
          );
      }
    }
  });

  it('triads of services and of suppliers, by looking at every triple', () => {
    const random = seededRandom(5);
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const n = matrix.length;
      const pairs = () => Int32Array.from({ length: 2 * random.below(4) }, () => random.below(n));
      const [contacts, past] = [pairs(), pairs()];
      const isIn = (list: Int32Array, u: number, v: number) =>
        indices(list.length / 2).some((i) => list[2 * i] === u && list[2 * i + 1] === v && u !== v);
      const inContact = (u: number, v: number) =>
        tied(matrix)[u]![v] === 1 || isIn(contacts, u, v) || isIn(contacts, v, u);
      let [bridge, decay, transfer, open, closed] = [0, 0, 0, 0, 0];
      for (const k of indices(n)) {
        for (const b of indices(n)) {
          for (const s of indices(n)) {
            if (k === b || b === s || k === s) continue;
            const [kb, bs] = [matrix[k]![b]! > 0, matrix[b]![s]! > 0];
            if (kb && bs) {
              if (inContact(k, s)) decay++;
              else bridge++;
            }
            const was = (kb || isIn(past, k, b)) && (bs || isIn(past, b, s));
            if (matrix[k]![s]! > 0 && was && !(kb && bs)) transfer++;
            if (b < s && kb && matrix[k]![s]! > 0) {
              if (tied(matrix)[b]![s]) closed++;
              else open++;
            }
          }
        }
      }
      const found = valuesOf('service-triads', graph, {}, { ...noFacts, contacts, past });
      expect(found['service_triads']).toEqual({ bridge, decay, transfer });
      expect(valuesOf('supplier-triads', graph)['supplier_triads']).toEqual({ open, closed });
    }
  });
});

function shortestPaths(lengths: Matrix) {
  const n = lengths.length;
  const onVertices = new Array<number>(n).fill(0);
  const onEdges = new Map<string, number>();
  for (const s of indices(n)) {
    for (const t of indices(n)) {
      const paths = s === t ? [] : allPaths(lengths, s, t);
      const least = Math.min(...paths.map(({ length }) => length));
      const shortest = paths.filter(({ length }) => length === least);
      for (const { vertices } of shortest) {
        for (const v of vertices.slice(1, -1)) onVertices[v]! += 1 / shortest.length;
        for (const [i, v] of vertices.slice(1).entries()) {
          const key = `${vertices[i]!} ${v}`;
          onEdges.set(key, (onEdges.get(key) ?? 0) + 1 / shortest.length);
        }
      }
    }
  }
  return { onVertices, onEdges };
}

function allPaths(lengths: Matrix, from: number, to: number) {
  const found: { vertices: number[]; length: number }[] = [];
  const extend = (vertices: number[], length: number) => {
    const last = vertices.at(-1)!;
    if (last === to) return void found.push({ vertices, length });
    for (const [v, step] of lengths[last]!.entries()) {
      if (step > 0 && !vertices.includes(v)) extend([...vertices, v], length + step);
    }
  };
  extend([from], 0);
  return found;
}

function largestPart(ties: Matrix, left: readonly number[]): number {
  const d = distancesOf(without(ties, (v) => !left.includes(v)));
  return Math.max(0, ...left.map((u) => left.filter((v) => d[u]![v]! < Infinity).length));
}

function cascadeByDefinition(
  graph: Digraph,
  services: Int32Array | undefined,
  root: number,
  rule: FailureRule = 'services',
  theta = 0.5
) {
  const { nodeCount, sources, targets, weights } = graph;
  const round = new Array<number>(nodeCount).fill(-1);
  round[root] = 0;
  for (let now = 1; now <= nodeCount; now++) {
    const before = round.map((r) => r >= 0 && r < now);
    for (const u of indices(nodeCount)) {
      if (round[u]! >= 0) continue;
      const own = indices(graph.edgeCount).filter((e) => sources[e] === u);
      const hasFailed = (e: number) => before[targets[e]!]!;
      const unknown = own.filter((e) => (services?.[e] ?? 0) === 0);
      const spend = unknown.reduce((sum, e) => sum + weights[e]!, 0);
      const lost = unknown.filter(hasFailed).reduce((sum, e) => sum + weights[e]!, 0);
      const classLost = [1, 2, 4].some((bit) => {
        const providers = own.filter((e) => ((services?.[e] ?? 0) & bit) !== 0);
        return providers.length > 0 && providers.every(hasFailed);
      });
      const failed = own.filter(hasFailed);
      const isLost = {
        services: classLost || (spend > 0 && lost >= theta * spend * (1 - 1e-12)),
        value: spend > 0 && lost >= theta * spend * (1 - 1e-12),
        every: failed.length > 0,
        last: own.length > 0 && failed.length === own.length
      };
      if (isLost[rule]) round[u] = now;
    }
  }
  return round;
}

/** Of most ties first, counted anew after each. */
function byTies(matrix: Matrix): number[] {
  const ties = tied(matrix);
  const order: number[] = [];
  while (order.length < matrix.length) {
    const left = indices(matrix.length).filter((v) => !order.includes(v));
    const degree = (v: number) => left.filter((u) => ties[v]![u]).length;
    const most = Math.max(...left.map(degree));
    order.push(left.find((v) => degree(v) === most)!);
  }
  return order;
}

function availabilityByDefinition(
  matrix: Matrix,
  graph: Digraph,
  services: Int32Array
): number | null {
  const all = indices(matrix.length);
  const finals = all.filter(
    (r) => matrix.every((row) => row[r] === 0) && matrix[r]!.some((w) => w > 0)
  );
  const removals = byTies(matrix).filter((v) => !finals.includes(v));
  const isOf = (e: number, kind: number) =>
    kind === 0 ? services[e] === 0 : (services[e]! & (1 << (kind - 1))) !== 0;
  const served = (gone: readonly number[]) =>
    finals.flatMap((client) =>
      indices(4).filter((kind) =>
        indices(graph.edgeCount).some(
          (e) =>
            isOf(e, kind) &&
            !gone.includes(graph.sources[e]!) &&
            !gone.includes(graph.targets[e]!) &&
            reaches(
              without(matrix, (v) => gone.includes(v)),
              client,
              graph.sources[e]!
            )
        )
      )
    ).length;
  const pairs = served([]);
  if (pairs === 0 || removals.length === 0) return null;
  const shares = removals.map((_, k) => served(removals.slice(0, k + 1)) / pairs);
  return shares.reduce((a, b) => a + b, 0) / removals.length;
}

describe('whatever the numbering', () => {
  /** Their ties are broken by number, or their values are numbers of parties. */
  const byNumber = new Set<MetricId>([
    'component',
    'dominators',
    'robustness',
    'link-robustness',
    'supply-availability',
    'rich-club',
    'cluster',
    'participation',
    'nexus',
    'modularity',
    'cluster-stability',
    'governance-unit',
    'clustering-cost',
    'sequence-position',
    'feedback-weight'
  ]);
  const random = seededRandom(11);
  const matrix = matrixOf(12, () => (random.next() < 0.2 ? 1 + random.below(9) : 0));
  const names = shuffledNames(12, random);
  const renamed = indices(12).map((u) =>
    indices(12).map((v) => matrix[names.indexOf(u)]![names.indexOf(v)]!)
  );
  const parties = metrics.filter(
    ({ id, level, shape, parameters }) =>
      !byNumber.has(id) &&
      (level === 'party' || level === 'network') &&
      (shape === 'values' || shape === 'number') &&
      Object.values(parameters).every((parameter) => 'default' in parameter)
  );

  it.each(parties.map(({ id }) => id))('%s is the same', (id) => {
    const [before, after] = [valuesOf(id, graphOf(matrix)), valuesOf(id, graphOf(renamed))];
    for (const [key, value] of Object.entries(before)) {
      if (typeof value === 'number') expect(after[key]).toBeCloseTo(value, 9);
      else if (value) {
        const moved = indices(12).map((v) => list(after[key])[names[v]!]!);
        expectNear(moved, list(value));
      }
    }
  });
});

function shuffledNames(count: number, random: Random): number[] {
  return indices(count)
    .map((v) => [random.next(), v] as const)
    .sort(([a], [b]) => a - b)
    .map(([, v]) => v);
}

describe('identities', () => {
  it('hold on random networks', () => {
    for (const matrix of matrices) {
      const graph = graphOf(matrix);
      const sum = (value: MetricValue | undefined) => list(value).reduce((a, b) => a + b, 0);
      const ranks = valuesOf('page-rank', graph);
      expect(sum(ranks['pagerank'])).toBeCloseTo(1, 9);
      expect(sum(ranks['pagerank_weighted'])).toBeCloseTo(1, 9);
      const d = distancesOf(matrix).flatMap((row, u) =>
        row.filter((x, v) => u !== v && x < Infinity)
      );
      const inner = d.reduce((total, x) => total + x - 1, 0);
      expect(sum(valuesOf('betweenness', graph)['betweenness'])).toBeCloseTo(inner, 9);
      expect(sum(valuesOf('tier-value-retained', graph)['tier_value_retained'])).toBeCloseTo(0, 9);
      const census = Object.values(valuesOf('triad-census', graph)['triad_census'] as object);
      const n = matrix.length;
      expect(census.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(
        (n * (n - 1) * (n - 2)) / 6,
        9
      );
    }
  });
});

describe('a sample', () => {
  it('of final clients lies within its standard errors of the truth, and says so', () => {
    const random = seededRandom(3);
    const [clients, n] = [500, 560];
    // One or two of ten providers for each final client, the first ones mostly; a tree behind them.
    const draw = () => clients + Math.floor(10 * random.next() ** 3);
    const edges = indices(clients).flatMap((u) =>
      indices(1 + (u % 2)).map(() => [u, draw()] as const)
    );
    for (let v = clients + 10; v < n; v++) edges.push([clients + random.below(v - clients), v]);
    const graph = digraph({
      nodeCount: n,
      sources: Int32Array.from(edges, ([u]) => u),
      targets: Int32Array.from(edges, ([, v]) => v)
    });
    const metric = metrics.find(({ id }) => id === 'clients-cut-off')!;
    const truth = list(valuesOf('clients-cut-off', graph)['clients_cut_off']);
    expect(truth.some((count) => count > 100)).toBe(true);
    const within = indices(40).flatMap((seed) => {
      const { values, sampling } = metricResult(
        metric,
        graph,
        metricContext(graph, seed, { budget: 1 })
      );
      expect(sampling).toMatchObject({ samples: 256, of: clients });
      const found = list(values['clients_cut_off']);
      return truth.map(
        (count, v) =>
          Math.abs(found[v]! - count) <= 2 * sampling!.standardErrors['clients_cut_off']![v]!
      );
    });
    expect(within.filter(Boolean).length / within.length).toBeGreaterThan(0.9);
  });

  const random = seededRandom(2);
  const n = 600;
  const ends = () => Int32Array.from({ length: 3000 }, () => random.below(n));
  const graph = digraph({ nodeCount: n, sources: ends(), targets: ends() });

  it.each([
    ['betweenness', 'betweenness', 0.85],
    ['betweenness-by-value', 'betweenness_length', 0.85],
    ['harmonic', 'harmonic_in', 0.85],
    ['reach', 'reach_out', 0.85],
    // Much of what passes an engagement comes from its own client, which a sample may not have.
    ['edge-betweenness', 'edge_betweenness', 0.7],
    // One number for each of the samples, and an error from few groups.
    ['distances', 'average_shortest_path', 0.8],
    ['global-efficiency', 'global_efficiency', 0.8],
    ['reachable-pairs', 'reachable_pairs', 0.8],
    ['small-world', 'small_world_sigma', 0.8],
    ['propagation-cost-by-value', 'propagation_cost_weighted', 0.8]
  ] as const)(
    'of %s lies within its standard errors of the truth, and says so',
    (id, key, least) => {
      const metric = metrics.find((candidate) => candidate.id === id)!;
      const exact = metricResult(metric, graph, metricContext(graph, 1));
      expect(exact.sampling).toBeUndefined();
      const draw = (seed: number) =>
        metricResult(metric, graph, metricContext(graph, seed, { budget: 1 }));
      // Where few sources contribute, a sample may hold none of them and know nothing of its error: the
      // promise is for the parties that matter. One sample errs alike for all, so there are many.
      const entries = (values: MetricResult['values']) =>
        typeof values[key] === 'number' ? [values[key]] : list(values[key]);
      const truth = entries(exact.values);
      const large = [...truth].sort((a, b) => b - a)[Math.min(60, truth.length - 1)]!;
      const within = indices(40).flatMap((seed) => {
        const { values, sampling } = draw(seed);
        expect(sampling).toMatchObject({ of: n });
        expect(sampling!.samples).toBeLessThan(n);
        const found = entries(values);
        return indices(truth.length)
          .filter((i) => truth[i]! >= large)
          .map((i) => Math.abs(found[i]! - truth[i]!) <= 2 * sampling!.standardErrors[key]![i]!);
      });
      expect(within.filter(Boolean).length / within.length).toBeGreaterThan(least);
      expect(draw(3)).toEqual(draw(3));
    }
  );
});

it('path counts beyond what a number holds are no harm', () => {
  // 600 levels of 4 parties each, all joined to all of the next: 4^600 shortest paths.
  const [width, depth] = [4, 600];
  const edges: [number, number][] = [];
  for (let level = 0; level + 1 < depth; level++) {
    for (const i of indices(width))
      for (const j of indices(width)) edges.push([level * width + i, (level + 1) * width + j]);
  }
  const graph = digraph({
    nodeCount: width * depth,
    sources: Int32Array.from(edges, ([u]) => u),
    targets: Int32Array.from(edges, ([, v]) => v)
  });
  const found = list(valuesOf('betweenness', graph)['betweenness']);
  for (const [v, value] of found.entries()) {
    const level = Math.floor(v / width);
    // All pairs of earlier and later levels, shared evenly by the parties of this level.
    expect(value / (width * level * (depth - 1 - level) || 1)).toBeCloseTo(
      level % (depth - 1) === 0 ? 0 : 1,
      6
    );
  }
});
