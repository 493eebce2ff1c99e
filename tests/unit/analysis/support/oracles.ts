import { readFileSync } from 'node:fs';
import { digraph } from '../../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../../src/lib/analysis/graph/digraph.ts';

type Edge = readonly [source: number, target: number, label?: number];

interface OracleGraph {
  readonly id: string;
  readonly n: number;
  readonly directed: boolean;
  readonly edges: readonly Edge[];
}

export interface ModuleCase extends OracleGraph {
  readonly tree: string;
  readonly modules?: number;
}

export interface GraphCase extends OracleGraph {
  readonly weighted: boolean;
  readonly groups?: readonly number[];
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface ChainCase {
  readonly id: string;
  readonly io: unknown;
  readonly average_propagation_length?: unknown;
  readonly inoperability: readonly { readonly seed: number; readonly q: unknown }[];
  readonly cascade: readonly {
    readonly seed: number;
    readonly theta: number;
    readonly round: unknown;
  }[];
  readonly cascade_size_theta_0_5: unknown;
}

function oracleFile(name: string): unknown {
  const url = new URL(`../../../fixtures/oracles/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

export const moduleCases = ['md_small.json', 'md_medium.json'].flatMap(
  (name) => (oracleFile(name) as { cases: ModuleCase[] }).cases
);

export const graphCases = (oracleFile('graphs.json') as { graphs: GraphCase[] }).graphs;

export interface ClusterCase extends OracleGraph {
  readonly groups?: readonly string[];
  readonly expect: {
    readonly modularity_best: { readonly q: number; readonly membership: readonly number[] };
    readonly modularity_singletons: number;
    readonly modularity_groups?: number;
  };
}

export const clusterCases = (oracleFile('clusters.json') as { graphs: ClusterCase[] }).graphs;

export const chainCases = (oracleFile('chain.json') as { graphs: ChainCase[] }).graphs;

/** What the reference file says of the design structure matrix of a cluster case. */
interface ArchitectureCase {
  readonly id: string;
  readonly hidden_structure: {
    readonly vfi: readonly number[];
    readonly vfo: readonly number[];
    readonly propagation_cost: number;
    readonly cyclic_groups: readonly number[];
    readonly core: readonly number[] | null;
    readonly core_share: number;
    readonly architecture: string;
    readonly role: readonly string[] | null;
    readonly role_median: readonly string[];
  };
  readonly min_feedback_arcs?: number;
  readonly min_feedback_weight?: number;
  readonly coordination_cost_groups?: Readonly<Record<string, number>>;
  readonly coordination_cost_optimum?: { readonly cost: number; readonly pow_cc: number };
}

export const architectureCases = (
  oracleFile('chain.json') as { graphs: ArchitectureCase[] }
).graphs.map((known) => ({ ...clusterCases.find(({ id }) => id === known.id)!, ...known }));

/** The graph of a case whose third entries are colours. */
export function colouredGraph({ n, directed, edges }: OracleGraph): Digraph {
  return digraph({
    ...ends(n, edges),
    directed,
    colours: Int32Array.from(edges, (e) => e[2] ?? 1)
  });
}

/** The graph of a case whose third entries are weights. */
export function weightedGraph({ n, directed, edges }: OracleGraph): Digraph {
  return digraph({
    ...ends(n, edges),
    directed,
    weights: Float64Array.from(edges, (e) => e[2] ?? 1)
  });
}

function ends(nodeCount: number, edges: readonly Edge[]) {
  return {
    nodeCount,
    sources: Int32Array.from(edges, ([source]) => source),
    targets: Int32Array.from(edges, ([, target]) => target)
  };
}
