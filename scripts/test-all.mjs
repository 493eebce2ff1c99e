// Runs every stage, also after a failed one, so that one run shows everything; then one last line with
// the sum. Lint stages and the build count as one test each.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, SetupError } from './chromium.mjs';
import { build, cache, ensureDependencies, root, stampBuild, toolPath } from './lib.mjs';
import {
  failure,
  judgeRunner,
  lastLine,
  success,
  sum,
  tallyPlaywright,
  tallyVitest
} from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @type {Tally[]} */
const tallies = [];
/** @type {string[]} */
const failedStages = [];
let interrupted = false;
process.on('SIGINT', () => {
  interrupted = true;
});

const seconds = (/** @type {number} */ since) => ((performance.now() - since) / 1000).toFixed(1);

/**
 * @param {string} script
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, aside?: boolean }} [how] `aside`: another program prints
 *   meanwhile, so this one's words come at its end
 * @returns {Promise<number | null>}
 */
function node(script, args, { env = {}, aside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit']
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.once('error', (error) => {
      console.log(error.message);
      resolve(null);
    });
    child.once('close', (code) => {
      if (aside) console.log(Buffer.concat(printed).toString());
      resolve(code);
    });
  });
}

/**
 * @param {string} title
 * @param {() => Promise<Tally>} work
 */
async function stage(title, work) {
  if (interrupted) return;
  console.log(`\n=== ${title}`);
  const since = performance.now();
  const tally = await work().catch((/** @type {unknown} */ error) => {
    console.log(error instanceof SetupError ? error.message : error);
    return failure();
  });
  tallies.push(tally);
  if (tally.failed > 0) failedStages.push(title);
  console.log(`--- ${title}: ${tally.failed > 0 ? 'FAILED' : 'ok'}, ${seconds(since)} s`);
}

/**
 * A stage of one or more programs that say all they have to say by their exit codes.
 *
 * @param {string} title
 * @param {(() => Promise<number | null>)[]} programs
 */
const check = (title, ...programs) =>
  stage(title, async () => {
    let allWell = true;
    for (const program of programs) allWell = (await program()) === 0 && allWell;
    return allWell ? success() : failure();
  });

/**
 * A stage of a test runner that leaves a JSON report.
 *
 * @param {string} title
 * @param {string} report its file
 * @param {() => Promise<number | null>} program
 * @param {(report: any) => Tally} count
 */
const runner = (title, report, program, count) =>
  stage(title, async () => {
    rmSync(report, { force: true });
    const exitCode = await program();
    let counted = null;
    try {
      counted = count(JSON.parse(readFileSync(report, 'utf8')));
    } catch {
      // judgeRunner names the missing report.
    }
    const { tally, problem } = judgeRunner(counted, exitCode);
    if (problem !== null) console.log(`${title}: ${problem}.`);
    return tally;
  });

/** @param {'unit' | 'browser'} kind of the projects whose names begin so */
function vitest(kind) {
  const report = path.join(cache, `vitest-${kind}.json`);
  const args = ['run', '--project', `${kind}*`, '--allowOnly=false', '--reporter=default'];
  const json = ['--reporter=json', `--outputFile.json=${report}`];
  return runner(
    `vitest, ${kind}`,
    report,
    () => node(toolPath('vitest'), [...args, ...json]),
    tallyVitest
  );
}

async function buildApp() {
  // A failed build must not leave an older one for the end-to-end tests to praise.
  rmSync(build, { recursive: true, force: true });
  const startedAt = new Date();
  const exitCode = await node(toolPath('vite'), ['build']);
  if (exitCode === 0) stampBuild(startedAt);
  return exitCode;
}

const PLAYWRIGHT_REPORT = path.join(cache, 'playwright.json');

async function playwright() {
  if (failedStages.includes('vite build')) {
    console.log('There is no build to test.');
    return null;
  }
  return node(
    toolPath('@playwright/test', 'playwright'),
    ['test', '-c', 'tests', '--forbid-only', '--reporter=list,json'],
    // Absolute, because Playwright reads a relative path from the folder of its config.
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT } }
  );
}

async function allStages() {
  const kit = () => node(toolPath('@sveltejs/kit', 'svelte-kit'), ['sync']);

  await stage('browser and fonts', () => {
    console.log(ensureChromium());
    return Promise.resolve(success());
  });
  await check('svelte-kit sync', kit);
  // What needs one core runs beside what needs one: ESLint beside all up to the browser tests, the types
  // beside the unit tests.
  const eslint = check('eslint', () =>
    node(toolPath('eslint'), ['.', '--max-warnings', '0'], { aside: true })
  );
  await check('prettier', () => node(toolPath('prettier'), ['--check', '.']));
  await check('dependency-cruiser', () =>
    node(toolPath('dependency-cruiser', 'depcruise'), ['src', '--output-type', 'err-long'])
  );
  await check('knip', () => node(toolPath('knip'), []));
  await check('vite build', buildApp);
  await vitest('browser');
  await eslint;
  const types = check(
    'types',
    () => node(toolPath('svelte-check'), ['--tsconfig', './tsconfig.json'], { aside: true }),
    () => node(toolPath('typescript', 'tsc'), ['-p', 'tsconfig.core.json'], { aside: true })
  );
  await vitest('unit');
  await types;
  await runner('playwright', PLAYWRIGHT_REPORT, playwright, tallyPlaywright);
}

const since = performance.now();
mkdirSync(cache, { recursive: true });
await stage('packages', () => {
  ensureDependencies();
  return Promise.resolve(success());
});
// Without packages no other stage could say anything.
if (failedStages.length === 0) await allStages();
if (interrupted) {
  console.log('\nInterrupted.');
  tallies.push(failure());
}

const total = sum(tallies);
console.log(`\n${seconds(since)} s in all.`);
if (failedStages.length > 0) console.log(`Failed: ${failedStages.join('; ')}`);
for (const name of total.skipped) console.log(`Skipped: ${name}`);
console.log(lastLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
