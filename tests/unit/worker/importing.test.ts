import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listDiagrams } from '#lib/storage/library.ts';
import { Importing } from '#lib/worker/importing.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diagramId, forgetEverything, openedDatabase } from '../../support/storage.ts';

const at = '2026-05-01T00:00:00.000Z';

beforeEach(forgetEverything);
afterEach(() => {
  vi.restoreAllMocks();
});

/** An import of two engagements that was looked at. */
function checked(): Importing {
  const importing = new Importing();
  const bytes = new TextEncoder().encode('client,provider,value\nA,B,1\nB,C,2\n');
  const files = [{ fileName: 'list.csv', bytes }];
  const opened = importing.open({ files, idSeed: 'a', importedAt: at }, () => undefined);
  if (!opened.ok || !opened.value.mapping) throw new Error('not opened');
  const { mapping } = opened.value;
  const request = { mapping, into: 'new', accepted: [], idSeed: 'b', importedAt: at } as const;
  expect(importing.dryRun(emptyTables, request, () => undefined)).toMatchObject({
    ok: true,
    value: { parties: 3, engagements: 2 }
  });
  return importing;
}

test('what a full disk did not keep is kept once there is room, and then no more', async () => {
  const importing = checked();
  const id = diagramId('imported');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await importing.keep({ id, at })).toMatchObject({ error: { code: 'database-refused' } });
  vi.restoreAllMocks();
  expect(await importing.keep({ id, at })).toEqual({ ok: true, value: undefined });
  const database = await openedDatabase();
  expect((await listDiagrams(database)).map((each) => each.id)).toEqual([id]);
  database.close();
  expect(await importing.keep({ id, at })).toMatchObject({ error: { code: 'nothing-to-take' } });
});
