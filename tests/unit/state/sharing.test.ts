import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { library } from '#lib/state/library.svelte.ts';
import type { Opened } from '#lib/state/opening.ts';
import { openDiagram } from '#lib/state/opening.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { turnLock, writerLock } from '#lib/state/tabs.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, engagement, network, partyId, placementId } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';

const sample = network(['client > prime > sub']);
let browser: ReturnType<typeof fakeBrowser>;
let windows: Opened[] = [];

beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  for (const { session, close } of windows) {
    close();
    await until(() => expect(session.saving.status).toBe('saved'));
  }
  windows = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function created(): Promise<DiagramId> {
  const id = await library.create(sample);
  if (!id.ok) throw new Error(id.error.detail);
  return id.value;
}

async function windowOn(id: DiagramId): Promise<Session> {
  const engine = new EngineClient(fakeWorkers().spawn);
  const opened = await openDiagram(id, { view: plainView, engine });
  if (!opened.ok) throw new Error(opened.error.code);
  windows.push(opened.value);
  return opened.value.session;
}

async function windowsOn(id: DiagramId, count: number): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let i = 0; i < count; i++) sessions.push(await windowOn(id));
  return sessions;
}

/** How a diagram now stands in the store. */
async function stored(id: DiagramId) {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.log;
}

const title = (session: Session) => settingsOf(session.diagram).title;
const rename = (session: Session, to: string) => session.run('diagram/rename', { title: to });
const saved = (...sessions: Session[]) =>
  until(() => sessions.forEach(({ saving }) => expect(saving.status).toBe('saved')));
const shows = (session: Session, text: string) => until(() => expect(title(session)).toBe(text));
const undoable = ({ editor }: Session) => editor.history.undoable.map(({ params }) => params);

describe('a window that follows', () => {
  it('shows each edit of the writer, and has its history', async () => {
    const id = await created();
    const [writer, follower] = (await windowsOn(id, 2)) as [Session, Session];
    rename(writer, 'One');
    writer.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    writer.editor.undo();
    await until(() => expect(follower.editor.history.length).toBe(4));
    expect(diagramText(follower.diagram)).toBe(diagramText(writer.diagram));
    expect(follower.editor.history).toEqual(writer.editor.history);
    expect(follower.saving.status).toBe('saved');
  });

  it('sees a step change while it is open, and go when it is cancelled', async () => {
    const id = await created();
    const [writer, follower] = (await windowsOn(id, 2)) as [Session, Session];
    writer.editor.begin();
    rename(writer, 'D');
    await shows(follower, 'D');
    rename(writer, 'Drawn');
    await shows(follower, 'Drawn');
    expect(undoable(follower)).toEqual([{ title: 'Drawn' }]);
    writer.editor.cancel();
    await shows(follower, 'Sample');
    expect(undoable(follower)).toEqual([]);
    rename(writer, 'After');
    await shows(follower, 'After');
  });

  it('reads the log anew when something was not heard', async () => {
    const id = await created();
    const [writer, follower] = (await windowsOn(id, 2)) as [Session, Session];
    const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue();
    rename(writer, 'Not heard');
    await saved(writer);
    post.mockRestore();
    rename(writer, 'Heard');
    await shows(follower, 'Heard');
    expect(follower.editor.history).toEqual(writer.editor.history);
  });

  it.each([
    ['nothing', undefined],
    ['a step of another epoch', { kind: 'kept', epoch: 0, erased: 1 }],
    ['a step that does not fit', { kind: 'kept', epoch: 2, step: { seq: 2, diff: {} } }],
    ['words', 'ask?']
  ])('does not believe %s that anybody says on its line', async (_, message) => {
    const id = await created();
    const [, follower] = (await windowsOn(id, 2)) as [Session, Session];
    const stranger = new BroadcastChannel(writerLock(id));
    stranger.postMessage(message);
    await new Promise((resume) => setTimeout(resume, 20));
    stranger.close();
    expect(diagramText(follower.diagram)).toBe(diagramText(sample));
  });
});

