import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';
import { onlyListed, shipped } from './scripts/shipped-plugin.mjs';
import { viewer } from './scripts/viewer-plugin.mjs';

export default defineConfig({
  plugins: [sveltekit(), viewer(), shipped(), onlyListed()],
  worker: { format: 'es', plugins: () => [onlyListed()] },
  build: { target: 'es2022' },
  // Named here so that the browser tests do not stop halfway to bundle them.
  optimizeDeps: { include: ['cytoscape', 'comlink', 'idb', 'papaparse', 'valibot'] },
  test: {
    coverage: { provider: 'v8', include: ['src/lib/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Property tests on a loaded machine; no test asserts a time.
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.ts']
        }
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
