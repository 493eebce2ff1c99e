import { expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { open } from '#lib/formats/index.ts';
import { mostFileBytes } from '#lib/schema/index.ts';
import { filesFrom } from '#lib/state/given-files.ts';

const context = () => ({ importedAt: '2026-11-26', makeId: idMaker('a') });
const megabyte = 1024 * 1024;

/** A file of any size that counts how often somebody asks for its bytes. */
function fileOf(name: string, size: number) {
  let asked = 0;
  const file = {
    name,
    size,
    arrayBuffer: () => {
      asked += 1;
      return Promise.resolve(new TextEncoder().encode('client,provider\nA,B\n').buffer);
    }
  };
  return { file: file as unknown as File, asked: () => asked };
}

it('a file of 200 MB is refused before a byte of it is read', async () => {
  for (const name of ['a.csv', 'a.xlsx', 'a.graphml', 'a.json', 'a.net', 'a.dot']) {
    const { file, asked } = fileOf(name, 200 * megabyte);
    const given = await filesFrom([file]);
    expect(asked()).toBe(0);
    expect(open(given, context())).toEqual({
      ok: false,
      error: { code: 'file-too-large', size: 200 * megabyte, limit: mostFileBytes }
    });
  }
});

it('files count together', async () => {
  const [one, two] = [fileOf('a.csv', 70 * megabyte), fileOf('b.csv', 70 * megabyte)];
  const opened = open(await filesFrom([one.file, two.file]), context());
  expect(opened).toMatchObject({ error: { code: 'file-too-large', size: 140 * megabyte } });
  expect([one.asked(), two.asked()]).toEqual([0, 0]);
});

it('bytes that came another way are counted before they are decoded', () => {
  const bytes = new Uint8Array(mostFileBytes + 1);
  expect(open([{ fileName: 'pasted', bytes, format: 'csv' }], context())).toMatchObject({
    error: { code: 'file-too-large', size: mostFileBytes + 1 }
  });
});

it('a folder, or a file that is gone, is a failure and no crash', async () => {
  const gone = { name: 'gone.csv', size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) };
  const given = await filesFrom([gone as unknown as File, fileOf('a.csv', 5).file]);
  expect(open(given, context())).toEqual({
    ok: false,
    error: { code: 'file-unreadable', file: 'gone.csv' }
  });
});
