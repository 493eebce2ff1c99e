import { describe, expect, it } from 'vitest';
import type { LegendGroup } from '#lib/scene/legend-art.ts';
import { estimatedMeasure, fonts } from '#lib/scene/measure.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { legendHeight, sceneToSvg } from '#lib/scene/svg.ts';
import { english, harbourBank, harbourTiers } from './samples.ts';

const { scene } = SceneModel.of(harbourBank, english, harbourTiers);

const long = '按国家着色的规则，名称很长，需要断行才能写得下'.repeat(3);
const groups: readonly LegendGroup[] = [
  {
    id: 'rule 0',
    title: long,
    entries: [
      { id: 'a', sample: { of: 'card', look: { colour: 'c-ito', badge: 'CN' } }, words: 'China' },
      { id: 'b', sample: { of: 'card', look: { shape: 'government', size: 1.4 } }, words: '' },
      { id: 'c', sample: { of: 'thread', mark: 'cross', width: 6, line: 'dotted' }, words: 'Lost' }
    ]
  },
  {
    id: 'signs',
    entries: Array.from({ length: 14 }, (_, n) => ({ id: String(n), words: `Sign ${String(n)}` }))
  }
];

interface Page {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pageOf(svg: string): Page {
  const [left, top, width, height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { left: left!, top: top!, width: width!, height: height! };
}

/** Where the legend begins, its scale, and its texts, in canvas units. */
function legendIn(svg: string) {
  const [, x, y, scale, content = ''] =
    /<g transform="translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)">(.*)<\/g><\/g><\/svg>$/su.exec(
      svg
    ) ?? [];
  const texts = [...content.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, tx, ty, words]) => ({
      words: words!,
      left: Number(x) + Number(tx) * Number(scale),
      bottom: Number(y) + Number(ty) * Number(scale),
      right:
        Number(x) +
        (Number(tx) + estimatedMeasure.width(words!, { ...fonts.facts, size: 12 })) * Number(scale)
    })
  );
  return { top: Number(y), texts };
}

describe('a legend in a picture', () => {
  it('stands below the drawing, inside the page, with every word', () => {
    const bare = pageOf(sceneToSvg(scene, palettes.light));
    const svg = sceneToSvg(scene, palettes.light, { legend: { groups } });
    const page = pageOf(svg);
    const { top, texts } = legendIn(svg);
    expect(top).toBeGreaterThanOrEqual(bare.top + bare.height);
    expect(top).toBeGreaterThan(scene.bounds!.bottom);
    expect(page.height).toBeCloseTo(bare.height + legendHeight(groups, bare.width), 1);
    for (const { left, right, bottom } of texts) {
      expect(left).toBeGreaterThanOrEqual(page.left);
      expect(right).toBeLessThanOrEqual(page.left + page.width);
      expect(bottom).toBeLessThan(page.top + page.height);
    }
    const said = texts.map(({ words }) => words).join('');
    expect(said).toContain(long);
    expect(said).toContain('CN');
    expect(said).toContain('China');
    for (let n = 0; n < 14; n++) expect(said).toContain(`Sign ${String(n)}`);
  });

  it('no two of its texts lie on each other', () => {
    const { texts } = legendIn(sceneToSvg(scene, palettes.light, { legend: { groups } }));
    for (const [index, a] of texts.entries()) {
      for (const b of texts.slice(index + 1)) {
        const apart = Math.abs(a.bottom - b.bottom) >= 12 || a.right <= b.left || b.right <= a.left;
        expect(apart, `${a.words} / ${b.words}`).toBe(true);
      }
    }
  });

  it('makes a narrow picture wide enough to be read', () => {
    const [first] = scene.cards;
    const one = { ...scene, bounds: { left: 0, top: 0, right: 20, bottom: 20 }, lanes: [] };
    expect(first).toBeDefined();
    const page = pageOf(sceneToSvg(one, palettes.light, { legend: { groups } }));
    expect(page.width).toBeGreaterThanOrEqual(360);
    // The drawing stays in the middle.
    expect(page.left + page.width / 2).toBeCloseTo(10, 1);
  });

  it('is of no more than there is to tell', () => {
    const none = sceneToSvg(scene, palettes.light, { legend: { groups: [] } });
    expect(none).toBe(sceneToSvg(scene, palettes.light));
  });

  it('has paper of its own where the drawing reaches out of the page', () => {
    const region = { left: 0, top: 0, right: 300, bottom: 200 };
    const legend = { groups, scale: 2 };
    const svg = sceneToSvg(scene, palettes.light, { region, legend });
    const page = pageOf(svg);
    expect(page.top).toBe(0);
    expect(svg).toContain(
      `<rect x="${String(page.left)}" y="200" width="${String(page.width)}" height="${String(page.height - 200)}" fill="${palettes.light.canvas}"/>`
    );
  });
});
