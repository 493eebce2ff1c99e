import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { diagramText, network, partyId } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { FakeLocks } from '../../support/locks.ts';
import { plainView } from '../../support/session.ts';
import { diagramId } from '../../support/storage.ts';

const sample = network(['client > prime > sub']);
let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function created() {
  const id = await library.create(sample);
  if (!id.ok) throw new Error(id.error.detail);
  return id.value;
}

async function opened(id: Awaited<ReturnType<typeof created>>, steal = false) {
  const engine = new EngineClient(fakeWorkers().spawn);
  const result = await openDiagram(id, { view: plainView, engine, steal });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** How a diagram now stands in the store. */
async function stored(id: Awaited<ReturnType<typeof created>>) {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.log;
}

const rename = (name: string) => ['party/rename', { id: partyId('sub'), name }] as const;
const settle = () => new Promise((resume) => setTimeout(resume, 5));

describe('opening a diagram', () => {
  it('lets the first window write, and its edits are kept', async () => {
    const id = await created();
    const { session } = await opened(id);
    expect(session.editor.readOnly).toBe(false);
    session.run(...rename('Sub Ltd'));
    expect(session.autosave?.status).toBe('saving');
    await vi.waitFor(() => expect(session.autosave?.status).toBe('saved'));
    expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
  });

  it('lets a second window only read', async () => {
    const id = await created();
    await opened(id);
    const { session, close } = await opened(id);
    expect(session.autosave).toBeUndefined();
    expect(session.run(...rename('x'))).toMatchObject({ error: { code: 'read-only' } });
    close();
    expect(locks.isHeld(`sourceloom:${id}`)).toBe(true);
  });

  it('lets a window take over; the other goes on reading', async () => {
    const id = await created();
    const first = await opened(id);
    const second = await opened(id, true);
    await settle();
    expect(first.session.editor.readOnly).toBe(true);
    expect(second.session.editor.readOnly).toBe(false);
    second.session.run(...rename('Sub Ltd'));
    await vi.waitFor(() => expect(second.session.autosave?.status).toBe('saved'));
    expect(await stored(id)).toMatchObject({ strays: 0, steps: [{ seq: 1 }, { seq: 2 }] });
  });

  it('does not take the diagram back from a window that took it over meanwhile', async () => {
    const id = await created();
    const slow = vi.spyOn(library, 'open');
    const read = library.open.bind(library);
    let other: Awaited<ReturnType<typeof opened>> | undefined;
    slow.mockImplementationOnce(async (which) => {
      const found = await read(which);
      other = await opened(id, true);
      return found;
    });
    const { session } = await opened(id);
    expect(session.editor.readOnly).toBe(true);
    other!.session.run(...rename('Sub Ltd'));
    await vi.waitFor(() => expect(other!.session.autosave?.status).toBe('saved'));
    expect(await stored(id)).toMatchObject({ strays: 0, steps: [{ seq: 1 }, { seq: 2 }] });
  });

  it('gives the lock back when there is no such diagram', async () => {
    const engine = new EngineClient(fakeWorkers().spawn);
    const id = diagramId('nothing');
    const result = await openDiagram(id, { view: plainView, engine, steal: false });
    expect(result).toMatchObject({ ok: false, error: { code: 'no-such-diagram' } });
    await settle();
    expect(locks.isHeld('sourceloom:nothing')).toBe(false);
  });
});

describe('closing a diagram', () => {
  it('writes what waits, renews the library’s copy and lets another window write', async () => {
    const id = await created();
    const { session, close } = await opened(id);
    session.editor.begin();
    for (const name of ['S', 'Su', 'Sup']) session.run(...rename(name));
    session.run('diagram/rename', { title: 'Ours' });
    close();
    await vi.waitFor(() => expect(session.autosave?.status).toBe('saved'));
    expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
    await library.refresh();
    expect(library.diagrams.find((record) => record.id === id)?.title).toBe('Ours');
    expect((await opened(id)).session.editor.readOnly).toBe(false);
  });

  it.each(['pagehide', 'visibilitychange'])(
    'is not needed: at %s all is written',
    async (event) => {
      const id = await created();
      const { session } = await opened(id);
      session.editor.begin();
      for (const title of ['O', 'Ou', 'Ours']) session.run('diagram/rename', { title });
      const write = vi.spyOn(IDBDatabase.prototype, 'transaction');
      (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
      expect(write.mock.calls.map(([store]) => store)).toContain('ops');
      await vi.waitFor(() => expect(session.autosave?.status).toBe('saved'));
      expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
    }
  );
});
