import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import type { Database, LogRecord } from '#lib/storage/database.ts';
import { inventory } from '#lib/storage/inventory.ts';
import { createDiagram, setTrashed } from '#lib/storage/library.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { rawLog, writeStep } from '#lib/storage/log.ts';
import { readMirror, writeMirror } from '#lib/storage/mirror.ts';
import { salvage } from '#lib/storage/salvage.ts';
import { keepVersion } from '#lib/storage/versions.ts';
import { salvageStored } from '#lib/worker/rescue.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';
import { FakeFiles } from '../../support/opfs.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const id = diagramId('diagram-1');
const at = '2026-05-01T00:00:00.000Z';

let database: Database;
let files: FakeFiles;
beforeEach(async () => {
  forgetEverything();
  files = new FakeFiles();
  vi.stubGlobal('navigator', { storage: files });
  database = await openedDatabase();
});
afterEach(() => {
  database.close();
  vi.unstubAllGlobals();
});

async function store(...revisions: readonly Diagram[]) {
  const [first, ...others] = stepsThrough(...revisions);
  await createDiagram(database, id, revisions[0]!, first!);
  for (const step of others) await writeStep(database, { id, epoch: 1 }, step);
}

async function damage(seq: number, how: (record: LogRecord) => LogRecord | undefined) {
  for (const record of await rawLog(database, id)) {
    if (record.seq !== seq) continue;
    const next = how(record);
    const { epoch, part } = record;
    if (next) await database.put('ops', next);
    else await database.delete('ops', [id, epoch, seq, part]);
  }
}

const flipped = (record: LogRecord): LogRecord => ({ ...record, crc: record.crc ^ 1 });
const gone = () => undefined;

describe('what is left of a damaged log', () => {
  it('is a sound diagram with every step that can be read, and the list of the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        edits(30),
        fc.nat(29),
        fc.constantFrom(flipped, gone),
        async (list, cut, how) => {
          database.close();
          forgetEverything();
          database = await openedDatabase();
          const revisions = play(start, list);
          await store(...revisions);
          const seq = 1 + (cut % revisions.length);
          await damage(seq, how);
          const before = JSON.stringify(await rawLog(database, id));
          const found = await salvage(database, id);
          expect(JSON.stringify(await rawLog(database, id))).toBe(before);
          if (seq === revisions.length && how === gone) return;
          expect(found!.skipped).toEqual(seq === 1 && how === gone ? [] : [seq]);
          expect(anyMissingEnd(found!.diagram)).toBeUndefined();
          const now = revisions.at(-1)!;
          // What was drawn after the damage is there, unless it hung on what was lost.
          const dropped = new Set(found!.dropped.map((each) => each.id));
          for (const step of stepsThrough(...revisions).slice(seq)) {
            for (const [party, fields] of Object.entries(step.diff.parties ?? {})) {
              if (!('id' in fields) || fields['id']![0] !== null) continue;
              const stays = now.parties.get(party as never);
              if (stays && !dropped.has(party))
                expect(found!.diagram.parties.get(party as never)).toBeDefined();
            }
          }
        }
      ),
      { numRuns: 8 }
    );
  });

  it('drops what hangs on a lost party, and names it', async () => {
    const [none, one, two] = [start, network(['a']), network(['a > b', 'a > c'])];
    await store(none, one, two);
    await damage(2, flipped);
    const found = await salvage(database, id);
    expect(found).toMatchObject({ from: 'log', seq: 3, skipped: [2] });
    expect([...found!.diagram.parties].map((party) => party.id).sort()).toEqual(['b', 'c']);
    expect(found!.dropped.map((each) => `${each.table} ${each.id}`).sort()).toEqual(
      ['engagements a > b', 'engagements a > c', 'placements at a'].filter(
        (text) => !text.startsWith('placements')
      )
    );
  });

  it('is the mirror where that is as new as the log', async () => {
    const revisions = [start, network(['a']), network(['a > b'])];
    await store(...revisions);
    await writeMirror({ id, epoch: 1, seq: 3, at }, revisions[2]!);
    await damage(2, gone);
    const found = await salvage(database, id);
    expect(found).toMatchObject({ from: 'mirror', seq: 3, skipped: [], dropped: [] });
    expect(diagramText(found!.diagram)).toBe(diagramText(revisions[2]!));
  });

  it('is the newest version where nothing of the log can be read', async () => {
    await store(network(['a > b']));
    await keepVersion(database, id, network(['a > b']), { seq: 1, at, reason: 'time' });
    await damage(1, flipped);
    expect(await salvage(database, id)).toMatchObject({ from: 'version', seq: 1 });
  });

  it('is kept as a copy beside it; what is there is not touched', async () => {
    await store(start, network(['a']), network(['a > b']));
    await damage(2, flipped);
    const before = JSON.stringify([await database.getAll('docs'), await rawLog(database, id)]);
    const copyId = diagramId('copy');
    const done = await salvageStored({ id, copyId, at, mark: '% (salvaged)' });
    expect(done).toMatchObject({ ok: true, value: { id: 'copy', skipped: [2] } });
    const docs = (await database.getAll('docs')).filter((record) => record.id === id);
    expect(JSON.stringify([docs, await rawLog(database, id)])).toBe(before);
    expect((await readDiagram(database, copyId))!.log.ok).toBe(true);
  });

  it('of a database that was emptied is the mirror, under its own id', async () => {
    await writeMirror({ id, epoch: 4, seq: 17, at }, network(['a > b']));
    const done = await salvageStored({ id, copyId: diagramId('copy'), at, mark: '%!' });
    expect(done).toMatchObject({ ok: true, value: { id, from: 'mirror', seq: 17 } });
    const { log } = (await readDiagram(database, id))!;
    expect(log.ok && diagramText(log.value.diagram)).toBe(diagramText(network(['a > b'])));
    const none = { id: diagramId('x'), copyId: diagramId('y'), at, mark: '%' };
    expect(await salvageStored(none)).toEqual({ ok: false, error: { code: 'nothing-left' } });
  });
});

