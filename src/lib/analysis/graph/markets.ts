import { serviceClasses } from '#lib/domain/services.ts';
import type { Digraph } from './digraph.ts';
import { herfindahl } from './concentration.ts';

/** Herfindahl-Hirschman index of the value that each provider receives: of `all`, and by service class. */
export function marketConcentrations(
  graph: Digraph,
  services: Int32Array | undefined
): Record<string, number> {
  const markets: [string, (edge: number) => boolean][] = [['all', () => true]];
  for (const [k, name] of serviceClasses.entries()) {
    markets.push([name, (edge) => ((services?.[edge] ?? 0) & (1 << k)) !== 0]);
  }
  return Object.fromEntries(
    markets.flatMap(([name, isIn]) => {
      const received = new Float64Array(graph.nodeCount);
      for (let e = 0; e < graph.edgeCount; e++) {
        if (isIn(e)) received[graph.targets[e]!]! += graph.weights[e]!;
      }
      const hhi = herfindahl([...received]);
      return hhi === null ? [] : [[name, hhi]];
    })
  );
}
