import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import { backupLines } from '#lib/storage/backup.ts';
import type { Database } from '#lib/storage/database.ts';
import { finished } from '#lib/domain/slices.ts';
import { firstStep } from '#lib/storage/first-step.ts';
import { createDiagram, listDiagrams, setTrashed } from '#lib/storage/library.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { rawLog, writeStep } from '#lib/storage/log.ts';
import { readMirror, writeMirror } from '#lib/storage/mirror.ts';
import { packedFile, unpackedLines } from '#lib/storage/packing.ts';
import type { Restored } from '#lib/storage/restoring.ts';
import { restoreBackup } from '#lib/storage/restoring.ts';
import { keepVersion, listVersions, readVersion } from '#lib/storage/versions.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';
import { FakeFiles } from '../../support/opfs.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const at = '2026-05-01T00:00:00.000Z';
const later = '2026-06-01T00:00:00.000Z';
const sample = network(['client > prime > sub']);
const titled = (title: string, diagram = sample): Diagram =>
  put(diagram, 'settings', { ...settingsOf(diagram), title });

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
});
afterEach(() => {
  database.close();
  vi.unstubAllGlobals();
});

const add = (id: string, diagram: Diagram) =>
  createDiagram(database, diagramId(id), diagram, finished(firstStep(diagram, at)));
const backup = () => packedFile(backupLines(database, { at, settings: { theme: 'dark' } }));

/** The same browser after its data was cleared. */
async function cleared() {
  database.close();
  forgetEverything();
  database = await openedDatabase();
}