it('a network that came back from the mirror is mirrored anew, so that its next state comes back too', async () => {
  await writeMirror({ id, epoch: 4, seq: 16, at }, network(['a']));
  await writeMirror({ id, epoch: 4, seq: 17, at }, network(['a > b']));
  const ask = { id, copyId: diagramId('copy'), at, mark: '%!' };
  expect(await salvageStored(ask)).toMatchObject({ ok: true, value: { id, seq: 17 } });
  expect(diagramText((await readMirror(id))!.diagram)).toBe(diagramText(network(['a > b'])));
  for (const seq of [2, 3])
    await writeMirror({ id, epoch: 2, seq, at }, network(['a > b', `b > c${seq}`]));
  await emptied();
  expect(await salvageStored(ask)).toMatchObject({ ok: true, value: { id, seq: 3 } });
  const { log } = (await readDiagram(database, id))!;
  const newest = diagramText(network(['a > b', 'b > c3']));
  expect(log.ok && diagramText(log.value.diagram)).toBe(newest);
});

async function emptied() {
  database.close();
  forgetEverything();
  database = await openedDatabase();
}

describe('the inventory', () => {
  it('names everything that is there, and its condition', async () => {
    await store(start, network(['a']));
    const add = (name: string) => {
      const [first] = stepsThrough(network([name]));
      return createDiagram(database, diagramId(name), network([name]), first!);
    };
    for (const name of ['binned', 'later', 'torn', 'unlisted']) await add(name);
    await setTrashed(database, diagramId('binned'), at);
    for (const record of await database.getAll('ops')) {
      if (record.docId === diagramId('later')) await database.put('ops', { ...record, schema: 99 });
      if (record.docId === diagramId('torn')) await database.put('ops', flipped(record));
    }
    await database.delete('docs', diagramId('unlisted'));
    await keepVersion(database, id, network(['a']), { seq: 2, at, reason: 'time' });
    await writeMirror({ id: diagramId('lost'), epoch: 1, seq: 5, at }, network(['z']));
    await writeMirror({ id, epoch: 1, seq: 2, at }, network(['a']));
    const found = new Map<string, string>();
    for await (const each of inventory(database)) {
      const { condition, trashed, versions, mirrored = '-' } = each;
      found.set(each.id, `${condition} ${trashed ? 'trashed ' : ''}${versions} ${mirrored}`);
    }
    expect(Object.fromEntries(found)).toEqual({
      'diagram-1': 'whole 1 2',
      binned: 'whole trashed 0 -',
      later: 'newer 0 -',
      torn: 'damaged 0 -',
      unlisted: 'unlisted 0 -',
      lost: 'mirror-only 0 5'
    });
    const withoutDatabase: string[] = [];
    for await (const each of inventory(undefined)) withoutDatabase.push(each.condition);
    expect(withoutDatabase).toEqual(['mirror-only', 'mirror-only']);
  });
});
