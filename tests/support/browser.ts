import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';
import { FakeLocks } from './locks.ts';

/** `localStorage` of one browser. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/** What several windows of one browser have in common, as far as this app asks for it. */
export function fakeBrowser() {
  const [locks, localStorage] = [new FakeLocks(), new FakeStorage()];
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('localStorage', localStorage);
  for (const name of ['window', 'document']) {
    const target = new EventTarget();
    setMaxListeners(0, target);
    vi.stubGlobal(name, target);
  }
  return { locks, localStorage };
}
