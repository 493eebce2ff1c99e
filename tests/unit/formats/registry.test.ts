import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { formatOf, formats, importFile, writerFor } from '#lib/formats/index.ts';
import type { Format } from '#lib/formats/index.ts';
import { diagrams, recordsIn } from '../schema/support/diagrams.ts';

const context = (fileName: string) => ({
  fileName,
  importedAt: '2026-11-24',
  makeId: idMaker('a')
});
const folderOf: Record<string, string> = { sourceloom: 'native', csv: 'csv' };
const utf8 = (text: string) => new TextEncoder().encode(text);
const idOf = (fileName: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const format = formatOf(fileName, bytes);
  return format.ok ? format.value.id : format.error;
};

describe.each(formats.map((format): [string, Format] => [format.id, format]))(
  '%s',
  (id, format) => {
    const folder = `tests/fixtures/${folderOf[id] ?? id}`;
    const files = existsSync(folder) ? readdirSync(folder) : [];

    it('has a valid and an invalid fixture, and a file that says where they came from', () => {
      expect(files.some((name) => name.includes('.valid.'))).toBe(true);
      expect(files.some((name) => name.includes('.invalid.'))).toBe(true);
      expect(files).toContain('README.md');
    });

    it('has extensions of its own', () => {
      for (const extension of format.extensions) expect(extension).toMatch(/^\.[a-z0-9.]+$/);
      const all = formats.flatMap(({ extensions }): readonly string[] => extensions);
      expect(new Set(all).size).toBe(all.length);
    });

    it('knows its own files, whatever they are called', () => {
      for (const name of files.filter((file) => file.includes('.valid.'))) {
        const bytes = readFileSync(`${folder}/${name}`);
        expect(idOf(name, bytes)).toBe(id);
        expect(idOf('download', bytes)).toBe(id);
      }
    });

    it('gives the same import twice, and no time or chance of its own', () => {
      for (const name of files.filter((file) => file.includes('.valid.'))) {
        const read = () => importFile(readFileSync(`${folder}/${name}`), context(name));
        expect(read()).toEqual(read());
      }
    });

    const writers = format.writers ?? [];

    it.each(writers.map(({ extension }) => extension))(
      'reads what it writes as %s',
      (extension) => {
        const writer = writerFor(`x${extension}`);
        fc.assert(
          fc.property(diagrams, (diagram) => {
            const { content, lost } = writer?.write(diagram) ?? { content: '', lost: [] };
            const bytes = typeof content === 'string' ? utf8(content) : content;
            expect(idOf(`x${extension}`, bytes)).toBe(id);
            const found = importFile(bytes, context(`x${extension}`));
            // What other formats keep is asked in `round-trip.test.ts`.
            if (id !== 'sourceloom') return;
            expect(lost).toEqual([]);
            if (!found.ok) throw new Error(JSON.stringify(found.error));
            expect(recordsIn(found.value.diagram)).toEqual(recordsIn(diagram));
            expect(found.value).toMatchObject({ format: id, issues: [] });
          }),
          { numRuns: 20 }
        );
      }
    );
  }
);

describe('formats', () => {
  it('have ids of their own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });

  it('goes by the name where the text says nothing', () => {
    expect(idOf('a.SOURCELOOM.json', '')).toBe('sourceloom');
    expect(idOf('a.CSV', 'these,those\n')).toBe('csv');
    expect(idOf('a.tsv', '')).toBe('csv');
  });

  it('says when neither name nor text is known', () => {
    const error = { code: 'unknown-format', fileName: 'a.txt' };
    expect(formatOf('a.txt', utf8('hello'))).toEqual({ ok: false, error });
    expect(importFile(utf8('hello'), context('a.txt'))).toEqual({ ok: false, error });
  });

  it('counts what an own file holds, by currency', () => {
    const name = 'every-field.valid.sourceloom.json';
    const result = importFile(readFileSync(`tests/fixtures/native/${name}`), context(name));
    expect(result).toMatchObject({
      value: {
        report: {
          parties: 3,
          engagements: 4,
          totals: { SGD: 1250000.5 },
          dangling: 0,
          duplicates: 0
        }
      }
    });
  });

  it('tells what an own file has that no diagram keeps', () => {
    const text = readFileSync('tests/fixtures/native/empty-diagram.valid.sourceloom.json', 'utf8');
    const bytes = utf8(text.replace('{', '{"$schema":"x",'));
    expect(importFile(bytes, context('x.json'))).toMatchObject({
      value: { issues: [{ code: 'field-ignored', severity: 'warning', field: '$schema' }] }
    });
  });
});
