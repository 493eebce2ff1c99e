import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDiagram } from '#lib/domain/diagram.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import type { Database } from '#lib/storage/database.ts';
import { createDiagram, listDiagrams, readRecord, summaryOf } from '#lib/storage/library.ts';
import { takeOver, updateSummary } from '#lib/storage/library.ts';
import { writeStep } from '#lib/storage/log.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const id = diagramId('diagram-1');
const sample = network(['client > prime > sub']);
const [first] = stepsThrough(sample);

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
});
afterEach(() => {
  database.close();
  vi.restoreAllMocks();
});

describe('a diagram that is created', () => {
  it('is listed with its title, its counts and its dates', async () => {
    await createDiagram(database, id, sample, first!);
    expect(await listDiagrams(database)).toEqual([
      {
        id,
        title: 'Sample',
        parties: 3,
        engagements: 2,
        schema: schemaVersion,
        created: first!.at,
        updated: first!.at,
        epoch: 1,
        takeovers: []
      }
    ]);
  });

  it('can be read back whole', async () => {
    await createDiagram(database, id, sample, first!);
    const found = await readDiagram(database, id);
    const log = found!.log;
    expect(log).toMatchObject({ ok: true, value: { steps: [first], strays: 0 } });
    if (log.ok) expect(diagramText(log.value.diagram)).toBe(diagramText(sample));
  });

  it('is on the disk when it is said to be: log and record are written strictly', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createDiagram(database, id, sample, first!);
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([store]) => store)).toEqual(['ops', 'docs']);
    for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  });

  it('is not listed when its first step could not be kept', async () => {
    const transaction = vi.spyOn(IDBTransaction.prototype, 'commit');
    transaction.mockImplementationOnce(function (this: IDBTransaction) {
      this.abort();
    });
    await expect(createDiagram(database, id, sample, first!)).rejects.toThrow();
    expect(await listDiagrams(database)).toEqual([]);
  });
});

describe('the list of diagrams', () => {
  it('begins with the one changed last', async () => {
    for (const [name, at] of [
      ['b', '2026-02-01'],
      ['c', '2026-03-01'],
      ['a', '2026-01-01']
    ] as const) {
      await createDiagram(database, diagramId(name), newDiagram(name), { ...first!, at });
    }
    expect((await listDiagrams(database)).map(({ title }) => title)).toEqual(['c', 'b', 'a']);
  });

  it('knows nothing of a diagram that is not there', async () => {
    expect(await listDiagrams(database)).toEqual([]);
    expect(await readDiagram(database, id)).toBeUndefined();
    expect(await takeOver(database, id, 1)).toBeUndefined();
  });
});

describe('taking over', () => {
  it('raises the writer’s number and notes from which step on, strictly', async () => {
    await createDiagram(database, id, sample, first!);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await takeOver(database, id, 1)).toMatchObject({
      epoch: 2,
      takeovers: [{ epoch: 2, base: 1 }]
    });
    expect(transaction.mock.calls).toEqual([
      [['docs', 'app'], 'readwrite', { durability: 'strict' }]
    ]);
    const second = await takeOver(database, id, 4);
    expect(second).toMatchObject({
      epoch: 3,
      takeovers: [
        { epoch: 2, base: 1 },
        { epoch: 3, base: 4 }
      ]
    });
    expect(await readRecord(database, id)).toEqual(second);
  });

  it('by two windows at once gives each a number of its own', async () => {
    await createDiagram(database, id, sample, first!);
    const records = await Promise.all([takeOver(database, id, 1), takeOver(database, id, 1)]);
    expect(records.map((record) => record?.epoch)).toEqual([2, 3]);
  });

  it('makes strays of what the earlier writer writes from then on', async () => {
    await createDiagram(database, id, sample, first!);
    await takeOver(database, id, 1);
    const [, second] = stepsThrough(sample, newDiagram('Late'));
    await writeStep(database, { id, epoch: 1 }, second!);
    const found = await readDiagram(database, id);
    const log = found!.log;
    expect(log).toMatchObject({ ok: true, value: { strays: 1 } });
    if (log.ok) expect(diagramText(log.value.diagram)).toBe(diagramText(sample));
  });
});

describe('the library’s copy of title and counts', () => {
  const later = '2026-04-01T00:00:00.000Z';
  const summary = summaryOf(network(['a > b > c > d']));

  it('is renewed by the writer', async () => {
    await createDiagram(database, id, sample, first!);
    await updateSummary(database, { id, epoch: 1 }, summary, later);
    expect(await listDiagrams(database)).toMatchObject([
      { title: 'Sample', parties: 4, engagements: 3, updated: later, created: first!.at, epoch: 1 }
    ]);
  });

  it('is left alone by a window that lost the diagram', async () => {
    await createDiagram(database, id, sample, first!);
    await takeOver(database, id, 1);
    const before = await listDiagrams(database);
    await updateSummary(database, { id, epoch: 1 }, summary, later);
    expect(await listDiagrams(database)).toEqual(before);
  });

  it('is not made for a diagram that is gone', async () => {
    await updateSummary(database, { id, epoch: 1 }, summary, later);
    expect(await listDiagrams(database)).toEqual([]);
  });
});
