import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginBeside } from '#lib/actions/chain.ts';
import { Chains } from '#lib/domain/derive/chains.ts';
import { emptyTables, settingsOf } from '#lib/domain/diagram.ts';
import { apply } from '#lib/domain/diff.ts';
import { diagramText, engagementId, network, partyId } from '../../support/diagrams.ts';
import { argsOf, edits, start } from '../../support/edits.ts';
import { tell } from '../../support/engine-port.ts';
import { openedSession } from '../../support/session.ts';

const sample = network(['client > prime > sub']);
const [client, prime, sub] = ['client', 'prime', 'sub'].map(partyId) as [
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>
];
const line = engagementId('prime > sub');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an open diagram', () => {
  it('keeps chains, worker and log in step with the door, whatever is edited', async () => {
    await fc.assert(
      fc.asyncProperty(edits(20), async (list) => {
        const { session, kept, worker } = openedSession(start);
        for (const [serial, each] of list.entries()) {
          session.run(each.command, argsOf(session.diagram, each, serial));
        }
        session.editor.undo();
        await vi.advanceTimersByTimeAsync(200);
        const { diagram, chains, editor } = session;
        const fresh = Chains.of(diagram);
        for (const { id } of diagram.parties) expect(chains.rolesOf(id)).toEqual(fresh.rolesOf(id));
        expect(diagramText(worker().mirror!)).toBe(diagramText(diagram));
        expect(kept.size).toBe(editor.history.length - 1);
        const steps = [...kept.values()].sort((a, b) => a.seq - b.seq);
        const again = steps.reduce((so, { diff }) => apply(so, diff), start);
        expect(diagramText(again)).toBe(diagramText(diagram));
        expect(session.autosave?.status).toBe('saved');
      }),
      { numRuns: 15 }
    );
  });

  it('shows what is done before the window is its writer as being saved, and then keeps it', async () => {
    const { session, kept, log, store } = openedSession(sample, { waiting: true });
    expect(session.saving.status).toBe('saved');
    session.run('diagram/rename', { title: 'x' });
    expect(settingsOf(session.diagram).title).toBe('x');
    expect(session.saving.status).toBe('saving');
    expect(kept.size).toBe(0);
    session.write(store, log);
    await vi.advanceTimersByTimeAsync(0);
    expect([...kept.keys()]).toEqual([2]);
    expect(session.saving.status).toBe('saved');
  });

  it('shows why a command was refused', () => {
    const { session } = openedSession(sample);
    session.run('party/rename', { id: sub, name: '' });
    expect(session.notice).toEqual({ kind: 'refused', failure: { code: 'name-required' } });
  });

  it('gives the tiers of engaged parties to the scene', async () => {
    const alone = partyId('alone');
    const { session, worker } = openedSession(sample);
    const given = vi.spyOn(session.scene, 'give');
    tell(worker().asked[0]!, {
      parties: [client, sub, alone],
      values: {
        tier_longest: Int32Array.of(0, 2, 0),
        in_degree: Int32Array.of(0, 1, 0),
        out_degree: Int32Array.of(1, 0, 0)
      }
    });
    await vi.advanceTimersByTimeAsync(0);
    const tiers = new Map([
      [client, 0],
      [sub, 2]
    ]);
    expect(given.mock.calls).toEqual([[{ tiers }]]);
  });
});

