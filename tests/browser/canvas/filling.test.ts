import { afterEach, expect, it } from 'vitest';
import { CanvasAdapter } from '#lib/canvas/adapter.ts';
import { insideOf } from '#lib/canvas/renderer/inside.ts';
import { diff } from '#lib/domain/diff.ts';
import { remove } from '#lib/domain/edit.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { engagementId, network, partyId } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';

const box = document.createElement('div');
box.style.width = box.style.height = '400px';
document.body.append(box);
let adapter: CanvasAdapter | undefined;
afterEach(() => adapter?.destroy());

/** Ids and places of all that is on a canvas. */
const drawn = ({ core }: CanvasAdapter) =>
  core
    .elements()
    .map((element) => [element.id(), element.isNode() ? element.position() : []])
    .sort();

it('draws all of a large scene ever more seldom while it is added', async () => {
  const count = 1900;
  const diagram = network(Array.from({ length: count }, (_, i) => `client ${i % 30} > party ${i}`));
  adapter = new CanvasAdapter(palettes.light, box);
  const inside = insideOf(adapter.core);
  const { drawLayeredElements: drawAll } = inside;
  const sizes: number[] = [];
  inside.drawLayeredElements = (context, elements, ...others) => {
    sizes.push(elements.length);
    drawAll?.call(inside, context, elements, ...others);
  };
  const { scene } = SceneModel.of(diagram, plainView);
  // From afar no card has a picture, which would have it drawn anew when it has come.
  adapter.camera = { x: 0, y: 0, zoom: 0.1 };
  adapter.show(scene);
  await expect.poll(() => sizes.at(-1), { timeout: 20_000 }).toBe(30 + 2 * count);
  const grown = sizes.filter((size, i) => size > (sizes[i - 1] ?? 0));
  // After 60, 240, 960 and 3840 more, once for the picture that all cards share, and at the end.
  expect(grown.length).toBeLessThanOrEqual(7);
});

it('draws a large scene over several frames, and what changes meanwhile as it then is', async () => {
  const before = network(Array.from({ length: 900 }, (_, i) => `client ${i % 30} > party ${i}`));
  const added = network(['party 899 > party 898']).engagements;
  const without = remove(before, 'engagements', engagementId('client 27 > party 897'));
  const after = {
    ...remove(without, 'parties', partyId('party 897')),
    engagements: without.engagements.with([...added].map((each) => [each.id, each]))
  };
  const model = SceneModel.of(before, plainView);
  adapter = new CanvasAdapter(palettes.light, box);
  adapter.show(model.scene);
  const first = adapter.core.elements().length;
  expect(adapter.card('party 899')).toBeDefined();
  adapter.apply(model.update(after, diff(before, after)));

  const whole = new CanvasAdapter(palettes.light);
  whole.show(model.scene);
  expect(first).toBeLessThan(whole.core.elements().length);
  const count = () => adapter?.core.elements().length;
  await expect.poll(count, { timeout: 20_000 }).toBe(whole.core.elements().length);
  expect(drawn(adapter)).toEqual(drawn(whole));
  whole.destroy();
});
