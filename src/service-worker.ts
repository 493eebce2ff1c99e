import { build, files, prerendered, version } from '$service-worker';

/** What this file uses of the worker's global scope; the DOM's types do not know it. */
interface ServiceWorkerScope {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(name: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}
interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as ServiceWorkerScope;
const prefix = 'sourceloom-';
const cacheName = `${prefix}${version}`;
/** Everything that the app consists of; nothing of it comes from elsewhere. */
const addresses = [...build, ...files, ...prerendered].map(
  (path) => new URL(path, scope.location.href).href
);
const own = new Set(addresses);

// A version counts when all of it is there; until then the one before serves.
scope.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

// Windows of the version before go on with its files, so that one stays.
scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => scope.clients.claim()));
});

// Only a person says when the new version takes over.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  const address = `${origin}${pathname}`;
  // A page finds its files beside its own address, which ends in a slash.
  const inFolder = `${address}/`;
  const leadOn = request.mode === 'navigate' && !own.has(address) && own.has(inFolder);
  event.respondWith(
    leadOn ? Promise.resolve(Response.redirect(`${inFolder}${search}`)) : answer(request, address)
  );
});

async function precache(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
      await cache.put(address, await unredirected(response));
    })
  );
}

/** A navigation must not be answered with something that was redirected. */
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { headers, status, statusText } = response;
  return new Response(await response.blob(), { headers, status, statusText });
}

async function dropOldCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const before = names.filter((name) => name !== cacheName).sort();
  for (const name of before.slice(0, -1)) await caches.delete(name);
}

/** From this version, else from the one before, else from the server. */
async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = (await cache.match(address)) ?? (await caches.match(address));
  return found ?? fetch(request);
}
