import { describe, expect, it } from 'vitest';
import { actions } from '#lib/actions/index.ts';
import { menuPlace } from '#lib/actions/menu.ts';
import { moveEnd, refusalOf } from '#lib/actions/retarget.ts';
import { engagementId, network, partyId } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

/** Two chains that meet in `shared`, and a loop. */
const lines = ['bank > prime > left > shared', 'prime > shared > deep', 'x > y > x'];

function opened(...selected: string[]) {
  const { session } = openedSession(network(lines));
  const choose = (names: readonly string[]) =>
    session.select(names.map((name) => (name.includes('>') ? engagementId(name) : partyId(name))));
  choose(selected);
  const after = (id: string) => {
    actions.find((each) => each.id === id)!.run(session);
    return [...session.selection].sort();
  };
  const isAllowed = (id: string) => actions.find((each) => each.id === id)!.allowed(session);
  return { session, after, isAllowed };
}

describe('a selection grows', () => {
  it('to everything below, engagements included', () => {
    expect(opened('left').after('select/subtree')).toEqual([
      'deep',
      'left',
      'left > shared',
      'shared',
      'shared > deep'
    ]);
    expect(opened('shared > deep').after('select/subtree')).toEqual(['deep', 'shared > deep']);
  });

  it('to the providers below or the clients above, without itself', () => {
    expect(opened('prime').after('select/downstream')).toEqual(['deep', 'left', 'shared']);
    expect(opened('shared').after('select/upstream')).toEqual(['bank', 'left', 'prime']);
    expect(opened('prime > shared').after('select/upstream')).toEqual(['bank', 'prime']);
    expect(opened('x').after('select/downstream')).toEqual(['y']);
  });

  it('to direct clients and providers', () => {
    expect(opened('prime').after('select/neighbours')).toEqual(['bank', 'left', 'shared']);
    expect(opened('prime > shared').after('select/neighbours')).toEqual(['prime', 'shared']);
  });

  it('to what is of the same kind', () => {
    const { session, after } = opened('bank', 'bank > prime');
    session.run('party/edit', { id: partyId('deep'), fields: { kind: 'government' } });
    const serviceItems = ['KPO'];
    session.run('engagement/edit', { id: engagementId('x > y'), fields: { serviceItems } });
    const found = after('select/alike');
    expect(found).not.toContain('deep');
    expect(found).not.toContain('x > y');
    expect(found).toHaveLength(6 + 6);
  });

  it('only where there is somewhere to grow', () => {
    const { isAllowed } = opened('bank');
    expect(isAllowed('select/upstream')).toBe(false);
    expect(isAllowed('select/downstream')).toBe(true);
    expect(opened().isAllowed('select/subtree')).toBe(false);
  });
});

describe('a menu', () => {
  it('is about parties before engagements, else about the paper', () => {
    expect(menuPlace(opened('bank', 'bank > prime').session)).toBe('party');
    expect(menuPlace(opened('bank > prime').session)).toBe('engagement');
    expect(menuPlace(opened().session)).toBe('canvas');
  });

  it('offers something in every place', () => {
    for (const place of ['party', 'engagement', 'canvas'] as const) {
      expect(actions.filter(({ menu }) => menu?.includes(place)).length).toBeGreaterThan(1);
    }
  });
});

describe('an end of an engagement', () => {
  const id = engagementId('prime > left');

  it('is led to another provider, as one step', () => {
    const { session } = opened('prime > left');
    moveEnd(session, id, 'provider', partyId('deep'));
    expect(session.diagram.engagements.get(id)).toMatchObject({
      clientId: 'prime',
      providerId: 'deep'
    });
    session.editor.undo();
    expect(session.diagram.engagements.get(id)?.providerId).toBe('left');
  });

  it('is led to another client, and then done for what that one receives', () => {
    const { session } = opened('prime > left');
    session.run('engagement/edit', { id, fields: { supports: [engagementId('bank > prime')] } });
    moveEnd(session, id, 'client', partyId('deep'));
    const moved = session.diagram.engagements.get(id);
    expect(moved).toMatchObject({ clientId: 'deep', supports: ['shared > deep'] });
    moveEnd(session, id, 'client', partyId('shared'));
    expect(session.diagram.engagements.get(id)?.supports).toBeUndefined();
  });

  it('is refused where it is, and at its other end', () => {
    const { session } = opened();
    const refusal = (party: string) => refusalOf(session, id, 'provider', partyId(party));
    expect([refusal('left'), refusal('prime'), refusal('deep')]).toEqual([
      'ends-there',
      'engages-itself',
      undefined
    ]);
    moveEnd(session, id, 'provider', partyId('prime'));
    expect(session.editor.history.length).toBe(1);
  });
});
