import { Chance } from '../../scripts/soak/chance.mjs';
import { modes } from '../../scripts/soak/modes.mjs';
import { expect, test } from './support/test.ts';

/** A few tries of what the soak tries for hours. */
const tries = {
  windows: 3,
  quota: 2,
  damage: 3,
  torntail: 3,
  compaction: 3,
  importing: 2,
  restoring: 2,
  migration: 3,
  steady: 1
};

for (const [mode, count] of Object.entries(tries)) {
  test(`nothing is lost: ${mode}`, async ({ baseURL }) => {
    test.skip(process.platform !== 'linux', 'finds the process by /proc');
    test.setTimeout(300_000);
    const seed = Date.now() % 1_000_000;
    console.info(`${mode}: ${count} tries, seed ${seed}`);
    for (let round = 0; round < count; round++) {
      const loss = await modes[mode]!({ url: baseURL!, chance: new Chance(seed + round) });
      expect(loss, `seed ${seed + round}`).toBeUndefined();
    }
  });
}
