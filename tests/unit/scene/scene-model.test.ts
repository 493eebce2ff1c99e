import fc from 'fast-check';
import { edits, play, start } from '../../support/edits.ts';
import { wholeDiagram } from '../../support/whole.ts';
import { describe, expect, it } from 'vitest';
import { diff } from '#lib/domain/diff.ts';
import { put } from '#lib/domain/edit.ts';
import type { ContainerId, EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { boxOf, overlaps } from '#lib/scene/geometry.ts';
import type { Scene, ScenePatch } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { busyDiagram, carriedOut, editPlans } from './random-edits.ts';
import { chinese, english, harbourBank, harbourTiers, kodak, oddities } from './samples.ts';

const bank = 'bank' as PartyId;
const qinghe = 'qinghe' as PartyId;
const first = 'e01' as EngagementId;

describe('a scene that follows its diagram', () => {
  it('equals a scene made afresh, after any sequence of commands', { timeout: 120_000 }, () => {
    const tiers = new Map([0, 1, 2, 3, 4, 5, 6].map((n) => [`p${n}` as PartyId, n % 3]));
    fc.assert(
      fc.property(editPlans, (plans) => {
        const model = SceneModel.of(busyDiagram, english, { tiers });
        for (const { diagram, change } of carriedOut(plans)) {
          model.update(diagram, change);
          expect(plain(model.scene)).toEqual(
            plain(SceneModel.of(diagram, english, { tiers }).scene)
          );
        }
      }),
      { numRuns: 60 }
    );
  });

  it(
    'equals one made afresh after any command, and its patches say how',
    { timeout: 120_000 },
    () => {
      // Every kind of record, and a party drawn twice: each run meets every kind that is drawn.
      const whole = wholeDiagram();
      const everything = put(whole, 'placements', {
        ...whole.placements.get('placement-2' as PlacementId)!,
        id: 'placement-copy' as PlacementId,
        x: 900
      });
      const told = new Set<string>();
      const note = (patch: ScenePatch) => {
        for (const kind of layers) if (patch[kind].put.length > 0) told.add(kind);
      };
      fc.assert(
        fc.property(edits(36), (list) => {
          const model = SceneModel.of(start, english);
          const afresh = (diagram: Diagram, folded: ReadonlySet<ContainerId>) => {
            const made = SceneModel.of(diagram, english);
            made.setFolded(folded);
            return made.scene;
          };
          let folded: ReadonlySet<ContainerId> = new Set();
          let before = start;
          for (const diagram of play(everything, list)) {
            const scene = model.scene;
            const patch = model.update(diagram, diff(before, diagram));
            const { bounds: _, ...after } = plain(model.scene);
            expect(plain(model.scene)).toEqual(plain(afresh(diagram, folded)));
            expect(patched(scene, patch)).toEqual(after);
            note(patch);
            before = diagram;
            // Now and then a box is folded up or opened.
            const ids = [...diagram.containers].map(({ id }) => id).sort();
            folded = new Set(ids.filter((_, index) => (index + ids.length) % 3 !== 0));
            const unfolded = model.scene;
            const folding = model.setFolded(folded);
            note(folding);
            const { bounds: __, ...then } = plain(model.scene);
            expect(patched(unfolded, folding)).toEqual(then);
            expect(plain(model.scene)).toEqual(plain(afresh(diagram, folded)));
          }
        }),
        { numRuns: 30 }
      );
      expect([...told].sort()).toEqual([...layers].sort());
    }
  );

  it('tells in its patches all that changed, and nothing else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(editPlans, (plans) => {
        const model = SceneModel.of(busyDiagram, english);
        for (const { diagram, change } of carriedOut(plans)) {
          const before = model.scene;
          const patch = model.update(diagram, change);
          const { bounds: _, ...after } = plain(model.scene);
          expect(patched(before, patch)).toEqual(after);
          for (const kind of layers) {
            for (const item of patch[kind].put)
              expect(before[kind].get(item.id as never)).not.toEqual(item);
          }
        }
      }),
      { numRuns: 40 }
    );
  });

  it('leaves the scenes it gave out as they were', () => {
    const model = SceneModel.of(harbourBank, english);
    const scene = model.scene;
    const before = plain(scene);
    moveCard(model, harbourBank, 'at-qinghe', 600, 600);
    expect(plain(scene)).toEqual(before);
    expect(model.scene.cards.get(qinghe)).toMatchObject({ x: 600, y: 600 });
  });

  it('touches the neighbourhood of an edit only', () => {
    const model = SceneModel.of(harbourBank, english);
    const patch = moveCard(model, harbourBank, 'at-xinghe', 1014, 600);
    expect(patch.cards.put.map(({ id }) => id)).toEqual(['xinghe']);
    expect(patch.threads.put.map(({ id }) => id)).toEqual(['e13']);
    expect(patch.lanes).toBeUndefined();
  });

  it('draws the diagram anew for another language', () => {
    const model = SceneModel.of(harbourBank, english, harbourTiers);
    model.setView(chinese);
    const afresh = SceneModel.of(harbourBank, chinese, harbourTiers);
    expect(plain(model.scene)).toEqual(plain(afresh.scene));
    expect(model.scene.cards.get(qinghe)).toMatchObject({
      name: '清和数据',
      facts: '中国 · 数据处理'
    });
  });
});

