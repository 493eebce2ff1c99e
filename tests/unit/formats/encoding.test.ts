import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeUnicode, detect } from '#lib/formats/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** 客户,提供商,金额 / 甲公司,乙公司,1 */
const chinese = Uint8Array.from(
  ('bfcdbba72ccce1b9a9c9cc2cbdf0b6ee0abcd7b9abcbbe2cd2d2b9abcbbe2c310a'.match(/../g) ?? []).map(
    (byte) => parseInt(byte, 16)
  )
);

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', utf8('\ufeffclient')],
    ['utf-16le', utf16('\ufeffclient', true)],
    ['utf-16be', utf16('\ufeffclient', false)],
    ['utf-8', utf8('客户,提供商')],
    ['utf-8', utf8('plain')],
    ['utf-8', utf8('')]
  ] as const)('is certain: %s', (encoding, bytes) => {
    expect(detect(bytes)).toEqual({ encoding, sure: true });
  });

  it.each([
    ['utf-16le', utf16('client,provider\n甲,乙一丁\n', true)],
    ['utf-16be', utf16('client,provider\n甲,乙\n', false)],
    ['utf-16le', utf16('客户\t提供商\r\n甲公司\t乙公司\r\n', true)],
    ['gb18030', chinese],
    ['windows-1252', latin('Caf\xe9 Zürich,M\xfcnchen GmbH & Söhne\n')],
    ['windows-1252', latin('Soci\xe9t\xe9 G\xe9n\xe9rale,\x80 5')]
  ] as const)('is the likelier one: %s', (encoding, bytes) => {
    expect(detect(bytes)).toEqual({ encoding, sure: false });
  });

  it('is none for bytes that are no text', () => {
    expect(detect(Uint8Array.of(0x89, 0x50, 0, 0, 0, 1, 0, 0, 0))).toBeUndefined();
  });

  it('gives Chinese and accents back', () => {
    expect(decode(chinese, 'gb18030')).toBe('客户,提供商,金额\n甲公司,乙公司,1\n');
    expect(decode(latin('Caf\xe9 \x80'), 'windows-1252')).toBe('Café €');
  });

  it('takes one byte order mark away', () => {
    expect(decode(utf8('\ufeff\ufeffa'), 'utf-8')).toBe('\ufeffa');
    expect(decode(utf16('\ufeffa', true), 'utf-16le')).toBe('a');
  });
});

describe('a text that must be Unicode', () => {
  it('comes back as it was', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/^\ufeff|\0/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeUnicode(utf8(value))).toEqual({ ok: true, value });
      })
    );
    expect(decodeUnicode(utf16('\ufeff{"a":1}', true))).toEqual({ ok: true, value: '{"a":1}' });
  });

  it.each([[[0xc3]], [[0x80]], [[0xed, 0xa0, 0x80]], [[0xc0, 0xaf]], [[0xff]]])(
    'is refused when it is not: %j',
    (bytes) => {
      expect(decodeUnicode(Uint8Array.from(bytes))).toMatchObject({
        ok: false,
        error: { code: 'not-utf8' }
      });
    }
  );

  it('is refused when it breaks off', () => {
    const broken = utf16('\ufeff{}', true).subarray(0, 5);
    expect(decodeUnicode(broken)).toEqual({ ok: false, error: { code: 'not-utf8' } });
  });
});
