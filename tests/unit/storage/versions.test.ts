import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { Database } from '#lib/storage/database.ts';
import { createDiagram, deleteTrashed, setTrashed } from '#lib/storage/library.ts';
import { superfluousVersions } from '#lib/storage/thinning.ts';
import type { VersionHead } from '#lib/storage/versions.ts';
import {
  dropVersion,
  keepVersion,
  listVersions,
  nameVersion,
  readVersion,
  thinVersions
} from '#lib/storage/versions.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const id = diagramId('diagram-1');
const at = '2026-05-01T00:00:00.000Z';
const head = (more: Partial<VersionHead> = {}): VersionHead => ({
  seq: 1,
  at,
  reason: 'time',
  ...more
});
const sample = network(['client > prime > sub']);
const titled = (title: string): Diagram =>
  put(sample, 'settings', { ...settingsOf(sample), title });

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

describe('a kept version', () => {
  it('gives back the diagram as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(diagrams, async (diagram) => {
        const kept = await keepVersion(database, id, diagram, head());
        const back = await readVersion(database, [id, kept!.n]);
        expect(diagramText(back!.diagram)).toBe(diagramText(diagram));
      }),
      { numRuns: 25 }
    );
  });

  it('says what it holds, in records below the size of a file of its own', async () => {
    const large = network(
      Array.from({ length: 1500 }, (_, i) => `client ${i} > provider ${i * 7}`)
    );
    const kept = await keepVersion(database, id, large, head({ seq: 7, name: 'Before the move' }));
    expect(kept).toMatchObject({ n: 1, seq: 7, parties: large.parties.size, reason: 'time' });
    expect(await listVersions(database, id)).toEqual([kept]);
    for (const value of await database.getAll('versions')) {
      if (value instanceof Uint8Array) expect(value.length).toBeLessThanOrEqual(48 * 1024);
    }
  });

  it('counts only when it was read back: what came back otherwise is taken away', async () => {
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = getAll.apply(this, args);
      request.addEventListener('success', () => {
        for (const value of request.result as unknown[]) {
          if (value instanceof Uint8Array) value[value.length - 9]! ^= 1;
        }
      });
      return request;
    });
    expect(await keepVersion(database, id, sample, head())).toBeUndefined();
    vi.restoreAllMocks();
    expect(await database.count('versions')).toBe(0);
  });

  it('is not listed while it is being written, nor when its writer died', async () => {
    await database.put('versions', { claimed: at }, [id, 1, -2]);
    await database.put('versions', new Uint8Array(9), [id, 1, 0]);
    expect(await listVersions(database, id)).toEqual([]);
    const kept = await keepVersion(database, id, sample, head());
    expect(kept!.n).toBe(2);
    await thinVersions(database, id, at);
    expect(await database.get('versions', [id, 1, 0])).toBeDefined();
    await thinVersions(database, id, '2026-05-03T00:00:00.000Z');
    expect(await database.get('versions', [id, 1, 0])).toBeUndefined();
    expect(await listVersions(database, id)).toEqual([kept]);
  });

  it('that lost a chunk, or was altered, is not given out', async () => {
    const kept = await keepVersion(database, id, sample, head());
    const chunk = (await database.get('versions', [id, kept!.n, 0])) as Uint8Array;
    await database.put('versions', chunk.with(20, chunk[20]! ^ 1), [id, kept!.n, 0]);
    expect(await readVersion(database, [id, kept!.n])).toBeUndefined();
    await database.delete('versions', [id, kept!.n, 0]);
    expect(await readVersion(database, [id, kept!.n])).toBeUndefined();
  });

  it('is not kept twice; a name that is given to the same content names it', async () => {
    const first = await keepVersion(database, id, sample, head());
    expect(await keepVersion(database, id, sample, head({ seq: 4 }))).toEqual(first);
    const named = await keepVersion(database, id, sample, head({ name: 'Ours', reason: 'kept' }));
    expect(named).toEqual({ ...first, name: 'Ours' });
    expect(await listVersions(database, id)).toEqual([named]);
    const other = await keepVersion(database, id, sample, head({ name: 'Theirs' }));
    expect(other!.n).toBe(2);
  });

  it('gets, changes and loses its name, and goes when it is deleted', async () => {
    const { n } = (await keepVersion(database, id, sample, head()))!;
    await nameVersion(database, [id, n], 'One');
    expect((await listVersions(database, id))[0]!.name).toBe('One');
    await nameVersion(database, [id, n], undefined);
    expect((await listVersions(database, id))[0]).not.toHaveProperty('name');
    await dropVersion(database, [id, n]);
    expect(await database.count('versions')).toBe(0);
    expect(await nameVersion(database, [id, n], 'Gone')).toBeUndefined();
    expect(await database.count('versions')).toBe(0);
  });

  it('of two windows at once gets a number of its own', async () => {
    const kept = await Promise.all(
      ['a', 'b', 'c'].map((title) => keepVersion(database, id, titled(title), head()))
    );
    expect(new Set(kept.map((version) => version!.n)).size).toBe(3);
    for (const version of kept) {
      const back = await readVersion(database, [id, version!.n]);
      expect(settingsOf(back!.diagram).title).toBe(version!.title);
    }
  });

  it('goes with its diagram, and only with that', async () => {
    const [first] = stepsThrough(sample);
    const other = diagramId('diagram-10');
    await createDiagram(database, id, sample, first!);
    await keepVersion(database, id, sample, head());
    await keepVersion(database, other, sample, head());
    await setTrashed(database, id, at);
    expect(await listVersions(database, id)).toHaveLength(1);
    await deleteTrashed(database, id);
    expect(await listVersions(database, id)).toEqual([]);
    expect(await listVersions(database, other)).toHaveLength(1);
  });
});

