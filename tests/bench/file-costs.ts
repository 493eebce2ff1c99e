import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { idMaker } from '#lib/domain/ids.ts';
import { importFile, writerFor } from '#lib/formats/index.ts';
import { graphml } from './format-tasks.ts';
import { ways } from './reading-ways.ts';

const rounds = 3;

/** A list of 100,000 engagements as a register has them: quoted, with dates and two currencies. */
function list(): string {
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    [
      `"Client ${String(i % 9_000)}, Inc."`,
      `Provider ${String((i * 7_919) % 20_000)}`,
      `"${String(1 + (i % 900))},250.50"`,
      i % 3 === 0 ? 'EUR' : 'CNY',
      `20${String(10 + (i % 16))}-0${String(1 + (i % 9))}-15`,
      i % 4 === 0 ? 'ended' : 'active'
    ].join(',')
  );
  return ['client,provider,value,currency,start,status', ...rows, ''].join('\n');
}

function files(): [name: string, content: string | Uint8Array][] {
  const context = { fileName: 'a.graphml', importedAt: '2026-11-24', makeId: idMaker('a') };
  const read = importFile(new TextEncoder().encode(graphml), context);
  const workbook = read.ok ? writerFor('a.xlsx')?.write(read.value.diagram).content : undefined;
  return [
    ['100,000 rows.csv', list()],
    ['10,000 nodes and 30,000 lines.graphml', graphml],
    ['the same as a workbook.xlsx', workbook ?? '']
  ];
}

/**
 * Time and peak memory of reading files, beside a plain parse of the same file: the least of three runs,
 * each in a process of its own, which therefore compiles first. Memory is told on Linux only.
 */
export async function fileCosts(readerFile: URL): Promise<string[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceloom-bench-'));
  const rows: string[][] = [];
  for (const [name, content] of files()) {
    const file = path.join(folder, name.replace(/^.*(?=\.)/, 'file'));
    writeFileSync(file, content);
    const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
    for (const way of Object.keys(ways[path.extname(file)] ?? {})) {
      const runs: Cost[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await once(readerFile, file, way));
      const least = (of: 'time' | 'grown') => Math.min(...runs.map((run) => run[of]));
      const row = [name, size, way, least('time').toFixed(0), (least('grown') / 1e6).toFixed(0)];
      process.stderr.write(`${row.join('  ')}\n`);
      rows.push(row);
    }
  }
  rmSync(folder, { recursive: true });
  return rows;
}

interface Cost {
  /** Milliseconds of processor time. */
  readonly time: number;
  /** Bytes that the process held more at its peak than before. */
  readonly grown: number;
}

/** What a process holds is looked up from outside, for it has no time to do so itself. */
function once(readerFile: URL, file: string, way: string): Promise<Cost> {
  const script = `import(${JSON.stringify(readerFile.href)}).then((m) => m.readOnce(${JSON.stringify(file)}, ${JSON.stringify(way)}))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [peak, printed] = [0, ''];
  const clock = setInterval(() => (peak = Math.max(peak, heldBy(child.pid))), 5);
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(clock);
      const { time, held } = JSON.parse(printed) as { time: number; held: number };
      resolve({ time, grown: peak - held });
    });
  });
}

/** Bytes of memory that a process has; 0 where the system does not tell, or no longer. */
function heldBy(pid = 0): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The costs as a Markdown table. */
export function costTable(rows: readonly (readonly string[])[]): string {
  const header = ['file', 'size', 'read', 'ms', 'peak MB'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), '| --- | ---: | --- | ---: | ---: |', ...rows.map(line)].join('\n');
}
