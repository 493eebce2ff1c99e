/** Every metric as a panel needs to know it, so that no formula comes into the page. */
import type { Digraph } from '../graph/digraph.ts';
import { metrics } from '../metrics/index.ts';
import type { MetricId, MetricKey } from '../metrics/index.ts';
import type { Metric, MetricParameters } from '../metrics/metric.ts';
import { takes } from '../metrics/metric.ts';
import { readings } from '../metrics/readings.ts';
import type { Basis, Says, Subject } from '../metrics/readings.ts';
import { defineReport } from './report.ts';

type Told = Pick<
  Metric<MetricId, MetricKey>,
  'id' | 'keys' | 'level' | 'shape' | 'unit' | 'range' | 'nullRule' | 'reference'
>;

/** A metric without its computation. */
export interface Measure extends Told {
  readonly subject: Subject;
  readonly reads: readonly Basis[];
  readonly says: Says;
  readonly own: boolean;
  /** Whether the report `why` can take its values apart. */
  readonly explains: boolean;
  readonly parameters: MetricParameters;
  /** Whether it can be asked of a network of this size. */
  readonly fits: boolean;
}

export const measures = defineReport({
  id: 'measures',
  parameters: {},
  compute: ({ graph }): { readonly measures: readonly Measure[] } => ({
    measures: metrics.map((metric) => measureOf(metric, graph))
  })
});

function measureOf(metric: Metric<MetricId, MetricKey>, graph: Digraph): Measure {
  const { id, keys, level, shape, unit, range, nullRule, reference, parameters } = metric;
  const { subject, reads = [], says = 'amount' } = readings[id];
  return {
    ...{ id, keys, level, shape, unit, range, nullRule, reference, parameters },
    ...{ subject, reads, says },
    own: metric.own === true,
    explains: 'explain' in metric,
    fits: takes(metric, graph)
  };
}
