import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CanvasAdapter } from '#lib/canvas/adapter.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { busyDiagram, carriedOut, editPlans } from '../scene/random-edits.ts';
import { english, harbourBank, oddities } from '../scene/samples.ts';

const open: CanvasAdapter[] = [];

/** A canvas without a screen; closed again, because a headless one keeps the process alive. */
function canvas(palette = palettes.light): CanvasAdapter {
  const adapter = new CanvasAdapter(palette);
  open.push(adapter);
  return adapter;
}

afterEach(() => {
  for (const adapter of open.splice(0)) adapter.destroy();
});

/** Everything on the canvas as plain data, never a cytoscape object. */
function plain({ core }: CanvasAdapter) {
  const elements = core.elements().map((element) => ({
    id: element.id(),
    group: element.group(),
    classes: [...element.classes()].sort(),
    data: { ...element.data() },
    position: element.isNode() ? { ...element.position() } : undefined,
    looks: lookNames.map((name) => String(element.style(name)))
  }));
  return elements.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const lookNames = ['width', 'display', 'label', 'line-color', 'background-image', 'line-style'];

const selected = new Set(['p1', 'e3', 'e9']);

describe('the canvas', () => {
  it('equals a canvas made afresh, after any sequence of commands', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(editPlans, (plans) => {
        const model = SceneModel.of(busyDiagram, english);
        const followed = canvas();
        followed.show(model.scene);
        followed.select(selected);
        for (const { diagram, change } of carriedOut(plans)) {
          followed.apply(model.update(diagram, change));
        }
        const afresh = canvas();
        afresh.show(model.scene);
        afresh.select(selected);
        expect(plain(followed)).toEqual(plain(afresh));
        for (const adapter of open.splice(0)) adapter.destroy();
      }),
      { numRuns: 25 }
    );
  });

  it('looks in another theme as if made in it', () => {
    const { scene } = SceneModel.of(oddities, english);
    const [turned, afresh] = [canvas(), canvas(palettes.dark)];
    turned.show(scene);
    turned.setPalette(palettes.dark);
    afresh.show(scene);
    expect(plain(turned)).toEqual(plain(afresh));
  });

  it('draws what is ended or inferred with marks of its own', () => {
    const adapter = canvas();
    const marks = () => plain(adapter).flatMap(({ id }) => (/^[hd]:/.test(id) ? [id] : []));
    adapter.show(SceneModel.of(oddities, english).scene);
    expect(marks()).toEqual(['h:e05', 'h:e06']);
    adapter.show(SceneModel.of(busyDiagram, english).scene);
    expect(marks()).toEqual(['d:e1', 'd:e2', 'd:e3', 'd:e4', 'd:e5', 'd:e8']);
  });

  it('leaves out plates and facts at small scales, and has them again', () => {
    const adapter = canvas();
    adapter.show(SceneModel.of(harbourBank, english).scene);
    const plates = () => plain(adapter).filter(({ id }) => id.startsWith('p:'));
    const before = plain(adapter);
    adapter.camera = { x: 0, y: 0, zoom: 0.5 };
    expect(plates().every(({ looks }) => looks[1] === 'none')).toBe(true);
    adapter.camera = { x: 0, y: 0, zoom: 1 };
    expect(plain(adapter)).toEqual(before);
  });

  it('makes plates when a look is first near enough to read them', () => {
    const adapter = canvas();
    const { scene } = SceneModel.of(harbourBank, english);
    adapter.camera = { x: 0, y: 0, zoom: 0.5 };
    adapter.show(scene);
    const plates = () => plain(adapter).filter(({ id }) => id.startsWith('p:'));
    adapter.select(new Set([...scene.plates].map(({ id }) => id)));
    expect(plates()).toEqual([]);
    adapter.select(new Set());
    adapter.camera = { x: 0, y: 0, zoom: 1 };
    const near = canvas();
    near.show(scene);
    expect(plates()).toHaveLength(scene.plates.size);
    expect(plain(adapter)).toEqual(plain(near));
  });

  it('knows where a card and a plate are', () => {
    const adapter = canvas();
    const { scene } = SceneModel.of(harbourBank, english);
    adapter.show(scene);
    expect(adapter.boxOf('qinghe')).toEqual({ left: 510, right: 646, top: 453, bottom: 503 });
    expect(adapter.boxOf('e01')).toBeDefined();
    expect(adapter.boxOf('nobody')).toBeUndefined();
    expect(adapter.cardAt({ x: 578, y: 478 })?.id).toBe('qinghe' satisfies string as PartyId);
  });

  it('keeps the camera that it was given, to the pixel', () => {
    const adapter = canvas();
    adapter.camera = { x: 120, y: -40, zoom: 1.5 };
    const { x, y, zoom } = adapter.camera;
    expect([Math.abs(x - 120) * 1.5 < 0.51, Math.abs(y + 40) * 1.5 < 0.51, zoom]).toEqual([
      true,
      true,
      1.5
    ]);
  });
});
