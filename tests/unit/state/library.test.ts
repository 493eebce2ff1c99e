import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { daysLeft, Library } from '#lib/state/library.svelte.ts';
import { holdIfFree, writerLock } from '#lib/state/tabs.ts';
import { createDiagram } from '#lib/storage/library.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { thumbnailsFor } from '#lib/state/thumbnail.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { FakeLocks } from '../../support/locks.ts';
import { plainView } from '../../support/session.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const sample = network(['client > prime > sub']);
const renamed = {
  ...sample,
  settings: sample.settings.with([
    [settingsOf(sample).id, { ...settingsOf(sample), title: 'Ours' }]
  ])
};

const sceneOf = (diagram: Diagram) => SceneModel.of(diagram, plainView).scene;

beforeEach(() => {
  forgetEverything();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function created(library: Library) {
  const id = await library.create(sample);
  if (!id.ok) throw new Error(id.error.detail);
  return id.value;
}

it('a new diagram is there although no picture of it could be kept', async () => {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey
  ) {
    if (typeof value === 'string' && value.startsWith('<svg')) throw new Error('full');
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  });
  const library = new Library();
  const id = await created(library);
  vi.restoreAllMocks();
  expect((await opened(library, id)).log.diagram.parties.size).toBe(3);
  expect(await library.picture(id, 'light')).toContain('<svg');
});

async function opened(library: Library, id: Awaited<ReturnType<typeof created>>) {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

/** Changes the stored text of one step behind the library's back. */
async function damage(seq: number) {
  const database = await openedDatabase();
  for (const record of await database.getAll('ops')) {
    if (record.seq === seq) await database.put('ops', { ...record, crc: record.crc ^ 1 });
  }
  database.close();
}

it('calls no step kept in a database from which its diagram is gone', async () => {
  const library = new Library();
  const id = await created(library);
  const store = await (await opened(library, id)).claim();
  const [, step] = stepsThrough(sample, renamed);
  await emptied();
  await expect(store.write(step!)).rejects.toThrow('gone');
  await expect(store.erase(2)).rejects.toThrow('gone');

  // Nor where it came back from a copy meanwhile: its history began anew.
  const database = await openedDatabase();
  await createDiagram(database, id, sample, stepsThrough(sample)[0]!);
  await expect(store.write(step!)).rejects.toThrow('gone');
  const back = await readDiagram(database, id);
  database.close();
  expect(back!.log).toMatchObject({ ok: true, value: { last: 1 } });
});

it('connects anew when its connection was ended, after a takeover too', async () => {
  const library = new Library();
  const id = await created(library);
  const store = await (await opened(library, id)).claim();
  await (await opened(library, id)).claim();
  const closing = vi.spyOn(IDBDatabase.prototype, 'close');
  await connectionClosed();
  expect(closing).toHaveBeenCalled();
  await store.write(stepsThrough(sample, renamed)[1]!);
  expect((await opened(library, id)).log.strays).toBe(1);
});

/** Deletes the database under every window that has it open. */
function emptied(): Promise<void> {
  return settledBy(indexedDB.deleteDatabase('sourceloom'));
}

function connectionClosed(): Promise<void> {
  const upgrade = indexedDB.open('sourceloom', 2);
  upgrade.onupgradeneeded = () => {
    upgrade.transaction!.abort();
  };
  return settledBy(upgrade);
}

function settledBy(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve) => {
    request.onsuccess = request.onerror = () => resolve();
  });
}

