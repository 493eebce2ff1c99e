// npm run bench [-- words]: one table of what things cost, beside graphology and, where it is there, igraph for
// Python. Figures for people to compare; nothing is asserted. Bundled, because Node.js runs no TypeScript.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { launchOptions } from './chromium.mjs';
import { cache, root } from './lib.mjs';
import { serve } from './serve.mjs';

const outDir = path.join(cache, 'bench');
rmSync(outDir, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  plugins: [svelte({ configFile: false })],
  envFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: 'tests/bench/main.ts',
        helper: 'tests/bench/helper.ts',
        reader: 'tests/bench/reader.ts'
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
    }
  }
});

/** @typedef {() => Promise<{ url: string, close: () => Promise<void> }>} Serve */
/** @typedef {{ serve: Serve, browser: object }} Places */
/** @type {{ main: (helperFile: URL, igraphScript: string, readerFile: URL, places: Places) => Promise<void> }} */
const { main } = await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
await main(
  pathToFileURL(path.join(outDir, 'helper.mjs')),
  path.join(root, 'tests/bench/igraph_times.py'),
  pathToFileURL(path.join(outDir, 'reader.mjs')),
  { serve: () => serve({ dir: path.join(root, 'build'), port: 0 }), browser: launchOptions() }
);
