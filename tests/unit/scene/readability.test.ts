import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { readabilityOf } from '#lib/scene/readability.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { network, placement, placementId } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';

function drawn(diagram: Diagram, at: Readonly<Record<string, readonly [number, number]>> = {}) {
  const moved = Object.entries(at).map(
    ([name, [x, y]]) => [placementId(`at ${name}`), placement(name, x, y)] as const
  );
  const placements = diagram.placements.with(moved);
  return readabilityOf(SceneModel.of({ ...diagram, placements }, plainView).scene);
}

describe('how well a drawing can be read', () => {
  const chain = network(['a > b > c'], {
    'a > b': { annualCost: { amount: 40 } },
    'b > c': { annualCost: { amount: 4 } }
  });

  it('is perfect where nothing lies on anything', () => {
    const found = drawn(chain, { a: [0, 0], b: [240, 0], c: [480, 0] });
    expect(found).toEqual({
      plates: 2,
      of: 2,
      onThreads: 0,
      cardOverlaps: 0,
      underCards: 0,
      shortened: 0,
      score: 1
    });
  });

  it('falls with cards on each other', () => {
    const found = drawn(chain, { a: [0, 0], b: [240, 0], c: [250, 10] });
    expect(found.cardOverlaps).toBe(1);
    expect(found.score).toBeLessThan(1);
  });

  it('falls with threads under the cards of others', () => {
    const found = drawn(network(['a > c', 'a > b']), { a: [0, 0], b: [240, 0], c: [480, 0] });
    expect(found.underCards).toBe(1);
    // Its own ends are none.
    expect(drawn(chain, { a: [0, 0], b: [240, 0], c: [480, 0] }).underCards).toBe(0);
  });

  it('falls with labels that find no place', () => {
    const near = drawn(chain, { a: [0, 0], b: [160, 0], c: [320, 0] });
    expect(near.plates).toBeLessThan(near.of);
    expect(near.score).toBeLessThan(1);
  });

  it('falls with labels on the threads of others', () => {
    const two = network(['a > d', 'b > c'], { 'a > d': { title: 'Care' } });
    // They cross in the middle, where the label of the first stands.
    const crossing = drawn(two, { a: [0, 0], b: [0, 400], c: [600, 0], d: [600, 400] });
    expect(crossing.plates).toBe(crossing.of);
    expect(crossing.onThreads).toBeGreaterThan(0);
    expect(crossing.score).toBeLessThan(1);
    const apart = drawn(two, { a: [0, 0], d: [600, 0], b: [0, 400], c: [600, 400] });
    expect(apart).toMatchObject({ onThreads: 0, score: 1 });
  });

  it('of nothing is perfect', () => {
    expect(drawn(network([])).score).toBe(1);
  });
});
