import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { mostDrawn, portionOf, stillDrawn, wellDrawn } from '#lib/scene/portion.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { network, partyId } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';

const ids = (names: readonly string[]) => names.map(partyId);
const none = { parties: 0, engagements: 0 };
const hub = ['hub > a', 'hub > b', 'hub > c', 'a > b', 'd > e'];

/** One client of very many providers, the first two of which serve each other. */
function star(size: number): Diagram {
  const rows = Array.from({ length: size }, (_, index) => `client > p${String(index)}`);
  return network([...rows, 'p0 > p1']);
}

const isDrawn = (model: SceneModel, name: string) => model.scene.cards.has(partyId(name));

describe('a portion of a diagram', () => {
  it('is none where there is room for all', () => {
    expect(portionOf(network(hub), { parties: 6, engagements: 5 }, none)).toBeUndefined();
  });

  it('is of the best connected parties, in one order for equals', () => {
    const found = portionOf(network(hub), none, { parties: 3, engagements: 9 });
    expect([...found!]).toEqual(ids(['hub', 'a', 'b']));
  });

  it('is all who come at all, if that is not more than the most', () => {
    const preferenceOf = (id: string) => (id === 'hub' ? ('never' as const) : undefined);
    const most = { parties: 5, engagements: 2 };
    expect([...portionOf(network(hub), most, none, { preferenceOf })!].sort()).toEqual(
      ids(['a', 'b', 'c', 'd', 'e'])
    );
  });

  it('leaves out who brings more engagements than there is room for', () => {
    const dense = network(['a > b', 'a > c', 'b > c', 'c > d', 'd > e']);
    const found = portionOf(dense, none, { parties: 5, engagements: 3 });
    expect([...found!].sort()).toEqual(ids(['a', 'b', 'c', 'e']));
  });

  it('has two parties even where there is more between them than there is room for', () => {
    const many = network(['a > b', 'b > a', 'a > a', 'b > c']);
    expect([...portionOf(many, none, { parties: 5, engagements: 1 })!].slice(0, 2)).toEqual(
      ids(['a', 'b'])
    );
  });

  it('has who was asked for first, who is faint last, and who is left out never', () => {
    const standing = new Map([
      [partyId('e'), 'first'],
      [partyId('hub'), 'last'],
      [partyId('a'), 'never']
    ] as const);
    const preferenceOf = (id: string) => standing.get(id as never);
    const found = portionOf(network(hub), none, { parties: 4, engagements: 9 }, { preferenceOf });
    expect([...found!]).toEqual(ids(['e', 'b', 'c', 'd']));
  });
});

describe('a scene that has no room for all', () => {
  const large = star(stillDrawn.parties);

  it('has as many cards as there is room for, the best connected first', () => {
    const model = SceneModel.of(large, plainView);
    expect(model.scene.cards.size).toBe(wellDrawn.parties);
    expect(model.drawable?.size).toBe(wellDrawn.parties);
    for (const name of ['client', 'p0', 'p1']) expect(isDrawn(model, name)).toBe(true);
  });

  it('shows what is drawn anew, and whom a new engagement leads to', () => {
    const model = SceneModel.of(large, plainView);
    const far = [...large.parties].find(({ id }) => !model.scene.cards.has(id))!;
    const after = network([
      ...[...large.engagements].map(({ clientId, providerId }) => `${clientId} > ${providerId}`),
      `fresh > ${far.id}`
    ]);
    const patch = model.update(after, diff(large, after));
    expect(patch.cards.put.map(({ id }) => id).sort()).toContain(far.id);
    expect(isDrawn(model, 'fresh')).toBe(true);
    expect(model.scene.cards.size).toBe(wellDrawn.parties + 2);
  });

  it('chooses anew where much comes in at once, and shows all where enough goes', () => {
    const small = star(5);
    const model = SceneModel.of(small, plainView);
    expect(model.drawable).toBeUndefined();
    model.update(large, diff(small, large));
    expect(model.scene.cards.size).toBe(wellDrawn.parties);
    model.update(small, diff(large, small));
    expect(model.drawable).toBeUndefined();
    expect(model.scene.cards.size).toBe(small.parties.size);
  });

  it('goes on showing all while a few come in, and not where one begins with as many', () => {
    const [full, more] = [star(mostDrawn.parties - 1), star(mostDrawn.parties)];
    const model = SceneModel.of(full, plainView);
    model.update(more, diff(full, more));
    expect(model.scene.cards.size).toBe(more.parties.size);
    model.setLook({ filters: [], outside: 'hide', rules: [] });
    expect(model.scene.cards.size).toBe(more.parties.size);
    expect(SceneModel.of(more, plainView).scene.cards.size).toBe(wellDrawn.parties);
  });

  it('has room for all that a view leaves', () => {
    const model = SceneModel.of(large, plainView);
    const far = [...large.parties].find(({ id }) => !model.scene.cards.has(id))!;
    model.setLook({
      filters: [{ on: 'parties', field: 'text', test: 'equals', value: far.name ?? '' }],
      outside: 'hide',
      rules: []
    });
    expect([...model.scene.cards].map(({ id }) => id)).toEqual([far.id]);
    model.setLook({ filters: [], outside: 'hide', rules: [], also: new Set([far.id]) });
    expect(isDrawn(model, String(far.name))).toBe(true);
    expect(model.scene.cards.size).toBe(wellDrawn.parties);
  });
});
