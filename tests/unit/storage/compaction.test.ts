import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import { emptyHistory, record } from '#lib/domain/history.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import { compact } from '#lib/storage/compaction.ts';
import { contentSum } from '#lib/storage/content-sum.ts';
import type { Database, SnapManifest } from '#lib/storage/database.ts';
import { createDiagram, readRecord, takeOver } from '#lib/storage/library.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { rawLog, writeStep } from '#lib/storage/log.ts';
import type { LoadedLog } from '#lib/storage/replay.ts';
import { diagramText, network, partyId, textOf } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const id = diagramId('diagram-1');
const at = '2026-05-01T00:00:00.000Z';
const titled = (diagram: Diagram, title: string): Diagram =>
  put(diagram, 'settings', { ...settingsOf(diagram), title });

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

/** A sample and so many renames of it: one step each. */
function renames(count: number, from = 0): Diagram[] {
  const sample = network(['client > prime > sub']);
  return Array.from({ length: count }, (_, i) => titled(sample, `revision ${from + i}`));
}

async function store(steps: readonly Step[], content: Diagram): Promise<void> {
  const [first, ...others] = steps;
  await createDiagram(database, id, content, first!);
  for (const step of others) await writeStep(database, { id, epoch: 1 }, step);
}

async function append(steps: readonly Step[], epoch = 1): Promise<void> {
  for (const step of steps) await writeStep(database, { id, epoch }, step);
}

async function load(): Promise<LoadedLog> {
  const found = await readDiagram(database, id);
  if (!found?.log.ok) throw new Error('it cannot be read');
  return found.log.value;
}

async function snapshotNow(when = at) {
  const { diagram, last } = await load();
  const { epoch } = (await readRecord(database, id))!;
  return compact(database, { id, epoch, seq: last, sum: await contentSum(diagram), at: when });
}

/** All that an editor takes from a log, in one text. */
function told({ diagram, steps, last, strays }: LoadedLog): string {
  const history = steps.reduce(record, { ...emptyHistory, length: last });
  return `${diagramText(diagram)}${textOf({ ...history, length: last, strays })}`;
}

const manifests = async () =>
  (await database.getAll('snap')).filter((value) => !(value instanceof Uint8Array));
const generations = async () => [
  ...new Set((await database.getAllKeys('snap')).map(([, gen]) => gen))
];

