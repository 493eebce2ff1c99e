import { clusters } from '#lib/analysis/communities/clusters.ts';
import { dealingsOf } from '#lib/analysis/communities/dealings.ts';
import { leidenPass } from '#lib/analysis/communities/leiden.ts';
import { articulationPoints } from '#lib/analysis/graph/articulation-points.ts';
import { coreNumbers } from '#lib/analysis/graph/cores.ts';
import { digraph } from '#lib/analysis/graph/digraph.ts';
import { bucketOffsets, gathered, sortedBy } from '#lib/analysis/graph/index-arrays.ts';
import { neighbourhoods } from '#lib/analysis/graph/neighbourhoods.ts';
import { strongComponents } from '#lib/analysis/graph/strong-components.ts';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { isReady, metricContext, metricResult, takes } from '#lib/analysis/metrics/metric.ts';
import { moduleTree } from '#lib/analysis/modules/decompose.ts';
import { cascadeTotals } from '#lib/analysis/simulation/cascade-totals.ts';
import { distancesIn } from '#lib/analysis/paths/all-distances.ts';
import { pathCounts } from '#lib/analysis/paths/path-counts.ts';
import { runSteps } from '#lib/analysis/run.ts';
import { finished } from '#lib/domain/slices.ts';
import { pageRankSlices } from '#lib/analysis/spectral/page-rank.ts';
import type { Steps } from '#lib/analysis/steps.ts';
import { noFacts } from '#lib/analysis/facts.ts';
import type { Sample } from './graphs.ts';
import type { Contestant, Task } from './harness.ts';
import { here } from './harness.ts';
import type { Igraph } from './igraph.ts';
import type { Pair } from './pair.ts';
import { graphologyOf } from './peers.ts';

type Graphology = ReturnType<typeof graphologyOf>;

interface Rivals {
  readonly igraph: Igraph | undefined;
  readonly pair: Pair;
}

const tooLong = (text: string) => `${text}, not run`;

/** What the engine and others can both do, over one network. */
export function sharedTasks(sample: Sample, { igraph, pair }: Rivals): Task[] {
  const { graph, list, size } = sample;
  const peer = graphologyOf(sample);
  const ties = neighbourhoods(graph);
  const [isSmall, isLarge] = [graph.nodeCount <= 1_000, graph.nodeCount > 10_000];
  const exact = () => metricContext(graph, 1, { budget: Infinity });
  const dealings = dealingsOf(graph, 'modularity');
  const against = (task: string): { igraph?: Contestant } =>
    igraph ? { igraph: igraph.contestant(task) } : {};
  const beside = (task: keyof Graphology, text?: string): { graphology: Contestant | string } => ({
    graphology: text === undefined ? here(peer[task]) : text
  });
  const long = (steps: () => Steps<unknown>) => ({
    engine: here(() => runSteps(steps())),
    twoWorkers: pair.contestant(steps)
  });

  const tasks: Task[] = [
    {
      name: 'build',
      size,
      ratio: 0.2,
      contestants: { engine: here(() => digraph(list)), ...beside('build'), ...against('build') }
    },
    {
      name: 'build, igraph merging too',
      size,
      contestants: { engine: here(() => digraph(list)), ...against('merged') }
    },
    {
      name: 'build, one way only',
      size,
      contestants: { engine: here(() => providersOf(list)), ...against('build') }
    },
    {
      name: 'strong components',
      size,
      ratio: 0.5,
      contestants: {
        engine: here(() => strongComponents(graph)),
        ...beside('strong'),
        ...against('strong')
      }
    },
    {
      name: 'articulation points',
      size,
      ratio: 0.6,
      contestants: { engine: here(() => articulationPoints(ties)), ...against('articulation') }
    },
    {
      name: 'k-core',
      size,
      ratio: 1.1,
      contestants: {
        engine: here(() => coreNumbers(ties)),
        ...beside('cores'),
        ...against('cores')
      }
    },
    {
      name: 'PageRank',
      size,
      ratio: 1,
      contestants: {
        engine: here(() => finished(pageRankSlices(graph, graph.weights))),
        ...beside('pagerank'),
        ...against('pagerank')
      }
    },
    {
      name: 'Leiden, one pass',
      size,
      ratio: 0.6,
      contestants: {
        engine: here(() => finished(leidenPass(dealings, { resolution: 1, seed: 1 }))),
        ...beside('louvain'),
        ...against('leiden')
      }
    },
    {
      name: 'modular decomposition',
      size,
      ...(isLarge && { limit: 300 }),
      contestants: { engine: here(() => moduleTree(graph, { coloured: false, seed: 1 })) }
    }
  ];
  if (isLarge) return tasks;
  return [
    ...tasks,
    {
      name: 'betweenness',
      size,
      ratio: 1,
      pairRatio: 0.6,
      rounds: isSmall ? 25 : 4,
      contestants: {
        ...long(() => pathCounts(graph, exact())),
        ...beside('betweenness', isSmall ? undefined : tooLong('36 s')),
        ...against('betweenness')
      }
    },
    {
      name: 'all distances',
      size,
      ratio: 0.35,
      pairRatio: 0.25,
      rounds: isSmall ? 25 : 6,
      contestants: {
        ...long(() => distancesIn(graph, exact())),
        ...beside('distances', isSmall ? undefined : tooLong('over 75 s')),
        ...against('distances')
      }
    },
    {
      name: 'clusters, 20 seeds',
      size,
      rounds: isSmall ? 25 : 4,
      contestants: long(() =>
        clusters(graph, { objective: 'modularity', resolution: 1, seed: 1, seeds: 20 })
      )
    },
    {
      name: 'ripples from every party',
      size,
      rounds: isSmall ? 25 : 4,
      contestants: long(() => cascadeTotals(graph, noFacts, 'services'))
    }
  ];
}

/** The providers of each party as the list has them, with weights: the least that is a build. */
function providersOf({ nodeCount, sources, targets, weights }: Sample['list']) {
  const order = sortedBy(sources, nodeCount);
  const sorted = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = weights[order[i]!]!;
  return { offsets: bucketOffsets(sources, nodeCount), targets: gathered(targets, order), sorted };
}

/** Every metric that needs nothing chosen, one after the other on one core. */
export function everythingTask(sample: Sample, limit: number): Task {
  const { graph, size } = sample;
  const ready = metrics.filter((metric) => isReady(metric, {}) && takes(metric, graph));
  return {
    name: 'every metric',
    size,
    limit,
    contestants: {
      engine: here(() => {
        const context = metricContext(graph, 1);
        for (const metric of ready) metricResult(metric, graph, context);
      })
    }
  };
}
