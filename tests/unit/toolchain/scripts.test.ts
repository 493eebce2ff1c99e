import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDebianFamily, isSnap, missingPackages } from '../../../scripts/chromium.mjs';
import { agrees, root } from '../../../scripts/lib.mjs';
import { nodeProblem } from '../../../scripts/node-version.mjs';
import { normalizeBase, parsePort, serve } from '../../../scripts/serve.mjs';
import {
  judgeRunner,
  lastLine,
  sum,
  tallyPlaywright,
  tallyVitest
} from '../../../scripts/tally.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'sourceloom-scripts-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the Node version', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const problem = (version: unknown) => nodeProblem(version, manifest.engines.node);

  test.for(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '26.10.0', 'v24.1.0'])(
    '%s runs the project',
    (version) => {
      expect(problem(version)).toBeNull();
    }
  );

  test.for(['12.22.9', '18.20.4', '20.18.3', '21.7.0', '22.11.0', '23.11.0'])(
    '%s gets one sentence that says what to do',
    (version) => {
      const said = problem(version);
      expect(said).toContain(`this is ${version}`);
      expect(said).toContain('20.19 or newer');
      expect(said).toContain('https://nodejs.org');
      expect(said).toMatch(/^[^\n]+\.$/);
    }
  );

  test.for([undefined, null, '', 'latest', 20])('%s is told apart as unknown', (version) => {
    expect(problem(version)).toContain('cannot be told');
  });

  // `?.`, `??` and a bare `await` would stop an old Node before it could say anything.
  test.for(['node-version', 'start', 'test', 'cli'])(
    '%s.mjs can be read by an old Node',
    (name) => {
      const code = readFileSync(path.join(root, 'scripts', `${name}.mjs`), 'utf8');
      expect(code).not.toMatch(/\?\.|\?\?|\bawait\b|\|\|=/);
      expect(code.match(/^import .*$/gm)?.join('\n')).toMatch(
        /^(.*'(node:fs|\.\/node-version\.mjs)';\n?)+$/
      );
    }
  );
});

describe('packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '1.0.0', integrity: 'sha512-b', optional: true }
  };

  test('an install by hand is recognised, without the packages of other platforms', () => {
    expect(agrees(wanted, { 'node_modules/a': wanted['node_modules/a'] })).toBe(true);
  });

  test('a missing or different package is not', () => {
    expect(agrees(wanted, {})).toBe(false);
    expect(agrees(wanted, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-x' } })).toBe(
      false
    );
  });
});

describe('the browser', () => {
  test('only what is missing gets installed', () => {
    expect(missingPackages({ browser: true, font: true })).toEqual([]);
    expect(missingPackages({ browser: true, font: false })).toEqual(['fonts-noto-cjk']);
    expect(missingPackages({ browser: false, font: false })).toEqual([
      'chromium-headless-shell',
      'fonts-noto-cjk'
    ]);
  });

  test.for([
    ['ID=debian\nVERSION_ID="12"', true],
    ['ID=raspbian\nID_LIKE=debian', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', false],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', false],
    ['ID=fedora', false]
  ] as const)('%j has a chromium package: %s', ([osRelease, expected]) => {
    expect(isDebianFamily(osRelease)).toBe(expected);
  });

  test('a script that starts a snap is told from a browser', () => {
    const snap = path.join(scratch, 'chromium-browser');
    writeFileSync(snap, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    expect(isSnap(snap)).toBe(true);
    const real = path.join(scratch, 'chromium');
    writeFileSync(real, '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n');
    expect(isSnap(real)).toBe(false);
  });
});

describe('the sum', () => {
  const vitest = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'subtracts', status: 'failed' },
          { fullName: 'divides', status: 'pending' },
          { fullName: 'roots', status: 'todo' }
        ]
      },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
    ]
  };
  const one = (title: string, status: string) => ({ title, tests: [{ status }] });
  const playwright = {
    suites: [
      {
        title: 'a.spec.ts',
        specs: [one('opens', 'expected'), one('saves', 'unexpected'), one('wobbles', 'flaky')],
        suites: [{ title: 'power', specs: [one('cut', 'skipped')] }]
      }
    ]
  };

  test('vitest: a file that breaks before its tests is a failure', () => {
    expect(tallyVitest(vitest)).toEqual({ passed: 1, failed: 2, skipped: ['divides', 'roots'] });
  });

  test('playwright: a test that needs a second try is a failure; skipped ones are named', () => {
    expect(tallyPlaywright(playwright)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['a.spec.ts › power › cut']
    });
  });

  test('the last line', () => {
    expect(lastLine(sum([tallyVitest(vitest), tallyPlaywright(playwright)]))).toBe(
      '2 passed, 4 failed, 3 skipped'
    );
  });

  test('a runner is a failure without a report, with a bad exit code, or without a test', () => {
    const good = { passed: 3, failed: 0, skipped: [] };
    expect(judgeRunner(good, 0)).toEqual({ tally: good, problem: null });
    expect(judgeRunner(null, 0).tally.failed).toBe(1);
    expect(judgeRunner(good, 1).tally).toEqual({ passed: 3, failed: 1, skipped: [] });
    expect(judgeRunner({ passed: 0, failed: 0, skipped: ['a'] }, 0).tally.failed).toBe(1);
    const bad = { passed: 3, failed: 2, skipped: [] };
    expect(judgeRunner(bad, 1).tally).toEqual(bad);
  });
});

