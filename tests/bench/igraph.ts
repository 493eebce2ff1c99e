import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Contestant } from './harness.ts';
import type { Sample } from './graphs.ts';

/** The first Python of this machine that has igraph. */
export function pythonWithIgraph(): string | undefined {
  return ['python3', '/usr/bin/python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import igraph'], { stdio: 'ignore' }).status === 0
  );
}

export interface Igraph {
  contestant(task: string): Contestant;
  version(): Promise<string>;
  stop(): void;
}

/** igraph for Python with one network, ready to be measured. */
export function startIgraph(python: string, script: string, { list }: Sample): Igraph {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const file = path.join(folder, 'edges.txt');
  const rows = Array.from(
    list.sources,
    (source, i) => `${String(source)} ${String(list.targets[i])} ${String(list.weights[i])}`
  );
  writeFileSync(file, [String(list.nodeCount), ...rows, ''].join('\n'));
  const child = spawn(python, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    child.stdin.write(`${question}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('igraph for Python has ended');
    return value;
  };
  return {
    contestant: (task) => async () => {
      const answer = await ask(task);
      if (answer === 'missing') throw new Error(`${task} is not there`);
      return Number(answer);
    },
    version: () => ask('version'),
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