describe('thinning', () => {
  const hour = 60 * 60 * 1000;
  const now = Date.parse('2026-05-01T12:30:00.000Z');
  const aged = (ages: readonly number[], more: object = {}) =>
    ages.map((age, index) => ({
      n: ages.length - index,
      at: new Date(now - age * hour).toISOString(),
      reason: 'time' as const,
      bytes: 1000,
      ...more
    }));
  const staying = (versions: ReturnType<typeof aged>) => {
    const gone = new Set(superfluousVersions(versions, new Date(now).toISOString()));
    return versions.filter(({ n }) => !gone.has(n));
  };

  it('leaves one an hour of the last day, one a day of two weeks, one a month of a year', () => {
    const everyTenMinutes = aged(Array.from({ length: 6 * 24 * 400 }, (_, i) => i / 6));
    const kept = staying(everyTenMinutes);
    const ages = kept.map(({ at }) => (now - Date.parse(at)) / hour);
    const between = (from: number, to: number) =>
      ages.filter((age) => age >= from && age < to).length;
    expect(between(0, 24)).toBeGreaterThanOrEqual(24);
    expect(between(0, 24)).toBeLessThanOrEqual(26);
    expect(between(24, 14 * 24)).toBeGreaterThanOrEqual(13);
    expect(between(24, 14 * 24)).toBeLessThanOrEqual(15);
    expect(between(14 * 24, 365 * 24)).toBeGreaterThanOrEqual(11);
    expect(between(14 * 24, 365 * 24)).toBeLessThanOrEqual(13);
    expect(between(365 * 24, 9999)).toBe(0);
    // Done again, nothing more goes.
    expect(staying(kept)).toEqual(kept);
  });

  it('leaves named ones, the newest one, and for a month what stood before a loss', () => {
    const old = Array.from({ length: 40 }, (_, i) => 24 * 400 + i);
    expect(staying(aged(old))).toHaveLength(1);
    expect(staying(aged(old, { name: 'Kept' }))).toHaveLength(40);
    const recent = Array.from({ length: 40 }, (_, i) => 24 * 10 + i / 60);
    expect(staying(aged(recent)).length).toBeLessThanOrEqual(3);
    expect(staying(aged(recent, { reason: 'emptied' }))).toHaveLength(40);
  });

  it('keeps the automatic ones of a diagram within 200 MB, the oldest go first', () => {
    const ages = Array.from({ length: 20 }, (_, i) => i);
    const kept = staying(aged(ages, { bytes: 30 * 1024 * 1024 }));
    expect(kept.map(({ n }) => n)).toEqual([20, 19, 18, 17, 16, 15]);
    expect(staying(aged(ages, { bytes: 30 * 1024 * 1024, name: 'Kept' }))).toHaveLength(20);
  });

  it('takes nothing away for a clock that was wrong', () => {
    const future = aged([-24 * 365, -24 * 365 * 2, 0]);
    expect(staying(future)).toHaveLength(3);
  });
});