describe('the static server', () => {
  const dir = path.join(scratch, 'build');
  let site: Awaited<ReturnType<typeof serve>>;
  let below: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(path.join(dir, 'help'), { recursive: true });
    mkdirSync(path.join(dir, '_app/immutable'), { recursive: true });
    writeFileSync(path.join(dir, 'index.html'), '<!doctype html>home');
    writeFileSync(path.join(dir, 'help/index.html'), '<!doctype html>help');
    writeFileSync(path.join(dir, '_app/immutable/a.js'), 'export {};');
    writeFileSync(path.join(scratch, 'secret.txt'), 'secret');
    site = await serve({ dir, port: 0 });
    below = await serve({ dir, port: 0, base: '/a/b' });
  });
  afterAll(async () => {
    await site.close();
    await below.close();
  });

  const get = (address: string, init?: RequestInit) =>
    fetch(address, { redirect: 'manual', ...init });

  /** Sends the target as it is, where fetch would tidy it up first. */
  const rawStatus = (target: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: site.port, path: target }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });

  test('serves pages and files with the headers that a meta tag cannot set', async () => {
    const home = await get(site.url);
    expect(await home.text()).toContain('home');
    expect(Object.fromEntries(home.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin'
    });
    const script = await get(`${site.url}_app/immutable/a.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test('leads a folder to its slash and keeps the query', async () => {
    const redirect = await get(`${site.url}help?id=1`);
    expect(redirect.status).toBe(301);
    const target = new URL(redirect.headers.get('location') ?? '', redirect.url);
    expect(target.href).toBe(`${site.url}help/?id=1`);
    expect(await (await get(target.href)).text()).toContain('help');
  });

  test('never leaves its folder', async () => {
    for (const target of ['/../secret.txt', '/..%2fsecret.txt', '/help/..%5c..%5csecret.txt']) {
      expect(await rawStatus(target), target).toBe(404);
    }
    for (const target of ['/%00', '/%zz']) expect(await rawStatus(target), target).toBe(400);
  });

  test('answers only what a static site answers', async () => {
    expect((await get(`${site.url}nothing`)).status).toBe(404);
    expect((await get(`${site.url}index.html/`)).status).toBe(404);
    expect((await get(site.url, { method: 'POST' })).status).toBe(405);
    const head = await get(site.url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('19');
    expect(await head.text()).toBe('');
  });

  test('below a base path nothing else is served, so an absolute link shows itself', async () => {
    expect(new URL(below.url).pathname).toBe('/a/b/');
    expect((await get(below.url)).status).toBe(200);
    expect((await get(below.url.slice(0, -1))).status).toBe(301);
    expect((await get(new URL('/', below.url).href)).status).toBe(404);
    expect(normalizeBase('sub/')).toBe('/sub/');
    expect(normalizeBase('/')).toBe('/');
  });

  test('a busy port is passed over, or refused when it must be that one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const next = await serve({ dir, port });
    expect(next.port).toBeGreaterThan(port);
    await next.close();
    await expect(serve({ dir, port, strictPort: true })).rejects.toThrow(/taken/);
    await new Promise((done) => other.close(done));
  });

  test('--port wants a port', () => {
    expect(parsePort(undefined, 4870)).toBe(4870);
    expect(parsePort('0', 4870)).toBe(0);
    expect(() => parsePort('70000', 4870)).toThrow(/65535/);
    expect(() => parsePort('http', 4870)).toThrow(/"http"/);
  });
});
