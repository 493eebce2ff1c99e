import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { defaultsOf, metricContext } from './metrics/metric.ts';
import type { MetricValue } from './metrics/metric.ts';
import type { MetricId, MetricKey } from './metrics/index.ts';
import { metrics } from './metrics/index.ts';
import { moduleKind } from './modules/tree.ts';
import type { ModuleKind, ModuleTree } from './modules/tree.ts';
import { networkOf } from './network.ts';

/** The numbers of one revision of a diagram, as plain data. */
export interface Analysis {
  readonly revision: number;
  /** The order of all entries per party. */
  readonly parties: readonly PartyId[];
  readonly values: Readonly<Partial<Record<MetricKey, Exclude<MetricValue, ModuleTree>>>>;
  /** The interchangeable blocks, each before its parts. */
  readonly blocks: readonly Block[];
}

/** A node of the module tree, told so that a list can show it. */
export interface Block {
  readonly kind: ModuleKind;
  readonly depth: number;
  /** Number of parties in it. */
  readonly size: number;
  /** The party of a leaf. */
  readonly party?: PartyId;
}

/** One metric still to be computed; `compute` keeps its value for `assemble`. */
export interface AnalysisPart {
  readonly id: MetricId;
  compute(): void;
}

export interface AnalysisJob {
  readonly parts: readonly AnalysisPart[];
  /** The result, once every part has been computed. */
  assemble(revision: number): Analysis;
}

/** The same pivots every time; the tree does not depend on them. */
const seed = 1;

/** Every metric of a diagram, cut into parts so that whoever runs them can stop in between. */
export function analysisOf(diagram: Diagram): AnalysisJob {
  const { graph, partyIds } = networkOf(diagram, { colourBy: 'service' });
  const context = metricContext(graph, seed);
  const found: Partial<Record<MetricKey, MetricValue>> = {};
  return {
    parts: metrics.map((metric) => ({
      id: metric.id,
      compute() {
        Object.assign(found, metric.compute(graph, defaultsOf(metric.parameters), context));
      }
    })),
    assemble(revision) {
      const { module_tree: tree, ...values } = found;
      const blocks = isTree(tree) ? blocksOf(tree, partyIds) : [];
      return { revision, parties: partyIds, values: values as Analysis['values'], blocks };
    }
  };
}

function blocksOf(tree: ModuleTree, partyIds: readonly PartyId[]): Block[] {
  const open: number[] = [];
  return Array.from({ length: tree.moduleCount }, (_, module) => {
    while (open.at(-1) === module) open.pop();
    const end = tree.subtreeEnds[module]!;
    const first = tree.leafOffsets[module]!;
    const size = tree.leafOffsets[end]! - first;
    const kind = moduleKind(tree, module);
    const depth = open.length;
    if (kind !== 'leaf') open.push(end);
    const party = kind === 'leaf' ? partyIds[tree.leaves[first]!] : undefined;
    return { kind, depth, size, ...(party && { party }) };
  });
}

function isTree(value: MetricValue | undefined): value is ModuleTree {
  return typeof value === 'object' && value !== null && 'subtreeEnds' in value;
}
