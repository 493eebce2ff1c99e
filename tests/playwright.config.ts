import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4179);

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  use: {
    baseURL: `http://localhost:${String(port)}/`,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    // Requests that a worker answers cannot be altered by a test.
    serviceWorkers: 'block',
    // Nothing glides, so that nothing is waited for.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure'
  },
  webServer: {
    command: `node ../scripts/serve.mjs --dir ../build --port ${String(port)}`,
    port,
    reuseExistingServer: false
  }
});
