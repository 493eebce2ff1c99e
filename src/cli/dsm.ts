import { architecture } from '#lib/analysis/architecture/architecture.ts';
import { metricContext } from '#lib/analysis/metrics/metric.ts';
import { networkOf } from '#lib/analysis/network.ts';
import { runSteps } from '#lib/analysis/run.ts';
import type { CliCommand } from './command.ts';
import { partyNames } from './party-names.ts';

/** Of the search for governance units; the rest needs none. */
const seed = 1;

/** The network as a design structure matrix: what touches what, in which order, in which role. */
export const dsm: CliCommand = {
  usage: 'dsm FILE… [--layer NAME] [--as-of DATE]',
  options: ['--layer', '--as-of'],

  report(file, { layer, asOf: day }, io) {
    const asOf = day ?? io.today();
    const { graph, partyIds } = networkOf(file.diagram, { asOf, ...(layer && { layer }) });
    const nodes = partyNames(file, partyIds);
    // Here nobody waits before a screen: exact, however long it takes.
    const context = metricContext(graph, seed, { budget: Infinity });
    const { visibility, structure, sequence, feedback, units } = runSteps(
      architecture(graph, context)
    );
    const named = (vertices: Int32Array) => Array.from(vertices, (node) => nodes[node] ?? '');
    const order = named(sequence.order);
    const blocks = Array.from({ length: sequence.blockOffsets.length - 1 }, (_, i) =>
      order.slice(sequence.blockOffsets[i], sequence.blockOffsets[i + 1])
    );
    const { propagationCost } = visibility;
    const arcs = feedback.edges.length;
    return {
      json: () =>
        JSON.stringify({
          nodes,
          order,
          blocks,
          feedback: { arcs, weight: feedback.weight },
          propagation_cost: propagationCost,
          roles: structure.roles,
          clustering_cost: units.cost
        }).slice(1, -1),
      text: () => [
        `  propagation cost  ${propagationCost === null ? 'unknown' : propagationCost.toFixed(4)}`,
        `  architecture      ${structure.type}, core of ${String(structure.core.length)}`,
        `  feedback          ${String(arcs)} engagements, weight ${String(feedback.weight)}`,
        `  clustering cost   ${String(units.cost)}`,
        ...Array.from(
          sequence.order,
          (node, place) => `    ${order[place] ?? ''} (${structure.roles[node] ?? ''})`
        )
      ]
    };
  }
};
