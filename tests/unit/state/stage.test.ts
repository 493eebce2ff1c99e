import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoryId } from '#lib/domain/ids.ts';
import { Audience, Speaker } from '#lib/state/story/stage.svelte.ts';
import { FakeStorage, fakeBrowser } from '../../support/browser.ts';
import { until } from '../../support/until.ts';

const story = 'story_1' as StoryId;
const steps: Readonly<Record<string, number>> = { [story]: 5 };

let windows: { close(): void }[] = [];

beforeEach(() => {
  fakeBrowser();
});
afterEach(() => {
  for (const window of windows) window.close();
  windows = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window of the audience in a tab, which keeps what its page before had kept. */
function audience(tab = new FakeStorage(), count = (id: StoryId) => steps[id] ?? 0) {
  vi.stubGlobal('sessionStorage', tab);
  const opened = new Audience('diagram', count);
  windows.push(opened);
  return opened;
}

function speaker() {
  const audienceTab = globalThis.sessionStorage;
  vi.stubGlobal('sessionStorage', new FakeStorage());
  const opened = new Speaker('diagram');
  vi.stubGlobal('sessionStorage', audienceTab);
  windows.push(opened);
  return opened;
}

/** A page that is killed: nothing of it hears or answers any more, and it says nothing. */
function silence(page: Audience) {
  const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue(undefined);
  page.close();
  post.mockRestore();
}

const settle = () => new Promise((resume) => setTimeout(resume, 60));

describe('a run in two windows', () => {
  it('is moved from either of them, and seen in both', async () => {
    const shown = audience();
    shown.begin(story, 1);
    const told = speaker();
    await until(() => expect(told.run?.at).toBe(1));
    told.do({ do: 'next' });
    await until(() => expect(told.run?.at).toBe(2));
    expect(shown.run?.at).toBe(2);
    shown.do({ do: 'last' });
    await until(() => expect(told.run?.at).toBe(4));
    shown.leave();
    await until(() => expect(told.run).toBeUndefined());
    expect(told.alone).toBe(false);
  });
});

describe('an audience’s window that goes', () => {
  it('goes on in the same tab where it was', async () => {
    const tab = new FakeStorage();
    const before = audience(tab);
    before.begin(story, 0);
    before.do({ do: 'jump', to: 3 });
    // A page that is loaded anew does not close its run.
    expect(audience(tab).run?.at).toBe(3);
    before.leave();
    expect(audience(tab).run).toBeUndefined();
    await settle();
  });

  it('goes on in another tab from what the speaker’s window has kept', async () => {
    const before = audience();
    before.begin(story, 2);
    const told = speaker();
    await until(() => expect(told.run?.at).toBe(2));
    window.dispatchEvent(new Event('pagehide'));
    await until(() => expect(told.alone).toBe(true));
    expect(told.run?.at).toBe(2);
    silence(before);
    const after = audience();
    await until(() => expect(after.run?.at).toBe(2));
    await until(() => expect(told.alone).toBe(false));
    told.do({ do: 'next' });
    await until(() => expect(after.run?.at).toBe(3));
  });

  it('is missed at the first deed that nobody answers', async () => {
    const before = audience();
    before.begin(story, 2);
    const told = speaker();
    await until(() => expect(told.run?.at).toBe(2));
    silence(before);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    told.do({ do: 'next' });
    expect(told.alone).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(told.alone).toBe(true);
    expect(told.run?.at).toBe(2);
  });

  it('is not missed at a deed that changes nothing', async () => {
    const shown = audience();
    shown.begin(story, 4);
    const told = speaker();
    await until(() => expect(told.run?.at).toBe(4));
    const before = told.run;
    told.do({ do: 'last' });
    await until(() => expect(told.run).not.toBe(before));
    expect(told.run?.at).toBe(4);
  });

  it('leaves no run of a story that has gone', async () => {
    const tab = new FakeStorage();
    audience(tab).begin(story, 2);
    expect(audience(tab, () => 0).run).toBeUndefined();
    await settle();
  });

  it('leaves no run where a tab keeps something else, or nothing', () => {
    const tab = new FakeStorage();
    tab.setItem('sourceloom:run:diagram', '{"storyId":"story_1","at":-1}');
    expect(audience(tab).run).toBeUndefined();
    tab.setItem('sourceloom:run:diagram', '{');
    expect(audience(tab).run).toBeUndefined();
    vi.stubGlobal('sessionStorage', undefined);
    const without = new Audience('diagram', () => 5);
    windows.push(without);
    without.begin(story, 1);
    expect(without.run?.at).toBe(1);
  });
});

describe('a second window of the audience', () => {
  it('does not take up what another one shows', async () => {
    const first = audience();
    first.begin(story, 2);
    const told = speaker();
    await until(() => expect(told.run?.at).toBe(2));
    const second = audience();
    await settle();
    expect(second.run).toBeUndefined();
    expect(first.trouble).toBeUndefined();
    second.begin(story, 0);
    await until(() => expect(first.trouble).toBe('rival'));
    second.leave();
    await until(() => expect(first.trouble).toBeUndefined());
  });
});
