import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, network, party, partyId, placement } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';

const sample = network(['client > prime > sub', 'client > other > more > last']);

let clock = Date.parse('2026-05-01T08:00:00.000Z');

let windows: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser();
  clock = Date.parse('2026-05-01T08:00:00.000Z');
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(clock);
});
afterEach(() => {
  for (const close of windows) close();
  windows = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function pass(minutes: number) {
  clock += minutes * 60_000;
  vi.setSystemTime(clock);
}

/** A window that writes a new diagram. */
async function opened(content: Diagram) {
  const created = await library.create(content);
  if (!created.ok) throw new Error(created.error.detail);
  return reopened(created.value);
}

async function reopened(id: DiagramId) {
  const engine = new EngineClient(fakeWorkers().spawn);
  const window = await openDiagram(id, { view: plainView, engine });
  if (!window.ok) throw new Error(window.error.code);
  const { session, close } = window.value;
  windows.push(close);
  await until(() => expect(session.compaction).toBeDefined());
  const reasons = async () => (await library.versions(id)).map(({ reason }) => reason);
  const rename = (name: string) => session.run('party/rename', { id: partyId('sub'), name });
  return { id, session, reasons, rename, close };
}

const remove = (parties: readonly string[]) => ({
  parties: parties.map(partyId),
  engagements: []
});

describe('versions that are kept by themselves', () => {
  it('show what was there before the first edit after ten minutes, not more often', async () => {
    const { id, session, reasons, rename } = await opened(sample);
    await new Promise((resume) => setTimeout(resume, 20));
    rename('One');
    await until(async () => expect(await reasons()).toEqual(['time']));
    rename('Two');
    pass(5);
    rename('Three');
    await session.autosave.settled();
    await new Promise((resume) => setTimeout(resume, 50));
    expect(await reasons()).toEqual(['time']);
    pass(6);
    rename('Four');
    await until(async () => expect(await reasons()).toEqual(['time', 'time']));
    const [newest] = await library.versions(id);
    const looked = await session.versions.look(newest!, plainView);
    if (!looked.ok) throw new Error(looked.error.code);
    expect(looked.value.diagram.parties.get(partyId('sub'))!.name).toBe('Three');
  });

  it('show a diagram before it is emptied, however that is done', async () => {
    const { id, session, reasons, rename } = await opened(sample);
    rename('Before');
    const before = diagramText(session.diagram);
    session.run('selection/remove', remove([...sample.parties].map(({ id }) => id)));
    await until(async () => expect(await reasons()).toContain('emptied'));
    const emptied = (await library.versions(id)).find(({ reason }) => reason === 'emptied');
    const looked = await session.versions.look(emptied!, plainView);
    expect(looked.ok && diagramText(looked.value.diagram)).toBe(before);
  });

  it('show it also when the window went before it could keep one', async () => {
    const engineless = vi.spyOn(EngineClient.prototype, 'keepVersion');
    engineless.mockImplementation(() => new Promise(() => undefined));
    const first = await opened(sample);
    first.session.run('selection/remove', remove([...sample.parties].map(({ id }) => id)));
    await first.session.autosave.settled();
    first.close();
    await new Promise((resume) => setTimeout(resume, 50));
    expect(await first.reasons()).toEqual([]);
    engineless.mockRestore();
    const { id, session, reasons, close } = await reopened(first.id);
    await until(async () => expect(await reasons()).toEqual(['emptied']));
    const [version] = await library.versions(id);
    const looked = await session.versions.look(version!, plainView);
    expect(looked.ok && diagramText(looked.value.diagram)).toBe(diagramText(sample));
    close();
    await new Promise((resume) => setTimeout(resume, 50));
    const again = await reopened(first.id);
    await again.session.autosave.settled();
    expect(await again.reasons()).toEqual(['emptied']);
  });

  it('show what was there before half of it was taken away', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `party ${i}`);
    const { session, reasons } = await opened(network(names));
    session.run('selection/remove', remove(names.slice(0, 4)));
    await session.autosave.settled();
    session.run('selection/remove', remove(names.slice(4, 10)));
    await until(async () => expect(await reasons()).toContain('bulk'));
  });

  it('wait for the next edit when they could not be kept', async () => {
    const refused = { ok: false, error: { code: 'worker-gone', detail: '' } } as const;
    const keep = vi.spyOn(EngineClient.prototype, 'keepVersion').mockResolvedValue(refused);
    const { session, reasons } = await opened(sample);
    session.run('selection/remove', remove([...sample.parties].map(({ id }) => id)));
    await until(() => expect(keep).toHaveBeenCalled());
    expect(await reasons()).toEqual([]);
    keep.mockRestore();
    session.run('party/add', { party: party('new'), placement: placement('new', 0, 0) });
    await until(async () => expect(await reasons()).toContain('emptied'));
  });

  it('are none of a diagram without anything in it', async () => {
    const { session, reasons } = await opened(newDiagram('Empty'));
    pass(30);
    session.run('party/add', { party: party('new'), placement: placement('new', 0, 0) });
    await session.autosave.settled();
    await new Promise((resume) => setTimeout(resume, 30));
    expect(await reasons()).toEqual([]);
  });
});

