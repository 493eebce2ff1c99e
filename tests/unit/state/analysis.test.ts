import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { remove } from '#lib/domain/edit.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { AnalysisState, touchesNetwork } from '#lib/state/analysis.svelte.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { diagramText, engagement, engagementId, network, party } from '../../support/diagrams.ts';
import { partyId, placement, placementId } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';
import type { Asked } from '../../support/engine-port.ts';
import { fakeWorkers, tell } from '../../support/engine-port.ts';

const sample = network(['client > prime > sub']);
const line = engagementId('client > prime');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const degree = { metric: 'degree' } as const;
const tier = { metric: 'tier' } as const;
const reach = { metric: 'reach' } as const;

const parties = [partyId('client'), partyId('prime'), partyId('sub')];
const values = {
  tier_longest: Int32Array.of(0, 1, 2),
  in_degree: Int32Array.of(0, 1, 1),
  out_degree: Int32Array.of(1, 1, 0)
};

function opened(diagram: Diagram = sample) {
  const { spawn, newest, workers } = fakeWorkers();
  const editor = new Editor({ diagram, steps: [] }, () => 'now');
  const onTiers = vi.fn();
  const state = new AnalysisState(editor, new EngineClient(spawn), onTiers);
  const asked = () => workers.flatMap((worker) => worker.asked);
  const hear = (revision: number, call: Asked, keys?: readonly string[]) => {
    tell(call, { parties, values, revision }, keys);
  };
  const answer = async (revision: number, call = asked().at(-1)!) => {
    hear(revision, call);
    call.answer({ ok: true, value: revision });
    await vi.advanceTimersByTimeAsync(0);
  };
  const connect = (name: string) => {
    const id = engagementId(name);
    editor.run('engagement/add', { engagement: { ...engagement('client > sub'), id } });
  };
  const shown = () => state.reply(tier)?.ground.revision;
  return { editor, state, onTiers, worker: newest, asked, hear, answer, connect, shown };
}