describe('a compacted log', () => {
  it('loads as it did before, with its history, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(edits(25), fc.nat(25), async (list, cut) => {
        forgetEverything();
        database = await openedDatabase();
        const steps = stepsThrough(...play(start, list));
        const middle = 1 + (cut % steps.length);
        await store(steps.slice(0, middle), start);
        const early = told(await load());
        expect(await snapshotNow()).toMatchObject({ ok: true });
        expect(told(await load())).toBe(early);
        await append(steps.slice(middle));
        const late = told(await load());
        expect(await snapshotNow()).toMatchObject({ ok: true });
        expect(told(await load())).toBe(late);
        await database.clear('snap');
        expect(told(await load())).toBe(late);
        database.close();
      }),
      { numRuns: 15 }
    );
  });

  it('says what it holds, and is written to the disk strictly', async () => {
    const revisions = renames(3);
    await store(stepsThrough(...revisions), revisions[0]!);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await snapshotNow()).toEqual({
      ok: true,
      value: { gen: 1, seq: 3, reason: 'compaction' }
    });
    for (const [, mode, options] of transaction.mock.calls) {
      if (mode === 'readwrite') expect(options).toEqual({ durability: 'strict' });
    }
    const [manifest] = await manifests();
    expect(manifest).toMatchObject({
      seq: 3,
      epoch: 1,
      historyFrom: 2,
      chunks: 1,
      schema: schemaVersion,
      reason: 'compaction'
    });
    expect((await readRecord(database, id))?.gen).toBe(1);
  });

  it('offers no undo that leads into a part of the log which cannot be read', async () => {
    const revisions = renames(5);
    // Renamed thrice, taken back twice, done again once, renamed.
    const [, second, third, fourth] = revisions;
    const moves = [second!, third!, fourth!, third!, second!, third!, revisions[4]!];
    const undoes = [undefined, undefined, undefined, 4, 3, 6, undefined];
    const steps = stepsThrough(revisions[0]!, ...moves).map((step, i) => {
      const back = i === 0 ? undefined : undoes[i - 1];
      return back === undefined ? step : { ...step, undoes: back };
    });
    await store(steps, revisions[0]!);
    await snapshotNow();
    const whole = (await load()).steps.reduce(record, emptyHistory);
    expect(whole.undoable.map(({ seq }) => seq)).toEqual([2, 7, 8]);
    for (const old of await rawLog(database, id)) {
      if (old.seq === 4) await database.put('ops', { ...old, crc: 0 });
    }
    const log = await load();
    expect(settingsOf(log.diagram).title).toBe('revision 4');
    expect(log.steps.map(({ seq }) => seq)).toEqual([5, 6, 7, 8]);
    const rest = log.steps.reduce(record, emptyHistory);
    expect(rest.undoable.map(({ seq }) => seq)).toEqual([7, 8]);
    expect(rest.redoable).toEqual([]);
  });

  it('gives back for redoing what a window took back beyond the steps that are kept', async () => {
    const revisions = renames(520);
    const forth = stepsThrough(...revisions);
    await store(forth.slice(0, 300), revisions[0]!);
    await snapshotNow();
    await append(forth.slice(300));
    await snapshotNow();
    expect((await rawLog(database, id))[0]!.seq).toBeGreaterThan(2);
    const back = stepsThrough(...revisions, ...revisions.slice(0, -1).reverse())
      .slice(forth.length)
      .map((step, at) => ({ ...step, undoes: forth.length - at }));
    await append(back);
    await snapshotNow();
    const history = (await load()).steps.reduce(record, emptyHistory);
    expect(history.undoable).toEqual([]);
    expect(history.redoable).toHaveLength(519);
  });

  it('is kept in records that are small enough, and read back from them', async () => {
    const large = titled(network(['a > b']), '长🧵'.repeat(60_000));
    await store(stepsThrough(large), large);
    await snapshotNow();
    const chunks = (await database.getAll('snap')).filter((value) => value instanceof Uint8Array);
    expect(chunks.length).toBeGreaterThan(8);
    for (const chunk of chunks) expect(chunk.byteLength).toBeLessThanOrEqual(48 * 1024);
    await database.clear('ops');
    expect(settingsOf((await load()).diagram).title).toBe(settingsOf(large).title);
  });

  it('costs its snapshot and its tail: older steps are not read for the content', async () => {
    const revisions = renames(6);
    await store(stepsThrough(...revisions), revisions[0]!);
    await snapshotNow();
    for (const old of await rawLog(database, id)) {
      if (old.seq <= 4) await database.put('ops', { ...old, crc: 0 });
    }
    const log = await load();
    expect(settingsOf(log.diagram).title).toBe('revision 5');
    expect(log.steps.map(({ seq }) => seq)).toEqual([5, 6]);
    expect(log.growth).toMatchObject({ steps: 0, characters: 0 });
  });

  it('keeps two generations and drops the others', async () => {
    const steps = stepsThrough(...renames(8));
    await store(steps.slice(0, 2), renames(1)[0]!);
    for (const [round, step] of steps.slice(2, 6).entries()) {
      await append([step]);
      expect(await snapshotNow()).toMatchObject({ ok: true, value: { gen: round + 1 } });
    }
    expect(await generations()).toEqual([3, 4]);
  });

  it('keeps the newest 500 steps, and none that the older generation needs is dropped', async () => {
    const revisions = renames(1300);
    const steps = stepsThrough(...revisions);
    await store(steps.slice(0, 1), revisions[0]!);
    await append(steps.slice(1, 600));
    await snapshotNow();
    expect(await database.count('ops')).toBe(600);
    await append(steps.slice(600, 1300));
    await snapshotNow();
    expect((await rawLog(database, id))[0]?.seq).toBe(601);
    await append(stepsThrough(...renames(1301)).slice(1300));
    await snapshotNow();
    const kept = (await rawLog(database, id)).map(({ seq }) => seq);
    expect(kept).toEqual(Array.from({ length: 500 }, (_, i) => 802 + i));
    expect((await load()).steps).toHaveLength(500);
    expect((await load()).last).toBe(1301);
  });
});

