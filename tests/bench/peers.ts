import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { stronglyConnectedComponents } from 'graphology-components';
import * as cores from 'graphology-cores';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { seededRandom } from '#lib/analysis/random.ts';
import type { Sample } from './graphs.ts';

/** Its declared type is not that of the function. */
const coreNumber = cores.coreNumber as unknown as (graph: Graph) => unknown;

/** What graphology does of our tasks, over a network of its own. */
export function graphologyOf({ list }: Sample) {
  const build = (type: 'directed' | 'undirected' = 'directed') => {
    const graph = new Graph({ type });
    for (let v = 0; v < list.nodeCount; v++) graph.addNode(String(v));
    for (const [i, source] of list.sources.entries()) {
      graph.mergeEdge(String(source), String(list.targets[i]), { weight: list.weights[i] });
    }
    return graph;
  };
  const graph = build();
  const ties = build('undirected');
  return {
    build: () => build(),
    strong: () => stronglyConnectedComponents(graph),
    cores: () => coreNumber(ties),
    pagerank: () =>
      pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-10, maxIterations: 300 }),
    betweenness: () => betweenness(graph, { getEdgeWeight: null }),
    distances: () => closeness(graph, { wassermanFaust: true }),
    louvain: () => louvain(graph, { rng: () => random.next() })
  };
}

const random = seededRandom(1);
