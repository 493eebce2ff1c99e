import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrations } from '#lib/schema/migrations/index.ts';
import { readFile, schemaVersion } from '#lib/schema/index.ts';

const folder = 'tests/fixtures/versions';
const versions = readdirSync(folder).filter((name) => name.startsWith('v'));
const files = versions.flatMap((version) =>
  readdirSync(`${folder}/${version}`).map((name) => `${folder}/${version}/${name}`)
);

describe('schema versions', () => {
  it('has a folder of files for every version up to the current one', () => {
    const expected = Array.from(
      { length: schemaVersion },
      (_, i) => `v${String(i + 1).padStart(3, '0')}`
    );
    expect(versions).toEqual(expected);
  });

  it('has migrations in order without gaps', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 2));
  });

  it.each(files)('opens %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const version = Number(/v(\d+)\//.exec(file)?.[1]);
    expect((JSON.parse(text) as { schemaVersion: number }).schemaVersion).toBe(version);
    expect(readFile(text)).toMatchObject({ ok: true, value: { ignored: [] } });
  });
});
