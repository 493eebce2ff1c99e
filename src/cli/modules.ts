import { moduleTree } from '#lib/analysis/modules/decompose.ts';
import type { ModuleTree } from '#lib/analysis/modules/tree.ts';
import { moduleKind, moduleTreeJson } from '#lib/analysis/modules/tree.ts';
import { networkOf } from '#lib/analysis/network.ts';
import type { CliCommand } from './command.ts';
import { partyNames } from './party-names.ts';
import { timed } from './timed.ts';

/** The tree does not depend on it. */
const seed = 1;

/** Which parties are interchangeable as seen from outside: the modular decomposition. */
export const modules: CliCommand = {
  usage:
    'modules FILE… [--undirected] [--colour service] [--repeat k] [--time] [--layer NAME] [--as-of DATE]',
  options: ['--undirected', '--colour', '--repeat', '--time', '--layer', '--as-of'],

  report(file, { undirected, colour, layer, repeat = 5, time, asOf }, io) {
    const { graph, partyIds } = networkOf(file.diagram, {
      asOf: asOf ?? io.today(),
      undirected,
      ...(layer && { layer }),
      ...(colour && { colourBy: colour })
    });
    const nodes = partyNames(file, partyIds);
    const decompose = () => moduleTree(graph, { coloured: colour !== undefined, seed });
    const [tree, ms] = timed(decompose, time ? repeat : 1, io);
    return {
      json() {
        const timed = time ? `,"ms":${String(ms)}` : '';
        return `"nodes":${JSON.stringify(nodes)},"tree":${moduleTreeJson(tree, nodes)}${timed}`;
      },
      text: () => [...(time ? [`  ${String(ms)} ms`] : []), ...treeLines(tree, nodes)]
    };
  }
};

/** Beyond this many levels lines stop moving right, or a deep tree would be mostly blanks. */
const deepestIndent = 40;

function treeLines(tree: ModuleTree, nodes: readonly string[]): string[] {
  const open: number[] = [];
  return Array.from(tree.kinds, (_, module) => {
    while (open.at(-1) === module) open.pop();
    const indent = '  '.repeat(1 + Math.min(open.length, deepestIndent));
    const end = tree.subtreeEnds[module] ?? 0;
    const first = tree.leafOffsets[module] ?? 0;
    const kind = moduleKind(tree, module);
    if (kind === 'leaf') return `${indent}${nodes[tree.leaves[first] ?? -1] ?? ''}`;
    open.push(end);
    const size = (tree.leafOffsets[end] ?? 0) - first;
    return `${indent}${kind} (${String(size)} parties)`;
  });
}