describe('lanes', () => {
  it('stand halfway between columns and add up what each tier is paid', () => {
    const { lanes } = SceneModel.of(harbourBank, english, harbourTiers).scene;
    expect(lanes.map(({ name, total }) => `${name} ${total}`.trim())).toEqual([
      'Client',
      'Tier 1 €68.5M',
      'Tier 2 €49.9M',
      'Tier 3 €8.9M',
      'Tier 4 €400.0K'
    ]);
    expect(lanes[1]).toMatchObject({ left: 251, right: 469, filled: true });
  });

  it('vanish when columns come too near, and come back', () => {
    const model = SceneModel.of(harbourBank, english, harbourTiers);
    const near = put(harbourBank, 'placements', { ...placement('at-bank'), x: 300 });
    expect(model.update(near, diff(harbourBank, near)).lanes).toEqual([]);
    expect(model.update(harbourBank, diff(near, harbourBank)).lanes).toHaveLength(5);
  });

  it('wait for the tiers', () => {
    const model = SceneModel.of(harbourBank, english);
    expect(model.scene.lanes).toEqual([]);
    expect(model.setGiven(harbourTiers).lanes).toHaveLength(5);
  });
});

describe('cards', () => {
  const { cards } = SceneModel.of(harbourBank, english).scene;

  it('carry the derived role of clients and primes', () => {
    expect(cards.get(bank)?.tag?.text).toBe('Terminal client');
    expect(cards.get('corvant' as PartyId)?.tag?.text).toBe('Prime');
    expect(cards.get(qinghe)?.tag).toBeUndefined();
  });

  it('say the country and the service that pays most', () => {
    expect(cards.get(bank)?.facts).toBe('NL');
    expect(cards.get(qinghe)?.facts).toBe('CN · Data processing');
  });
});

describe('threads', () => {
  it('show an amount as width, within one currency', () => {
    const { threads } = SceneModel.of(harbourBank, english).scene;
    expect(threads.get(first)?.width).toBe(10);
    expect(threads.get('e13' as EngagementId)?.width).toBeCloseTo(1.5 + 8.5 * Math.sqrt(0.4 / 42));
  });

  it('never share a port', () => {
    for (const diagram of [harbourBank, oddities]) {
      const { threads } = SceneModel.of(diagram, english).scene;
      const ends = [...threads].flatMap(({ start, end }) => [start, end]);
      expect(new Set(ends.map(({ x, y }) => `${x} ${y}`)).size).toBe(ends.length);
    }
  });

  it('mark what was read off the network, but not the roots', () => {
    const inferred = [...SceneModel.of(oddities, english).scene.threads].filter((t) => t.inferred);
    expect(inferred.map(({ id }) => id).sort()).not.toContain('e14');
    const { threads } = SceneModel.of(harbourBank, english).scene;
    expect([...threads].every((thread) => !thread.inferred)).toBe(true);
  });
});

describe('plates', () => {
  it('never say 0 for what is not known', () => {
    const { plates } = SceneModel.of(kodak, english).scene;
    expect(plates.get(first)?.full).toMatchObject({ title: 'Data centres', value: '€250.0M' });
    expect(plates.get('e02' as EngagementId)?.rest.value).toBeUndefined();
    expect(plates.get('e02' as EngagementId)?.rest.title).toBe('Telecommunications');
    expect(plates.get('e03' as EngagementId)?.rest.value).toBe('?');
  });

  it('stand on no card and on no other plate', () => {
    for (const diagram of [harbourBank, kodak, oddities]) {
      const { plates, cards } = SceneModel.of(diagram, english).scene;
      const boxes = [...plates]
        .filter(({ shown }) => shown)
        .map((plate) => boxOf({ ...plate, ...plate.rest }));
      for (const [index, box] of boxes.entries()) {
        expect([...cards].some((card) => overlaps(boxOf(card), box))).toBe(false);
        expect(boxes.slice(index + 1).some((other) => overlaps(other, box))).toBe(false);
      }
    }
  });

  it('are all there in a drawing with room', () => {
    for (const view of [english, chinese]) {
      const { plates } = SceneModel.of(harbourBank, view).scene;
      expect([...plates].filter(({ shown }) => shown)).toHaveLength(13);
    }
  });
});

function placement(id: string) {
  const found = harbourBank.placements.get(id as PlacementId);
  if (!found) throw new Error(`no placement ${id}`);
  return found;
}

function moveCard(model: SceneModel, diagram: Diagram, id: string, x: number, y: number) {
  const next = put(diagram, 'placements', { ...placement(id), x, y });
  return model.update(next, diff(diagram, next));
}

const layers = [
  'cards',
  'threads',
  'plates',
  'shadows',
  'frames',
  'hulls',
  'ties',
  'bundles'
] as const;

function plain(scene: Scene) {
  const { lanes, bounds } = scene;
  const items = (kind: (typeof layers)[number]) => [...(scene[kind] as Iterable<Item>)].sort(byId);
  return {
    cards: items('cards'),
    threads: items('threads'),
    plates: items('plates'),
    shadows: items('shadows'),
    frames: items('frames'),
    hulls: items('hulls'),
    ties: items('ties'),
    bundles: items('bundles'),
    lanes,
    bounds
  };
}

interface Item {
  readonly id: string;
}

function patched(scene: Scene, patch: ScenePatch) {
  const next = { ...plain(scene), lanes: patch.lanes ?? scene.lanes };
  for (const kind of layers) {
    const items = new Map<string, { id: string }>(next[kind].map((item) => [item.id, item]));
    for (const id of patch[kind].gone) items.delete(id);
    for (const item of patch[kind].put) items.set(item.id, item);
    Object.assign(next, { [kind]: [...items.values()].sort(byId) });
  }
  const { bounds: _, ...rest } = next;
  return rest;
}
