import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { decode, formatOf, formats, importFile } from '#lib/formats/index.ts';
import type { Format } from '#lib/formats/index.ts';
import { diagrams, recordsIn } from '../schema/support/diagrams.ts';

const context = (fileName: string) => ({
  fileName,
  importedAt: '2026-11-24',
  makeId: idMaker('a')
});
const folderOf: Record<string, string> = { sourceloom: 'native', csv: 'csv' };
const idOf = (fileName: string, text: string) => {
  const format = formatOf(fileName, text);
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
      for (const extension of format.extensions) expect(extension).toMatch(/^\.[a-z.]+$/);
      const all = formats.flatMap(({ extensions }): readonly string[] => extensions);
      expect(new Set(all).size).toBe(all.length);
    });

    it('knows its own files, whatever they are called', () => {
      for (const name of files.filter((file) => file.includes('.valid.'))) {
        const text = decode(readFileSync(`${folder}/${name}`));
        if (!text.ok) throw new Error(name);
        expect(idOf(name, text.value)).toBe(id);
        expect(idOf('download', text.value)).toBe(id);
      }
    });

    it('gives the same import twice, and no time or chance of its own', () => {
      for (const name of files.filter((file) => file.includes('.valid.'))) {
        const read = () => importFile(readFileSync(`${folder}/${name}`), context(name));
        expect(read()).toEqual(read());
      }
    });

    it('reads what it writes', () => {
      const { write } = format;
      if (!write) return;
      fc.assert(
        fc.property(diagrams, (diagram) => {
          const found = format.read(write(diagram), context('x'));
          if (!found.ok) throw new Error(JSON.stringify(found.error));
          expect(recordsIn(found.value.diagram)).toEqual(recordsIn(diagram));
          expect(found.value).toMatchObject({ format: id, issues: [] });
        })
      );
    });
  }
);

describe('formats', () => {
  it('have ids of their own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });

  it('goes by the name where the text says nothing', () => {
    expect(idOf('a.SOURCELOOM.json', '')).toBe('sourceloom');
    expect(idOf('a.CSV', 'from,to\n')).toBe('csv');
    expect(idOf('a.tsv', '')).toBe('csv');
  });

  it('says when neither name nor text is known', () => {
    const error = { code: 'unknown-format', fileName: 'a.txt' };
    expect(formatOf('a.txt', 'hello')).toEqual({ ok: false, error });
    const bytes = new TextEncoder().encode('hello');
    expect(importFile(bytes, context('a.txt'))).toEqual({ ok: false, error });
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
    const bytes = new TextEncoder().encode(text.replace('{', '{"$schema":"x",'));
    expect(importFile(bytes, context('x.json'))).toMatchObject({
      value: { issues: [{ code: 'field-ignored', severity: 'warning', field: '$schema' }] }
    });
  });
});

describe('decode', () => {
  it('takes the byte order mark away, once', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(decode(bytes('\ufeffa'))).toEqual({ ok: true, value: 'a' });
    expect(decode(bytes('\ufeff\ufeffa'))).toEqual({ ok: true, value: '\ufeffa' });
    expect(decode(new Uint8Array())).toEqual({ ok: true, value: '' });
  });

  it('gives every text back', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.startsWith('\ufeff'));
    fc.assert(
      fc.property(text, (value) => {
        expect(decode(new TextEncoder().encode(value))).toEqual({ ok: true, value });
      })
    );
  });

  it.each([[[0xc3]], [[0x80]], [[0xed, 0xa0, 0x80]], [[0xc0, 0xaf]], [[0xff]]])(
    'refuses %j',
    (bytes) => {
      expect(decode(Uint8Array.from(bytes))).toEqual({ ok: false, error: { code: 'not-utf8' } });
    }
  );
});
