import type { MetricContext, MetricParameters, ParameterValues } from '../metrics/metric.ts';
import type { Network } from '../network.ts';
import type { Steps } from '../steps.ts';

/**
 * A picture of a network that takes more than numbers: plain data for a panel, with parties and edges
 * by their place in the graph.
 */
export interface Report<
  Id extends string = string,
  Parameters extends MetricParameters = MetricParameters,
  Found extends object = object
> {
  readonly id: Id;
  readonly parameters: Parameters;
  /** Larger networks are refused: it would take too long, or the result would be too large. */
  readonly mostParties?: number;
  compute(
    network: Network,
    parameters: ParameterValues<Parameters>,
    context: MetricContext
  ): Found | Steps<Found>;
}

/** Only types: keeps id, parameters and result of a descriptor and checks the rest. */
export function defineReport<
  const Id extends string,
  Parameters extends MetricParameters,
  Found extends object
>(report: Report<Id, Parameters, Found>): Report<Id, Parameters, Found> {
  return report;
}
