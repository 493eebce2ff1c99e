import { seededRandom } from '#lib/analysis/random.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { Chains } from '#lib/domain/derive/chains.ts';
import { Table } from '#lib/domain/table.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { engagement, partyId, placementId } from '../support/diagrams.ts';
import { party, placement } from '../support/diagrams.ts';
import type { Task } from './harness.ts';
import { here } from './harness.ts';

// Read the figures as ratios between the sizes: an edit costs what it changes, so each figure
// stays the same from 50 parties to 20,000 (but for memory further away). Only `connect` follows
// what lies downstream, which these trees keep at a few engagements.

/** Trees of a client, its primes and their subcontractors, as many engagements as parties. */
function networkOf(partyCount: number): Diagram {
  const random = seededRandom(1);
  const names = Array.from({ length: partyCount }, (_, i) => `p${String(i)}`);
  const lines = names.slice(1).map((name, i) => `${names[random.below(i + 1)]!} > ${name}`);
  return {
    ...newDiagram('Bench'),
    parties: Table.of(names.map((name) => party(name))),
    engagements: Table.of(lines.map((line) => engagement(line))),
    placements: Table.of(names.map((name, i) => placement(name, 200 * (i % 100), 2 * i)))
  };
}

export function editTasks(): Task[] {
  return [50, 2_000, 20_000].flatMap((partyCount) => {
    const diagram = networkOf(partyCount);
    const editor = new Editor({ diagram, steps: [] }, () => 'now');
    const chains = Chains.of(diagram);
    editor.subscribe(({ after, diff }) => chains.update(after, diff));
    const [last, leaf] = [`p${String(partyCount - 1)}`, `p${String(partyCount - 2)}`];
    const task = (name: string, work: () => void): Task => ({
      name,
      size: `${String(partyCount)} / ${String(partyCount - 1)}`,
      contestants: { engine: here(work) }
    });
    let turn = 0;
    return [
      task('rename and move, undo, redo, undo', () => {
        turn++;
        editor.begin();
        editor.run('party/rename', { id: partyId(last), name: `name ${String(turn)}` });
        editor.run('placement/move', { to: [{ id: placementId(`at ${last}`), x: turn, y: 0 }] });
        editor.end();
        editor.undo();
        editor.redo();
        editor.undo();
      }),
      task('connect and cancel', () => {
        editor.begin();
        editor.run('engagement/add', { engagement: engagement(`${last} > ${leaf}`) });
        editor.cancel();
      })
    ];
  });
}
