import type { Telling } from '#lib/stage/telling.ts';
import { readRun } from './stage-link.ts';

/**
 * The run that this tab shows, kept by the browser for as long as there is the tab: a page that is
 * loaded anew goes on where it was. A browser that keeps nothing is no obstacle to a run.
 */
export const keptRun = {
  of(name: string): Telling | undefined {
    try {
      return readRun(JSON.parse(sessionStorage.getItem(key(name)) ?? 'null'));
    } catch {
      return undefined;
    }
  },

  set(name: string, run: Telling): void {
    try {
      sessionStorage.setItem(key(name), JSON.stringify(run));
    } catch {
      // The speaker's window keeps the run as well.
    }
  },

  drop(name: string): void {
    try {
      sessionStorage.removeItem(key(name));
    } catch {
      // There is nothing to take away where nothing can be kept.
    }
  }
};

const key = (name: string) => `sourceloom:run:${name}`;
