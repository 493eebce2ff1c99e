import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { frameworkPackages, runtimePackages } from '../../../scripts/allowed-packages.mjs';
import { root } from '../../../scripts/lib.mjs';
import { onlyListed, sbom } from '../../../scripts/shipped-plugin.mjs';

type Names = Record<string, string>;
type Entry = {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Names;
  optionalDependencies?: Names;
  peerDependencies?: Names;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const lockText = read('package-lock.json');
const { packages } = JSON.parse(lockText) as { packages: Record<string, Entry> };
const manifest = JSON.parse(read('package.json')) as { dependencies: Names };
const installed = Object.entries(packages).filter(([place]) => place !== '');

/** Where Node would find a package for one that lies at `place`: the nearest node_modules upwards. */
function placeOf(name: string, place: string): string | null {
  let folder = place;
  for (;;) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** Every package that the app itself pulls in, through any number of steps. */
function runtimeClosure(): Set<string> {
  const names = new Set<string>();
  const visit = (name: string, from: string) => {
    const place = placeOf(name, from);
    if (place === null || names.has(name)) return;
    names.add(name);
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      packages[place]!;
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies }))
      visit(next, place);
    for (const next of Object.keys(peerDependencies ?? {})) {
      if (!peerDependenciesMeta?.[next]?.optional) visit(next, place);
    }
  };
  for (const name of Object.keys(manifest.dependencies)) visit(name, '');
  return names;
}

test('every package is locked to its content', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('no package is bound to the address it was first fetched from', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(lockText).not.toMatch(/\.tgz/);
});

test('no package runs a script when it is installed', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.filter(([place]) => !place.endsWith('node_modules/fsevents'))).toEqual([]);
});

// npm drops an optional package that its registry lacks for some platform, and `npm ci` then refuses the
// whole lockfile (docs/toolchain, "Missing: … from lock file").
test('the optional packages of every platform are locked', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => placeOf(name, place) === null)
      .map((name) => `${place} wants ${name}`)
  );
  expect(missing).toEqual([]);
});

test('what runs in the app is on the allow-list, and nothing else is', () => {
  expect([...runtimeClosure()].sort()).toEqual(Object.keys(runtimePackages).sort());
});

test('what runs in the app has an exact version and a reason', () => {
  for (const [name, range] of Object.entries(manifest.dependencies)) {
    expect(range, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version).toBe(range);
    expect(runtimePackages[name]?.why, name).toMatch(/\w{3}/);
  }
});

test('the bill of materials names what ships, as it is locked, under licences that ask for no more than a notice', () => {
  const { components } = sbom();
  const found = components.map(({ name, version }) => `${name} ${version}`);
  const wanted = [...frameworkPackages, ...Object.keys(runtimePackages)].map(
    (name) => `${name} ${packages[`node_modules/${name}`]!.version!}`
  );
  expect(found).toEqual(wanted.sort());
  for (const { name, hashes, licenses } of components) {
    expect(hashes[0]!.content, name).toMatch(/^[\da-f]{128}$/);
    expect(['MIT', 'ISC', 'Apache-2.0'], name).toContain(licenses[0]!.license.id);
  }
});

test('a package that ships without being named stops the build', () => {
  const ask = (id: string) => {
    const told: string[] = [];
    const bundle = {
      'a.js': { type: 'chunk', fileName: 'a.js', modules: { [id]: { renderedLength: 9 } } }
    };
    const context = {
      environment: { config: { consumer: 'client' } },
      error: (text: string) => told.push(text)
    };
    (onlyListed().generateBundle as unknown as (...given: unknown[]) => void).call(
      context,
      {},
      bundle
    );
    return told;
  };
  expect(ask('/x/node_modules/idb/build/index.js')).toEqual([]);
  expect(ask('/x/node_modules/left-pad/index.js')).toHaveLength(1);
});
