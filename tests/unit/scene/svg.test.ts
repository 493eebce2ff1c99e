import { describe, expect, it } from 'vitest';
import { put } from '#lib/domain/edit.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Party } from '#lib/domain/records.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { sceneToSvg, sceneToThumbnail } from '#lib/scene/svg.ts';
import { chinese, english, harbourBank, harbourTiers, oddities } from './samples.ts';

const bank = 'bank' as PartyId;

/** Open and closed in order: enough of a check for what our own writer writes. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, empty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (empty === '/' || name === undefined) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/&(?!(amp|lt|gt|quot|#39);)/.test(svg);
}

describe('the SVG writer', () => {
  it('writes what the scene shows', () => {
    const { scene } = SceneModel.of(harbourBank, english, harbourTiers);
    const svg = sceneToSvg(scene, palettes.light);
    expect(isWellFormed(svg)).toBe(true);
    for (const text of ['Harbour Bank', 'Terminal client', 'CN · Testing', '€42.0M', 'Tier 3']) {
      expect(svg).toContain(`>${text}<`);
    }
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(6);
  });

  it('stands alone: no link, no script, no style', () => {
    const svg = sceneToSvg(SceneModel.of(oddities, chinese).scene, palettes.dark);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|style=|href/
    );
  });

  it('escapes names from strangers’ files', () => {
    const name = `<script>"&'\u0000\ud800</script>`;
    const party: Party = { id: bank, name, kind: 'company' };
    const { scene } = SceneModel.of(put(harbourBank, 'parties', party), english);
    const svg = sceneToSvg(scene, palettes.light);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    expect(svg.isWellFormed()).toBe(true);
  });

  it('leaves the ground out when asked', () => {
    const { scene } = SceneModel.of(harbourBank, english, harbourTiers);
    expect(sceneToSvg(scene, palettes.light, { background: false })).not.toContain('Tier 3');
  });

  it('draws an empty scene', () => {
    const { scene } = SceneModel.of({ ...oddities, placements: harbourBank.placements }, english);
    expect(isWellFormed(sceneToSvg(scene, palettes.light))).toBe(true);
  });
});

it('draws a thumbnail of blocks and threads inside its frame', () => {
  const { scene } = SceneModel.of(harbourBank, english);
  const svg = sceneToThumbnail(scene, palettes.light, { width: 148, height: 84 });
  expect(isWellFormed(svg)).toBe(true);
  expect(svg.match(/<rect/g)).toHaveLength(12);
  expect(svg.match(/<path/g)).toHaveLength(13);
  expect(svg).not.toContain('<text');
  for (const [, x, y] of svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)"/g)) {
    expect(Number(x) >= 0 && Number(x) <= 148 && Number(y) >= 0 && Number(y) <= 84).toBe(true);
  }
});
