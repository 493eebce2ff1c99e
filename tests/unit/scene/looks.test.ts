import { describe, expect, it } from 'vitest';
import { diff } from '#lib/domain/diff.ts';
import { withFields, put } from '#lib/domain/edit.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import type { ThreadLook } from '#lib/scene/look/look.ts';
import { english, harbourBank } from './samples.ts';

const [first, second] = ['e01', 'e02'] as EngagementId[];
const under: ThreadLook = {
  colour: 'fit-under-2',
  line: 'long',
  mark: 'down',
  value: 'Under 2'
};
const open: ThreadLook = { colour: 'fit-missing', line: 'dotted', mark: 'open', value: 'Open' };

const plain = ({ cards, threads, plates }: Scene) =>
  [cards, threads, plates].map((table) =>
    [...(table as Iterable<{ id: string }>)].sort((a, b) => (a.id < b.id ? -1 : 1))
  );

describe('a scene with computed looks', () => {
  const looks = new Map([[first!, under]]);

  it('tells them by colour, stitch, mark and word', () => {
    const { scene } = SceneModel.of(harbourBank, english, { looks });
    const thread = scene.threads.get(first!)!;
    expect(thread.colour).toBe('fit-under-2');
    expect(thread.dashes).toHaveLength(2);
    const plate = scene.plates.get(first!)!;
    expect([plate.mark, plate.full.value]).toEqual(['down', 'Under 2']);
    const other = scene.plates.get(second!)!;
    expect(other).toEqual(SceneModel.of(harbourBank, english).scene.plates.get(second!));
  });

  it('names only what looks otherwise, and equals one made afresh', () => {
    const model = SceneModel.of(harbourBank, english, { looks });
    const next = new Map([
      [first!, under],
      [second!, open]
    ]);
    const patch = model.setGiven({ looks: next });
    expect(patch.threads.put.map(({ id }) => id)).toEqual([second]);
    expect(plain(model.scene)).toEqual(
      plain(SceneModel.of(harbourBank, english, { looks: next }).scene)
    );
    model.setGiven({});
    expect(plain(model.scene)).toEqual(plain(SceneModel.of(harbourBank, english).scene));
  });

  it('keeps them while the diagram changes', () => {
    const model = SceneModel.of(harbourBank, english, { looks });
    const engagement = harbourBank.engagements.get(first!)!;
    const after = put(harbourBank, 'engagements', withFields(engagement, { title: 'Renamed' }));
    model.update(after, diff(harbourBank, after));
    expect(plain(model.scene)).toEqual(plain(SceneModel.of(after, english, { looks }).scene));
  });
});
