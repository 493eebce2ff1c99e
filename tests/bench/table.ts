import type { ContestantName, Task, Times } from './harness.ts';

/** A result in the order of its columns: what was measured, the times, and how they compare. */
export function rowOf(task: Task, times: Times): string[] {
  const { engine, twoWorkers, graphology, igraph } = times;
  return [
    task.name,
    task.size,
    ...[engine, twoWorkers, graphology, igraph].map(told),
    ratio(engine, igraph),
    task.ratio === undefined ? '' : String(task.ratio),
    ratio(twoWorkers, igraph),
    task.pairRatio === undefined ? '' : String(task.pairRatio),
    task.limit === undefined ? '' : `${String(task.limit)} ms`
  ];
}

export const header = [
  'task',
  'parties / engagements',
  'Sourceloom',
  'on two workers',
  'graphology',
  'igraph',
  'to igraph',
  'aim',
  'two workers to igraph',
  'aim',
  'aim'
];

/** A Markdown table, its columns aligned so that it can be read as it is. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const used = header.map((_, c) => rows.some((row) => row[c] !== ''));
  const shown = [header, ...rows].map((row) => row.filter((_, c) => used[c]));
  const widths = shown[0]!.map((_, c) => Math.max(...shown.map((row) => row[c]!.length)));
  const lines = shown.map(
    (row) =>
      `| ${row.map((cell, c) => (c < 2 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(' | ')} |`
  );
  const rule = `| ${widths.map((width, c) => (c < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function told(time: Times[ContestantName]): string {
  if (time === undefined) return '';
  if (typeof time === 'string') return time;
  return time >= 100 ? time.toFixed(0) : time.toPrecision(2);
}

function ratio(time: Times[ContestantName], other: Times[ContestantName]): string {
  return typeof time === 'number' && typeof other === 'number' ? (time / other).toFixed(2) : '';
}