describe('a compaction that is interrupted', () => {
  /** From the n-th request on nothing is heard or answered any more, as if the window had died. */
  function dyingAt(request: number) {
    let made = 0;
    let die: (value: 'died') => void = () => undefined;
    const died = new Promise<'died'>((resolve) => (die = resolve));
    const spies = (['put', 'delete', 'get', 'getAll', 'getAllKeys'] as const).map((name) => {
      const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
      return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        if (++made < request) return real.apply(this, args) as never;
        die('died');
        return new IDBRequest() as never;
      });
    });
    return { died, revive: () => spies.forEach((spy) => spy.mockRestore()) };
  }

  it('leaves the same diagram, wherever it was, and can be made again', async () => {
    const revisions = renames(6);
    const steps = stepsThrough(...revisions);
    let survived = 0;
    for (let request = 1; survived === 0; request++) {
      forgetEverything();
      database.close();
      database = await openedDatabase();
      await store(steps.slice(0, 2), revisions[0]!);
      await snapshotNow();
      await append([steps[2]!]);
      await snapshotNow();
      await append(steps.slice(3, 6));
      const before = told(await load());
      const { diagram, last } = await load();
      const sum = await contentSum(diagram);
      const { died, revive } = dyingAt(request);
      const result = await Promise.race([
        died,
        compact(database, { id, epoch: 1, seq: last, sum, at })
      ]);
      revive();
      if (result !== 'died') survived = request;
      expect(told(await load()), `died at request ${request}`).toBe(before);
      expect(await snapshotNow()).toMatchObject({ ok: true });
      expect(told(await load())).toBe(before);
    }
    expect(survived).toBeGreaterThan(15);
  });
});

describe('a snapshot that is damaged', () => {
  beforeEach(async () => {
    const steps = stepsThrough(...renames(9));
    await store(steps.slice(0, 3), renames(1)[0]!);
    await snapshotNow();
    await append(steps.slice(3, 6));
    await snapshotNow();
    await append(steps.slice(6, 9));
  });

  const damages: [string, (gen: number) => Promise<unknown>][] = [
    ['altered', (gen) => database.put('snap', new Uint8Array([1, 2, 3]), [id, gen, 0])],
    ['gone', (gen) => database.delete('snap', [id, gen, 0])],
    ['without its manifest', (gen) => database.delete('snap', [id, gen, -1])],
    [
      'of another length than it says',
      async (gen) => {
        const manifest = (await database.get('snap', [id, gen, -1])) as SnapManifest;
        await database.put('snap', { ...manifest, bytes: manifest.bytes + 1 }, [id, gen, -1]);
      }
    ]
  ];

  it.each(damages)('and %s gives way to the older one', async (_, damage) => {
    const whole = told(await load());
    await damage(2);
    // Steps before the older generation are history only: no way around the older one is left.
    for (const old of await rawLog(database, id)) {
      if (old.seq === 1) await database.put('ops', { ...old, crc: 0 });
    }
    const log = await load();
    expect(log.rescued).toBe(true);
    expect(told(log)).toBe(whole);
  });

  it.each(damages)('and %s, the older one too, gives way to the log', async (_, damage) => {
    const whole = told(await load());
    await damage(1);
    await damage(2);
    const log = await load();
    expect(log.rescued).toBe(true);
    expect(told(log)).toBe(whole);
  });

  it('is put right by the next one, which drops nothing', async () => {
    const whole = told(await load());
    await database.delete('snap', [id, 2, 0]);
    await snapshotNow();
    expect(await generations()).toEqual([1, 2, 3]);
    expect(told(await load())).toBe(whole);
  });

  it('with a log that does not reach back is told as damage, with what can be read', async () => {
    await database.delete('snap', [id, 1, 0]);
    await database.delete('snap', [id, 2, 0]);
    for (const old of await rawLog(database, id)) {
      if (old.seq === 2) await database.delete('ops', [id, old.epoch, old.seq, old.part]);
    }
    const found = await readDiagram(database, id);
    expect(found?.log).toMatchObject({ ok: false, error: { code: 'log-damaged', seq: 2 } });
  });

  it('never makes an empty diagram of one whose steps are all gone', async () => {
    await database.clear('ops');
    await database.clear('snap');
    const found = await readDiagram(database, id);
    expect(found?.log).toMatchObject({ ok: false, error: { code: 'log-damaged', reason: 'gap' } });
  });
});

