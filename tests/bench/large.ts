import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { isReady, metricContext, metricResult } from '#lib/analysis/metrics/metric.ts';
import type { Metric, MetricContext, MetricValue } from '#lib/analysis/metrics/metric.ts';
import { RefusedError } from '#lib/analysis/metrics/refusal.ts';
import { threadTime } from './clock.ts';
import { powerLaw } from './graphs.ts';

// Every metric that needs nothing chosen, on a network as large as anybody will open. Whatever one
// derives the next may use, so a cost stands with the first that has it.

/** Less is not worth a line: such metrics are told together. */
const worthTelling = 1_000;

/** What each metric makes of 100,000 parties and 500,000 engagements, as a table in Markdown. */
export function largeTable(): string {
  const { graph } = powerLaw(100_000, 500_000, '');
  const context = metricContext(graph, 1);
  const rows: string[] = [];
  const quick = { count: 0, time: 0 };
  const start = threadTime();
  for (const metric of metrics.filter((candidate) => isReady(candidate, {}))) {
    const before = threadTime();
    const outcome = outcomeOf(metric, graph, context);
    const time = threadTime() - before;
    process.stderr.write(`${metric.id}  ${outcome}  ${time.toFixed(0)}\n`);
    if (time >= worthTelling || outcome !== 'exact') rows.push(rowOf(metric.id, outcome, time));
    else {
      quick.count++;
      quick.time += time;
    }
  }
  const total = threadTime() - start;
  return [
    '| metric | result | seconds |',
    '| --- | --- | ---: |',
    ...rows,
    rowOf(`${String(quick.count)} others`, 'exact', quick.time),
    rowOf('all, one after the other', '', total)
  ].join('\n');
}

function rowOf(name: string, outcome: string, time: number): string {
  return `| ${name} | ${outcome} | ${(time / 1000).toFixed(1)} |`;
}

function outcomeOf(metric: Metric, graph: Digraph, context: MetricContext): string {
  try {
    const { values, sampling } = metricResult(metric, graph, context);
    for (const [key, value] of Object.entries(values)) assertSound(metric, key, value);
    if (!sampling) return 'exact';
    for (const [key, errors] of Object.entries(sampling.standardErrors)) {
      if (!errors.every(Number.isFinite)) throw new Error(`standard errors of ${key} not finite`);
    }
    return `sample of ${String(sampling.samples)} of ${String(sampling.of)}`;
  } catch (cause) {
    if (cause instanceof RefusedError) return `refused: ${cause.refusal.code}`;
    throw cause;
  }
}

/** Nothing infinite, and nothing undefined that the metric does not announce. */
function assertSound({ nullRule }: Metric, key: string, value: MetricValue | undefined): void {
  for (const number of numbersOf(value)) {
    const isAnnounced = Number.isNaN(number) && nullRule !== 'never';
    if (!Number.isFinite(number) && !isAnnounced) throw new Error(`${key} has ${String(number)}`);
  }
}

function numbersOf(value: MetricValue | undefined): Iterable<number> {
  if (value instanceof Float64Array) return value;
  if (typeof value === 'number') return [value];
  if (!value || value instanceof Int32Array || Array.isArray(value)) return [];
  return Object.values(value).filter((entry) => typeof entry === 'number');
}
