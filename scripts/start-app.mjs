// Installs what is missing, builds what is old, serves it, and says where.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { SetupError } from './chromium.mjs';
import {
  build,
  buildIsStale,
  ensureDependencies,
  root,
  run,
  stampBuild,
  toolPath
} from './lib.mjs';
import { closeOnSignal, parsePort, serve } from './serve.mjs';

/** Its own, so that no other project on this machine shares the browser storage of its address. */
const DEFAULT_PORT = 4870;

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } } });
    return parsePort(values.port, DEFAULT_PORT);
  } catch (error) {
    throw new SetupError(
      `${error instanceof Error ? error.message : String(error)} Usage: npm start, or npm start -- --port ${String(DEFAULT_PORT)}`
    );
  }
}

function buildApp() {
  console.log('Building the app…');
  const startedAt = new Date();
  const { status, stdout, stderr } = spawnSync(process.execPath, [toolPath('vite'), 'build'], {
    cwd: root,
    encoding: 'utf8'
  });
  if (status !== 0) {
    console.error(stdout + stderr);
    throw new SetupError('The app could not be built; the lines above give the reason.');
  }
  stampBuild(startedAt);
}

await run(async () => {
  const port = readPort();
  ensureDependencies();
  if (buildIsStale()) buildApp();

  const site = await serve({ dir: build, port }).catch((/** @type {unknown} */ error) => {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  });
  closeOnSignal(site);
  if (port !== 0 && site.port !== port) {
    console.log(
      `Port ${String(port)} is taken, so this is port ${String(site.port)}. A browser keeps diagrams per address: those drawn at http://localhost:${String(port)}/ are there, not here.`
    );
  }
  console.log(`Sourceloom is running at ${site.url}`);
  console.log('Ctrl+C stops it; your diagrams stay in the browser.');
});