describe('a compaction is refused, and changes nothing,', () => {
  const revisions = renames(4);
  const steps = stepsThrough(...revisions);
  const sumOf = (seq: number) => contentSum(revisions[seq - 1]!);

  beforeEach(() => store(steps, revisions[0]!));
  afterEach(async () => {
    expect((await readRecord(database, id))?.gen).toBeUndefined();
    expect(settingsOf((await load()).diagram).title).toBe('revision 3');
  });

  it('when the window shows something else than the log leads to', async () => {
    const request = { id, epoch: 1, seq: 4, sum: await sumOf(3), at };
    expect(await compact(database, request)).toEqual({
      ok: false,
      error: { code: 'replay-differs', seq: 4 }
    });
    expect(await manifests()).toEqual([]);
  });

  it('when another window has taken the diagram over', async () => {
    await takeOver(database, id, 4);
    const request = { id, epoch: 1, seq: 4, sum: await sumOf(4), at };
    expect(await compact(database, request)).toMatchObject({ error: { code: 'not-the-writer' } });
  });

  it('when another window takes it over in the middle', async () => {
    const real = IDBObjectStore.prototype.put;
    let taken: Promise<unknown> | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof real>
    ) {
      if (this.name === 'snap') taken ??= takeOver(database, id, 4);
      return real.apply(this, args);
    });
    const request = { id, epoch: 1, seq: 4, sum: await sumOf(4), at };
    expect(await compact(database, request)).toMatchObject({ error: { code: 'not-the-writer' } });
    await taken;
  });

  it('when the step is not in the log yet', async () => {
    const request = { id, epoch: 1, seq: 5, sum: await sumOf(4), at };
    expect(await compact(database, request)).toMatchObject({ error: { code: 'not-in-the-log' } });
  });

  it('when the snapshot does not come back as it was written', async () => {
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey
    ) {
      const altered = value instanceof Uint8Array ? value.map((byte) => byte ^ 1) : value;
      return key === undefined ? real.call(this, altered) : real.call(this, altered, key);
    });
    const request = { id, epoch: 1, seq: 4, sum: await sumOf(4), at };
    expect(await compact(database, request)).toMatchObject({
      error: { code: 'snapshot-unreadable' }
    });
  });
});

describe('a window that lost the diagram', () => {
  it('leaves no snapshot that counts beyond the step that the next one began with', async () => {
    const revisions = renames(4);
    const steps = stepsThrough(...revisions);
    await store(steps, revisions[0]!);
    await snapshotNow();
    // The other window had read up to step 3 before step 4 and the snapshot were written.
    await takeOver(database, id, 3);
    const log = await load();
    expect(settingsOf(log.diagram).title).toBe('revision 2');
    expect(log.strays).toBe(1);
  });

  it('keeps its strays however many steps follow', async () => {
    const revisions = renames(1400);
    const steps = stepsThrough(...revisions);
    await store(steps.slice(0, 3), revisions[0]!);
    await takeOver(database, id, 2);
    await append(steps.slice(2, 700), 2);
    await snapshotNow();
    await append(steps.slice(700, 1400), 2);
    await snapshotNow();
    await snapshotNow();
    expect((await load()).strays).toBe(1);
    expect(await database.count('ops')).toBe(501);
  });
});

describe('the sum of a content', () => {
  it('is the same whatever way led to it, and another for another content', async () => {
    await fc.assert(
      fc.asyncProperty(edits(20), async (list) => {
        const lived = play(start, list);
        await store(stepsThrough(...lived), start);
        const { diagram } = await load();
        expect(await contentSum(diagram)).toBe(await contentSum(lived.at(-1)!));
        const other = put(diagram, 'parties', {
          id: partyId('one-more'),
          name: 'One more',
          kind: 'company'
        });
        expect(await contentSum(other)).not.toBe(await contentSum(diagram));
        forgetEverything();
        database = await openedDatabase();
      }),
      { numRuns: 10 }
    );
  });

  it('rests now and then, so that a large diagram holds nobody up', async () => {
    const rest = vi.fn(() => Promise.resolve());
    const many = Array.from({ length: 4100 }, (_, i) => `p${i} > q${i}`);
    await contentSum(network(many), rest);
    expect(rest.mock.calls.length).toBeGreaterThan(2);
  });
});