describe('the library', () => {
  it('lists what is created, and gives it back', async () => {
    const library = new Library();
    expect(library.ready).toBe(false);
    const id = await created(library);
    await library.refresh();
    expect(library.ready).toBe(true);
    expect(library.diagrams.map(({ title, parties }) => [title, parties])).toEqual([['Sample', 3]]);
    const { log } = await opened(library, id);
    expect(diagramText(log.diagram)).toBe(diagramText(sample));
    expect(log.steps).toMatchObject([
      { seq: 1, label: 'diagram/fill', params: { title: 'Sample' } }
    ]);
  });

  it('keeps the steps of the window that claims a diagram', async () => {
    const library = new Library();
    const id = await created(library);
    const store = await (await opened(library, id)).claim();
    const [, second] = stepsThrough(sample, renamed);
    await store.write(second!);
    await store.summarise(renamed, sceneOf(renamed));
    await library.refresh();
    expect(library.diagrams[0]).toMatchObject({ title: 'Ours', epoch: 2 });
    expect((await opened(library, id)).log.steps).toHaveLength(2);
    await store.erase(2);
    expect((await opened(new Library(), id)).log.steps).toHaveLength(1);
  });

  it('keeps apart what two windows write after a takeover', async () => {
    const [mine, other] = [new Library(), new Library()];
    const id = await created(mine);
    const lost = await (await opened(mine, id)).claim();
    const store = await (await opened(other, id)).claim();
    const [, second] = stepsThrough(sample, renamed);
    await lost.write({ ...second!, params: { title: 'late' } });
    await store.write(second!);
    await lost.erase(2);
    await lost.write({ ...second!, seq: 3 });
    await lost.summarise(network(['x > y']), sceneOf(sample));
    const { log } = await opened(new Library(), id);
    expect(log.strays).toBe(1);
    expect(log.steps[1]).toEqual(second);
    await mine.refresh();
    expect(mine.diagrams[0]?.parties).toBe(3);
  });

  it('says so when there is no such diagram', async () => {
    expect(await new Library().open(diagramId('nothing'))).toEqual({
      ok: false,
      error: { code: 'no-such-diagram', id: 'nothing' }
    });
  });

  it('gives what can be read of a damaged diagram, its raw records, and a copy beside it', async () => {
    const library = new Library();
    const id = await created(library);
    const store = await (await opened(library, id)).claim();
    await store.write(stepsThrough(sample, renamed)[1]!);
    await damage(2);
    const found = await library.open(id);
    expect(found).toMatchObject({
      ok: false,
      error: { code: 'log-damaged', reason: 'checksum', seq: 2, unread: 1, id, title: 'Sample' }
    });
    if (found.ok || found.error.code !== 'log-damaged') return;
    expect(JSON.parse(await library.rawCopy(id))).toHaveLength(2);

    const copy = await library.copyOf(found.error.readable, 'Sample (readable part)');
    if (!copy.ok) throw new Error(copy.error.detail);
    const { log } = await opened(library, copy.value);
    expect(settingsOf(log.diagram).title).toBe('Sample (readable part)');
    expect(log.diagram.engagements.size).toBe(2);
    expect((await library.open(id)).ok).toBe(false);
  });

  it('tells that the store cannot be opened, and tries again when asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'UnknownError');
    });
    const library = new Library();
    const failing = [library.refresh(), library.create(sample), library.open(diagramId('x'))];
    for (let i = 0; i < 8; i++) await vi.advanceTimersByTimeAsync(1000);
    await failing[0];
    expect(library.failure).toEqual({
      code: 'database-unreadable',
      detail: 'UnknownError: no room'
    });
    for (const call of failing.slice(1)) expect(await call).toMatchObject({ ok: false });
    open.mockRestore();
    vi.useRealTimers();
    await library.refresh();
    expect(library.failure).toBeUndefined();
  });
});

