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
import { fakeWorkers } from '../../support/engine-port.ts';

const sample = network(['client > prime > sub']);
const line = engagementId('client > prime');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(diagram: Diagram = sample) {
  const { spawn, newest, workers } = fakeWorkers();
  const editor = new Editor({ diagram, steps: [] }, () => 'now');
  const onResult = vi.fn();
  const state = new AnalysisState(editor, new EngineClient(spawn), onResult);
  const asked = () => workers.flatMap((worker) => worker.asked);
  const answer = async (revision: number, call = asked().at(-1)!) => {
    call.answer({ ok: true, value: { revision } });
    await vi.advanceTimersByTimeAsync(0);
  };
  const connect = (name: string) => {
    const id = engagementId(name);
    editor.run('engagement/add', { engagement: { ...engagement('client > sub'), id } });
  };
  return { editor, state, onResult, worker: newest, asked, answer, connect };
}

describe('the numbers of an open diagram', () => {
  it('are asked for at once, of the diagram as it is', async () => {
    const { state, asked, worker, answer, onResult } = opened();
    expect(state.running).toBe(true);
    expect(state.stale).toBe(false);
    expect(asked()).toHaveLength(1);
    expect(diagramText(worker().mirror!)).toBe(diagramText(sample));
    await answer(0);
    expect(state.running).toBe(false);
    expect(state.result).toEqual({ revision: 0 });
    expect(onResult.mock.calls).toEqual([[{ revision: 0 }]]);
  });

  it('stay readable, marked as old, until those of the new network are there', async () => {
    const { state, answer, connect } = opened();
    await answer(0);
    connect('e1');
    expect(state.stale).toBe(true);
    expect(state.result).toEqual({ revision: 0 });
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
    const { state, asked, answer, connect, onResult } = opened();
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    const [older] = asked();
    await answer(0, older);
    expect(state.running).toBe(true);
    expect(state.result).toBeUndefined();
    await answer(1);
    expect(state.result).toEqual({ revision: 1 });
    expect(state.running).toBe(false);
    expect(onResult).toHaveBeenCalledOnce();
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

describe('an analysis under way', () => {
  it('tells how far it is, and no more once it is done or left', async () => {
    const { state, asked, answer } = opened();
    const at = { part: 'degree', done: 3, of: 10 } as const;
    asked()[0]!.progress(at);
    expect(state.progress).toEqual(at);
    await answer(0);
    expect(state.progress).toBeUndefined();
    void state.run();
    asked()[1]!.progress(at);
    state.cancel();
    await vi.advanceTimersByTimeAsync(0);
    asked()[1]!.progress(at);
    expect(state.progress).toBeUndefined();
  });

  it('that is cancelled leaves the earlier numbers, and can be asked for again', async () => {
    const { state, answer, connect } = opened();
    await answer(0);
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    state.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect([state.cancelled, state.running, state.stale]).toEqual([true, false, true]);
    expect(state.result).toEqual({ revision: 0 });
    void state.run();
    expect([state.cancelled, state.running]).toEqual([false, true]);
    await answer(1);
    expect(state.stale).toBe(false);
  });

  it('that crashes is told, with the earlier numbers kept, and can be asked for again', async () => {
    const { state, answer, worker, connect } = opened();
    await answer(0);
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    worker().crash('out of memory');
    await vi.advanceTimersByTimeAsync(0);
    expect(state.failure).toEqual({ code: 'worker-crashed', detail: 'out of memory' });
    expect([state.running, state.stale]).toEqual([false, true]);
    expect(state.result).toEqual({ revision: 0 });
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

describe('further metrics', () => {
  const values = { betweenness: Float64Array.of(0, 1, 0) };
  const only = (calls: ReturnType<ReturnType<typeof opened>['asked']>) =>
    calls.map(({ request }) => request?.only?.join());

  it('are asked for after those that the drawing has, and join them', async () => {
    const { state, asked, answer, onResult } = opened();
    state.want('view', ['betweenness']);
    expect(asked()).toHaveLength(1);
    await answer(0);
    expect(state.running).toBe(true);
    expect(onResult).toHaveBeenCalledTimes(1);
    expect(only(asked())[1]).toBe('betweenness');
    asked()[1]!.answer({ ok: true, value: { revision: 0, values } });
    await vi.advanceTimersByTimeAsync(0);
    expect(state.running).toBe(false);
    expect(state.result?.values).toEqual(values);
    expect(onResult).toHaveBeenCalledTimes(2);
  });

  it('are asked for once, however many want them, and at once when nothing runs', async () => {
    const { state, asked, answer } = opened();
    await answer(0);
    state.want('view', ['betweenness']);
    expect(only(asked())[1]).toBe('betweenness');
    await answer(0);
    state.want('panel', ['betweenness', 'page-rank']);
    expect(only(asked())[2]).toBe('page-rank');
    await answer(0);
    state.want('view', []);
    state.want('panel', ['page-rank']);
    expect(asked()).toHaveLength(3);
    expect(state.running).toBe(false);
  });

  it('that nobody wants any more are not asked for with the next revision', async () => {
    const { state, asked, answer, connect } = opened();
    await answer(0);
    state.want('view', ['betweenness']);
    await answer(0);
    state.want('view', []);
    connect('e1');
    await vi.advanceTimersByTimeAsync(60);
    await answer(1);
    expect(asked()).toHaveLength(3);
    expect(state.running).toBe(false);
  });

  it('give way to a newer network', async () => {
    const { state, asked, answer, connect } = opened();
    state.want('view', ['betweenness']);
    connect('e1');
    await answer(0);
    expect(asked()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60);
    await answer(1);
    expect(only(asked())[2]).toBe('betweenness');
    await answer(1);
    expect(state.stale).toBe(false);
  });
});

describe('the day', () => {
  it('of a view wins over that of the diagram, and the numbers are old until they are of it', async () => {
    const { state, asked, answer } = opened();
    await answer(0);
    state.lookAt('2020-05-01');
    expect(state.stale).toBe(true);
    expect(asked()[1]!.request?.network?.asOf).toBe('2020-05-01');
    await answer(0);
    expect(state.stale).toBe(false);
    state.lookAt('2020-05-01');
    expect(asked()).toHaveLength(2);
    state.lookAt(undefined);
    expect(asked()[2]!.request?.network?.asOf).not.toBe('2020-05-01');
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
