import { describe, expect, it } from 'vitest';
import { actions } from '#lib/actions/index.ts';
import type { ContainerId } from '#lib/domain/ids.ts';
import { palettes } from '#lib/scene/palette.ts';
import { sceneToSvg } from '#lib/scene/svg.ts';
import { duplicate, pasteOwn, copied, showAgain } from '#lib/state/clipboard.ts';
import { engagementId, network, partyId, recordsOf } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

function opened(...selected: string[]) {
  const { session } = openedSession(network(['bank > prime > left', 'prime > right']));
  session.viewport = { width: 800, height: 600 };
  session.fit();
  session.select(selected.map(partyId));
  const run = (id: string) => actions.find((each) => each.id === id)!.run(session);
  const drawn = () =>
    sceneToSvg(session.scene.scene, palettes.light, {
      shown: { hulls: true, frames: true, ownership: true, relations: true }
    });
  return { session, run, drawn };
}

describe('a container', () => {
  it('is drawn around the selected parties, which leave the one they were in', () => {
    const { session, run } = opened('left', 'right');
    run('container/group');
    expect(recordsOf(session.diagram, 'containers')).toMatchObject([
      { memberIds: ['left', 'right'] }
    ]);
    session.select([partyId('right')]);
    run('container/group');
    const members = recordsOf(session.diagram, 'containers').map(({ memberIds }) => memberIds);
    expect(members.map(String).sort()).toEqual(['left', 'right']);
    run('container/ungroup');
    expect(session.selectedParties).toEqual(['right']);
    expect(session.diagram.containers.size).toBe(1);
  });

  it('goes when its last party leaves', () => {
    const { session, run } = opened('left');
    run('container/group');
    session.run('container/move', { parties: [partyId('left')] });
    expect(session.diagram.containers.size).toBe(0);
    session.editor.undo();
    expect(session.diagram.containers.size).toBe(1);
  });

  it('folds up to one card with one line for all engagements, and opens again', () => {
    const { session, run, drawn } = opened('left', 'right');
    run('container/group');
    const [id] = session.selectedIn('containers');
    const before = session.scene.scene;
    run('container/fold');
    const { cards, threads, frames, bundles } = session.scene.scene;
    expect([...cards].map((card) => card.id).sort()).toEqual(['bank', 'prime']);
    expect([...threads].map((thread) => thread.id)).toEqual(['bank > prime']);
    expect(frames.get(id as ContainerId)).toMatchObject({ folded: true, count: 2 });
    expect([...bundles].map((each) => [each.id, each.count])).toEqual([[`prime>${id!}`, 2]]);
    expect(drawn()).toContain('×2');
    // A view of this window: nothing to undo, nothing to keep.
    expect(session.editor.history.length).toBe(2);
    run('container/fold');
    expect([...session.scene.scene.threads].length).toBe(before.threads.size);
    expect(session.scene.scene.bundles.size).toBe(0);
  });
});

describe('what is drawn around cards', () => {
  it('is in the picture, too', () => {
    const { session, run, drawn } = opened('left', 'right');
    const plain = drawn();
    session.nameFor = (kind) => `named ${kind}`;
    run('container/group');
    session.select([partyId('prime'), partyId('left')]);
    run('cluster/add');
    session.select([partyId('bank'), partyId('left')]);
    run('ownership/add');
    const [link] = session.selectedIn('ownershipLinks');
    session.run('record/edit', { table: 'ownershipLinks', id: link!, fields: { share: 0.4 } });
    session.select([partyId('bank'), partyId('right')]);
    run('relation/add');
    const picture = drawn();
    for (const text of ['named container · 2', 'named cluster · 2', '40%']) {
      expect(picture).toContain(text);
      expect(plain).not.toContain(text);
    }
    expect(session.scene.scene.ties.size).toBe(2);
    expect(session.around).toMatchObject({ ownership: true, relations: true });
  });
});

describe('a copy', () => {
  it('has new parties with what is between them, clear of those that are there', () => {
    const { session } = opened('prime', 'left');
    const { own, plain } = copied(session)!;
    expect(plain.split('\n')).toEqual(['client\tprovider\tvalue\tlabel', 'prime\tleft\t\t']);
    expect(pasteOwn(session, own)).toBeUndefined();
    expect(session.diagram.parties.size).toBe(6);
    expect(session.diagram.engagements.size).toBe(4);
    expect(session.selectedParties).toHaveLength(2);
    session.editor.undo();
    expect(session.diagram.parties.size).toBe(4);
  });

  it('is refused when it is none, and nothing is changed', () => {
    const { session } = opened();
    expect(pasteOwn(session, '{"format":"sourceloom"}')).toBe('broken');
    expect(pasteOwn(session, 'a\tb')).toBe('broken');
    expect(copied(session)).toBeUndefined();
    expect(session.editor.history.length).toBe(1);
  });

  it('never makes a formula of a name', () => {
    const { session } = opened('bank');
    session.run('party/rename', { id: partyId('bank'), name: '=1+1\tx' });
    expect(copied(session)?.plain).toBe("'=1+1 x\t");
  });

  it('of an engagement lies beside it', () => {
    const { session } = opened();
    session.select([engagementId('bank > prime')]);
    duplicate(session);
    expect(session.diagram.parties.size).toBe(4);
    expect(session.diagram.engagements.size).toBe(4);
  });

  it('may be the same party, shown again, and is taken away alone', () => {
    const { session, run } = opened('prime');
    showAgain(session);
    expect(session.diagram.parties.size).toBe(4);
    const [shadow] = session.selectedShadows;
    expect(session.scene.scene.shadows.get(shadow!)).toMatchObject({ partyId: 'prime' });
    run('selection/move-arrowdown-near');
    run('selection/remove');
    expect(session.scene.scene.shadows.size).toBe(0);
    expect(session.diagram.parties.size).toBe(4);
  });
});
