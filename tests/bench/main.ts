import { cpus } from 'node:os';
import type { Serve } from './built-app.ts';
import { pageCosts, pageTable } from './built-app.ts';
import { drawn } from './drawing.ts';
import { editTasks } from './edit-tasks.ts';
import { everythingTask, sharedTasks } from './engine-tasks.ts';
import { costTable, fileCosts } from './file-costs.ts';
import { formatTasks } from './format-tasks.ts';
import { powerLaw } from './graphs.ts';
import { compared } from './harness.ts';
import { gridded } from './grids.ts';
import type { Task } from './harness.ts';
import { pythonWithIgraph, startIgraph } from './igraph.ts';
import { largeTable } from './large.ts';
import { startPair } from './pair.ts';
import { panelTasks } from './panel-tasks.ts';
import { sceneTasks } from './scene-tasks.ts';
import { markdown, rowOf } from './table.ts';

/**
 * What to measure: all, the tasks whose names hold one of the words, or `files`, `drawing`, `grids` or
 * `large` alone.
 */
const words = process.argv.slice(2);
const isWanted = ({ name, size }: Task) =>
  words.length === 0 || words.some((word) => `${name} ${size}`.includes(word));

const rows: string[][] = [];

async function measure(tasks: readonly Task[]): Promise<void> {
  for (const task of tasks.filter(isWanted)) {
    const row = rowOf(task, await compared(task));
    process.stderr.write(`${row.filter((cell) => cell !== '').join('  ')}\n`);
    rows.push(row);
  }
}

/** The bundled helper and reader, and the script for igraph. */
export async function main(
  helperFile: URL,
  igraphScript: string,
  readerFile: URL,
  { serve, browser }: { serve: Serve; browser: object }
): Promise<void> {
  const parts = { drawing: drawn, grids: gridded };
  const [part] = words;
  if (words.length === 1 && (part === 'drawing' || part === 'grids')) {
    process.stdout.write(`${pageTable(await pageCosts(serve, browser, parts[part]()))}\n`);
    return;
  }
  if (words.length === 1 && words[0] === 'large') {
    process.stdout.write(`${largeTable()}\n`);
    return;
  }
  if (words.length === 1 && words[0] === 'files') {
    process.stdout.write(`${costTable(await fileCosts(readerFile))}\n`);
    return;
  }
  const python = pythonWithIgraph();
  const pair = startPair(helperFile);
  let version = 'skipped: igraph for Python is not on this machine';
  for (const [parties, engagements, size] of [
    [1_000, 5_000, '1k / 5k'],
    [10_000, 50_000, '10k / 50k'],
    [100_000, 500_000, '100k / 500k']
  ] as const) {
    const sample = powerLaw(parties, engagements, size);
    const igraph = python === undefined ? undefined : startIgraph(python, igraphScript, sample);
    if (igraph) version = `igraph, leidenalg ${await igraph.version()}`;
    await measure(sharedTasks(sample, { igraph, pair }));
    if (parties === 1_000) await measure([everythingTask(sample, 1000)]);
    igraph?.stop();
  }
  await measure([everythingTask(powerLaw(50, 80, '50 / 80'), 16), ...panelTasks(pair)]);
  pair.stop();
  await measure([...sceneTasks(), ...editTasks(), ...formatTasks()]);
  const costs = words.length === 0 ? await fileCosts(readerFile) : [];
  const machine = `${String(cpus().length)} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`;
  process.stdout.write(
    [
      'Milliseconds of processor time of the busiest thread, the least of many runs in turn.',
      `Node.js ${process.versions.node}, ${machine}; ${version}.`,
      '',
      ...(rows.length > 0 ? [markdown(rows), ''] : []),
      ...(costs.length > 0 ? [costTable(costs), ''] : [])
    ].join('\n')
  );
}
