import { trustedWorkerUrls } from './client-url.ts';
import helperUrl from './helper.worker.ts?worker&url';
import layoutUrl from './layout.worker.ts?worker&url';

let urls: Readonly<Record<'helper' | 'layout', string>> | undefined;

/** The workers that the engine's worker starts. */
export function innerUrls(): Readonly<Record<'helper' | 'layout', string>> {
  urls ??= trustedWorkerUrls({ helper: helperUrl, layout: layoutUrl });
  return urls;
}
