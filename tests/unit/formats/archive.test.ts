import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#lib/formats/zip/archive.ts';
import { zipLimits } from '#lib/formats/zip/limits.ts';
import { archive } from '../../support/workbooks.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/xlsx/${name}`);
const packed = (files: Record<string, Uint8Array>) =>
  zipSync(files, { level: 9, mtime: '1980-01-01T00:00:00' });

function opened(bytes: Uint8Array) {
  const result = openArchive(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('an archive', () => {
  it('gives its entries by name, whatever the case and the strokes', () => {
    const files = opened(archive({ 'xl\\Workbook.xml': 'one', b: 'two' }));
    const bytes = files.read('xl/workbook.xml');
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('one');
    expect(files.read('c')).toEqual({ ok: true, value: undefined });
  });

  it('takes names for labels and believes no size', () => {
    expect(opened(fixture('traversal-names.valid.xlsx')).has('../../etc/passwd')).toBe(true);
    expect(opened(fixture('false-size.valid.xlsx')).read('[Content_Types].xml').ok).toBe(true);
  });

  it('is refused where entries share bytes, are enciphered, or break off', () => {
    const refused = (bytes: Uint8Array) => openArchive(bytes);
    expect(refused(fixture('overlapping.invalid.xlsx'))).toMatchObject({
      error: { code: 'archive-unsafe', why: 'overlap' }
    });
    expect(refused(fixture('encrypted-entry.invalid.xlsx'))).toMatchObject({
      error: { code: 'archive-encrypted' }
    });
    const whole = archive({ a: 'x'.repeat(100) });
    for (let length = 0; length < whole.length; length++) {
      expect(refused(whole.subarray(0, length)).ok).toBe(false);
    }
  });

  it('is refused with more entries than a workbook has', () => {
    const names = Array.from({ length: zipLimits.entries + 1 }, (_, at) => [String(at), '']);
    expect(openArchive(archive(Object.fromEntries(names) as Record<string, string>))).toMatchObject(
      {
        error: { code: 'archive-unsafe', why: 'entries' }
      }
    );
  });

  it('stops unpacking a bomb', () => {
    const bytes = opened(fixture('bomb.invalid.xlsx')).read('xl/sharedStrings.xml');
    expect(bytes).toMatchObject({ error: { code: 'archive-unsafe', why: 'ratio' } });
  });

  it('unpacks no more than its limits, of one entry and of all', () => {
    // Noise is packed to its own size, so only the size can be too much.
    const noise = Uint8Array.from({ length: 1 << 20 }, (_, at) => (at * 2_654_435_761) >>> 24);
    const times = (count: number) => {
      const bytes = new Uint8Array(noise.length * count);
      for (let at = 0; at < count; at++) bytes.set(noise, at * noise.length);
      return bytes;
    };
    const files = opened(
      zipSync({ a: times(65), b: times(60), c: times(60), d: times(9) }, { level: 0 })
    );
    expect(files.read('a')).toMatchObject({ error: { why: 'entry' } });
    expect([files.read('b').ok, files.read('c').ok]).toEqual([true, true]);
    expect(files.read('d')).toMatchObject({ error: { why: 'all' } });
  });

  it('tells an entry that was damaged from one that was not', () => {
    const files = opened(fixture('wrong-sum.invalid.xlsx'));
    const part = 'xl/worksheets/sheet1.xml';
    expect(files.read(part)).toEqual({
      ok: false,
      error: { code: 'archive-damaged', entry: part }
    });
    expect(files.read('xl/workbook.xml').ok).toBe(true);
    expect(opened(packed({ a: new Uint8Array(5000) })).read('a').ok).toBe(true);
  });
});
