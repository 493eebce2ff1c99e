import { afterEach, describe, expect, it } from 'vitest';
import { newDiagram } from '#lib/domain/diagram.ts';
import { ImportTask } from '#lib/state/importing.svelte.ts';
import { Library } from '#lib/state/library.svelte.ts';
import { pastedFile } from '#lib/state/given-files.ts';
import { spawnEngine } from '#lib/worker/client-port.ts';
import { EngineClient } from '#lib/worker/client.ts';

const rows = 100_000;

function longList(): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    return `Client ${String(i % 900)},Provider ${String(i % 7001)},"${String(1 + (i % 9))},250.50"`;
  });
  return `client,provider,value\n${lines.join('\n')}\n`;
}

const library = new Library();

/** The diagrams of which anything is stored. */
const stored = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of library.inventory()) ids.push(id);
  return ids;
};

const engines: EngineClient[] = [];

function task(): ImportTask {
  const engine = new EngineClient(spawnEngine);
  engines.push(engine);
  engine.load(0, newDiagram('Mirror'));
  return new ImportTask(engine, 'new');
}

afterEach(async () => {
  await library.refresh();
  for (const { id } of library.diagrams) {
    await library.putIntoTrash(id);
    await library.deleteForGood(id);
  }
  for (const engine of engines.splice(0)) engine.stop();
  localStorage.clear();
});

describe('a list of 100,000 rows', { timeout: 120_000 }, () => {
  it('is read while the page goes on', async () => {
    const importing = task();
    const heard = new Set<number>();
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
      if (importing.share !== undefined) heard.add(importing.share);
    }, 5);
    await importing.open([pastedFile(longList(), 'long.csv')]);
    clearInterval(clock);
    // A page that waited for the worker would have seen nothing of what the worker told meanwhile.
    expect(heard.size).toBeGreaterThan(3);
    expect(ticks).toBeGreaterThan(20);
    expect(importing.failure).toBeUndefined();
    expect(importing.dryRun).toMatchObject({ engagements: rows, parties: 7901 });
    expect(importing.sheets[0]?.preview.length).toBeLessThan(100);
    const id = await importing.keep(library);
    const opened = id && (await library.open(id));
    expect(opened && opened.ok && opened.value.log.diagram.engagements.size).toBe(rows);
  });

  it('can be stopped while it is written, and nothing of it stays', async () => {
    const importing = task();
    await importing.open([pastedFile(longList(), 'long.csv')]);
    const before = await stored();
    const keeping = importing.keep(library);
    await expect.poll(stored, { timeout: 20_000 }).not.toEqual(before);
    importing.stop();
    expect(await keeping).toBeUndefined();
    await expect.poll(stored, { timeout: 20_000 }).toEqual(before);
  });

  it('can be stopped, and the next file is read', async () => {
    const importing = task();
    const opening = importing.open([pastedFile(longList(), 'long.csv')]);
    await new Promise((resolve) => setTimeout(resolve));
    importing.stop();
    await opening;
    expect(importing).toMatchObject({ failure: { code: 'cancelled' }, opened: undefined });
    await importing.open([pastedFile('client\tprovider\nA\tB\n', 'short')]);
    expect(importing.dryRun).toMatchObject({ engagements: 1, parties: 2, issues: [] });
  });
});

describe('what a person says about columns', () => {
  it('is asked for where headings say nothing, and remembered', async () => {
    const importing = task();
    const file = pastedFile('who\twhom\tamount\nA\tB\t1,5\n', 'list');
    await importing.open([file]);
    expect(importing.failure).toMatchObject({ code: 'header-not-recognised' });
    await importing.setContent(0, 'engagements');
    await importing.setColumn(0, 0, { field: 'engagement.client' });
    await importing.setColumn(0, 1, { field: 'engagement.provider' });
    expect(importing.dryRun).toMatchObject({ engagements: 1, issues: [] });
    await importing.take();

    const again = task();
    await again.open([file]);
    expect(again.mapping).toEqual(importing.mapping);
    expect(again.dryRun).toMatchObject({ engagements: 1 });
  });

  it('gives a field to one column', async () => {
    const importing = task();
    await importing.open([pastedFile('client\tprovider\tx\nA\tB\tC\n', 'list')]);
    await importing.setColumn(0, 2, { field: 'engagement.client' });
    expect(importing.mapping[0]?.columns.map(({ field }) => field)).toEqual([
      undefined,
      'engagement.provider',
      'engagement.client'
    ]);
  });
});
