import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import { readFile } from '#lib/schema/index.ts';
import { saveFile } from '#lib/actions/file.ts';
import { copyReport } from '#lib/state/copies.ts';
import { library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, network, partyId } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';

/** Plain data with a shared content: a handle that IndexedDB can copy. */
const disk = new Map<string, string>();
const files = {
  getFile: (name: string) => Promise.resolve(new Blob([disk.get(name) ?? ''])),
  createWritable: (name: string) => {
    let next = '';
    return Promise.resolve({
      write: (text: string) => Promise.resolve(void (next += text)),
      close: () => Promise.resolve(void disk.set(name, next)),
      abort: () => Promise.resolve()
    });
  }
};
const handleOf = (name: string) => ({
  name,
  getFile: () => files.getFile(name),
  createWritable: () => files.createWritable(name)
});

let closing: (() => void) | undefined;
beforeEach(() => {
  fakeBrowser();
  disk.clear();
});
afterEach(() => {
  closing?.();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function opened() {
  const created = await library.create(network(['a > b']));
  if (!created.ok) throw new Error(created.error.detail);
  // Real handles can be stored; what is stored here is only that there is one.
  let kept: Awaited<ReturnType<typeof library.linkOf>>;
  vi.spyOn(library, 'keepLink').mockImplementation((_, link) =>
    Promise.resolve(void (kept = link))
  );
  vi.spyOn(library, 'linkOf').mockImplementation(() => Promise.resolve(kept));
  const engine = new EngineClient(fakeWorkers().spawn);
  const window = await openDiagram(created.value, { view: plainView, engine });
  if (!window.ok) throw new Error(window.error.code);
  closing = window.value.close;
  return window.value.session;
}

describe('a linked file', () => {
  it('is written at once and with every further saving, until it is let go of', async () => {
    const session = await opened();
    expect(session.file.isOffered).toBe(false);
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handleOf('ours.json')));
    expect(session.file.isOffered).toBe(true);
    expect(await session.file.choose()).toEqual({ ok: true, value: undefined });
    expect(session.file.edits).toBe(0);
    session.run('party/rename', { id: partyId('a'), name: 'Client' });
    await session.autosave.settled();
    expect(session.file.edits).toBe(1);
    saveFile.run(session);
    await until(() => expect(session.notice).toEqual({ kind: 'filed', file: 'ours.json' }));
    const read = readFile(disk.get('ours.json')!);
    expect(read.ok && diagramText(read.value.diagram)).toBe(diagramText(session.diagram));
    expect(copyReport([session.id], '2026-05-01T00:00:00.000Z').edits).toBe(0);
    await session.file.unlink();
    expect(session.file.link).toBeUndefined();
    expect(disk.has('ours.json')).toBe(true);
  });

  it('that something else changed is shown as changed, and written only when asked', async () => {
    const session = await opened();
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handleOf('ours.json')));
    await session.file.choose();
    disk.set('ours.json', 'theirs');
    saveFile.run(session);
    await until(() => expect(session.file.failure).toEqual({ code: 'file-changed' }));
    expect(session.panel).toBe('versions');
    expect(disk.get('ours.json')).toBe('theirs');
    await session.file.save({ over: true });
    expect(session.file.failure).toBeUndefined();
    expect(disk.get('ours.json')).not.toBe('theirs');
  });

  it('is none when the person chose none', async () => {
    const session = await opened();
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await session.file.choose()).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(session.file.link).toBeUndefined();
  });
});
