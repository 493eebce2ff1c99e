import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import { library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import { writerLock } from '#lib/state/tabs.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, network, partyId } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';
import { diagramId } from '../../support/storage.ts';

const sample = network(['client > prime > sub']);
let locks: ReturnType<typeof fakeBrowser>['locks'];

beforeEach(() => {
  ({ locks } = fakeBrowser());
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

async function opened(id: Awaited<ReturnType<typeof created>>) {
  const engine = new EngineClient(fakeWorkers().spawn);
  const result = await openDiagram(id, { view: plainView, engine });
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
    const { session, close } = await opened(id);
    session.run(...rename('Sub Ltd'));
    expect(session.saving.status).toBe('saving');
    await until(() => expect(session.saving.status).toBe('saved'));
    expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
    close();
  });

  it('does not take the diagram from a window that took it over meanwhile', async () => {
    const id = await created();
    const slow = vi.spyOn(library, 'open');
    const read = library.open.bind(library);
    let other: Awaited<ReturnType<typeof opened>> | undefined;
    slow.mockImplementationOnce(async (which) => {
      const found = await read(which);
      void locks.request(writerLock(id), { steal: true }, () => Promise.resolve());
      await settle();
      other = await opened(id);
      return found;
    });
    const { session } = await opened(id);
    other!.session.run(...rename('Sub Ltd'));
    await until(() => expect(other!.session.saving.status).toBe('saved'));
    await until(() =>
      expect(diagramText(session.diagram)).toBe(diagramText(other!.session.diagram))
    );
    expect(await stored(id)).toMatchObject({ strays: 0, steps: [{ seq: 1 }, { seq: 2 }] });
    other!.close();
  });

  it('can only read where the browser gives no locks', async () => {
    const id = await created();
    locks.refusal = new DOMException('not allowed here', 'SecurityError');
    const { session, close } = await opened(id);
    expect(session.run(...rename('x'))).toMatchObject({ error: { code: 'read-only' } });
    close();
  });

  it('gives the lock back when there is no such diagram', async () => {
    const engine = new EngineClient(fakeWorkers().spawn);
    const id = diagramId('nothing');
    const result = await openDiagram(id, { view: plainView, engine });
    expect(result).toMatchObject({ ok: false, error: { code: 'no-such-diagram' } });
    await settle();
    expect(locks.isHeld(writerLock(id))).toBe(false);
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
    await until(() => expect(session.saving.status).toBe('saved'));
    expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
    await until(() => expect(locks.isHeld(writerLock(id))).toBe(false));
    await library.refresh();
    expect(library.diagrams.find((record) => record.id === id)?.title).toBe('Ours');
  });

  it('first writes what waited for the right to write', async () => {
    const id = await created();
    const writer = await opened(id);
    const { session, close } = await opened(id);
    session.run(...rename('Sub Ltd'));
    close();
    await until(() => expect(session.saving.status).toBe('saved'));
    expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
    await until(() => expect(locks.isHeld(writerLock(id))).toBe(false));
    writer.close();
  });

  it.each(['pagehide', 'visibilitychange'])(
    'is not needed: at %s all is written',
    async (event) => {
      const id = await created();
      const { session, close } = await opened(id);
      session.editor.begin();
      for (const title of ['O', 'Ou', 'Ours']) session.run('diagram/rename', { title });
      const write = vi.spyOn(IDBDatabase.prototype, 'transaction');
      (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
      expect(write.mock.calls.map(([store]) => store)).toContain('ops');
      await until(() => expect(session.saving.status).toBe('saved'));
      expect(diagramText((await stored(id)).diagram)).toBe(diagramText(session.diagram));
      close();
    }
  );
});