describe('the numbers of an open diagram', () => {
  it('are asked for at once, of the diagram as it is', async () => {
    const { state, asked, worker, answer, onTiers } = opened();
    expect(state.running).toBe(true);
    expect(state.stale).toBe(false);
    expect(asked()).toHaveLength(1);
    expect(diagramText(worker().mirror!)).toBe(diagramText(sample));
    await answer(0);
    expect(state.running).toBe(false);
    expect(state.reply(degree)?.ground.revision).toBe(0);
    const tiers = [
      [partyId('client'), 0],
      [partyId('prime'), 1],
      [partyId('sub'), 2]
    ];
    expect([...state.tiers]).toEqual(tiers);
    expect(onTiers.mock.calls).toEqual([[new Map(tiers as [never, number][])]]);
  });

  it('stay readable, marked as old, until those of the new network are there', async () => {
    const { state, answer, connect, shown } = opened();
    await answer(0);
    connect('e1');
    expect(state.stale).toBe(true);
    expect(shown()).toBe(0);
    await vi.advanceTimersByTimeAsync(60);
    expect(state.running).toBe(true);
    expect(state.stale).toBe(true);
    await answer(1);
    expect(state.stale).toBe(false);
  });

  it('are neither marked nor asked for again after a name, a label or a place', async () => {
    const { state, editor, asked, answer, worker } = opened();
    await answer(0);
    editor.run('party/rename', { id: partyId('sub'), name: 'Sub Ltd' });
    editor.run('engagement/label', { id: line, title: 'Helpdesk' });
    editor.run('placement/move', { to: [{ id: placementId('at sub'), x: 1, y: 2 }] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.stale).toBe(false);
    expect(asked()).toHaveLength(1);
    expect(diagramText(worker().mirror!)).toBe(diagramText(editor.diagram));
    expect(worker().revision).toBe(3);
  });

  it('are asked for once after a burst of edits', async () => {
    const { asked, answer, connect } = opened();
    await answer(0);
    for (const name of ['e1', 'e2', 'e3']) {
      connect(name);
      await vi.advanceTimersByTimeAsync(59);
    }
    expect(asked()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toHaveLength(2);
  });

  it('of an older network are ignored when newer ones were asked for', async () => {
    const { state, asked, answer, connect, onTiers, shown } = opened();
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    const [older] = asked();
    await answer(0, older);
    expect(state.running).toBe(true);
    expect(shown()).toBeUndefined();
    await answer(1);
    expect(shown()).toBe(1);
    expect(state.running).toBe(false);
    expect(onTiers).toHaveBeenCalledOnce();
  });

  it('are marked when the network changed while they were computed', async () => {
    const { state, answer, connect } = opened();
    connect('e1');
    await answer(0);
    expect(state.stale).toBe(true);
    await vi.advanceTimersByTimeAsync(60);
    await answer(1);
    expect(state.stale).toBe(false);
  });
});

describe('what panels want', () => {
  it('is asked for once, however many want it, and only what is not known', async () => {
    const { state, asked, answer } = opened();
    await answer(0);
    state.want('one', [reach, degree]);
    state.want('other', [{ ...reach, network: {}, parameters: {} }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toHaveLength(2);
    expect(asked()[1]!.keys).toHaveLength(1);
    expect(state.reply(reach)).toBeUndefined();
    await answer(0);
    expect(state.reply(reach)?.ground.revision).toBe(0);
  });

  it('shows answer by answer, and keeps what came when more is wanted meanwhile', async () => {
    const { state, asked, hear, answer } = opened();
    await answer(0);
    state.want('panel', [reach, { metric: 'betweenness' }]);
    await vi.advanceTimersByTimeAsync(0);
    const call = asked()[1]!;
    hear(0, call, call.keys.slice(0, 1));
    expect(state.found(reach)?.values).toBe(values);
    expect(state.running).toBe(true);
    state.want('more', [{ metric: 'closeness' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()[2]!.keys).toHaveLength(2);
    await answer(0);
    expect(state.running).toBe(false);
  });

  it('does not disturb an analysis that will answer it', async () => {
    const { state, asked, hear, answer } = opened();
    await answer(0);
    state.want('panel', [reach, 'betweenness']);
    await vi.advanceTimersByTimeAsync(0);
    const call = asked()[1]!;
    hear(0, call, call.keys.slice(0, 1));
    state.want('other', [{ metric: 'betweenness' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toHaveLength(2);
  });

  it('differs by party, layer and day', async () => {
    const { state, asked } = opened();
    state.want('panel', [
      { metric: 'dominators', parameters: { root: 'client' } },
      { metric: 'dominators', parameters: { root: 'prime' } },
      { metric: 'dominators', parameters: { root: 'client' }, network: { asOf: '2020' } }
    ]);
    await vi.advanceTimersByTimeAsync(0);
    expect(new Set(asked().at(-1)!.keys).size).toBe(5);
  });

  it('is computed no more once it is let go, and asked anew when it is wanted again', async () => {
    const { state, asked, answer, connect } = opened();
    state.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(0);
    await answer(0);
    state.want('panel', []);
    connect('e1');
    expect(state.reply(reach)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(60);
    expect(asked().at(-1)!.keys).toHaveLength(2);
    await answer(1);
    state.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked().at(-1)!.keys).toHaveLength(1);
  });

  it('ends an analysis that nobody waits for any more', async () => {
    const { state, asked, answer, worker } = opened();
    await answer(0);
    state.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(0);
    state.want('panel', []);
    await vi.advanceTimersByTimeAsync(0);
    expect(worker().cancelled).toContain(asked()[1]!.ticket);
    await answer(0);
    expect(state.running).toBe(false);
  });
});

describe('an analysis under way', () => {
  it('tells how far it is, and no more once it is done or left', async () => {
    const { state, asked, answer, connect } = opened();
    const at = { part: degree, done: 3, of: 10 };
    asked()[0]!.progress(at);
    expect(state.progress).toEqual(at);
    await answer(0);
    expect(state.progress).toBeUndefined();
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    asked()[1]!.progress(at);
    state.cancel();
    await vi.advanceTimersByTimeAsync(0);
    asked()[1]!.progress(at);
    expect(state.progress).toBeUndefined();
  });

  it('that is cancelled leaves the earlier numbers, and can be asked for again', async () => {
    const { state, asked, answer, connect, shown } = opened();
    await answer(0);
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    state.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect([state.cancelled, state.running, state.stale]).toEqual([true, false, true]);
    expect(shown()).toBe(0);
    state.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked().at(-1)!.keys).toHaveLength(1);
    await answer(1);
    void state.run();
    expect([state.cancelled, state.running]).toEqual([false, true]);
    await answer(1);
    expect(state.stale).toBe(false);
  });

  it('that crashes is told, with the earlier numbers kept, and can be asked for again', async () => {
    const { state, answer, worker, connect, shown } = opened();
    await answer(0);
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    worker().crash('out of memory');
    await vi.advanceTimersByTimeAsync(0);
    expect(state.failure).toEqual({ code: 'worker-crashed', detail: 'out of memory' });
    expect([state.running, state.stale]).toEqual([false, true]);
    expect(shown()).toBe(0);
    void state.run();
    expect(state.failure).toBeUndefined();
    worker().crash('again');
    await vi.advanceTimersByTimeAsync(0);
    expect(state.failure?.code).toBe('worker-gone');
    void state.run();
    await answer(1);
    expect([state.failure, state.stale]).toEqual([undefined, false]);
  });
});

describe('a diagram that is closed', () => {
  it('asks nothing more, though an edit came just before', async () => {
    const { state, asked, answer, connect } = opened();
    await answer(0);
    connect('e1');
    state.close();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked()).toHaveLength(1);
  });
});

describe('the day', () => {
  it('of a view wins over that of the diagram, and the numbers are old until they are of it', async () => {
    const { state, asked, answer } = opened();
    await answer(0);
    const days = () =>
      asked()
        .at(-1)!
        .questions.map(({ question }) => question.network?.asOf);
    const today = days()[0];
    state.lookAt('2020-05-01');
    expect(state.stale).toBe(true);
    expect(new Set(days())).toEqual(new Set(['2020-05-01']));
    await answer(0);
    expect(state.stale).toBe(false);
    state.lookAt('2020-05-01');
    expect(asked()).toHaveLength(2);
    state.lookAt(undefined);
    expect(new Set(days())).toEqual(new Set([today]));
  });
});

describe('the metrics without parameters', () => {
  it('are read together, those of the newest network', async () => {
    const { state, asked, hear, answer, connect } = opened();
    state.want('panel', ['reach', { metric: 'dominators', parameters: { root: 'client' } }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked().at(-1)!.keys).toHaveLength(4);
    await answer(0);
    expect(state.result).toMatchObject({ parties: ['client', 'prime', 'sub'], values });
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    const call = asked().at(-1)!;
    hear(1, call, call.keys.slice(0, 1));
    expect(state.result?.values).toEqual(values);
    expect(state.stale).toBe(true);
  });
});

describe('a change touches the network', () => {
  const withFields = (fields: Partial<Engagement>): Diagram => {
    const before = sample.engagements.get(line)!;
    return { ...sample, engagements: sample.engagements.with([[line, { ...before, ...fields }]]) };
  };
  const touches = (after: Diagram) => touchesNetwork(diff(sample, after));

  it.each<[string, Partial<Engagement>]>([
    ['client', { clientId: partyId('sub') }],
    ['provider', { providerId: partyId('sub') }],
    ['status', { status: 'ended' }],
    ['service', { serviceItems: ['ITO'] }],
    ['value', { value: { amount: 3 } }],
    ['yearly cost', { annualCost: { amount: 3 } }],
    ['end', { end: '2020' }]
  ])('when it gives an engagement another %s', (_, fields) => {
    expect(touches(withFields(fields))).toBe(true);
  });

  it('when a party gets another country or kind', () => {
    for (const fields of [{ country: 'NL' }, { kind: 'unit' as const }]) {
      const other = { ...sample.parties.get(partyId('sub'))!, ...fields };
      expect(touches({ ...sample, parties: sample.parties.with([[other.id, other]]) })).toBe(true);
    }
  });

  it('when a party or an engagement comes or goes', () => {
    const { parties, engagements } = sample;
    const more = { ...sample, parties: parties.with([[partyId('new'), party('new')]]) };
    const added = engagement('client > sub');
    expect(touches(more)).toBe(true);
    expect(touches({ ...sample, engagements: engagements.with([[added.id, added]]) })).toBe(true);
    expect(touches(remove(sample, 'engagements', line))).toBe(true);
    expect(touchesNetwork(diff(more, sample))).toBe(true);
  });

  it('not when it is of a name, a label, a place or what is supported', () => {
    const renamed = { ...party('sub'), name: 'x', nameLatin: 'y' };
    const at = placement('sub', 9, 9);
    expect(touches(withFields({ title: 'x', supports: [] }))).toBe(false);
    expect(touches({ ...sample, parties: sample.parties.with([[renamed.id, renamed]]) })).toBe(
      false
    );
    expect(touches({ ...sample, placements: sample.placements.with([[at.id, at]]) })).toBe(false);
    expect(touchesNetwork({})).toBe(false);
  });

  it('whenever taking it back does', () => {
    fc.assert(
      fc.property(edits(20), (list) => {
        const lived = play(start, list);
        const [before, after] = [lived.at(-2) ?? emptyTables, lived.at(-1)!];
        expect(touchesNetwork(diff(before, after))).toBe(touchesNetwork(diff(after, before)));
      })
    );
  });
});
