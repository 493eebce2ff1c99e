// npm run fuzz -- [ROUNDS [SEED]]: that many mutants of each fixture of each format, from a seed on.

import { spawnSync } from 'node:child_process';

const [rounds = '2000', seed = '1'] = process.argv.slice(2);
const { status } = spawnSync(
  process.platform === 'win32' ? 'npx.cmd' : 'npx',
  ['vitest', 'run', '--project', 'unit', '--testTimeout=0', 'tests/unit/formats/fuzz.test.ts'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_ROUNDS: rounds, FUZZ_SEED: seed } }
);
process.exitCode = status ?? 1;
