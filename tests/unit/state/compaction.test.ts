import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { Compaction } from '#lib/state/compaction.svelte.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import type { DiagramStore } from '#lib/state/library.svelte.ts';
import { Library } from '#lib/state/library.svelte.ts';
import { Autosave } from '#lib/state/autosave.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { network, partyId } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { FakeLocks } from '../../support/locks.ts';
import { forgetEverything, openedDatabase } from '../../support/storage.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = network(['client > prime > sub']);

beforeEach(() => {
  forgetEverything();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Window {
  readonly id: DiagramId;
  readonly editor: Editor;
  readonly store: DiagramStore;
  readonly autosave: Autosave;
  readonly compaction: Compaction;
  rename(count: number): Promise<void>;
}

/** A window that writes a diagram, its engine in the same thread. */
async function opened(id?: DiagramId): Promise<Window> {
  const library = new Library();
  const created = id ? ({ ok: true, value: id } as const) : await library.create(sample);
  if (!created.ok) throw new Error(created.error.detail);
  const read = await library.open(created.value);
  if (!read.ok) throw new Error(read.error.code);
  const store = await read.value.claim();
  const editor = new Editor(read.value.log, () => '2026-03-01T12:00:00.000Z');
  const autosave = new Autosave();
  autosave.store = store;
  editor.subscribe(autosave.listen);
  const compaction = new Compaction(editor, new EngineClient(fakeWorkers().spawn), store);
  const rename = async (count: number) => {
    for (let i = 0; i < count; i++) {
      editor.run('party/rename', {
        id: partyId('sub'),
        name: `Sub ${editor.history.length} ${i}`
      });
    }
    await until(() => expect(autosave.status).toBe('saved'));
  };
  return { id: created.value, editor, store, autosave, compaction, rename };
}

/** The steps up to which the database has snapshots. */
async function snapshots(): Promise<number[]> {
  const database = await openedDatabase();
  const values = await database.getAll('snap');
  database.close();
  return values.flatMap((value) => (value instanceof Uint8Array ? [] : [value.seq]));
}

describe('an open diagram', () => {
  it('is compacted when 500 steps have gathered, up to the last one that is closed', async () => {
    const window = await opened();
    await window.rename(400);
    expect(await snapshots()).toEqual([]);
    await window.rename(100);
    await until(async () => expect(await snapshots()).toEqual([500]));
    await until(() => expect(window.store.growth.steps).toBe(1));
    expect(window.compaction.differs).toBe(false);
  });

  it('is compacted for its size too, as after an import', async () => {
    const id = await opened().then(({ id }) => id);
    const library = new Library();
    const many = Array.from({ length: 5000 }, (_, i) => `client ${i} > provider ${i}`);
    const large = await library.create(network(many));
    if (!large.ok) throw new Error(large.error.detail);
    expect(large.value).not.toBe(id);
    await opened(large.value);
    await until(async () => expect(await snapshots()).toEqual([1]));
  });

  it('is compacted when it is closed, if there is something to it', async () => {
    const few = await opened();
    await few.rename(20);
    few.compaction.close();
    const more = await opened();
    await more.rename(60);
    more.compaction.close();
    await until(async () => expect(await snapshots()).toEqual([61]));
  });

  it('does not take a gesture that is still being made into a snapshot', async () => {
    const window = await opened();
    await window.rename(498);
    window.editor.begin();
    await window.rename(1);
    await until(async () => expect(await snapshots()).toEqual([499]));
    window.editor.cancel();
    await until(() => expect(window.autosave.status).toBe('saved'));
    const again = await opened(window.id);
    expect(again.editor.history.length).toBe(499);
  });

  it('finds its undo again behind a snapshot', async () => {
    const window = await opened();
    await window.rename(501);
    window.editor.undo();
    await window.rename(0);
    await until(async () => expect(await snapshots()).toHaveLength(1));
    const again = await opened(window.id);
    expect(again.editor.history.undoable).toHaveLength(500);
    expect(again.editor.history.redoable).toHaveLength(1);
    while (again.editor.undo()) await Promise.resolve();
    expect(again.editor.diagram.parties.get(partyId('sub'))?.name).toBe('sub');
  });

  it('says when the disk leads to something else than is shown, and writes nothing', async () => {
    const window = await opened();
    // A disk that keeps, without a word, another name than it was given.
    const { write } = window.store;
    vi.spyOn(window.store, 'write').mockImplementation((step) =>
      write(JSON.parse(JSON.stringify(step).replaceAll('"Client Ltd"', '"Client AG"')) as Step)
    );
    window.editor.run('party/rename', { id: partyId('client'), name: 'Client Ltd' });
    await window.rename(500);
    await until(() => expect(window.compaction.differs).toBe(true));
    expect(await snapshots()).toEqual([]);
  });
});
