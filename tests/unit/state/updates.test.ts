import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Updates } from '#lib/state/updates.svelte.ts';
import { fakeBrowser } from '../../support/browser.ts';

const stops: (() => void)[] = [];
beforeEach(() => {
  fakeBrowser();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

function window(schema: number, build: number): Updates {
  const updates = new Updates();
  stops.push(updates.start({ schema, build }));
  return updates;
}

const rest = () => new Promise((resume) => setTimeout(resume, 60));
const outdated = async (...windows: readonly Updates[]) => {
  await rest();
  return windows.map((each) => each.outdated);
};

describe('windows of several builds', () => {
  it('the older ones hear of the newest, whoever came first', async () => {
    expect(await outdated(window(2, 100), window(2, 200), window(2, 150))).toEqual([
      true,
      false,
      true
    ]);
  });

  it('a higher schema is newer, whenever it was built', async () => {
    expect(await outdated(window(3, 100), window(2, 200))).toEqual([false, true]);
  });

  it('of the same build go on', async () => {
    expect(await outdated(window(2, 100), window(2, 100))).toEqual([false, false]);
  });

  it('are not stopped by what is no message of theirs', async () => {
    const mine = window(2, 100);
    const other = new BroadcastChannel('sourceloom:builds');
    stops.push(() => other.close());
    for (const message of [
      'reload',
      null,
      7,
      [],
      { schema: '3', build: 900 },
      { schema: Infinity, build: NaN },
      { build: 900 },
      { schema: 2, build: 99 }
    ]) {
      other.postMessage(message);
    }
    expect(await outdated(mine)).toEqual([false]);
  });
});
