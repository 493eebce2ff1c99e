import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { put } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { diagramOf, english } from '../unit/scene/samples.ts';
import type { Task } from './harness.ts';
import { here } from './harness.ts';

/**
 * What a scene costs at 50, 500 and 2,000 parties. Building it grows with the diagram; one edit must
 * not: its figures should stay about the same from size to size.
 */
export function sceneTasks(): Task[] {
  return [50, 500, 2000].flatMap((parties) => {
    const diagram = network(parties);
    const middle = `p${String(Math.floor(parties / 2)).padStart(5, '0')}`;
    const task = (name: string, work: () => void): Task => ({
      name,
      size: `${String(parties)} / ${String(Math.round(parties * 2.5))}`,
      contestants: { engine: here(work) }
    });
    return [
      task('build the scene', () => void SceneModel.of(diagram, english)),
      task('move one card there and back', edits(diagram, moved(diagram, middle))),
      task('rename one party there and back', edits(diagram, renamed(diagram, middle))),
      task('another amount there and back', edits(diagram, repaid(diagram)))
    ];
  });
}

/** There and back again, so that each round starts from the same diagram. */
function edits(before: Diagram, after: Diagram): () => void {
  const model = SceneModel.of(before, english);
  const [there, back] = [diff(before, after), diff(after, before)];
  return () => {
    model.update(after, there);
    model.update(before, back);
  };
}

function moved(diagram: Diagram, party: string): Diagram {
  const placement = diagram.placements.get(`at-${party}` as PlacementId);
  if (!placement) throw new Error(`no placement of ${party}`);
  return put(diagram, 'placements', { ...placement, x: placement.x + 12, y: placement.y + 9 });
}

function renamed(diagram: Diagram, id: string): Diagram {
  const party = diagram.parties.get(id as PartyId);
  if (!party) throw new Error(`no party ${id}`);
  return put(diagram, 'parties', { ...party, name: 'Another name of it' });
}

function repaid(diagram: Diagram): Diagram {
  const engagement = diagram.engagements.get('e30' as EngagementId);
  if (!engagement) throw new Error('no engagement e30');
  return put(diagram, 'engagements', { ...engagement, annualCost: { amount: 7, currency: 'EUR' } });
}

/** Columns of parties, each buying from two or three in the next column; the same every time. */
export function network(count: number, lines = Math.round(count * 2.5)): Diagram {
  const random = generator(7);
  const rows = Math.ceil(count / Math.max(4, Math.round(Math.sqrt(count / 3))));
  const keys = Array.from({ length: count }, (_, index) => `p${String(index).padStart(5, '0')}`);
  const parties = keys.map((key, index) => {
    const [x, y] = [Math.floor(index / rows) * 240, (index % rows) * 84];
    return [key, `Party ${index} of the network`, `主体${index}`, 'CN', x, y] as const;
  });
  const engagements = Array.from({ length: lines }, (_, index) => {
    const client = Math.floor(random() * (count - rows));
    const row = Math.min(rows - 1, Math.max(0, (client % rows) + Math.floor(random() * 7) - 3));
    const provider = Math.min(count - 1, (Math.floor(client / rows) + 1) * rows + row);
    const item = ['ITO-1-1', 'BPO-1-1', 'KPO-1-1'][index % 3];
    const amount = Math.ceil(random() * 400) / 10;
    return [keys[client] ?? '', keys[provider] ?? '', item, amount] as const;
  });
  return diagramOf('network', parties, engagements);
}

/** A small congruential generator: a bench needs no better chance than this. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