describe('the first edit of a window that follows', () => {
  it('is shown at once, makes it the writer, and the other window follows', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    rename(first, 'First');
    await shows(second, 'First');
    second.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    expect(second.diagram.parties.get(partyId('sub'))?.name).toBe('Sub Ltd');
    expect(second.saving.status).toBe('saving');
    await saved(second);
    await until(() => expect(diagramText(first.diagram)).toBe(diagramText(second.diagram)));
    expect(undoable(first)).toHaveLength(2);
    rename(second, 'Second');
    await shows(first, 'Second');
    expect(await stored(id)).toMatchObject({ strays: 0 });
  });

  it('comes after what the writer had not yet on the disk', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    first.editor.begin();
    rename(first, 'F');
    rename(first, 'First');
    second.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    await saved(first, second);
    await shows(second, 'First');
    expect((await stored(id)).steps.map(({ label }) => label)).toEqual([
      'diagram/fill',
      'diagram/rename',
      'party/rename'
    ]);
  });

  it('keeps its order with those that follow it, and an open step stays one', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    rename(first, 'Before');
    await shows(second, 'Before');
    rename(second, 'One');
    second.editor.begin();
    for (const x of [1, 2, 3]) {
      second.run('placement/move', { to: [{ id: placementId('at sub'), x, y: 0 }] });
    }
    await until(() => expect(second.editor.waiting).toBe(false));
    second.run('placement/move', { to: [{ id: placementId('at sub'), x: 4, y: 0 }] });
    second.editor.end();
    rename(second, 'Two');
    await saved(second);
    expect((await stored(id)).steps.map(({ label }) => label)).toEqual([
      'diagram/fill',
      'diagram/rename',
      'diagram/rename',
      'placement/move',
      'diagram/rename'
    ]);
  });

  it('can be an undo of what the writer did, and a redo', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    rename(first, 'First');
    await shows(second, 'First');
    second.editor.undo();
    expect(title(second)).toBe('Sample');
    await saved(second);
    await shows(first, 'Sample');
    first.editor.redo();
    await saved(first);
    await shows(second, 'First');
    expect((await stored(id)).steps.map(({ undoes }) => undoes)).toEqual([
      undefined,
      undefined,
      2,
      3
    ]);
  });

  it('that is not possible any more is left out, and told', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    first.run('selection/remove', { parties: [partyId('sub')], engagements: [] });
    second.run('engagement/add', { engagement: engagement('sub > client') });
    rename(second, 'Goes through');
    await saved(first, second);
    await until(() => expect(second.notice?.kind).toBe('late'));
    expect(second.notice).toMatchObject({ count: 1, failure: { code: 'missing-end' } });
    expect(second.diagram.engagements.size).toBe(1);
    await shows(first, 'Goes through');
  });

  it('that undoes what is not the newest any more is left out, and told', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    rename(first, 'One');
    await shows(second, 'One');
    rename(first, 'Two');
    second.editor.undo();
    await saved(first, second);
    await until(() => expect(second.notice).toMatchObject({ kind: 'late', count: 1 }));
    expect(title(second)).toBe('Two');
  });
});

describe('a writer that does not let go', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('is taken over after three seconds; what it had not kept is done again', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    const store = first.autosave.store!;
    first.autosave.store = { ...store, write: () => new Promise<never>(() => undefined) };
    rename(first, 'Never written');
    second.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    await vi.advanceTimersByTimeAsync(2900);
    expect(second.editor.waiting).toBe(true);
    for (let i = 0; i < 20 && (second.editor.waiting || first.editor.waiting); i++) {
      await vi.advanceTimersByTimeAsync(200);
      await new Promise((resume) => setImmediate(resume));
    }
    vi.useRealTimers();
    await saved(first, second);
    const log = await stored(id);
    expect(log.steps.map(({ label }) => label)).toEqual([
      'diagram/fill',
      'party/rename',
      'diagram/rename'
    ]);
    expect(settingsOf(log.diagram).title).toBe('Never written');
    expect([first.notice, second.notice]).toEqual([undefined, undefined]);
    await shows(second, 'Never written');
  });
});

describe('a window that goes', () => {
  const goes = () => window.dispatchEvent(new Event('pagehide'));
  /** The browser ends with all its windows; what it had stored is there when it starts again. */
  const dies = () => {
    const { localStorage } = browser;
    browser = fakeBrowser();
    vi.stubGlobal('localStorage', localStorage);
    windows = [];
  };
  const nothingWritten = (session: Session) => {
    const store = session.autosave.store!;
    session.autosave.store = { ...store, write: () => new Promise<never>(() => undefined) };
  };

  it('leaves what was not on the disk beside it; the next one adds it', async () => {
    const id = await created();
    const session = await windowOn(id);
    rename(session, 'Written');
    await saved(session);
    nothingWritten(session);
    rename(session, 'In the tail');
    session.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    goes();
    dies();
    expect(settingsOf((await stored(id)).diagram).title).toBe('Written');
    const again = await windowOn(id);
    expect(title(again)).toBe('In the tail');
    await saved(again);
    const log = await stored(id);
    expect(log.steps.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(log.diagram.parties.get(partyId('sub'))?.name).toBe('Sub Ltd');
    await until(() => expect(tailsOf(id)).toEqual([]));
    expect(again.notice).toBeUndefined();
  });

  it('leaves the newest form of an open step', async () => {
    const id = await created();
    const session = await windowOn(id);
    session.editor.begin();
    rename(session, 'T');
    await saved(session);
    nothingWritten(session);
    rename(session, 'Typed');
    goes();
    dies();
    const again = await windowOn(id);
    expect(title(again)).toBe('Typed');
    again.editor.undo();
    again.editor.undo();
    expect(title(again)).toBe('Sample');
  });

  it('leaves what waited for the right to write', async () => {
    const id = await created();
    const [first, second] = (await windowsOn(id, 2)) as [Session, Session];
    nothingWritten(first);
    rename(first, 'Stuck');
    rename(second, 'Waits');
    await until(() => expect(browser.locks.isHeld(turnLock(id))).toBe(true));
    await new Promise((resume) => setTimeout(resume, 20));
    goes();
    dies();
    const again = await windowOn(id);
    await saved(again);
    expect(title(again)).toBe('Stuck');
    expect(again.notice).toMatchObject({ kind: 'late', count: 1 });
  });

  it('leaves nothing when everything was on the disk, or comes to be', async () => {
    const id = await created();
    const session = await windowOn(id);
    goes();
    expect(tailsOf(id)).toEqual([]);
    rename(session, 'Soon there');
    goes();
    expect(tailsOf(id)).toHaveLength(1);
    await saved(session);
    expect(tailsOf(id)).toEqual([]);
  });

  it('is not believed where its tail was changed', async () => {
    const id = await created();
    const session = await windowOn(id);
    nothingWritten(session);
    rename(session, 'In the tail');
    goes();
    dies();
    const [key] = tailsOf(id);
    const text = localStorage.getItem(key!)!;
    localStorage.setItem(key!, text.replace('In the tail', 'In the tale'));
    expect(title(await windowOn(id))).toBe('Sample');
  });
});

const tailsOf = (id: DiagramId) =>
  Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!).filter((key) =>
    key.startsWith(`sourceloom:tail:${id}`)
  );

