// A static server for the built folder, on this machine only: what `npm start` and the end-to-end tests
// use. It serves the shipped files exactly as they are. Node built-ins only.

import { createReadStream, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {{ url: string, port: number, close: () => Promise<void> }} Site */

/** What a host should send with every answer; a meta tag cannot say the first, second and last. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'"
};

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8'
};

const HOSTS = ['127.0.0.1', '::1'];
const PORTS_TO_TRY = 50;

/** @param {string | undefined} base "/", "/sub" or "a/b/" -> "/", "/sub/", "/a/b/" */
export function normalizeBase(base = '/') {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * @typedef {{ kind: 'file', file: string, size: number }
 *   | { kind: 'redirect', location: string }
 *   | { kind: 'missing' }
 *   | { kind: 'malformed' }} Answer
 */

/**
 * Which file a request path stands for.
 *
 * @param {string} dir
 * @param {string} base normalized
 * @param {string} target the request line's target, still encoded
 * @returns {Promise<Answer>}
 */
async function find(dir, base, target) {
  const [encoded = '/', query] = target.split('?', 2);
  const suffix = query === undefined ? '' : `?${query}`;
  let pathname;
  try {
    pathname = decodeURIComponent(encoded);
  } catch {
    return { kind: 'malformed' };
  }
  if (pathname.includes('\0')) return { kind: 'malformed' };

  // Locations are relative, so that no path can be mistaken for another host.
  const lastSegment = encoded.slice(encoded.lastIndexOf('/') + 1);
  const withSlash = `./${lastSegment}/${suffix}`;
  if (`${pathname}/` === base) return { kind: 'redirect', location: withSlash };
  if (!pathname.startsWith(base)) return { kind: 'missing' };

  const root = path.resolve(dir);
  const file = path.resolve(root, `./${pathname.slice(base.length)}`);
  if (file !== root && !file.startsWith(root + path.sep)) return { kind: 'missing' };

  const found = await stat(file).catch(() => null);
  if (found?.isFile() && !pathname.endsWith('/')) return { kind: 'file', file, size: found.size };
  if (!found?.isDirectory()) return { kind: 'missing' };
  const index = path.join(file, 'index.html');
  const page = await stat(index).catch(() => null);
  if (!page?.isFile()) return { kind: 'missing' };
  if (!pathname.endsWith('/')) return { kind: 'redirect', location: withSlash };
  return { kind: 'file', file: index, size: page.size };
}

/**
 * @param {string} dir
 * @param {string} base normalized
 * @returns {import('node:http').RequestListener}
 */
function listener(dir, base) {
  return (request, response) => {
    /**
     * @param {number} status
     * @param {string} text
     * @param {Record<string, string>} [headers]
     */
    const say = (status, text, headers = {}) => {
      response.writeHead(status, {
        ...SECURITY_HEADERS,
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-cache',
        ...headers
      });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };

    const answer = async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        say(405, 'Only GET and HEAD are served here.', { allow: 'GET, HEAD' });
        return;
      }
      const found = await find(dir, base, request.url ?? '/');
      switch (found.kind) {
        case 'malformed':
          say(400, 'This address cannot be read.');
          return;
        case 'missing':
          say(404, 'There is no such page or file.');
          return;
        case 'redirect':
          say(301, 'Moved.', { location: found.location });
          return;
        case 'file': {
          const named = /[\\/]_app[\\/]immutable[\\/]/.test(found.file);
          response.writeHead(200, {
            ...SECURITY_HEADERS,
            'content-type': TYPES[path.extname(found.file)] ?? 'application/octet-stream',
            'content-length': found.size,
            'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache'
          });
          if (request.method === 'HEAD') response.end();
          else pipeline(createReadStream(found.file), response, () => undefined);
        }
      }
    };

    answer().catch(() => {
      if (response.headersSent) response.destroy();
      else say(500, 'This file could not be read.');
    });
  };
}

/**
 * @param {import('node:http').RequestListener} handle
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handle, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handle);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** @param {import('node:http').Server} server */
function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** @param {unknown} error */
const codeOf = (error) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/**
 * Listens on both loopback addresses: a browser may take "localhost" for either, and a stranger on the
 * other one would answer in our place.
 *
 * @param {import('node:http').RequestListener} handle
 * @param {number} wanted
 * @returns {Promise<{ servers: import('node:http').Server[], port: number } | null>} null when the port is busy
 */
async function listenOnLoopback(handle, wanted) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  let port = wanted;
  for (const host of HOSTS) {
    try {
      const server = await listen(handle, host, port);
      servers.push(server);
      const address = server.address();
      if (address !== null && typeof address === 'object') port = address.port;
    } catch (error) {
      const code = codeOf(error);
      const absent = code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
      if (absent && servers.length > 0) continue;
      await Promise.all(servers.map(close));
      if (code === 'EADDRINUSE' || code === 'EACCES') return null;
      throw error;
    }
  }
  return { servers, port };
}

/**
 * Serves a folder. A busy port is passed over for the next one, unless `strictPort`.
 *
 * @param {{ dir: string, port: number, base?: string, strictPort?: boolean }} options port 0 = any free one
 * @returns {Promise<Site>}
 */
export async function serve({ dir, port, base, strictPort = false }) {
  const prefix = normalizeBase(base);
  const handle = listener(dir, prefix);
  const last = strictPort ? port : Math.min(port + PORTS_TO_TRY, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const site = await listenOnLoopback(handle, candidate);
    if (site === null) continue;
    return {
      port: site.port,
      url: `http://localhost:${String(site.port)}${prefix}`,
      close: async () => {
        await Promise.all(site.servers.map(close));
      }
    };
  }
  const ports =
    last === port ? `Port ${String(port)} is` : `Ports ${String(port)} to ${String(last)} are`;
  throw new Error(`${ports} taken: stop the other program or choose another --port.`);
}

/**
 * @param {string | undefined} text
 * @param {number} fallback
 */
export function parsePort(text, fallback) {
  if (text === undefined) return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`--port wants a number from 0 to 65535, not "${text}".`);
}

/**
 * Closes the site at Ctrl+C and when the program that started it ends. A signal to npm reaches only the
 * shell between npm and this process, so under npm the loss of the parent counts as one.
 *
 * @param {Site} site
 */
export function closeOnSignal(site) {
  const end = () => void site.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (process.env['npm_lifecycle_event'] === 'start' && process.platform !== 'win32') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 1000).unref();
  }
}

async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } }
  });
  const dir = path.resolve(values.dir ?? fileURLToPath(new URL('../build', import.meta.url)));
  if (!(await stat(dir).catch(() => null))?.isDirectory()) {
    throw new Error(`There is no folder ${dir} to serve: run "npm run build" first.`);
  }
  const site = await serve({
    dir,
    port: parsePort(values.port, 4173),
    strictPort: values.port !== undefined,
    ...(values.base === undefined ? {} : { base: values.base })
  });
  closeOnSignal(site);
  console.log(site.url);
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
