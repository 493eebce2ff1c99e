import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import { dropMirror, listMirror, readMirror, writeMirror } from '#lib/storage/mirror.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { diagrams } from '../../support/edits.ts';
import { FakeFiles } from '../../support/opfs.ts';
import { diagramId } from '../../support/storage.ts';

const id = diagramId('diagram-1');
const at = '2026-05-01T00:00:00.000Z';
const sample = network(['client > prime > sub']);
const titled = (title: string): Diagram =>
  put(sample, 'settings', { ...settingsOf(sample), title });
const mirror = (seq: number, diagram: Diagram, of = id) =>
  writeMirror({ id: of, epoch: 1, seq, at }, diagram);

let files: FakeFiles;
beforeEach(() => {
  files = new FakeFiles();
  vi.stubGlobal('navigator', { storage: files });
});
afterEach(() => vi.unstubAllGlobals());

describe('the mirror', () => {
  it('gives the newest state back, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(diagrams, { minLength: 1, maxLength: 4 }), async (list) => {
        files.contents.clear();
        for (const [index, diagram] of list.entries())
          expect(await mirror(index + 1, diagram)).toBe(true);
        const back = await readMirror(id);
        expect(back!.seq).toBe(list.length);
        expect(diagramText(back!.diagram)).toBe(diagramText(list.at(-1)!));
        expect(files.contents.size).toBe(Math.min(2, list.length));
      }),
      { numRuns: 5 }
    );
  });

  it('cut at any byte while it was written, has the state before, or the new one whole', async () => {
    const [old, newer] = [titled('Old'), titled('New, with a longer title than before')];
    await mirror(1, titled('Oldest'));
    await mirror(2, old);
    const before = new Map(files.contents);
    for (let limit = 0; limit < 1700; limit += 29) {
      files.contents.clear();
      for (const [name, content] of before) files.contents.set(name, content);
      files.limit = limit;
      await mirror(3, newer).catch(() => undefined);
      files.limit = Infinity;
      const back = await readMirror(id);
      expect([diagramText(old), diagramText(newer)]).toContain(diagramText(back!.diagram));
    }
  });

  it('with one damaged file gives the other one; with both, nothing', async () => {
    await mirror(1, titled('One'));
    await mirror(2, titled('Two'));
    const flip = (name: string) => {
      const content = files.contents.get(name)!.slice();
      content[1100]! ^= 1;
      files.contents.set(name, content);
    };
    flip('diagram-1.1');
    expect((await readMirror(id))!.seq).toBe(1);
    flip('diagram-1.0');
    expect(await readMirror(id)).toBeUndefined();
    files.contents.set('strange', new Uint8Array([1, 2, 3]));
    files.contents.set('stranger', new TextEncoder().encode('3 {"id":7}'));
    expect((await listMirror()).map(({ title }) => title)).toEqual(['Two']);
  });

  it('keeps diagrams apart, and forgets one that is deleted for good', async () => {
    const other = diagramId('diagram/2 ..');
    await mirror(4, titled('One'));
    await mirror(9, titled('A title that is far longer than the head. '.repeat(80)), other);
    expect((await listMirror()).map(({ id, seq }) => [id, seq])).toEqual([
      [id, 4],
      [other, 9]
    ]);
    await dropMirror(id);
    expect((await listMirror()).map((each) => each.id)).toEqual([other]);
    expect(await readMirror(id)).toBeUndefined();
  });

  it('does nothing where the browser has no private files', async () => {
    for (const storage of [
      undefined,
      {},
      { getDirectory: () => Promise.reject(new Error('no')) }
    ]) {
      vi.stubGlobal('navigator', { storage });
      expect(await mirror(1, sample)).toBe(false);
      expect(await listMirror()).toEqual([]);
      expect(await readMirror(id)).toBeUndefined();
      await dropMirror(id);
    }
  });
});
