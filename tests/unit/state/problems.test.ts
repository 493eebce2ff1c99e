import { expect, it } from 'vitest';
import type { DecisionId, PlacementId } from '#lib/domain/ids.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { ProblemsState } from '#lib/state/problems.svelte.ts';
import { network, partyId } from '../../support/diagrams.ts';
import { until } from '../../support/until.ts';

it('lists problems by what they are about, those that somebody dismissed apart', async () => {
  const editor = new Editor(
    { diagram: network(['client > prime > client']), steps: [] },
    () => 'now'
  );
  const problems = new ProblemsState(editor, '2026-01-01');
  const found = () => problems.of(partyId('prime')).filter(({ rule }) => rule === 'V-25');
  expect(problems.of(partyId('prime'))).toEqual([]);
  // That nobody was asked yet is not that there is nothing.
  expect(problems.isKnown).toBe(false);
  await until(() => {
    expect(problems.looking).toBe(false);
  });
  expect(problems.isKnown).toBe(true);
  expect(found()).toHaveLength(1);
  const open = problems.open.length;

  const decision = {
    id: 'decision-1' as DecisionId,
    rule: 'V-25',
    objectIds: found()[0]!.objects,
    dismissed: true,
    reason: 'An account at its client'
  };
  expect(editor.run('record/add', { table: 'decisions', record: decision }).ok).toBe(true);
  expect(found()).toEqual([]);
  expect(problems.open).toHaveLength(open - 1);
  expect(problems.dismissed).toMatchObject([{ decision }]);

  editor.undo();
  expect(found()).toHaveLength(1);
  expect(problems.dismissed).toEqual([]);
  problems.close();
});

it('lists nothing anew when a card is moved, and what an edit changes at once', async () => {
  const diagram = network(['client > prime > client']);
  const editor = new Editor({ diagram, steps: [] }, () => 'now');
  const problems = new ProblemsState(editor, '2026-01-01');
  const settled = () =>
    until(() => {
      expect(problems.looking).toBe(false);
    });
  await settled();
  const { open } = problems;
  const placement = { id: 'place' as PlacementId, partyId: partyId('prime'), x: 40, y: 0 };
  const placements = [{ ...placement, pinned: true }];
  expect(editor.run('placement/add', { placements }).ok).toBe(true);
  expect(problems.looking).toBe(true);
  await settled();
  expect(problems.open).toBe(open);

  const engagements = [...diagram.engagements].map(({ id }) => id);
  expect(editor.run('selection/remove', { parties: [], engagements }).ok).toBe(true);
  await settled();
  expect(problems.open).not.toEqual(open);
  problems.close();
});
