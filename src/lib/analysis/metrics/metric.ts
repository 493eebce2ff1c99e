import type { Explanation } from '../explanations/explanation.ts';
import type { Facts } from '../facts.ts';
import { noFacts } from '../facts.ts';
import type { Digraph } from '../graph/digraph.ts';
import type { ModuleTree } from '../modules/tree.ts';
import { runSteps } from '../run.ts';
import type { Steps } from '../steps.ts';
import { isSteps } from '../steps.ts';
import { RefusedError, refusalOf } from './refusal.ts';

/** What a value is a statement about. */
export type MetricLevel = 'party' | 'engagement' | 'network';

/**
 * How the value of a key is to be read.
 * - `values`: one entry per party or edge, in the order of the graph; an undefined entry is NaN
 * - `members`: the ascending indices of the parties or edges that have the property
 * - `number`: one number, null when undefined
 * - `profile`: a list whose index has a meaning of its own, such as the tier
 * - `tree`: a module tree, null when there is none
 * - `groups`: lists of parties, each ascending
 * - `record`: numbers by name
 * - `matrix`: a row for each party, with an entry for each
 */
export type MetricShape =
  'values' | 'members' | 'number' | 'profile' | 'tree' | 'groups' | 'record' | 'matrix';

export type Groups = readonly (readonly number[])[];
export type NumberRecord = Readonly<Record<string, number>>;
export type Matrix = readonly Float64Array[];

export type MetricValue =
  Int32Array | Float64Array | ModuleTree | Groups | NumberRecord | Matrix | number | null;

export type MetricUnit =
  | 'parties'
  | 'engagements'
  | 'pairs'
  | 'triples'
  | 'tiers'
  | 'steps'
  | 'rounds'
  | 'value'
  | 'share'
  | 'none';

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

/**
 * When a value, or an entry of it, is null instead of a number.
 * - `without-parties`, `without-pairs`, `without-engagements`: there is nothing to divide by
 * - `without-income`, `without-spend`: the party receives, or spends, nothing in the map
 * - `not-unique`: several answers are equally right, or the sum has no end
 * - `without-facts`: what it is about (a country, a service) is not known
 */
export type MetricNullRule =
  | 'never'
  | 'without-parties'
  | 'without-pairs'
  | 'without-engagements'
  | 'without-income'
  | 'without-spend'
  | 'not-unique'
  | 'without-facts';

export interface MetricReference {
  readonly citation: string;
  readonly doi?: string;
}

/**
 * A choice the user has. A `party`, and a list of them, has no default: without one chosen, the metric
 * says nothing.
 */
export type MetricParameter =
  | { readonly kind: 'boolean'; readonly default: boolean }
  | {
      readonly kind: 'number';
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string }
  | { readonly kind: 'party' }
  | { readonly kind: 'parties' };

export type MetricParameters = Readonly<Record<string, MetricParameter>>;

type ParameterValue<Parameter extends MetricParameter> = Parameter extends {
  readonly kind: 'choice';
  readonly options: readonly (infer Option)[];
}
  ? Option
  : Parameter extends { readonly kind: 'boolean' }
    ? boolean
    : Parameter extends { readonly kind: 'parties' }
      ? readonly number[]
      : number;

/** A value for each parameter; a party is the number of its node. */
export type ParameterValues<Parameters extends MetricParameters> = {
  readonly [Name in keyof Parameters]: ParameterValue<Parameters[Name]>;
};

/** How a value was estimated when not every item was counted. */
export interface Sampling {
  readonly samples: number;
  readonly of: number;
  /** By key, in the unit of the value; an entry for each of its entries. */
  readonly standardErrors: Readonly<Record<string, Float64Array>>;
}

export type MetricValues<Key extends string = string> = Readonly<Partial<Record<Key, MetricValue>>>;

/** The values of a metric, exact unless it says how they were sampled. */
export interface MetricResult<Key extends string = string> {
  readonly values: MetricValues<Key>;
  readonly sampling?: Sampling;
}

