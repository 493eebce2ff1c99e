import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, toolPath } from '../../../scripts/lib.mjs';

// A small house with one planted import per file. dependency-cruiser judges it by the rules of this
// project; the tables below say which of them it must report.

const folders = [
  ...['actions', 'analysis', 'canvas', 'domain', 'formats', 'i18n', 'layout', 'panels'],
  ...['scene', 'schema', 'stage', 'state', 'storage', 'ui', 'worker']
];

/** What each row may import as values; 'worker' stands for its client, as state/ sees it. */
const values: Record<string, string[]> = {
  domain: [],
  analysis: ['domain'],
  schema: ['domain'],
  layout: ['domain'],
  scene: ['domain'],
  formats: ['domain', 'schema'],
  stage: ['domain', 'scene'],
  storage: ['domain', 'schema'],
  worker: ['domain', 'analysis', 'layout', 'formats', 'schema', 'storage'],
  i18n: [],
  state: ['domain', 'schema', 'storage', 'scene', 'stage'],
  ui: ['i18n'],
  actions: ['domain', 'state'],
  canvas: ['domain', 'scene', 'actions'],
  panels: ['domain', 'scene', 'stage', 'state', 'actions', 'i18n', 'ui'],
  routes: folders.filter((folder) => !['storage', 'analysis', 'layout'].includes(folder)),
  cli: ['domain', 'analysis', 'schema', 'formats', 'layout', 'scene']
};

/** What each row may import as types beyond that. */
const types: Record<string, string[]> = {
  layout: ['scene'],
  scene: ['layout'],
  i18n: ['domain', 'analysis'],
  state: ['analysis', 'worker'],
  actions: ['i18n'],
  panels: ['analysis']
};

type Plant = { file: string; code: string; rule: string | null };

const place = (row: string) => (['routes', 'cli'].includes(row) ? `src/${row}` : `src/lib/${row}`);

const table: Plant[] = Object.keys(values).flatMap((row) =>
  folders
    .filter((folder) => folder !== row)
    .flatMap((folder): Plant[] => {
      const asValue = values[row]!.includes(folder);
      const asType = asValue || (types[row] ?? []).includes(folder);
      const refusal = asType ? `${row}-imports-types-only` : `${row}-imports`;
      return [
        {
          file: `${place(row)}/value-${folder}.ts`,
          code: `import { thing } from '#lib/${folder}/thing.ts';\nexport const a = thing;\n`,
          rule: asValue ? null : refusal
        },
        {
          file: `${place(row)}/type-${folder}.ts`,
          code: `import type { Thing } from '#lib/${folder}/thing.ts';\nexport type A = Thing;\n`,
          rule: asType ? null : `${row}-imports`
        }
      ];
    })
);

/** @returns a file that imports a value from `from` */
const plant = (file: string, from: string, rule: string | null): Plant => ({
  file,
  code: `import { thing } from '${from}';\nexport const a = thing;\n`,
  rule
});

