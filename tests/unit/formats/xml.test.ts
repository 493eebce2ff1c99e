import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Element } from '#lib/formats/xml/parse.ts';
import { parseXml } from '#lib/formats/xml/parse.ts';
import { xmlLimits } from '#lib/formats/xml/reader.ts';
import { writable } from '#lib/formats/xml/references.ts';
import { element, xmlDocument } from '#lib/formats/xml/write.ts';

const root = (text: string): Element => {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('an XML document', () => {
  it('gives its elements, attributes and texts', () => {
    const found = root(
      '\ufeff<?xml version="1.0"?>\n<!-- <not> --><a:r x="1" a:y=\'"2"\' xmlns:a="u">\nA &amp; B<![CDATA[ <&> ]]><!-- c -->&#x67F3;&#26611;<e />\r\n<e></e></a:r><!-- end -->'.slice(
        1
      )
    );
    expect(found).toMatchObject({ name: 'r', row: 2, text: '\nA & B <&> 柳柳\n' });
    expect([...found.attributes]).toEqual([
      ['x', '1'],
      ['y', '"2"'],
      ['xmlns:a', 'u']
    ]);
    expect(found.children.map(({ name, row }) => [name, row])).toEqual([
      ['e', 3],
      ['e', 4]
    ]);
  });

  it('comes back from what is written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (attribute, content) => {
        const written = xmlDocument(element('r', [['a', attribute]], [element('t', [], content)]));
        const found = root(written);
        expect(found.attributes.get('a')).toBe(writable(attribute));
        expect(found.children[0]?.text).toBe(writable(content));
      })
    );
  });

  it.each([
    ['<!DOCTYPE a><a/>', 'declarations-refused'],
    ['<a><!ENTITY x "y"></a>', 'declarations-refused'],
    ['<a>&x;</a>', 'syntax'],
    ['<a>&#0;</a>', 'syntax'],
    ['<a>&#xD800;</a>', 'syntax'],
    ['<a>&#x110000;</a>', 'syntax'],
    ['<a>&</a>', 'syntax'],
    ['<a b="&nbsp;"/>', 'syntax'],
    ['<a b=1/>', 'syntax'],
    ['<a b="1" b="2"/>', 'syntax'],
    ['<a b="1"c="2"/>', 'syntax'],
    ['<a b="<"/>', 'syntax'],
    ['<a></b>', 'syntax'],
    ['<a>', 'syntax'],
    ['</a>', 'syntax'],
    ['<a/><b/>', 'syntax'],
    ['text<a/>', 'syntax'],
    ['<a/>text', 'syntax'],
    ['<![CDATA[x]]><a/>', 'syntax'],
    ['<!-- never closed <a/>', 'syntax'],
    ['< a/>', 'syntax'],
    ['', 'syntax'],
    ['<a>'.repeat(xmlLimits.depth + 1), 'too-deep'],
    [`<a ${Array.from({ length: 101 }, (_, i) => `a${String(i)}=""`).join(' ')}/>`, 'too-many']
  ])('is refused as %j', (text, code) => {
    expect(parseXml(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('tells how much is read, ever more', () => {
    const shares: number[] = [];
    parseXml(`<r>${'<a/>'.repeat(20_000)}</r>`, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('takes time in proportion to its length', () => {
    // Each would take hours if a reader went back over what it has seen.
    const hostile = ['<', '<a ', '<a b=', '<!--', '&', '<a b="', '<a>&', '<?'];
    for (const part of hostile) expect(parseXml(part.repeat(200_000)).ok).toBe(false);
    const wide = `<r>${'<e a="1">&amp;</e>'.repeat(50_000)}</r>`;
    expect(root(wide).children.length).toBe(50_000);
  });
});
