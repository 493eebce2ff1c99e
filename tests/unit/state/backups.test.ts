import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import { Backups } from '#lib/state/backups.svelte.ts';
import { copyReport, noteCopy } from '#lib/state/copies.ts';
import { library } from '#lib/state/library.svelte.ts';
import { rescue } from '#lib/state/rescue.ts';
import { TripWire } from '#lib/state/trip-wire.ts';
import { createDiagram } from '#lib/storage/library.ts';
import { writePromise } from '#lib/storage/promise.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { FakeStorage } from '../../support/browser.ts';
import { network } from '../../support/diagrams.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

vi.mock(import('#lib/state/files.ts'), async (original) => ({
  ...(await original()),
  saveBlob: () => undefined
}));

const id = diagramId('one');
const at = '2026-05-01T00:00:00.000Z';
const edited = (seq: number) => writePromise(id, { epoch: 1, seq });
const engine = (deeds: Partial<EngineClient>) => deeds as EngineClient;

beforeEach(async () => {
  forgetEverything();
  vi.stubGlobal('localStorage', new FakeStorage());
  const database = await openedDatabase();
  await createDiagram(database, id, network(['a']), stepsThrough(network(['a']))[0]!);
  database.close();
});
afterEach(() => vi.unstubAllGlobals());

it('an edit that was made while everything was being backed up is in no file', async () => {
  edited(40);
  await library.refresh();
  const backups = new Backups(
    engine({
      backUp: () => {
        edited(43);
        return Promise.resolve(ok(new Blob()));
      }
    })
  );
  expect((await backups.backUp()).ok).toBe(true);
  expect(copyReport([id], at).edits).toBe(3);
});

it('a network that came back from a backup begins anew: nothing of it is missing, and the file has it', async () => {
  edited(500);
  noteCopy(id, 450);
  const report = { at, added: ['One'], begun: [id], copies: [], same: [], unreadable: [] };
  const backups = new Backups(
    engine({
      restore: () =>
        Promise.resolve(ok({ ...report, versions: 0, settings: undefined, complete: true }))
    })
  );
  await backups.restore(new Blob(), '%');
  expect(new TripWire(id).missingOf(1)).toBe(0);
  expect(copyReport([id], at).edits).toBe(0);
  edited(3);
  expect(copyReport([id], at).edits).toBe(2);
});

it('one that came back from the mirror is in no file', async () => {
  edited(500);
  noteCopy(id, 450);
  const found = { id, title: 'One', from: 'mirror', seq: 500, skipped: [], dropped: [] } as const;
  await rescue(engine({ salvage: () => Promise.resolve(ok(found)) }), id, '%');
  expect(new TripWire(id).missingOf(1)).toBe(0);
  expect(copyReport([id], at).edits).toBe(1);
});
