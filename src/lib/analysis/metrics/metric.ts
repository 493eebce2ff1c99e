import type { Digraph } from '../graph/digraph.ts';
import type { ModuleTree } from '../modules/tree.ts';

/** What a value is a statement about. */
export type MetricLevel = 'party' | 'engagement' | 'network';

/**
 * How the value of a key is to be read.
 * - `values`: one entry per party or edge, in the order of the graph; an undefined entry is NaN
 * - `members`: the ascending indices of the parties or edges that have the property
 * - `number`: one number, null when undefined
 * - `profile`: a list whose index has a meaning of its own, such as the tier
 * - `tree`: a module tree, null when there is none
 */
export type MetricShape = 'values' | 'members' | 'number' | 'profile' | 'tree';

export type MetricValue = Int32Array | Float64Array | ModuleTree | number | null;

export type MetricUnit = 'parties' | 'engagements' | 'pairs' | 'tiers' | 'value' | 'none';

/** Both bounds belong to the range; null is "no bound that holds for every network". */
export interface MetricRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** The edges that a metric reads unless the user chooses others. Never a mixture. */
export type MetricLayer = 'engagements' | 'information' | 'ownership';

/**
 * - `respected`: directed and undirected networks have their own convention
 * - `required`: nothing to say about an undirected network
 * - `ignored`: computed on who is tied to whom
 */
export type MetricDirection = 'respected' | 'required' | 'ignored';

/** When a value, or an entry of it, is null instead of a number. */
export type MetricNullRule = 'never' | 'without-parties';

export interface MetricReference {
  readonly citation: string;
  readonly doi?: string;
}

/** A choice the user has. */
export interface MetricParameter {
  readonly kind: 'boolean';
  readonly default: boolean;
}

export type MetricParameters = Readonly<Record<string, MetricParameter>>;

export type ParameterValues<Parameters extends MetricParameters> = {
  readonly [Name in keyof Parameters]: boolean;
};

/** What a computation may use besides the graph. */
export interface MetricContext {
  /** For everything random. */
  readonly seed: number;
  /** The derivation of the context's graph, made once however many metrics ask for it. */
  derived<Value>(derive: (graph: Digraph) => Value): Value;
}

/**
 * A metric as a value: everything that the help, the forms, the command line and the worker need.
 * The keys of one metric share level, shape, unit and range; what differs in them is another metric.
 */
export interface Metric<
  Id extends string = string,
  Key extends string = string,
  Parameters extends MetricParameters = MetricParameters
> {
  readonly id: Id;
  /** The names of the values, in snake_case; for each network those that have a meaning in it. */
  readonly keys: readonly Key[];
  readonly level: MetricLevel;
  readonly shape: MetricShape;
  readonly parameters: Parameters;
  readonly unit: MetricUnit;
  readonly range: MetricRange;
  readonly layer: MetricLayer;
  readonly direction: MetricDirection;
  readonly nullRule: MetricNullRule;
  readonly reference: MetricReference;
  compute(
    graph: Digraph,
    parameters: ParameterValues<Parameters>,
    context: MetricContext
  ): Readonly<Partial<Record<Key, MetricValue>>>;
}

/** Only types: keeps the ids and keys of a descriptor as literal types and checks the rest. */
export function defineMetric<
  const Id extends string,
  const Key extends string,
  Parameters extends MetricParameters
>(metric: Metric<Id, Key, Parameters>): Metric<Id, Key, Parameters> {
  return metric;
}

/** The context of one run over one graph. A fresh one computes everything anew. */
export function metricContext(graph: Digraph, seed: number): MetricContext {
  const made = new Map<unknown, unknown>();
  return {
    seed,
    derived<Value>(derive: (graph: Digraph) => Value): Value {
      if (!made.has(derive)) made.set(derive, derive(graph));
      return made.get(derive) as Value;
    }
  };
}

/** The values that parameters have until the user changes them. */
export function defaultsOf<Parameters extends MetricParameters>(
  parameters: Parameters
): ParameterValues<Parameters> {
  const entries = Object.entries(parameters).map(([name, { default: value }]) => [name, value]);
  return Object.fromEntries(entries) as ParameterValues<Parameters>;
}