describe('the selection', () => {
  it('is replaced, or turned over where it is added to', () => {
    const { session } = openedSession(sample);
    session.select([client, prime]);
    session.select([prime, line], { additive: true });
    expect([...session.selection]).toEqual([client, line]);
    expect(session.selectedParties).toEqual([client]);
    expect(session.selectedEngagements).toEqual([line]);
    session.select([]);
    expect(session.selection.size).toBe(0);
  });

  it('lets go of what is gone, whoever removed it, and so does the inline editor', () => {
    const { session } = openedSession(sample);
    session.select([client, sub, line]);
    session.inline = { kind: 'engagement', id: line };
    session.run('selection/remove', { parties: [sub], engagements: [] });
    expect([...session.selection]).toEqual([client]);
    expect(session.inline).toBeUndefined();
    session.editor.undo();
    expect([...session.selection]).toEqual([client]);
  });

  it('and the inline editor stay where an edit removes neither', () => {
    const { session } = openedSession(sample);
    session.select([sub]);
    const [selection, inline] = [session.selection, { kind: 'party', id: sub } as const];
    session.inline = inline;
    session.run('party/rename', { id: client, name: 'Client Ltd' });
    expect(session.selection).toBe(selection);
    expect(session.inline).toEqual(inline);
  });

  it('go on with a party that is being drawn, unless what it hangs on is gone', () => {
    for (const [removed, stays] of [
      [prime, true],
      [sub, false]
    ] as const) {
      const { session } = openedSession(sample);
      beginBeside(session, sub, 'right');
      session.run('selection/remove', { parties: [removed], engagements: [] });
      expect(session.inline?.kind === 'draft').toBe(stays);
    }
  });
});

describe('moving', () => {
  const places = ({ diagram }: { diagram: typeof sample }) =>
    Object.fromEntries([...diagram.placements].map(({ partyId: id, x, y }) => [id, [x, y]]));

  it('puts parties where they are told, as one step', () => {
    const { session } = openedSession(sample);
    const before = session.editor.history.length;
    session.move([
      { partyId: client, x: 5, y: 6 },
      { partyId: sub, x: 7, y: 8 }
    ]);
    expect(places(session)).toEqual({ client: [5, 6], prime: [200, 0], sub: [7, 8] });
    expect(session.editor.history.length).toBe(before + 1);
  });

  it('by a distance starts from where each card stands', () => {
    const { session } = openedSession(sample);
    session.moveBy([client, prime], 10, -20);
    session.moveBy([prime], 1, 1);
    expect(places(session)).toEqual({ client: [10, -20], prime: [211, -19], sub: [400, 0] });
  });

  it('nobody is no step', () => {
    const { session } = openedSession(sample);
    session.move([]);
    session.move([{ partyId: partyId('nobody'), x: 0, y: 0 }]);
    expect(session.editor.revision).toBe(0);
    expect(session.notice).toBeUndefined();
  });
});

describe('the camera', () => {
  it('shows all, and looks nearer and farther at the same middle', () => {
    const { session } = openedSession(sample);
    session.viewport = { width: 800, height: 600 };
    session.zoomBy(2);
    expect(session.camera).toBeUndefined();
    session.fit();
    const { x, y, zoom } = session.camera!;
    session.zoomBy(1 / 2);
    expect(session.camera).toEqual({ x, y, zoom: zoom / 2 });
  });

  it('has something to show of an empty diagram', () => {
    const { session } = openedSession(emptyTables);
    session.fit();
    expect(session.camera).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  describe('text being typed', () => {
    it('is one step from the first letter until the field is left, kept at each letter', () => {
      const { session, kept } = openedSession(sample);
      const before = session.editor.history.length;
      for (const title of ['N', 'Ne', 'New']) session.type('diagram/rename', { title });
      expect(settingsOf(session.diagram).title).toBe('New');
      expect(session.editor.history.length).toBe(before + 1);
      expect(kept.has(before + 1)).toBe(true);
      session.endTyping();
      session.type('diagram/rename', { title: 'Other' });
      expect(session.editor.history.length).toBe(before + 2);
    });

    it('that cannot be is not called saved, and gives way to what stood there before', () => {
      const { session } = openedSession(sample);
      const [before, { title }] = [session.editor.history.length, settingsOf(session.diagram)];
      for (const text of ['N', '']) session.type('diagram/rename', { title: text });
      expect(session.drafting).toBe(true);
      session.endTyping();
      expect(session.drafting).toBe(false);
      expect(settingsOf(session.diagram).title).toBe(title);
      expect(session.editor.history.length).toBe(before);
    });
  });
});
