import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { StoryId } from '#lib/domain/ids.ts';
import { blocksOf, plainText } from '#lib/stage/markdown.ts';
import type { StoryData } from '#lib/stage/single-file.ts';
import { singleFile } from '#lib/stage/single-file.ts';
import { pptx } from '#lib/stage/slides/pptx.ts';

const hostile = '<img src=x onerror=alert(1)>';

describe('Markdown', () => {
  it('has paragraphs, headings, lists and three styles', () => {
    expect(blocksOf('# Head\n\nOne **two** *three* `four`\n\n- a\n- b')).toEqual([
      { kind: 'heading', runs: [{ text: 'Head' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'One ' },
          { text: 'two', strong: true },
          { text: ' ' },
          { text: 'three', emphasis: true },
          { text: ' ' },
          { text: 'four', code: true }
        ]
      },
      { kind: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] }
    ]);
  });

  it('leaves HTML as text, links as words and pictures as descriptions', () => {
    expect(plainText(hostile)).toBe(hostile);
    expect(plainText('see [the list](https://example.org/x) ![a map](x.png)')).toBe(
      'see the list a map'
    );
  });
});

describe('a page of its own', () => {
  const data: StoryData = {
    title: hostile,
    language: 'en',
    storyId: 'story-1' as StoryId,
    tiers: [],
    metrics: [],
    file: '{"x":"</script><script>alert(1)</script>"}'
  };
  const page = singleFile({ script: 'run()', style: 'p{}' }, data, 'sha256-a', 'sha256-b');

  it('carries its data in an element that the data cannot end', () => {
    const json = /id="story-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(data);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain(hostile);
  });

  it('may load nothing and run nothing else', () => {
    expect(page).toContain("default-src 'none'; script-src 'sha256-a'; style-src 'sha256-b'");
    expect(page).not.toMatch(/(src|href)="(?!data:)/);
  });
});

describe('a slide file', () => {
  const bytes = pptx({
    title: hostile,
    language: 'zh-CN',
    slides: [
      {
        title: '两个总提供商',
        text: '**Both** primes\n\n- one\n- *two*\n\n1. `three`\n\na  \nb',
        notes: '先问：谁签了合同？',
        svg: '<svg/>',
        png: new Uint8Array([1, 2])
      },
      { title: hostile, svg: '<svg/>', png: new Uint8Array([3]) }
    ]
  });
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name]!);

  it('has a slide and notes for each step', () => {
    expect(text('ppt/slides/slide1.xml')).toContain('<a:t>两个总提供商</a:t>');
    expect(text('ppt/notesSlides/notesSlide1.xml')).toContain('先问：谁签了合同？');
    expect(text('ppt/slides/slide2.xml')).toContain('&lt;img src=x');
    expect([...files['ppt/media/step1.png']!]).toEqual([1, 2]);
    expect(text('ppt/media/step1.svg')).toBe('<svg/>');
  });

  it('keeps lists, styles and broken lines of a text', () => {
    const shown = text('ppt/slides/slide1.xml');
    const said = (of: string) =>
      [...shown.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([each]) => each).find((p) => p.includes(of))!;
    expect(said('Both')).toMatch(/ b="1"[^>]*>.*<a:t>Both<\/a:t>.*<a:t> primes<\/a:t>/);
    expect(said(' primes').match(/ b="1"/g)).toHaveLength(1);
    expect(said('>one<')).toContain('<a:buChar char="•"/>');
    expect(said('>two<')).toContain(' i="1"');
    expect(said('>three<')).toContain('<a:buAutoNum type="arabicPeriod"/>');
    expect(said('>three<')).toContain('Consolas');
    expect(said('>a<')).toMatch(/>a<\/a:t><\/a:r><a:br\/><a:r>.*>b</);
    expect(text('ppt/notesSlides/notesSlide2.xml')).toContain('<a:p/>');
  });

  it('names every part it has, and has every part that it names', () => {
    const named = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name!
    );
    for (const name of named) expect(Object.keys(files)).toContain(name);
    for (const name of Object.keys(files).filter((each) => each.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, target] of text(name).matchAll(/Target="([^"]+)"/g)) {
        const full = new URL(target!, `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(files), `${name} → ${target!}`).toContain(full);
      }
    }
  });

  it('is the same for the same story', () => {
    const again = pptx({ title: 'T', language: 'en', slides: [] });
    expect(pptx({ title: 'T', language: 'en', slides: [] })).toEqual(again);
  });
});
