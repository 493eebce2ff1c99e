// What of other people's work runs in the app: `virtual:shipped` lists it with its licences for the help page,
// `sbom.cdx.json` beside the page for machines (CycloneDX 1.6). A package in the bundle that is not on the
// list stops the build.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { frameworkPackages, runtimePackages } from './allowed-packages.mjs';
import { root } from './lib.mjs';

const name = 'virtual:shipped';
const names = [...frameworkPackages, ...Object.keys(runtimePackages)].sort();

/** Guards what a bundle is made of; for the app, its workers and the viewer. */
export function onlyListed() {
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'sourceloom-only-listed',
    apply: 'build',
    generateBundle(_, bundle) {
      if (this.environment.config.consumer !== 'client') return;
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
          if (found && renderedLength > 0 && !names.includes(found)) {
            this.error(`${found} is in ${file.fileName}; scripts/allowed-packages.mjs lacks it.`);
          }
        }
      }
    }
  };
  return plugin;
}

/** @returns {import('vite').Plugin} */
export function shipped() {
  return {
    name: 'sourceloom-shipped',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const list = names.map((each) => {
        const { version, license } = packageOf(each);
        return { name: each, version, licence: license, text: licenceOf(each) };
      });
      return `export default ${JSON.stringify(list)};`;
    },
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return;
      const source = `${JSON.stringify(sbom(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source });
    }
  };
}

/**
 * The bill of materials of what runs in the app, by the lockfile.
 *
 * @returns CycloneDX 1.6
 */
export function sbom() {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }]
      }
    },
    components: names.map((each) => {
      const { version, integrity, license } = lock.packages[`node_modules/${each}`];
      const [algorithm, sum] = String(integrity).split('-', 2);
      const content = Buffer.from(String(sum), 'base64').toString('hex');
      return {
        type: 'library',
        name: each,
        version,
        purl: `pkg:npm/${each.replace('@', '%40')}@${version}`,
        licenses: [{ license: { id: license } }],
        hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : algorithm, content }]
      };
    })
  };
}

/** @param {string} each */
const folderOf = (each) => path.join(root, 'node_modules', each);

/** @param {string} each */
const packageOf = (each) =>
  JSON.parse(readFileSync(path.join(folderOf(each), 'package.json'), 'utf8'));

/** @param {string} each */
function licenceOf(each) {
  const file = readdirSync(folderOf(each)).find((one) => /^licen[cs]e(\.md|\.txt)?$/i.test(one));
  if (file === undefined) throw new Error(`${each} brings no licence text.`);
  return readFileSync(path.join(folderOf(each), file), 'utf8').trim();
}
