import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '#lib/formats/index.ts';
import type { Format } from '#lib/formats/index.ts';
import { writeFile } from '#lib/schema/index.ts';
import { run } from '../../../src/cli/run.ts';
import { wholeDiagram } from '../../support/whole.ts';

// `inspect` and `convert` walk the registry: a new format is asked as soon as it is listed.

const written = new Map<string, Uint8Array>();

async function call(...argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await run(argv, {
    readFile: (path) => Promise.resolve(written.get(path) ?? new Uint8Array(readFileSync(path))),
    writeFile: (path, bytes) => {
      written.set(path, bytes);
      return Promise.resolve();
    },
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => 0,
    today: () => '2026-11-26'
  });
  return { code, stdout, stderr };
}

interface Inspected {
  format: string;
  parties: number;
  engagements: number;
  error?: { code: string };
}

async function inspect(path: string): Promise<{ code: number; found: Inspected; stderr: string }> {
  const { code, stdout, stderr } = await call('inspect', '--json', path);
  return { code, found: JSON.parse(stdout) as Inspected, stderr };
}

const folderOf = (id: string) => `tests/fixtures/${id === 'sourceloom' ? 'native' : id}`;
const fixtures = (id: string, kind: 'valid' | 'invalid') =>
  readdirSync(folderOf(id))
    .filter((name) => name.includes(`.${kind}.`))
    .map((name) => `${folderOf(id)}/${name}`);

describe.each(formats.map(({ id }) => id))('%s', (id) => {
  it('is inspected: each file of its own is known and counted, and each broken one refused', async () => {
    for (const path of fixtures(id, 'valid')) {
      const { code, found, stderr } = await inspect(path);
      expect([path, code, found.format, stderr]).toEqual([path, 0, id, '']);
    }
    for (const path of fixtures(id, 'invalid')) {
      const { code, found, stderr } = await inspect(path);
      expect([path, code, found.error?.code]).toEqual([
        path,
        2,
        expect.stringMatching(/^[a-z0-9-]+$/)
      ]);
      // One line, and no trace of a program.
      expect(stderr.trimEnd().split('\n'), path).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });

  it('is converted to an own file, with what inspecting counts', async () => {
    const [path = ''] = fixtures(id, 'valid').filter((name) => !name.includes('empty'));
    const { found } = await inspect(path);
    expect(await call('convert', path, `${id}.sourceloom.json`)).toMatchObject({ code: 0 });
    const own = await inspect(`${id}.sourceloom.json`);
    expect(own.found).toMatchObject({
      format: 'sourceloom',
      parties: found.parties,
      engagements: found.engagements
    });
  });

  const writers = (formats.find((format) => format.id === id) as Format).writers ?? [];

  it.each(writers.map(({ extension }) => extension))(
    'is written as %s, which tells what it leaves out and is inspected as what it is',
    async (extension) => {
      written.set('whole.json', new TextEncoder().encode(writeFile(wholeDiagram())));
      const target = `whole${extension}`;
      const { code, stdout, stderr } = await call('convert', 'whole.json', target, '--json');
      expect(code).toBe(0);
      const { lost } = JSON.parse(stdout) as { lost: unknown[] };
      expect(
        stderr.split('\n').filter((line) => line.startsWith(`${target}: not carried`))
      ).toHaveLength(lost.length);
      // Only the own file carries everything.
      expect(lost.length > 0).toBe(id !== 'sourceloom');
      expect((await inspect(target)).found.format).toBe(id);
    }
  );
});
