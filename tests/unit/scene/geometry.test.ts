import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyId } from '#lib/domain/ids.ts';
import { bars, boxOnScreen, fitCamera, toCanvas, toScreen, zoomAt } from '#lib/scene/camera.ts';
import { freePlace } from '#lib/scene/free-place.ts';
import { boxOf, curveOf, overlaps, pointAt, threadWidth } from '#lib/scene/geometry.ts';
import { palettes, tokenNames } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { english, harbourBank, kodak, oddities } from './samples.ts';

const card = { width: 136, height: 50 };
const coordinate = fc.integer({ min: -2000, max: 2000 });
const point = fc.record({ x: coordinate, y: coordinate });

describe('threads', () => {
  it('are as wide as the root of their share', () => {
    expect([0, 25, 100].map((amount) => threadWidth(amount, 100))).toEqual([1.5, 5.75, 10]);
    expect(threadWidth(undefined, 100)).toBe(1.5);
    expect(threadWidth(-5, 100)).toBe(1.5);
  });

  it('leave and arrive level', () => {
    const curve = curveOf('forward', { x: 0, y: 0 }, { x: 82, y: 128 });
    expect(curve.controls.map(({ x, y }) => [Math.round(x * 100) / 100, y])).toEqual([
      [37.72, 0],
      [44.28, 128]
    ]);
    expect(pointAt(curve, 0)).toEqual({ x: 0, y: 0 });
    expect(pointAt(curve, 0.5)).toEqual({ x: 41, y: 64 });
    expect(pointAt(curve, 1)).toEqual({ x: 82, y: 128 });
  });
});

describe('a free place', () => {
  it('is right of the party it hangs on, below its other providers', () => {
    const { scene } = SceneModel.of(kodak, english);
    const place = freePlace(scene, { party: 'kodak' as PartyId });
    const siblings = [...scene.cards].filter(({ id }) => id !== 'kodak');
    expect(siblings.map(({ x }) => x)).toContain(place.x);
    expect(place.y).toBeGreaterThan(110);
  });

  it('is the point itself when nothing stands there', () => {
    const { scene } = SceneModel.of(kodak, english);
    expect(freePlace(scene, { point: { x: -500, y: 40 } })).toEqual({ x: -500, y: 40 });
  });

  it('overlaps no card', () => {
    for (const diagram of [harbourBank, kodak, oddities]) {
      const { scene } = SceneModel.of(diagram, english);
      const near = fc.oneof(
        point.map((at) => ({ point: at })),
        fc.record({
          party: fc.constantFrom(...Array.from(scene.cards, ({ id }) => id)),
          side: fc.constantFrom('left' as const, 'right' as const)
        })
      );
      fc.assert(
        fc.property(near, (where) => {
          const box = boxOf({ ...freePlace(scene, where), ...card });
          expect([...scene.cards].some((other) => overlaps(boxOf(other), box))).toBe(false);
        })
      );
    }
  });
});

describe('the camera', () => {
  const size = { width: 1000, height: 700 };
  const zoom = fc.double({ min: 0.1, max: 3, noNaN: true });
  const camera = fc.record({ x: coordinate, y: coordinate, zoom });

  it('goes to the screen and back', () => {
    fc.assert(
      fc.property(camera, point, (view, at) => {
        const back = toCanvas(toScreen(at, view, size), view, size);
        expect(Math.hypot(back.x - at.x, back.y - at.y)).toBeLessThan(1e-6);
      })
    );
  });

  it('zooms about a point', () => {
    fc.assert(
      fc.property(camera, zoom, (view, next) => {
        const at = { x: 120, y: 500 };
        const [before, after] = [view, zoomAt(view, next, size, at)].map((v) =>
          toCanvas(at, v, size)
        );
        expect(Math.hypot((before?.x ?? 0) - (after?.x ?? 0), 0)).toBeLessThan(1e-6);
      })
    );
  });

  it('fits a box into the window', () => {
    const box = { left: -300, top: 0, right: 2700, bottom: 900 };
    const seen = boxOnScreen(box, fitCamera(box, size), size);
    expect(seen.left).toBeGreaterThanOrEqual(bars.left - 1e-6);
    expect(seen.right).toBeLessThanOrEqual(size.width - bars.right + 1e-6);
    // In the middle of what is left.
    expect(seen.left - bars.left).toBeCloseTo(size.width - bars.right - seen.right);
    expect(seen.top - bars.top).toBeCloseTo(size.height - bars.bottom - seen.bottom);
    expect(fitCamera(undefined, size)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});

it('has every colour in both themes', () => {
  for (const theme of ['light', 'dark'] as const) {
    expect(Object.keys(palettes[theme])).toEqual(tokenNames);
    for (const value of Object.values(palettes[theme])) expect(value).toMatch(/^#[0-9A-F]{6}$/);
  }
});
