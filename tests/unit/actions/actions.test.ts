import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveInline, writeText } from '#lib/actions/chain.ts';
import { connect } from '#lib/actions/draw.ts';
import { actions } from '#lib/actions/index.ts';
import { engagementId, network, partyId } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

const action = (id: string) => actions.find((each) => each.id === id)!;
const [client, prime, sub] = ['client', 'prime', 'sub'].map(partyId) as [
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>
];
const line = engagementId('prime > sub');

function opened(lines = ['client > prime > sub'], options = {}) {
  const { session } = openedSession(network(lines), options);
  const run = (id: string) => action(id).run(session);
  const isAllowed = (id: string) => action(id).allowed(session);
  const steps = () => session.editor.history.length - 1;
  return { session, run, isAllowed, steps };
}

/** The engagement that is there and was not. */
const drawn = ({ diagram }: ReturnType<typeof opened>['session']) =>
  [...diagram.engagements].find(({ id }) => id.startsWith('engagement-'))!;

describe('connecting', () => {
  it('supports the only engagement that the client receives', () => {
    const { session } = opened();
    connect(session, prime, client);
    expect(drawn(session)).toMatchObject({
      clientId: prime,
      providerId: client,
      supports: ['client > prime']
    });
  });

  it('is direct when the client receives none', () => {
    const { session } = opened();
    connect(session, client, sub);
    expect(drawn(session).supports).toEqual([]);
  });

  it('leaves open what it supports when the client receives several', () => {
    const { session } = opened(['a > b', 'x > b', 'c']);
    connect(session, partyId('b'), partyId('c'));
    expect('supports' in drawn(session)).toBe(false);
  });

  it('selects the engagement, opens its label and leaves the tool', () => {
    const { session } = opened();
    session.mode = 'connect';
    connect(session, client, sub);
    const { id } = drawn(session);
    expect([...session.selection]).toEqual([id]);
    expect(session.inline).toEqual({ kind: 'engagement', id });
    expect(session.mode).toBe('select');
  });

  it('to a party that is gone changes nothing but says so', () => {
    const { session, steps } = opened();
    session.mode = 'connect';
    connect(session, client, partyId('nobody'));
    expect(steps()).toBe(0);
    expect(session.mode).toBe('connect');
    expect(session.notice).toMatchObject({ failure: { code: 'missing-end' } });
  });

  it('by its key connects two selected parties, the first as client, else takes up the tool', () => {
    const { session, run } = opened();
    session.select([sub, client]);
    run('engagement/add');
    expect(drawn(session)).toMatchObject({ clientId: sub, providerId: client });
    for (const selected of [[], [sub], [client, prime, sub]]) {
      const other = opened();
      other.session.select(selected);
      other.run('engagement/add');
      expect([other.session.mode, other.steps()]).toEqual(['connect', 0]);
    }
  });

  it('needs two parties', () => {
    expect(opened(['a']).isAllowed('engagement/add')).toBe(false);
    expect(opened(['a', 'b']).isAllowed('engagement/add')).toBe(true);
  });
});

describe('renaming', () => {
  it('opens the inline editor on the one that is selected', () => {
    const { session, run, isAllowed } = opened();
    expect(isAllowed('selection/rename')).toBe(false);
    session.select([sub]);
    run('selection/rename');
    expect(session.inline).toEqual({ kind: 'party', id: sub });
    session.select([line]);
    run('selection/rename');
    expect(session.inline).toEqual({ kind: 'engagement', id: line });
    session.select([sub, line]);
    expect(isAllowed('selection/rename')).toBe(false);
  });

  it('writes a name or a label with every letter, as one step each', () => {
    const { session, steps } = opened();
    session.inline = { kind: 'party', id: sub };
    for (const text of ['S', 'Su', 'Sub Ltd']) writeText(session, text);
    expect(session.diagram.parties.get(sub)?.name).toBe('Sub Ltd');
    leaveInline(session);
    session.inline = { kind: 'engagement', id: line };
    for (const text of ['H', 'Helpdesk']) writeText(session, text);
    leaveInline(session);
    expect(session.diagram.engagements.get(line)?.title).toBe('Helpdesk');
    expect(session.inline).toBeUndefined();
    expect(steps()).toBe(2);
  });

  it('keeps the name that a party had when it is left with none, and says so', () => {
    const { session, steps } = opened();
    session.inline = { kind: 'party', id: sub };
    for (const text of ['su', '']) writeText(session, text);
    leaveInline(session);
    expect(session.diagram.parties.get(sub)?.name).toBe('sub');
    expect(session.notice).toMatchObject({ failure: { code: 'name-required' } });
    expect(steps()).toBe(0);
  });

  it('writes nothing when nothing is open, or nothing was typed', () => {
    const { session, steps } = opened();
    writeText(session, 'text');
    leaveInline(session);
    session.inline = { kind: 'party', id: sub };
    leaveInline(session);
    expect(steps()).toBe(0);
  });
});

