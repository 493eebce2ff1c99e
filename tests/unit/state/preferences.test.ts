import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const key = 'sourceloom:preferences';

/** The store of one browser, and the settings as a fresh page of it reads them. */
async function freshPage(stored: Map<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value)
  });
  vi.resetModules();
  return (await import('#lib/state/preferences.svelte.ts')).preferences;
}

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the settings of this browser', () => {
  it('are kept from one page to the next, one beside the other', async () => {
    const before = await freshPage(stored);
    before.set({ language: 'zh-Hans' });
    before.set({ theme: 'dark', sizes: { inspector: 320 } });
    const settings = { language: 'zh-Hans', theme: 'dark', sizes: { inspector: 320 } };
    expect(before.value).toEqual(settings);
    expect((await freshPage(stored)).value).toEqual(settings);
  });

  it.each([
    ['no JSON', '{"language"'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['other languages and themes', '{"language":"fr","theme":"sepia","sizes":{"a":"wide"}}'],
    ['sizes that are none', '{"sizes":[1,"2"]}']
  ])('count as not set where %s stands in their place', async (_, text) => {
    stored.set(key, text);
    expect((await freshPage(stored)).value).toEqual({});
  });

  it('are taken one by one: a bad one does not spoil the others', async () => {
    stored.set(key, '{"language":"zh-Hans","theme":7,"sizes":null}');
    expect((await freshPage(stored)).value).toEqual({ language: 'zh-Hans' });
  });

  it('hold for this page even where nothing can be stored', async () => {
    const preferences = await freshPage(stored);
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      }
    });
    preferences.set({ theme: 'dark' });
    expect(preferences.value).toEqual({ theme: 'dark' });
  });
});
