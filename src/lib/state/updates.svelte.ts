import { now } from './ids.ts';

/** Of two builds of the app, the one with the higher schema is newer, then the later one. */
export interface Build {
  readonly schema: number;
  /** When it was built, as a whole number. */
  readonly build: number;
}

const channelName = 'sourceloom:builds';
/** Between two looks for a new version, in ms. */
const pause = 60 * 60 * 1000;

/**
 * New versions of the app (scope: session). One that was fetched waits until the person wants it; in
 * the meantime this window goes on. A window that hears of a newer build in another window writes no
 * more: what that one writes may be more than this one knows.
 */
export class Updates {
  /** A new version is here and starts with the next loading. */
  waiting = $state(false);
  /** Another window runs a newer build. */
  outdated = $state(false);
  #worker: ServiceWorker | undefined;

  /** Begins to watch; gives back the way to stop. */
  start(mine: Build): () => void {
    const deafen = this.#compareBuilds(mine);
    const stop = this.#watchWorker();
    return () => {
      deafen();
      stop();
    };
  }

  /** Loads the page anew, with the new version where one waits. */
  reload(): void {
    const worker = this.#worker;
    if (!worker) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener(
      'controllerchange',
      () => {
        location.reload();
      },
      { once: true }
    );
    worker.postMessage('take over');
  }

  #compareBuilds(mine: Build): () => void {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const other = buildOf(data);
      if (!other) return;
      if (isNewer(other, mine)) this.outdated = true;
      else if (other.asks) channel.postMessage(mine);
    };
    channel.postMessage({ ...mine, asks: true });
    return () => {
      channel.close();
    };
  }

  #watchWorker(): () => void {
    // Absent where the page is not served safely, whatever the types say.
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (!container) return () => undefined;
    let last = Date.parse(now());
    let registration: ServiceWorkerRegistration | undefined;
    void container.ready.then((ready) => {
      registration = ready;
      this.#found(ready.waiting, container);
      ready.addEventListener('updatefound', () => {
        const worker = ready.installing;
        worker?.addEventListener('statechange', () => {
          this.#found(ready.waiting, container);
        });
      });
    });
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.parse(now()) - last < pause) return;
      last = Date.parse(now());
      registration?.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** The first version ever takes over by itself; it is nothing new. */
  #found(worker: ServiceWorker | null, { controller }: ServiceWorkerContainer): void {
    if (!worker || !controller) return;
    this.#worker = worker;
    this.waiting = true;
  }
}

export const updates = new Updates();

function isNewer(a: Build, b: Build): boolean {
  return a.schema === b.schema ? a.build > b.build : a.schema > b.schema;
}

/** What came over the channel as a build; undefined for anything else. */
function buildOf(data: unknown): (Build & { asks: boolean }) | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { schema, build, asks } = data as Record<string, unknown>;
  if (!Number.isSafeInteger(schema) || !Number.isSafeInteger(build)) return undefined;
  return { schema: Number(schema), build: Number(build), asks: asks === true };
}