async function restored(file: Blob): Promise<Restored> {
  const result = await restoreBackup(database, file, { at: later, mark: '% (backup)' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Everything that is to be the same after a backup was restored. */
async function content() {
  const records = await listDiagrams(database);
  return Promise.all(
    records
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(async ({ id, title, created, updated, trashedAt }) => {
        const found = await readDiagram(database, id);
        const versions = await Promise.all(
          (await listVersions(database, id)).map(async ({ n, at, reason, name }) => {
            const version = await readVersion(database, [id, n]);
            return { at, reason, name, text: diagramText(version!.diagram) };
          })
        );
        const text = found!.log.ok && diagramText(found!.log.value.diagram);
        return { id, title, created, updated, trashed: trashedAt !== undefined, text, versions };
      })
  );
}

async function linesOf(file: Blob): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of unpackedLines(file, 1e9)) lines.push(line);
  return lines;
}

const fileOf = (lines: readonly string[]) =>
  packedFile(
    (async function* () {
      for (const line of lines) yield `${line}\n`;
    })()
  );

describe('a backup of everything', () => {
  it('brings diagrams, versions and trash back into an empty browser', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(diagrams, { minLength: 1, maxLength: 4 }), async (list) => {
        await cleared();
        for (const [index, diagram] of list.entries()) {
          const id = diagramId(`diagram-${index}`);
          await add(id, titled(`Network ${index}`, diagram));
          await keepVersion(database, id, diagram, { seq: 1, at, reason: 'time' });
          const name = `Named ${index}`;
          await keepVersion(database, id, sample, { seq: 2, at, reason: 'kept', name });
          if (index === 1) await setTrashed(database, id, at);
        }
        const before = await content();
        const file = await backup();
        await cleared();
        const report = await restored(file);
        expect(await content()).toEqual(before);
        expect(report).toMatchObject({ at, complete: true, copies: [], same: [], unreadable: [] });
        expect(report.settings).toEqual({ theme: 'dark' });
        expect(report.added).toHaveLength(list.length);
        // Done again, nothing more comes, nothing changes.
        const again = await restored(file);
        expect(await content()).toEqual(before);
        expect(again).toMatchObject({ added: [], copies: [], versions: 0 });
        expect(again.same).toHaveLength(list.length);
      }),
      { numRuns: 5 }
    );
  });

  it('overwrites nothing: what is different here stays, and the other becomes a copy', async () => {
    await add('diagram-1', titled('Ours'));
    await keepVersion(database, diagramId('diagram-1'), sample, { seq: 1, at, reason: 'time' });
    const file = await backup();
    const [, second] = stepsThrough(titled('Ours'), titled('Ours, later'));
    await writeStep(database, { id: diagramId('diagram-1'), epoch: 1 }, second!);
    const [before] = await content();
    const report = await restored(file);
    expect(report).toMatchObject({ added: [], copies: ['Ours (backup)'], same: [], versions: 1 });
    const after = await content();
    expect(after[0]).toEqual(before);
    expect(after).toHaveLength(2);
    expect(after[1]).toMatchObject({ title: 'Ours (backup)', versions: [{ reason: 'time' }] });
    expect(await restored(file)).toMatchObject({ added: [], copies: [], same: ['Ours'] });
    expect(await content()).toEqual(after);
  });

  it('takes no place from what only the mirror, or a log without a line in the list, still has', async () => {
    vi.stubGlobal('navigator', { storage: new FakeFiles() });
    const [id, other] = [diagramId('diagram-1'), diagramId('diagram-2')];
    for (const each of [id, other]) await add(each, titled('Ours'));
    const file = await backup();
    const mirror = (seq: number, title: string) =>
      writeMirror({ id, epoch: 7, seq, at }, titled(title));
    await mirror(499, 'Ours, later');
    await mirror(500, 'Ours, last');
    await cleared();
    await add(other, titled('Ours, unlisted'));
    await database.delete('docs', other);
    const before = await rawLog(database, other);
    expect(await restored(file)).toMatchObject({
      added: [],
      copies: ['Ours (backup)', 'Ours (backup)']
    });
    expect(await rawLog(database, other)).toEqual(before);
    expect(settingsOf((await readMirror(id))!.diagram).title).toBe('Ours, last');
  });

  it('that is what the mirror has comes under its own id, and is mirrored anew', async () => {
    vi.stubGlobal('navigator', { storage: new FakeFiles() });
    const id = diagramId('diagram-1');
    await add(id, titled('Ours'));
    const file = await backup();
    const mirror = (seq: number, title: string) =>
      writeMirror({ id, epoch: 7, seq, at }, titled(title));
    for (const seq of [499, 500]) await mirror(seq, 'Ours');
    await cleared();
    expect(await restored(file)).toMatchObject({ added: ['Ours'], copies: [] });
    for (const seq of [2, 3]) await mirror(seq, `Ours ${seq}`);
    const newest = (await readMirror(id))!;
    expect(settingsOf(newest.diagram).title).toBe('Ours 3');
  });

  it('has what can be read of a damaged diagram, and its raw records', async () => {
    await add('diagram-1', titled('Torn'));
    const steps = stepsThrough(titled('Torn'), titled('Torn 2'), titled('Torn 3'));
    for (const step of steps.slice(1)) {
      await writeStep(database, { id: diagramId('diagram-1'), epoch: 1 }, step);
    }
    const record = (await database.getAll('ops')).find(({ seq }) => seq === 3);
    await database.put('ops', { ...record!, crc: 1 });
    const file = await backup();
    const parts = (await linesOf(file)).map((line) => JSON.parse(line) as { part?: string });
    expect(parts.map(({ part }) => part)).toEqual([undefined, 'network', 'raw', 'settings', 'end']);
    expect((parts[2] as { records?: unknown[] }).records).toHaveLength(3);
    await cleared();
    expect(await restored(file)).toMatchObject({ added: ['Torn'], unreadable: ['Torn'] });
    const [only] = await content();
    expect(only!.text).toBe(diagramText(titled('Torn 2')));
  });

  it('that was cut off gives what came before, and says that it is not all', async () => {
    for (let i = 0; i < 4; i++) await add(`diagram-${i}`, titled(`Network ${i}`));
    const file = await backup();
    const lines = await linesOf(file);
    await cleared();
    const half = await fileOf(lines.slice(0, 3));
    expect(await restored(half)).toMatchObject({ complete: false });
    expect(await content()).toHaveLength(2);
    await cleared();
    const torn = file.slice(0, file.size - 20);
    expect(await restored(torn)).toMatchObject({ complete: false });
  });

  it('leaves out what was altered, and takes the rest', async () => {
    await add('diagram-1', titled('One'));
    await add('diagram-2', titled('Two'));
    const lines = await linesOf(await backup());
    const altered = lines.map((line) => line.replace('"One\\"', '"Eno\\"'));
    await cleared();
    const report = await restored(await fileOf(altered));
    expect(report.unreadable).toHaveLength(1);
    expect(report.added).toEqual(['Two']);
  });

  it.each([
    ['no gzip', new Blob(['plain text'])],
    ['nothing', new Blob([])]
  ])('is refused when it is none: %s', async (_, file) => {
    const result = await restoreBackup(database, file, { at: later, mark: '%' });
    expect(result).toEqual({ ok: false, error: { code: 'not-a-backup' } });
  });

  it('of a later version, or of another program, is refused', async () => {
    const newer = await fileOf([JSON.stringify({ format: 'sourceloom-backup', formatVersion: 9 })]);
    expect(await restoreBackup(database, newer, { at: later, mark: '%' })).toEqual({
      ok: false,
      error: { code: 'newer-backup', found: 9, known: 1 }
    });
    const other = await fileOf(['{"format":"other"}']);
    expect(await restoreBackup(database, other, { at: later, mark: '%' })).toMatchObject({
      error: { code: 'not-a-backup' }
    });
  });

  it('holds in memory no line that is too long to be read, and gives those around it', async () => {
    const file = await fileOf(['a', 'b'.repeat(300_000), 'c'.repeat(200), 'd', 'e'.repeat(101)]);
    const lines: string[] = [];
    for await (const line of unpackedLines(file, 1e9, 100)) lines.push(line);
    expect(lines).toEqual(['a', '', '', 'd', '']);
  });

  it('of a hostile hand reaches no prototype and no other key of the database', async () => {
    await add('diagram-1', titled('One'));
    const [head, first, ...others] = await linesOf(await backup());
    const network = JSON.parse(first!) as object;
    await cleared();
    const hostile = [
      head!,
      first!.replace('{', '{"__proto__":{"polluted":true},'),
      JSON.stringify({ ...network, id: ['a', 'b'] }),
      JSON.stringify({ ...network, id: '../x' }),
      JSON.stringify({ ...network, id: 'diagram-2', created: '<b>', trashedAt: 7 }),
      '[]',
      'null',
      'no JSON',
      ...others
    ];
    const report = await restored(await fileOf(hostile));
    expect(report.added).toEqual(['One']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await content()).map(({ id, created, trashed }) => [id, created, trashed])).toEqual([
      ['diagram-2', later, false]
    ]);
  });
});