describe('the deeds of the library', () => {
  const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

  it('rename by a step that can be taken back', async () => {
    const library = new Library();
    const id = await created(library);
    expect(await library.rename(id, ' Ours ')).toMatchObject({ ok: true });
    expect(titles(library.diagrams)).toEqual(['Ours']);
    const { log } = await opened(library, id);
    expect(settingsOf(log.diagram).title).toBe('Ours');
    expect(log.steps.map(({ label }) => label)).toEqual(['diagram/fill', 'diagram/rename']);
    expect(await library.rename(id, '  ')).toMatchObject({ error: { code: 'name-required' } });
    expect((await opened(library, id)).log.steps).toHaveLength(2);
  });

  it('leave alone what another window writes', async () => {
    const library = new Library();
    const id = await created(library);
    const lock = await holdIfFree(writerLock(id));
    expect(await library.rename(id, 'Ours')).toMatchObject({ error: { code: 'open-elsewhere' } });
    await library.putIntoTrash(id);
    expect(await library.deleteForGood(id)).toMatchObject({ error: { code: 'open-elsewhere' } });
    expect(titles(library.trash)).toEqual(['Sample']);
    lock?.release();
    await until(async () => expect((await library.deleteForGood(id)).ok).toBe(true));
    expect(library.trash).toEqual([]);
  });

  it('duplicate into a diagram of its own', async () => {
    const library = new Library();
    const id = await created(library);
    const copy = await library.duplicate(id, 'Sample copy');
    if (!copy.ok) throw new Error(copy.error.code);
    expect(copy.value).not.toBe(id);
    expect(titles(library.diagrams).sort()).toEqual(['Sample', 'Sample copy']);
    const { log } = await opened(library, copy.value);
    expect(diagramText(log.diagram).replace('Sample copy', 'Sample')).toBe(diagramText(sample));
    await library.putIntoTrash(id);
    await library.deleteForGood(id);
    expect((await opened(new Library(), copy.value)).log.steps).toHaveLength(1);
  });

  it('throw away and restore without touching anything else', async () => {
    const library = new Library();
    const [id, other] = [await created(library), await created(library)];
    await library.putIntoTrash(id);
    expect(library.diagrams.map((each) => each.id)).toEqual([other]);
    expect(await library.open(id)).toMatchObject({
      error: { code: 'in-the-trash', title: 'Sample' }
    });
    expect(await library.rename(id, 'x')).toMatchObject({ error: { code: 'in-the-trash' } });
    await library.restore(id);
    expect(library.trash).toEqual([]);
    expect(diagramText((await opened(library, id)).log.diagram)).toBe(diagramText(sample));
  });

  it('delete nothing that is not in the trash, and then all of it', async () => {
    const library = new Library();
    const [id, other] = [await created(library), await created(library)];
    for (const each of [id, other]) await library.picture(each, 'light');
    await library.deleteForGood(id);
    expect(library.diagrams).toHaveLength(2);
    await library.putIntoTrash(id);
    await library.deleteForGood(id);
    const database = await openedDatabase();
    for (const store of ['docs', 'ops', 'snap', 'app'] as const) {
      const keys = JSON.stringify(await database.getAllKeys(store));
      expect(keys).not.toContain(`${id}/`);
      expect(keys).not.toContain(`"${id}"`);
    }
    expect(await database.count('ops')).toBe(1);
    expect(await database.count('app')).toBe(2);
    database.close();
  });

  it('empty the trash of what has been there for 30 days, and of nothing younger', async () => {
    const library = new Library();
    const ids = [await created(library), await created(library)];
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01T12:00:00.000Z') });
    await library.putIntoTrash(ids[0]!);
    vi.setSystemTime(new Date('2026-05-02T12:00:00.000Z'));
    await library.putIntoTrash(ids[1]!);
    expect(library.trash.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    vi.setSystemTime(new Date('2026-05-31T11:00:00.000Z'));
    expect(daysLeft('2026-05-01T12:00:00.000Z')).toBe(1);
    await library.purge();
    expect(library.trash).toHaveLength(2);
    vi.setSystemTime(new Date('2026-05-31T12:00:00.000Z'));
    await library.purge();
    expect(library.trash.map(({ id }) => id)).toEqual([ids[1]]);
    vi.useRealTimers();
  });

  it('draw a picture where none was kept, and keep it', async () => {
    const library = new Library();
    const id = await created(library);
    const light = await library.picture(id, 'light');
    expect(light).toMatch(/^<svg[^>]+width="148"/);
    expect(await library.picture(id, 'dark')).not.toBe(light);
    await damage(1);
    expect(await library.picture(id, 'light')).toBe(light);
    expect(await library.picture(diagramId('nothing'), 'light')).toBeUndefined();
  });
});

describe('the picture of a large network', () => {
  it('fits into a record, however large the network is', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `client > prime ${i % 40} > sub ${i}`);
    const pictures = thumbnailsFor(network(many));
    for (const svg of Object.values(pictures)) {
      expect(new TextEncoder().encode(svg).length).toBeLessThan(48 * 1024);
      expect(svg).toContain('<path');
    }
  });
});
