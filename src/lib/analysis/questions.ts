import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import type { MetricId, MetricKey } from './metrics/index.ts';
import type { MetricValue, ParameterInput, Sampling } from './metrics/metric.ts';
import type { Refusal } from './metrics/refusal.ts';
import type { NetworkOptions } from './network.ts';
import type { ReportFound, ReportId } from './reports/index.ts';
import type { Coverage } from './weights.ts';

/** Parameters that shall not have their defaults; a party by its id. */
export type Chosen = Readonly<Record<string, ParameterInput>>;

interface Asked {
  readonly parameters?: Chosen;
  /** The layer, the day and so on; by default the engagements, by service. */
  readonly network?: NetworkOptions;
}

export interface MetricQuestion extends Asked {
  readonly metric: MetricId;
}

export interface ReportQuestion<Id extends ReportId = ReportId> extends Asked {
  readonly report: Id;
}

/** What can be asked of a diagram: a metric, or a report where numbers alone would not do. */
export type Question = MetricQuestion | ReportQuestion;

/** What the places in an answer stand for, told once for each network that is asked of. */
export interface Ground {
  /** Of the diagram that it was made from. */
  readonly revision: number;
  /** The order of all entries per party. */
  readonly parties: readonly PartyId[];
  /** Client and provider of each edge, as places in `parties`: the order of all entries per engagement. */
  readonly clients: Int32Array;
  readonly providers: Int32Array;
  /** What each edge weighs. */
  readonly weights: Float64Array;
  /** The engagements that count, and the edge that each became; -1 for one with oneself. */
  readonly engagements: readonly EngagementId[];
  readonly edgeOf: Int32Array;
  readonly coverage: Coverage;
}

/** The values of a metric, exact unless it says how they were sampled. */
export interface MetricFound {
  readonly values: Readonly<Partial<Record<MetricKey, MetricValue>>>;
  readonly sampling?: Sampling;
}

/** What is known of a network by keys, from one metric or from several. */
export interface Numbers {
  /** The order of all entries per party. */
  readonly parties: readonly PartyId[];
  readonly values: MetricFound['values'];
}

/** Why a question has no answer in this network. */
export type Unanswered = Refusal;

export type FoundOf<Q extends Question> = Q extends { readonly report: infer Id extends ReportId }
  ? ReportFound<Id>
  : MetricFound;

export type Answer<Q extends Question = Question> = Result<FoundOf<Q>, Unanswered>;
