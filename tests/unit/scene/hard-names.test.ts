import { describe, expect, it } from 'vitest';
import { put } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { isolated } from '#lib/scene/labels.ts';
import { estimatedMeasure, fonts } from '#lib/scene/measure.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { sceneToSvg, sceneToThumbnail } from '#lib/scene/svg.ts';
import { chinese, english, harbourBank, harbourTiers } from './samples.ts';

const bank = 'bank' as PartyId;
const first = 'e01' as EngagementId;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const partsOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

function drawnWith(name: string, title: string, view = english) {
  const party = harbourBank.parties.get(bank)!;
  const line = harbourBank.engagements.get(first)!;
  const { nameZh: _, ...rest } = party;
  const named = put(harbourBank, 'parties', { ...rest, name });
  const diagram = put(named, 'engagements', { ...line, title });
  const { scene } = SceneModel.of(diagram, view, harbourTiers);
  return { diagram, scene, svg: sceneToSvg(scene, palettes.light) };
}

describe.each([
  ['Arabic', 'شركة الخدمات المشتركة للتعهيد (القاهرة)', 'دعم تقني.'],
  ['Hebrew', 'חברת שירותי ענן בע"מ (ת"א)', 'תמיכה (24/7)'],
  ['Latin and Arabic', 'Acme شركة Ltd (مصر)', 'SLA دعم'],
  ['family and flags', '👩‍👩‍👧‍👦🇨🇳🏴󠁧󠁢󠁳󠁣󠁴󠁿👨🏽‍💻'.repeat(8), '🧑🏿‍🤝‍🧑🏻'.repeat(30)],
  ['marks upon marks', `Z${'\u0301\u0327'.repeat(60)}algo`, `a${'\u0489'.repeat(120)}`],
  ['nothing to see', '\u200b\u200d\u2060\u00ad', '\u200e\u200f'],
  ['halves of a pair', '\ud83d bank \ude00', 'x\udfff']
])('names in %s', (_, name, title) => {
  it.each([english, chinese])('are drawn whole or shortened at a sign, $language', (view) => {
    const { scene, svg, diagram } = drawnWith(name, title, view);
    const card = scene.cards.get(bank)!;
    const whole = new Set(partsOf(name.replace(/[\s\u200b]+/gu, ' ').trim()));
    for (const line of card.nameLines) {
      for (const part of partsOf(line.replace(/…$/u, ''))) expect(whole).toContain(part);
    }
    expect(Number.isFinite(card.width + card.height)).toBe(true);
    expect(svg.isWellFormed()).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(sceneToThumbnail(scene, palettes.dark, { width: 148, height: 84 })).not.toContain('NaN');
    // What is too long to be drawn is still there.
    expect(diagram.parties.get(bank)?.name).toBe(name);
  });
});

describe('letters that run to the left', () => {
  it('keep their brackets to themselves, and other texts stay as they are', () => {
    const { svg } = drawnWith('شركة (القاهرة)', 'x');
    expect(svg).toContain('>\u2068شركة (القاهرة)\u2069<');
    expect(isolated('Harbour (Bank)')).toBe('Harbour (Bank)');
    expect(isolated('港湾银行👩‍👩‍👧')).toBe('港湾银行👩‍👩‍👧');
  });

  it('take no room for what only directs them', () => {
    const width = (text: string) => estimatedMeasure.width(text, fonts.name);
    expect(width(isolated('שלום'))).toBe(width('שלום'));
  });
});

describe('a name of a million signs', () => {
  it.each(['x', '银', '👩‍👩‍👧', 'word '])('of %s costs no more than what is seen of it', (sign) => {
    const name = sign.repeat(Math.ceil(1_000_000 / sign.length));
    let asked = 0;
    const measure = {
      width: (text: string, font: (typeof fonts)['name']) => {
        asked += text.length;
        return estimatedMeasure.width(text, font);
      }
    };
    const named = put(harbourBank, 'parties', { id: bank, name, kind: 'company' });
    const line = named.engagements.get(first)!;
    const diagram = put(named, 'engagements', { ...line, title: name });
    const { scene } = SceneModel.of(diagram, english, harbourTiers, measure);
    expect(asked).toBeLessThan(200_000);
    expect(sceneToSvg(scene, palettes.light).length).toBeLessThan(100_000);
    expect(diagram.parties.get(bank)?.name).toHaveLength(name.length);
  });
});
