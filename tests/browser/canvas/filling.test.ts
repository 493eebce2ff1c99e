import { afterEach, expect, it } from 'vitest';
import { CanvasAdapter } from '#lib/canvas/adapter.ts';
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
