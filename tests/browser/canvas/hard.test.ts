import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { canvasMeasure } from '#lib/canvas/measure.ts';
import { put } from '#lib/domain/edit.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Camera } from '#lib/scene/camera.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { english, harbourBank, harbourTiers } from '../../unit/scene/samples.ts';
import { frame } from './hand.ts';
import Stage from './Stage.svelte';

const still = (diagram = harbourBank) => ({
  scene: SceneModel.of(diagram, english, harbourTiers, canvasMeasure()).scene,
  subscribe: () => () => undefined
});

async function frames(count: number) {
  for (let n = 0; n < count; n++) await frame();
}

function canvases(): HTMLCanvasElement[] {
  return [...document.querySelectorAll<HTMLCanvasElement>('.paper canvas')];
}

/** How many pixels of all layers hold anything. */
function ink(): number {
  let count = 0;
  for (const canvas of canvases()) {
    const context = canvas.getContext('2d');
    if (!context || canvas.width === 0) continue;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count += 1;
  }
  return count;
}

describe('a window without a size', () => {
  it('draws nothing and tells no camera, and shows all once it has one', async () => {
    const cameras: Camera[] = [];
    const props = {
      scene: still(),
      camera: undefined,
      oncamera: (camera: Camera) => cameras.push(camera)
    };
    const screen = await render(Stage, { ...props, width: 0, height: 0 });
    await frames(3);
    expect(cameras).toEqual([]);
    await screen.rerender({ ...props, width: 900, height: 700 });
    await frames(5);
    expect(ink()).toBeGreaterThan(1000);
    const box = screen.component.rectOf('bank');
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(900);
  });

  it('finds its place again after it was folded away', async () => {
    const camera: Camera = { x: 545, y: 440, zoom: 0.8 };
    const told: Camera[] = [];
    const props = { scene: still(), camera, oncamera: (next: Camera) => told.push(next) };
    const screen = await render(Stage, { ...props, width: 900, height: 700 });
    await frames(3);
    const before = screen.component.rectOf('bank');
    await screen.rerender({ ...props, width: 0, height: 0 });
    await frames(3);
    await screen.rerender({ ...props, width: 900, height: 700 });
    await frames(5);
    expect(screen.component.rectOf('bank')).toEqual(before);
    for (const { x, y, zoom } of told) expect(Number.isFinite(x + y + zoom)).toBe(true);
    expect(ink()).toBeGreaterThan(1000);
  });
});

describe('a drawing context that was lost', () => {
  it('is drawn anew once it is back', async () => {
    await render(Stage, { scene: still(), camera: { x: 545, y: 440, zoom: 1 } });
    await frames(4);
    const before = ink();
    expect(before).toBeGreaterThan(1000);
    for (const canvas of canvases()) canvas.getContext('2d')?.reset();
    expect(ink()).toBe(0);
    for (const canvas of canvases()) canvas.dispatchEvent(new Event('contextrestored'));
    await frames(4);
    expect(ink()).toBeGreaterThan(before * 0.9);
  });
});

describe('names that are hard to draw', () => {
  it.each([
    ['to the left', 'شركة الخدمات (القاهرة)'],
    ['of joined signs', '👩‍👩‍👧‍👦🇨🇳👨🏽‍💻'.repeat(6)],
    ['of a million signs', 'x'.repeat(1_000_000)]
  ])('%s are drawn', async (_, name) => {
    const party = { id: 'bank' as PartyId, name, kind: 'company' as const };
    const screen = await render(Stage, {
      scene: still(put(harbourBank, 'parties', party)),
      camera: { x: 545, y: 440, zoom: 1 }
    });
    await frames(4);
    const { width = 0 } = screen.component.rectOf('bank')
      ? { width: screen.component.rectOf('bank')!.right - screen.component.rectOf('bank')!.left }
      : {};
    expect(width).toBeGreaterThan(100);
    expect(width).toBeLessThan(200);
    expect(ink()).toBeGreaterThan(1000);
  });
});
