// Bundles src/cli/main.ts when a source changed, then runs it where the caller stands. Only the command
// writes to standard output, and its exit code is the exit code.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError } from './chromium.mjs';
import { cache, ensureDependencies, root, run } from './lib.mjs';

const bundles = path.join(cache, 'cli');
const entry = path.join(root, 'src/cli/main.ts');

/**
 * One key for one state of the sources: it changes with every edit, new file and deletion, and two
 * commands started at once never see each other's half-written bundle.
 */
function sourcesKey() {
  const hash = createHash('sha256').update(process.versions.node);
  /** @param {string} file */
  const add = (file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(`${file}\0${String(found.mtimeMs)}\0${String(found.size)}\0`);
    }
  };
  for (const place of ['src/lib', 'src/cli', 'package-lock.json']) add(path.join(root, place));
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder the finished bundle's place */
async function bundle(folder) {
  if (!existsSync(entry)) throw new SetupError(`${entry} is missing, so there is no command line.`);
  const draft = `${folder}.${String(process.pid)}`;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    // The app's own tsconfig extends a file that only exists once Kit has run.
    tsconfig: 'tsconfig.core.json',
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: draft,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'main.mjs' } }
    }
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another command was first with the same bundle.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'main.mjs'))) throw error;
  }
  for (const name of readdirSync(bundles)) {
    if (!name.startsWith(path.basename(folder))) {
      rmSync(path.join(bundles, name), { recursive: true, force: true });
    }
  }
}

await run(async () => {
  ensureDependencies();
  mkdirSync(bundles, { recursive: true });
  const folder = path.join(bundles, sourcesKey());
  const file = path.join(folder, 'main.mjs');
  if (!existsSync(file)) await bundle(folder);

  // npm runs scripts in the project's folder and tells where it was called from.
  const caller = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
  if (caller !== undefined) process.chdir(caller);

  // `cli … | head` closes the pipe early; that is no fault.
  process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

  /** @type {{ main?: (args: string[]) => unknown }} */
  const { main } = await import(pathToFileURL(file).href);
  if (main === undefined) throw new Error('src/cli/main.ts must export main(args)');
  const exitCode = await main(process.argv.slice(2));
  if (typeof exitCode === 'number') process.exitCode = exitCode;
});
