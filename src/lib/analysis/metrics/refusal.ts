import type { Digraph } from '../graph/digraph.ts';
import type { MetricParameter, MetricParameters, ParameterInput } from './metric.ts';

/** Why a metric, or a report, says nothing about a network. */
export type Refusal =
  | { readonly code: 'too-many-parties'; readonly found: number; readonly limit: number }
  | { readonly code: 'party-not-chosen'; readonly parameter: string }
  /** A chosen party that is not in this network. */
  | { readonly code: 'unknown-party'; readonly parameter: string; readonly party: ParameterInput }
  | { readonly code: 'unknown-parameter'; readonly parameter: string }
  /** Of the wrong kind, outside its bounds, or none of its options. */
  | {
      readonly code: 'parameter-invalid';
      readonly parameter: string;
      readonly value: ParameterInput;
    };

/** A computation asked for what it refuses: whoever asked should have looked. */
export class RefusedError extends RangeError {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal));
    this.refusal = refusal;
  }
}

interface Asked {
  readonly parameters: MetricParameters;
  readonly mostParties?: number;
}

/** The first reason not to compute; undefined when there is none. Parties are chosen by node. */
export function refusalOf(
  { parameters, mostParties = Infinity }: Asked,
  { nodeCount }: Digraph,
  chosen: Readonly<Record<string, ParameterInput>>
): Refusal | undefined {
  if (nodeCount > mostParties) {
    return { code: 'too-many-parties', found: nodeCount, limit: mostParties };
  }
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = chosen[name];
    if (value === undefined) {
      if ('default' in parameter) continue;
      return { code: 'party-not-chosen', parameter: name };
    }
    const fault = faultOf(name, parameter, value, nodeCount);
    if (fault) return fault;
  }
  const unknown = Object.keys(chosen).find((name) => !(name in parameters));
  return unknown === undefined ? undefined : { code: 'unknown-parameter', parameter: unknown };
}

function faultOf(
  parameter: string,
  asked: MetricParameter,
  value: ParameterInput,
  nodeCount: number
): Refusal | undefined {
  const isNode = (party: ParameterInput) =>
    typeof party === 'number' && Number.isInteger(party) && party >= 0 && party < nodeCount;
  if (asked.kind === 'party') {
    return isNode(value) ? undefined : { code: 'unknown-party', parameter, party: value };
  }
  if (asked.kind === 'parties' && Array.isArray(value)) {
    const party = (value as readonly ParameterInput[]).find((entry) => !isNode(entry));
    return party === undefined ? undefined : { code: 'unknown-party', parameter, party };
  }
  return fits(asked, value) ? undefined : { code: 'parameter-invalid', parameter, value };
}

function fits(asked: MetricParameter, value: ParameterInput): boolean {
  switch (asked.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return asked.options.some((option) => option === value);
    case 'number':
      return typeof value === 'number' && value >= asked.min && value <= asked.max;
    default:
      return false;
  }
}