describe('deleting', () => {
  it('takes engagements along, as one step, and says how many of each', () => {
    const { session, run, steps } = opened();
    session.select([prime]);
    run('selection/remove');
    expect(session.notice).toEqual({ kind: 'removed', parties: 1, engagements: 2 });
    expect(session.diagram.parties.size).toBe(2);
    expect(session.selection.size).toBe(0);
    expect(steps()).toBe(1);
    session.editor.undo();
    expect(session.diagram.engagements.size).toBe(2);
  });

  it('needs a selection', () => {
    expect(opened().isAllowed('selection/remove')).toBe(false);
  });
});

describe('undo and redo', () => {
  it('are allowed exactly when they do something', () => {
    const { session, run, isAllowed } = opened();
    const both = () => [isAllowed('history/undo'), isAllowed('history/redo')];
    expect(both()).toEqual([false, false]);
    session.run('diagram/rename', { title: 'Ours' });
    expect(both()).toEqual([true, false]);
    run('history/undo');
    expect(both()).toEqual([false, true]);
    run('history/redo');
    expect(both()).toEqual([true, false]);
  });
});

describe('the selection by keys', () => {
  it('takes all parties, and lets go of them', () => {
    const { session, run } = opened();
    run('selection/all');
    expect(session.selectedParties.sort()).toEqual([client, prime, sub]);
    run('selection/clear');
    expect(session.selection.size).toBe(0);
  });

  it('stays when Escape only leaves the tool', () => {
    const { session, run } = opened();
    session.select([sub]);
    session.mode = 'connect';
    run('selection/clear');
    expect([session.mode, session.selection.size]).toEqual(['select', 1]);
    session.mode = 'connect';
    run('mode/select');
    expect(session.mode).toBe('select');
  });

  it.each([
    ['arrowleft', -8, 0],
    ['arrowright', 8, 0],
    ['arrowup', 0, -8],
    ['arrowdown', 0, 8]
  ])('is moved by %s a little, and farther with Shift', (key, dx, dy) => {
    const { session, run } = opened();
    session.select([sub, client]);
    run(`selection/move-${key}-near`);
    run(`selection/move-${key}-far`);
    const at = (id: string) => {
      const { x, y } = [...session.diagram.placements].find((each) => each.partyId === id)!;
      return [x + 0, y + 0];
    };
    expect(at('client')).toEqual([6 * dx + 0, 6 * dy + 0]);
    expect(at('sub')).toEqual([400 + 6 * dx, 6 * dy + 0]);
    expect(at('prime')).toEqual([200, 0]);
  });

  it('is not moved when it holds no party', () => {
    const { session, isAllowed } = opened();
    session.select([line]);
    expect(isAllowed('selection/move-arrowup-near')).toBe(false);
  });
});

describe('the view by keys', () => {
  it('zooms in and out by the same step, to life size, and to all', () => {
    const { session, run } = opened();
    session.viewport = { width: 500, height: 400 };
    run('view/fit');
    const { zoom } = session.camera!;
    run('view/zoom-in');
    expect(session.camera!.zoom).toBeCloseTo(1.25 * zoom);
    run('view/zoom-out');
    expect(session.camera!.zoom).toBeCloseTo(zoom);
    run('view/zoom-in');
    run('view/zoom-reset');
    expect(session.camera!.zoom).toBeCloseTo(1);
    run('view/fit');
    expect(session.camera!.zoom).toBeCloseTo(zoom);
  });

  it('needs something to show', () => {
    const { session, isAllowed } = opened(['a']);
    expect(isAllowed('view/fit')).toBe(true);
    session.run('selection/remove', { parties: [partyId('a')], engagements: [] });
    expect(isAllowed('view/fit')).toBe(false);
  });
});

describe('saving', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('as a file gives the person an own file, and lets go of it', async () => {
    const link = { href: '', download: '', click: vi.fn() };
    vi.stubGlobal('document', { createElement: () => link });
    const given = vi.spyOn(URL, 'createObjectURL');
    const released = vi.spyOn(URL, 'revokeObjectURL');
    const { run, steps } = opened();
    run('diagram/save-file');
    const name = 'Sample.sourceloom.json';
    expect(link).toMatchObject({ download: name, href: given.mock.results[0]!.value as string });
    expect(link.click).toHaveBeenCalledOnce();
    expect(released).toHaveBeenCalledWith(link.href);
    const blob = given.mock.calls[0]![0] as Blob;
    expect(blob.type).toBe('application/json');
    expect(await blob.text()).toContain('client');
    expect(steps()).toBe(0);
  });

  it('as something else opens the choice, and changes nothing', () => {
    const { session, run, steps } = opened();
    run('diagram/export');
    expect([session.exporting, steps()]).toEqual([true, 0]);
  });
});
