// What the scripts share: where the project is, its packages, and whether a build is older than its
// sources. Node built-ins only, because it runs before anything is installed. Nothing here writes to
// standard output, which belongs to the command.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './chromium.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const cache = path.join(root, '.cache');
export const build = path.join(root, 'build');

const lockfile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const installStamp = path.join(modules, '.sourceloom-lock');
const buildStamp = path.join(cache, 'build.stamp');

/**
 * Runs `main` and turns what it throws into an exit code: a sentence for what the person can mend, the
 * whole stack for a fault of ours.
 *
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockEntries */

/**
 * Whether npm's own record of what it installed agrees with the lockfile, so that an `npm ci` run by
 * hand is not repeated. Optional packages of other platforms may be absent.
 *
 * @param {LockEntries} wanted
 * @param {LockEntries} installed
 */
export function agrees(wanted, installed) {
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** @param {string} lockText */
function installedByHand(lockText) {
  const record = readText(path.join(modules, '.package-lock.json'));
  if (record === null) return false;
  /** @type {{ packages: LockEntries }} */
  const wanted = JSON.parse(lockText);
  /** @type {{ packages: LockEntries }} */
  const installed = JSON.parse(record);
  return agrees(wanted.packages, installed.packages);
}

/** The npm that started this script, else the one that came with this Node, else the one on PATH. */
function npmCommand() {
  const bin = path.dirname(process.execPath);
  const places = [
    process.env['npm_execpath'] ?? '',
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js')
  ];
  const cli = places.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  return cli === undefined
    ? { command: 'npm', args: [], shell: process.platform === 'win32' }
    : { command: process.execPath, args: [cli], shell: false };
}

/** Installs the locked packages unless they are there. */
export function ensureDependencies() {
  const lockText = readText(lockfile);
  if (lockText === null) {
    throw new SetupError(
      `${lockfile} is missing: get it back with "git checkout package-lock.json".`
    );
  }
  const hash = createHash('sha256').update(lockText).digest('hex');
  if (readText(installStamp) === hash) return;

  if (!installedByHand(lockText)) {
    console.error('Installing packages (npm ci)…');
    const npm = npmCommand();
    const args = [
      ...npm.args,
      'ci',
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund'
    ];
    const { status } = spawnSync(npm.command, args, {
      cwd: root,
      shell: npm.shell,
      stdio: ['ignore', 2, 2]
    });
    if (status !== 0) {
      throw new SetupError(
        'The packages could not be installed; the lines above give the reason. Nothing outside node_modules was changed: put it right and run the same command again.'
      );
    }
  }
  writeFileSync(installStamp, hash);
}

/**
 * The program of an installed package, to be run with this very Node and without a shell.
 *
 * @param {string} packageName
 * @param {string} [program] when the package brings several
 */
export function toolPath(packageName, program = packageName) {
  const folder = path.join(modules, packageName);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[program];
  if (file === undefined) throw new Error(`${packageName} has no program "${program}"`);
  return path.join(folder, file);
}

/**
 * The time of the newest change under the given files and folders. A folder's own time counts, because
 * it tells of deletions.
 *
 * @param {string[]} places relative to the project
 * @returns {number} milliseconds
 */
export function newestChange(places) {
  let newest = 0;
  for (const place of places) {
    const file = path.join(root, place);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) continue;
    newest = Math.max(newest, found.mtimeMs);
    if (!found.isDirectory()) continue;
    newest = Math.max(
      newest,
      newestChange(readdirSync(file).map((name) => path.join(place, name)))
    );
  }
  return newest;
}

const BUILD_SOURCES = [
  'src',
  'static',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json'
];

export function buildIsStale() {
  if (!existsSync(path.join(build, 'index.html'))) return true;
  const stamp = statSync(buildStamp, { throwIfNoEntry: false });
  return stamp === undefined || newestChange(BUILD_SOURCES) > stamp.mtimeMs;
}

/** @param {Date} startedAt an edit made during the build counts as newer than it */
export function stampBuild(startedAt) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(buildStamp, '');
  utimesSync(buildStamp, startedAt, startedAt);
}