describe('a log of an older schema', () => {
  const revisions = renames(3);
  const steps = stepsThrough(...revisions);

  /** What the first version of the app left on a disk: four tables, and nothing but a log. */
  async function storeOfVersion1(): Promise<void> {
    await store(steps, revisions[0]!);
    for (const old of await rawLog(database, id)) await database.put('ops', { ...old, schema: 1 });
    await database.put('docs', { ...(await database.get('docs', id))!, schema: 1 });
  }

  it('is applied in its own form; what comes out is of today, and undo begins anew', async () => {
    await storeOfVersion1();
    const log = await load();
    expect(diagramText(log.diagram)).toBe(diagramText(revisions[2]!));
    expect(log).toMatchObject({ steps: [], last: 3, growth: { schema: 1 } });
  });

  it('goes on in the current one', async () => {
    await storeOfVersion1();
    await append(stepsThrough(...renames(5)).slice(3));
    const log = await load();
    expect(settingsOf(log.diagram).title).toBe('revision 4');
    expect(log.steps.map(({ seq }) => seq)).toEqual([4, 5]);
  });

  it('becomes a snapshot that pins what was before it for 30 days', async () => {
    await storeOfVersion1();
    expect(await snapshotNow()).toMatchObject({ ok: true, value: { reason: 'migration' } });
    expect(await readRecord(database, id)).toMatchObject({
      gen: 1,
      schema: schemaVersion,
      pinned: { gen: 0, until: '2026-05-31T00:00:00.000Z' }
    });
    expect(await load()).toMatchObject({ last: 3, growth: { steps: 0, schema: schemaVersion } });

    await append(stepsThrough(...renames(1203)).slice(3));
    await snapshotNow('2026-05-20T00:00:00.000Z');
    await append(stepsThrough(...renames(1204)).slice(1203));
    await snapshotNow('2026-05-30T00:00:00.000Z');
    expect(await database.count('ops')).toBe(1204);
    await append(stepsThrough(...renames(1205)).slice(1204));
    await snapshotNow('2026-06-01T00:00:00.000Z');
    expect(await database.count('ops')).toBe(500);
    expect((await readRecord(database, id))?.pinned).toBeUndefined();
    expect((await load()).last).toBe(1205);
  });

  it('upon a snapshot of that schema is applied before both are migrated', async () => {
    await storeOfVersion1();
    await snapshotNow();
    const manifest = (await database.get('snap', [id, 1, -1])) as SnapManifest;
    await database.put('snap', { ...manifest, schema: 1 }, [id, 1, -1]);
    const text = `{"format":"sourceloom","schemaVersion":1,"settings":{"title":"old"},"parties":[],"engagements":[],"placements":[]}`;
    const bytes = new TextEncoder().encode(text);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await database.put('snap', bytes, [id, 1, 0]);
    const old = { ...manifest, schema: 1, seq: 2, bytes: bytes.length, sha256 };
    await database.put('snap', old, [id, 1, -1]);
    const log = await load();
    expect(settingsOf(log.diagram).title).toBe('revision 2');
    expect(log.growth).toMatchObject({ steps: 1, schema: 1 });
  });
});

describe('a diagram that a later version wrote', () => {
  const newer = schemaVersion + 1;
  const refusal = {
    ok: false,
    error: { code: 'newer-network', found: newer, known: schemaVersion }
  };
  beforeEach(() => store(stepsThrough(...renames(3)), renames(1)[0]!));

  it('is refused by its number, not called damaged: a step', async () => {
    for (const step of await rawLog(database, id)) {
      if (step.seq === 3) await database.put('ops', { ...step, schema: newer });
    }
    expect((await readDiagram(database, id))?.log).toEqual(refusal);
  });

  it('is refused by its number, not called damaged: a snapshot', async () => {
    await snapshotNow();
    const manifest = (await database.get('snap', [id, 1, -1])) as SnapManifest;
    await database.put('snap', { ...manifest, schema: newer }, [id, 1, -1]);
    expect((await readDiagram(database, id))?.log).toEqual(refusal);
  });
});
