/**
 * What this tab keeps of itself as long as there is the tab, a page that is loaded anew included; plain
 * data, which its reader checks. A browser that keeps nothing is no obstacle to anybody.
 */
export const tabMemory = {
  of(name: string): unknown {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    } catch {
      return undefined;
    }
  },

  /** Keeps data under a name; undefined takes away what was kept. */
  set(name: string, data: object | string | undefined): void {
    try {
      if (data === undefined) sessionStorage.removeItem(keyOf(name));
      else sessionStorage.setItem(keyOf(name), JSON.stringify(data));
    } catch {
      // What a tab does not keep is chosen again.
    }
  }
};

const keyOf = (name: string) => `sourceloom:${name}`;