describe('a version', () => {
  it('is restored as one step, after what was there was kept, and undone as one', async () => {
    const { session, reasons, rename } = await opened(sample);
    const kept = await session.versions.keep('kept', 'At first');
    expect(kept).toMatchObject({ ok: true, value: { name: 'At first', parties: 6 } });
    rename('Later');
    session.run('selection/remove', remove(['client', 'prime']));
    const later = diagramText(session.diagram);
    const steps = session.editor.history.undoable.length;
    const version = session.versions.list.find(({ name }) => name === 'At first');
    const looked = await session.versions.look(version!, plainView);
    if (!looked.ok) throw new Error(looked.error.code);
    expect(session.versions.looked?.diagram).toBe(looked.value.diagram);
    expect(diagramText(session.diagram)).toBe(later);
    expect(await session.versions.restore(looked.value)).toMatchObject({ ok: true });
    expect(diagramText(session.diagram)).toBe(diagramText(sample));
    expect(session.versions.looked).toBeUndefined();
    expect(session.editor.history.undoable).toHaveLength(steps + 1);
    expect(session.editor.history.undoable.at(-1)).toMatchObject({
      label: 'diagram/restore',
      params: { name: 'At first' }
    });
    expect(await reasons()).toContain('restore');
    session.editor.undo();
    expect(diagramText(session.diagram)).toBe(later);
    await session.autosave.settled();
    expect(session.saving.status).toBe('saved');
  });

  it('is not restored when what is there could not be kept first', async () => {
    const { session, rename } = await opened(sample);
    await session.versions.keep('kept', 'At first');
    rename('Later');
    const later = diagramText(session.diagram);
    const looked = await session.versions.look(session.versions.list[0]!, plainView);
    if (!looked.ok) throw new Error(looked.error.code);
    const refused = { ok: false, error: { code: 'database-refused', detail: 'full' } } as const;
    vi.spyOn(EngineClient.prototype, 'keepVersion').mockResolvedValue(refused);
    expect(await session.versions.restore(looked.value)).toEqual(refused);
    expect(diagramText(session.diagram)).toBe(later);
  });

  it('is not kept when the disk does not lead to what is shown', async () => {
    const { session } = await opened(sample);
    const request = { id: session.id, seq: 1, sum: 1, at: '', reason: 'kept' } as const;
    const engine = new EngineClient(fakeWorkers().spawn);
    expect(await engine.keepVersion(request)).toEqual({
      ok: false,
      error: { code: 'replay-differs', seq: 1 }
    });
    expect(await engine.readVersion(session.id, 5)).toEqual({
      ok: false,
      error: { code: 'version-unreadable' }
    });
  });

  it('gets a name and is deleted; one that is looked at is left', async () => {
    const { session } = await opened(sample);
    await session.versions.keep('kept');
    const [version] = session.versions.list;
    await session.versions.name(version!, ' Named ');
    expect(session.versions.list[0]!.name).toBe('Named');
    await session.versions.look(session.versions.list[0]!, plainView);
    await session.versions.remove(version!);
    expect(session.versions.list).toEqual([]);
    expect(session.versions.looked).toBeUndefined();
  });
});
