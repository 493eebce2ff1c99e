import { clusters } from '#lib/analysis/communities/clusters.ts';
import { networkOf } from '#lib/analysis/network.ts';
import { runSteps } from '#lib/analysis/run.ts';
import type { CliCommand } from './command.ts';
import { partyNames } from './party-names.ts';

/** Which parties deal mostly among themselves: the best clusters of several seeds. */
export const communities: CliCommand = {
  usage:
    'communities FILE… [--undirected] [--seed n] [--seeds k] [--resolution g] [--objective density] [--layer NAME] [--as-of DATE]',
  options: [
    '--undirected',
    '--seed',
    '--seeds',
    '--resolution',
    '--objective',
    '--layer',
    '--as-of'
  ],

  report(file, options, io) {
    const { undirected, layer, asOf = io.today() } = options;
    const { seed = 1, seeds = 20, resolution = 1, objective = 'modularity' } = options;
    const { graph, partyIds } = networkOf(file.diagram, {
      asOf,
      undirected,
      ...(layer && { layer })
    });
    const nodes = partyNames(file, partyIds);
    const found = runSteps(clusters(graph, { objective, resolution, seed, seeds }));
    const membership = [...found.membership];
    const { quality, worstQuality, stability } = found;
    return {
      json() {
        const told = { nodes, membership, [objective]: quality, resolution, seed };
        return JSON.stringify({ ...told, stability: stability.overall }).slice(1, -1);
      },
      text: () => [
        `  ${objective.padEnd(10)}  ${quality === null ? 'unknown' : rounded(quality)}`,
        `  worst seed  ${worstQuality === null ? 'unknown' : rounded(worstQuality)} of ${String(seeds)}`,
        `  stability   ${stability.overall === null ? 'unknown' : rounded(stability.overall)}`,
        ...clusterLines(membership, nodes)
      ]
    };
  }
};

function clusterLines(membership: readonly number[], nodes: readonly string[]): string[] {
  const names: string[][] = [];
  for (const [node, cluster] of membership.entries())
    (names[cluster] ??= []).push(nodes[node] ?? '');
  return names.flatMap((members, i) => [
    `  cluster ${String(i + 1)} (${String(members.length)} parties)`,
    ...members.map((name) => `    ${name}`)
  ]);
}

function rounded(number: number): string {
  return number.toFixed(4);
}
