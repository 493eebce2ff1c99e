// Tries again and again what may happen to the app, and says what was lost: `npm run soak`. The built app
// is served from the folder build; every try has a seed of its own, which is printed where it failed.
//
//   npm run soak -- --minutes 5 --seed 7 --modes kill,damage

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../serve.mjs';
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

/** @param {string} name @param {string} url @param {number} seed @param {boolean} [broken] */
async function attempt(name, url, seed, broken = false) {
  try {
    return await modes[name]?.({ url, chance: new Chance(seed), broken });
  } catch (error) {
    return error instanceof Error
      ? `stopped: ${error.message.split('\n')[0] ?? ''}`
      : String(error);
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
  const seed = Number(values.seed);
  console.log(`Seed ${String(seed)}, ${values.minutes} minutes: ${names.join(', ')}`);

  // A harness that cannot fail proves nothing: a store that forgets must be found out.
  const found = await attempt('reload', site.url, seed, true);
  console.log(`Broken on purpose: ${found ?? 'not noticed'}`);

  const end = Date.now() + Number(values.minutes) * 60_000;
  const tries = new Map(names.map((name) => [name, { done: 0, failed: 0 }]));
  for (let round = 0; Date.now() < end; round++) {
    for (const [name, tally] of tries) {
      if (Date.now() >= end) break;
      const own = seed + round;
      const loss = await attempt(name, site.url, own);
      tally.done += 1;
      if (loss === undefined) continue;
      tally.failed += 1;
      console.log(`${name}, seed ${String(own)}: ${loss}`);
    }
  }
  await site.close();
  for (const [name, { done, failed }] of tries) {
    console.log(
      `${name.padEnd(12)} ${String(done).padStart(5)} tries, ${String(failed)} with loss`
    );
  }
  const failures = [...tries.values()].reduce((sum, { failed }) => sum + failed, 0);
  process.exitCode = failures > 0 || found === undefined ? 1 : 0;
}

await main();
