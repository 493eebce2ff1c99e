import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { importFile } from '#lib/formats/index.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import { archiveMutant, mutant } from '../../support/mutants.ts';

/** How many mutants of each fixture; more by `npm run fuzz -- 2000`, which names all its seeds. */
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 40);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
const fresh = process.env['FUZZ_ROUNDS'] === undefined ? 16 : 0;
const firstFresh = Date.now() % 1_000_000_000;
const seeds = [
  ...Array.from({ length: rounds }, (_, round) => firstSeed + round),
  ...Array.from({ length: fresh }, (_, round) => firstFresh + round)
];

const folders = readdirSync('tests/fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'versions' && entry.name !== 'oracles')
  .map(({ name }) => name);
const files = folders.flatMap((folder) =>
  readdirSync(`tests/fixtures/${folder}`)
    .filter((name) => /\.(valid|invalid)\./.test(name))
    .map((name) => [folder, name] as const)
);

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it.each(files)('%s/%s: every mutant is read or refused', (folder, name) => {
  const bytes = readFileSync(`tests/fixtures/${folder}/${name}`);
  for (const seed of seeds) {
    const context = { fileName: name, importedAt: '2026-11-24', makeId: idMaker('a') };
    const result = importFile(
      folder === 'xlsx' ? archiveMutant(bytes, seed) : mutant(bytes, seed),
      context
    );
    if (!result.ok) {
      expect(result.error.code, `seed ${String(seed)}`).toMatch(/^[a-z0-9-]+$/);
      continue;
    }
    // What was read can be kept: no id leads nowhere, and every record passes the schema.
    expect(anyMissingEnd(result.value.diagram), `seed ${String(seed)}`).toBeUndefined();
    expect(readFile(writeFile(result.value.diagram)).ok, `seed ${String(seed)}`).toBe(true);
  }
});