/** What a computation may use besides the graph. */
export interface MetricContext {
  /** For everything random. */
  readonly seed: number;
  readonly facts: Facts;
  /** About how many elementary steps a metric may take before it samples. */
  readonly budget: number;
  /** The derivation of the context's graph, made once however many metrics ask for it. */
  derived<Value>(derive: (graph: Digraph) => Value): Value;
  /** The same for a derivation that takes long. */
  awaited<Value>(derive: (graph: Digraph, context: MetricContext) => Steps<Value>): Steps<Value>;
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
  /** Our own way to measure what the reference speaks of; it does not have this formula. */
  readonly own?: true;
  /** Larger networks are refused: it would take too long, or its result would be too large. */
  readonly mostParties?: number;
  compute(
    graph: Digraph,
    parameters: ParameterValues<Parameters>,
    context: MetricContext
  ): MetricValues<Key> | Steps<MetricResult<Key>>;
  /** Why a party has its value: the terms of the formula and the objects behind them. */
  explain?(
    graph: Digraph,
    about: Explained,
    context: MetricContext
  ): Explanation | Steps<Explanation>;
}

/** Which value is to be explained, of a party that is given by its node. */
export interface Explained {
  readonly key: string;
  readonly party: number;
  /** The party that it is seen from, where the metric asks for one. */
  readonly root: number;
}

/** Only types: keeps the ids and keys of a descriptor as literal types and checks the rest. */
export function defineMetric<
  const Id extends string,
  const Key extends string,
  Parameters extends MetricParameters
>(metric: Metric<Id, Key, Parameters>): Metric<Id, Key, Parameters> {
  return metric;
}

/** Some ten seconds of work on one core. */
const defaultBudget = 2e9;

interface ContextOptions {
  readonly facts?: Facts;
  readonly budget?: number;
}

/** The context of one run over one graph. A fresh one computes everything anew. */
export function metricContext(
  graph: Digraph,
  seed: number,
  { facts = noFacts, budget = defaultBudget }: ContextOptions = {}
): MetricContext {
  const made = new Map<unknown, unknown>();
  const context: MetricContext = {
    seed,
    facts,
    budget,
    derived<Value>(derive: (graph: Digraph) => Value): Value {
      if (!made.has(derive)) made.set(derive, derive(graph));
      return made.get(derive) as Value;
    },
    *awaited<Value>(derive: (graph: Digraph, context: MetricContext) => Steps<Value>) {
      if (!made.has(derive)) made.set(derive, yield* derive(graph, context));
      return made.get(derive) as Value;
    }
  };
  return context;
}

/** The values that parameters have until the user changes them; a party has none. */
export function defaultsOf(parameters: MetricParameters): Readonly<Record<string, ParameterInput>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      'default' in parameter ? [[name, parameter.default]] : []
    )
  );
}

/** What a computation is given: the choices, which `refusalOf` has looked at, and defaults for the rest. */
export function valuesOf(
  parameters: MetricParameters,
  chosen: Readonly<Record<string, ParameterInput>>
): ParameterValues<MetricParameters> {
  return { ...defaultsOf(parameters), ...chosen } as ParameterValues<MetricParameters>;
}

/** A parameter's value before its kind is known. */
export type ParameterInput = boolean | number | string | readonly (number | string)[];

/** Whether a metric takes a network of this size. */
export function takes(
  { mostParties = Infinity }: Pick<Metric, 'mostParties'>,
  { nodeCount }: Digraph
): boolean {
  return nodeCount <= mostParties;
}

/** Whether every party that a metric asks for is chosen. */
export function isReady(
  { parameters }: Pick<Metric, 'parameters'>,
  chosen: Readonly<Record<string, ParameterInput>>
): boolean {
  return Object.entries(parameters).every(
    ([name, parameter]) => 'default' in parameter || name in chosen
  );
}

/**
 * A metric's values as steps, whether it takes long or not. Parameters that are not chosen have their defaults.
 * @throws RefusedError for a network, or a choice, that the metric does not take
 */
export function* metricSteps<Key extends string>(
  metric: Metric<string, Key>,
  graph: Digraph,
  context: MetricContext,
  chosen: Readonly<Record<string, ParameterInput>> = {}
): Steps<MetricResult<Key>> {
  const refusal = refusalOf(metric, graph, chosen);
  if (refusal) throw new RefusedError(refusal);
  const found = metric.compute(graph, valuesOf(metric.parameters, chosen), context);
  return isSteps(found) ? yield* found : { values: found };
}

/** A metric's values without a break. */
export function metricResult<Key extends string>(
  metric: Metric<string, Key>,
  graph: Digraph,
  context: MetricContext,
  chosen: Readonly<Record<string, ParameterInput>> = {}
): MetricResult<Key> {
  return runSteps(metricSteps(metric, graph, context, chosen));
}
