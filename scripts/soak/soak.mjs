// Tries again and again what may happen to the app, and says what was lost: `npm run soak`. The built app
// is served from the folder build; every try has a seed of its own, which is printed where it failed.
//
//   npm run soak -- --minutes 5 --seed 7 --modes kill,damage

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../serve.mjs';
import { NotOpened } from './app.mjs';
import { Chance } from './chance.mjs';
import { powerFault } from './disk.mjs';
import { modes } from './modes.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    modes: { type: 'string', default: Object.keys(modes).join(',') }
  }
});

/** Begins the words for a try that came to no end, as on a machine that is too slow: no proof of a loss. */
const stopped = 'stopped: ';

/** @param {string} name @param {number} seed @param {Omit<import('./modes.mjs').Given, 'chance'>} given */
async function attempt(name, seed, given) {
  try {
    return await modes[name]?.({ ...given, chance: new Chance(seed) });
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return error instanceof NotOpened ? words : `${stopped}${words}`;
  }
}

async function main() {
  const build = fileURLToPath(new URL('../../build', import.meta.url));
  if (!(await stat(path.join(build, 'index.html')).catch(() => null))?.isFile()) {
    throw new Error('There is no built app: run "npm run build" first.');
  }
  const wanted = values.modes.split(',').filter((name) => name in modes);
  const fault = wanted.includes('power') ? powerFault() : undefined;
  if (fault !== undefined) console.log(`power: skipped, ${fault}`);
  const names = wanted.filter((name) => name !== 'power' || fault === undefined);
  const site = await serve({ dir: build, port: 0 });
  const { url } = site;
  const seed = Number(values.seed);
  console.log(`Seed ${String(seed)}, ${values.minutes} minutes: ${names.join(', ')}`);

  // A harness that cannot fail proves nothing: a store that forgets must be found out, here by a network
  // that does not open any more. The same try with the real store shows that nothing else stops it.
  const unbroken = await attempt('reload', seed, { url });
  const found = await attempt('reload', seed, { url, broken: true });
  const isFound = unbroken === undefined && found !== undefined && !found.startsWith(stopped);
  if (unbroken !== undefined) console.log(`Not broken: ${unbroken}`);
  console.log(`Broken on purpose: ${found ?? 'not noticed'}`);

  const end = Date.now() + Number(values.minutes) * 60_000;
  const tries = new Map(names.map((name) => [name, { done: 0, lost: 0, halted: 0 }]));
  for (let round = 0; Date.now() < end; round++) {
    for (const [name, tally] of tries) {
      if (Date.now() >= end) break;
      const own = seed + round;
      // The only mode has all of the time, so that one window may stay open for hours.
      const given = names.length === 1 ? { url, ms: end - Date.now() } : { url };
      const loss = await attempt(name, own, given);
      tally.done += 1;
      if (loss === undefined) continue;
      if (loss.startsWith(stopped)) tally.halted += 1;
      else tally.lost += 1;
      console.log(`${name}, seed ${String(own)}: ${loss}`);
    }
  }
  await site.close();
  for (const [name, { done, lost, halted }] of tries) {
    console.log(
      `${name.padEnd(12)} ${String(done).padStart(5)} tries, ${String(lost)} with loss, ${String(halted)} stopped`
    );
  }
  const failures = [...tries.values()].reduce((sum, { lost, halted }) => sum + lost + halted, 0);
  process.exitCode = failures > 0 || !isFound ? 1 : 0;
}

await main();