describe('a log that is shorter than it was', () => {
  it('is not shown in silence: the missing steps are counted', async () => {
    const id = await created();
    const session = await windowOn(id);
    for (const text of ['One', 'Two', 'Three']) rename(session, text);
    await saved(session);
    expect(session.missing).toBe(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(`sourceloom:head:${id}`)).toContain('"seq":4');
    const other = await created();
    localStorage.setItem(
      `sourceloom:head:${other}`,
      localStorage.getItem(`sourceloom:head:${id}`)!
    );
    expect((await windowOn(other)).missing).toBe(3);
  });

  it('because a step was cancelled is no loss', async () => {
    const id = await created();
    const session = await windowOn(id);
    session.editor.begin();
    rename(session, 'Never mind');
    await saved(session);
    window.dispatchEvent(new Event('pagehide'));
    session.editor.cancel();
    await saved(session);
    expect(localStorage.getItem(`sourceloom:head:${id}`)).toContain('"seq":1');
  });
});

describe('whatever two and three windows do', () => {
  const deeds = fc.array(
    fc.record({
      window: fc.nat(2),
      what: fc.constantFrom('rename', 'rename', 'move', 'undo', 'redo', 'type', 'type', 'wait')
    }),
    { minLength: 5, maxLength: 30 }
  );

  it('nothing is lost: all show the log when they rest, and every edit is in it', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const id = await created();
        const sessions = await windowsOn(id, 3);
        const made: string[] = [];
        for (const [i, { window, what }] of list.entries()) {
          const session = sessions[window]!;
          if (what !== 'type') session.endTyping();
          const text = `${what} ${String(i)}`;
          if (what === 'rename' && rename(session, text).ok) made.push(text);
          if (what === 'move') {
            const to = [{ id: placementId('at sub'), x: i + 1, y: window }];
            session.run('placement/move', { to });
          }
          if (what === 'undo') session.editor.undo();
          if (what === 'redo') session.editor.redo();
          if (what === 'type') session.type('diagram/rename', { title: text });
          if (what === 'wait') await new Promise((resume) => setTimeout(resume, i % 7));
        }
        for (const session of sessions) session.endTyping();
        await saved(...sessions);
        const log = await stored(id);
        await until(() => {
          for (const { diagram } of sessions)
            expect(diagramText(diagram)).toBe(diagramText(log.diagram));
        });
        for (const { editor } of sessions) expect(editor.history.length).toBe(log.steps.length);
        expect(log.strays).toBe(0);
        const titles = log.steps.map(({ params }) => params['title']);
        for (const text of made) expect(titles).toContain(text);
        for (const { close } of windows) close();
        windows = [];
      }),
      { numRuns: 40 }
    );
  }, 60_000);

  it('a loss is found out where the lock keeps nobody out', async () => {
    const grant = (name: string, how: unknown, callback: (lock: object) => Promise<unknown>) =>
      callback({ name, how });
    vi.spyOn(navigator.locks, 'request').mockImplementation(grant as never);
    const id = await created();
    const sessions = await windowsOn(id, 2);
    for (const [i, session] of sessions.entries()) rename(session, `By window ${String(i)}`);
    await saved(...sessions);
    const { steps } = await stored(id);
    const titles = new Set(steps.map(({ params }) => params['title']));
    expect(titles.has('By window 0') && titles.has('By window 1')).toBe(false);
  });
});
