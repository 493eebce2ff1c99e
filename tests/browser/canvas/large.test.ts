import type { Core } from 'cytoscape';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { CanvasAdapter } from '#lib/canvas/adapter.ts';
import { detailAt, details, farSizeAt } from '#lib/canvas/detail.ts';
import { cardElement, plateElement, reachOf, threadElements } from '#lib/canvas/elements.ts';
import type { Inside } from '#lib/canvas/renderer/inside.ts';
import { insideOf } from '#lib/canvas/renderer/inside.ts';
import { boxOfReach } from '#lib/canvas/renderer/reach.ts';
import { canvasMeasure } from '#lib/canvas/measure.ts';
import { put } from '#lib/domain/edit.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { encloses } from '#lib/scene/geometry.ts';
import { palettes } from '#lib/scene/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { english, harbourBank, harbourTiers } from '../../unit/scene/samples.ts';
import { network } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';
import { frame, Hand } from './hand.ts';

const palette = palettes.light;
const paper = document.createElement('div');
paper.style.width = paper.style.height = '400px';
document.body.append(paper);
let adapter: CanvasAdapter | undefined;
afterEach(() => adapter?.destroy());

const [first] = harbourBank.parties;
const named = put(harbourBank, 'parties', { ...first!, name: '名'.repeat(90) });
const harbour = SceneModel.of(named, english, harbourTiers, canvasMeasure()).scene;
const large = SceneModel.of(
  network(Array.from({ length: 700 }, (_, i) => `client ${i % 30} > party ${i}`)),
  plainView
).scene;

async function shown(scene: Scene): Promise<CanvasAdapter> {
  const made = (adapter = new CanvasAdapter(palette, paper));
  made.show(scene);
  const all = scene.cards.size + scene.threads.size;
  await expect
    .poll(() => made.core.elements().length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(all);
  return made;
}

/** What the renderer does by itself. */
const unaided = (core: Core) => Object.getPrototypeOf(insideOf(core)) as Required<Inside>;
const ids = (elements: readonly { id(): string }[]) => elements.map((element) => element.id());

describe('boxes of elements', () => {
  it.each(details)('hold what is drawn from $from, halo and name included', async ({ from }) => {
    const { core } = await shown(harbour);
    adapter?.select(new Set([...harbour.cards, ...harbour.threads].map(({ id }) => id)));
    core.zoom(Math.max(from, 0.1) * 1.1);
    await frame();
    const farSize = farSizeAt(detailAt(core.zoom()));
    const made = [
      ...[...harbour.cards].map((card) => cardElement(card, palette)),
      ...[...harbour.threads].flatMap((thread) => threadElements(thread, harbour.cards, palette)),
      ...[...harbour.plates].map((plate) => plateElement(plate, palette, true))
    ];
    const seen = made.filter(({ data }) => core.getElementById(data.id).visible());
    expect(seen.length).toBeGreaterThan(20);
    for (const element of seen) {
      const { x1, y1, x2, y2 } = core.getElementById(element.data.id).boundingBox();
      const reach = reachOf({ ...element, classes: `${element.classes} selected` });
      const room = boxOfReach(reach, farSize);
      expect(encloses(room, { left: x1, top: y1, right: x2, bottom: y2 })).toBe(true);
    }
  });
});

describe('the renderer, aided', () => {
  it('orders as it does by itself, after something was shown or hidden too', async () => {
    const made = await shown(harbour);
    const inside = insideOf(made.core);
    made.select(new Set([...harbour.threads].slice(0, 3).map(({ id }) => id)));
    made.write([...harbour.plates][0]?.id as EngagementId);
    const aided = ids(inside.getCachedZSortedEles!(true));
    expect(aided).toEqual(ids(unaided(made.core).getCachedZSortedEles.call(inside, true)));
  });

  it('feels what it feels by itself', async () => {
    const { core } = await shown(harbour);
    const inside = insideOf(core);
    const { x1, y1, w, h } = core.elements().boundingBox();
    let hits = 0;
    for (let i = 0; i < 400; i++) {
      const [x, y] = [x1 + w * ((i * 0.618) % 1), y1 + h * (i / 400)];
      const felt = ids(inside.findNearestElements!(x, y, true, i % 2 === 0));
      expect(felt).toEqual(
        ids(unaided(core).findNearestElements.call(inside, x, y, true, i % 2 === 0))
      );
      hits += felt.length;
    }
    expect(hits).toBeGreaterThan(50);
  });
});

describe('the renderer without work', () => {
  it('asks for no frames, draws the next change, and rests again', async () => {
    const made = await shown(harbour);
    const inside = insideOf(made.core);
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    onTestFinished(() => asked.mockRestore());
    const isAtRest = () => inside.renderLoopStarted;
    for (const zoom of [0.9, 0.5, 1.2]) {
      await expect.poll(isAtRest, { timeout: 10_000 }).toBe(false);
      asked.mockClear();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(asked).not.toHaveBeenCalled();
      const drawn = new Promise((resolve) => made.core.one('render', resolve));
      made.core.zoom(zoom);
      await drawn;
      expect(inside.prevViewport?.zoom).toBe(zoom);
      expect(asked).toHaveBeenCalled();
    }
    await expect.poll(isAtRest, { timeout: 10_000 }).toBe(false);
    made.destroy();
    expect(inside.destroyed).toBe(true);
  });
});

describe('the scale of a large drawing', () => {
  it('changes at once as a picture, and all is drawn anew when the wheel rests', async () => {
    const { core } = await shown(large);
    core.fit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    const style = () => core.nodes('.card').first().style('font-size') as string;
    const [before, zoom] = [style(), core.zoom()];
    const hand = new Hand(paper);
    let during = before;
    while (core.zoom() < 0.6) {
      hand.wheel({ x: 200, y: 200 }, -120);
      await frame();
      during = style();
      expect(inked(core)).toBe(true);
    }
    expect(core.zoom()).toBeGreaterThan(zoom);
    expect(during).toBe(before);
    await expect.poll(style).not.toBe(before);
    await expect.poll(() => insideOf(core).textureCache).toBeNull();
    expect(inked(core)).toBe(true);
  });
});

/** Something is on the screen. */
function inked(core: Core): boolean {
  const inside = insideOf(core);
  const canvas = inside.data?.canvases?.[inside.NODE ?? -1];
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value) => value > 0) ?? false;
}