const others: Plant[] = [
  plant('src/lib/state/asks.ts', '#lib/worker/client.ts', null),
  plant('src/routes/enters.ts', '#lib/worker/job.worker.ts', 'worker-entry-is-started'),
  plant('src/lib/worker/spawn.ts', './job.worker.ts?worker&url', null),
  plant('src/lib/worker/client-a.ts', '#lib/analysis/thing.ts', 'worker-client-imports-types-only'),
  plant('src/lib/worker/client-b.ts', './thing.ts', 'worker-client-imports-types-only'),
  plant('src/lib/worker/client-c.ts', '#lib/state/thing.ts', 'worker-client-imports'),
  {
    file: 'src/lib/worker/client-d.ts',
    code: "import type { Thing } from '#lib/analysis/thing.ts';\nexport type A = Thing;\n",
    rule: null
  },
  plant('src/lib/actions/keyed.ts', '#lib/i18n/keys.ts', null),
  plant('src/lib/scene/relative.ts', '../analysis/thing.ts', 'scene-imports'),
  {
    file: 'src/lib/ui/Component.svelte',
    code: '<script lang="ts">\n  import { thing } from \'#lib/domain/thing.ts\';\n</script>\n{thing}\n',
    rule: 'ui-imports'
  },
  {
    file: 'src/lib/scene/again.ts',
    code: "export { thing } from '#lib/analysis/thing.ts';\n",
    rule: 'scene-imports'
  },
  {
    file: 'src/lib/scene/later.ts',
    code: "export const a = () => import('#lib/analysis/thing.ts');\n",
    rule: 'scene-imports'
  },
  plant('src/lib/domain/one.ts', './two.ts', 'no-cycles'),
  // A cycle is reported once, at its first file.
  plant('src/lib/domain/two.ts', './one.ts', null),
  {
    file: 'src/lib/domain/three.ts',
    code: "import type { A } from './four.ts';\nexport type B = A | null;\n",
    rule: null
  },
  {
    file: 'src/lib/domain/four.ts',
    code: "import type { B } from './three.ts';\nexport type A = { b: B };\n",
    rule: null
  },
  { file: 'src/lib/domain/alone.ts', code: 'export const a = 1;\n', rule: 'no-orphans' },
  plant('src/lib/domain/lost.ts', './nowhere.ts', 'resolvable'),
  plant('src/lib/state/kit.ts', '$app/state', null),
  plant('src/service-worker.ts', '$service-worker', null),
  plant('src/lib/domain/tested.ts', '../../../tests/thing.ts', 'not-to-tests-or-scripts'),
  plant('src/lib/domain/scripted.ts', '../../../scripts/thing.mjs', 'not-to-tests-or-scripts'),
  plant('src/lib/state/package.ts', 'stranger', 'allowed-packages'),
  plant('src/lib/state/graph.ts', 'cytoscape', 'package-cytoscape'),
  plant('src/lib/canvas/graph.ts', 'cytoscape', null),
  plant('src/lib/formats/disk.ts', 'node:fs', 'no-node-in-the-app'),
  plant('src/cli/disk.ts', 'node:fs', null)
];

const plants = [...table, ...others];
let house = '';
const reported = new Map<string, string[]>();

function write(file: string, code: string): void {
  const full = path.join(house, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, code);
}

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } };

beforeAll(async () => {
  house = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourceloom-imports-')));
  const packages = { cytoscape: '1.0.0', stranger: '1.0.0', svelte: '5.0.0' };
  write(
    'package.json',
    JSON.stringify({ imports: { '#lib/*': './src/lib/*' }, dependencies: packages })
  );
  for (const name of ['cytoscape', 'stranger']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export const thing = 1;\n');
  }
  // Components are compiled by the real Svelte.
  symlinkSync(path.join(root, 'node_modules/svelte'), path.join(house, 'node_modules/svelte'));
  const thing = 'export type Thing = number;\nexport const thing: Thing = 1;\n';
  for (const folder of folders) write(`src/lib/${folder}/thing.ts`, thing);
  for (const file of ['worker/client.ts', 'worker/job.worker.ts', 'i18n/keys.ts']) {
    write(`src/lib/${file}`, thing);
  }
  write('tests/thing.ts', thing);
  write('scripts/thing.mjs', 'export const thing = 1;\n');
  for (const { file, code } of plants) write(file, code);

  const config = path.join(root, '.dependency-cruiser.mjs');
  const args = [toolPath('dependency-cruiser', 'depcruise'), 'src', '--config', config];
  // It ends with the number of violations, so a failure is what is asked for here.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, '--output-type', 'json'],
    { cwd: house, maxBuffer: 64 * 1024 * 1024 }
  ).catch((error: unknown) => error as { stdout: string });
  const { summary } = JSON.parse(stdout) as Report;
  for (const { from, rule } of summary.violations) {
    reported.set(from, [...(reported.get(from) ?? []), rule.name]);
  }
}, 60_000);

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the import table', () => {
  test.for(Object.keys(values))('%s: every import of the table is judged right', (row) => {
    const ofRow = table.filter(({ file }) => file.startsWith(`${place(row)}/`));
    expect(ofRow.length).toBeGreaterThan(20);
    expect(ofRow.map(({ file }) => [file, reported.get(file) ?? []])).toEqual(
      ofRow.map(({ file, rule }) => [file, rule === null ? [] : [rule]])
    );
  });

  test.for(others)('$file: $rule', ({ file, rule }) => {
    expect(reported.get(file) ?? []).toEqual(rule === null ? [] : [rule]);
  });
});
