import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';
import { onlyListed, shipped } from './scripts/shipped-plugin.mjs';
import { viewer } from './scripts/viewer-plugin.mjs';

/** Folders whose tests change what a whole browser shares: the database, locks, channels, globals. */
const alone = ['actions', 'state', 'storage', 'toolchain'].map(
  (folder) => `tests/unit/${folder}/**/*.test.ts`
);

/** Threads share what was transformed; processes would each ask for it anew. */
const unit = {
  environment: 'node',
  pool: 'threads',
  // Property tests on a loaded machine; no test asserts a time.
  testTimeout: 60_000,
  setupFiles: 'tests/support/properties.ts'
} as const;

/** What several pages share comes in few files: each of dozens would be a request of its own. */
const sharedByPages = {
  name: 'shared',
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: 20_000
};

export default defineConfig({
  plugins: [sveltekit(), viewer(), shipped(), onlyListed()],
  worker: { format: 'es', plugins: () => [onlyListed()] },
  build: {
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: [sharedByPages] } } }
  },
  // Named here so that the browser tests do not stop halfway to bundle them.
  optimizeDeps: { include: ['cytoscape', 'comlink', 'idb', 'papaparse', 'valibot'] },
  test: {
    coverage: { provider: 'v8', include: ['src/lib/**'] },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: alone,
          // Most of the time of these files went into loading the same modules for each of them.
          isolate: false
        }
      },
      {
        extends: true,
        test: { ...unit, name: 'unit-alone', include: alone }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});
