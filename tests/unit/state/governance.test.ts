import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { GovernanceState, touchesGovernance } from '#lib/state/governance.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { Engine } from '#lib/worker/engine.ts';
import { engagementId, network } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { drawn, euros, governed } from '../analysis/governance/drawn.ts';

const bank = drawn(['bank > prime > cloud'], { 'bank > prime': euros(3) });
const failing = { kind: 'party', id: 'cloud' as never } as const;
const whole = { today: '2026-01-01', whole: true, suppositions: [] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer of a real engine, with time for its breaths. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return answer;
}

describe('what is asked of governance', () => {
  it('is answered about the mirror, with its revision', async () => {
    const engine = new Engine();
    engine.load(4, diff(emptyTables, bank));
    const asked = { ...whole, suppositions: [{ failing, level: 0 }] };
    expect(await answered(engine.govern(1, asked, vi.fn()))).toMatchObject({
      ok: true,
      value: {
        revision: 4,
        governance: { asOf: '2026-01-01', clients: [{ id: 'bank' }, {}] },
        consequences: [{ steps: 2, cascade: { amount: 3 } }]
      }
    });
    const only = await answered(engine.govern(2, { ...asked, whole: false }, vi.fn()));
    expect(only).toMatchObject({ value: { consequences: [{ steps: 2 }] } });
    expect(only).not.toHaveProperty('value.governance');
    const without = {
      ...bank,
      engagements: bank.engagements.with([['bank > prime' as never, undefined]])
    };
    engine.change(5, diff(bank, without));
    expect(await answered(engine.govern(3, whole, vi.fn()))).toMatchObject({
      value: { revision: 5 }
    });
  });

  it('gives way to a cancel, and tells the share', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, bank));
    const onShare = vi.fn();
    const asked = engine.govern(7, whole, onShare);
    engine.cancelGoverning(7);
    expect(await answered(asked)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await answered(engine.govern(8, whole, onShare))).toMatchObject({ ok: true });
    expect(onShare).toHaveBeenCalled();
  });

  it('settles when the worker dies', async () => {
    let crash: (detail: string) => void = () => undefined;
    const client = new EngineClient(() => ({
      api: { load: vi.fn(), govern: () => new Promise(() => undefined) } as never,
      callback: (listener) => listener,
      onCrash: (listener) => (crash = listener),
      terminate: vi.fn()
    }));
    client.load(1, bank);
    const asked = client.govern(whole, vi.fn());
    crash('out of memory');
    expect(await asked).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
  });
});

describe('the governance of an open diagram', () => {
  function opened() {
    const { spawn, newest, workers } = fakeWorkers();
    const diagram = network(['bank > prime > cloud']);
    const editor = new Editor({ diagram, steps: [] }, () => 'now');
    const client = new EngineClient(spawn);
    client.load(editor.revision, diagram);
    const state = new GovernanceState(editor, client);
    const asked = () => workers.flatMap((worker) => worker.asked);
    const answer = async (revision: number, call = asked().at(-1)!) => {
      const governance: Governance = { ...governed([]), asOf: String(revision) };
      call.answer({ ok: true, value: { revision, governance, consequences: [] } });
      await vi.advanceTimersByTimeAsync(0);
    };
    const edit = () =>
      editor.run('engagement/edit', {
        id: engagementId('bank > prime'),
        fields: { complexity: 4 }
      });
    return { editor, state, asked, answer, edit, worker: newest };
  }

  it('is asked anew after an edit, and drops the answer about the earlier one', async () => {
    const { editor, state, asked, answer, edit, worker } = opened();
    state.look(true);
    const first = asked()[0]!;
    edit();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toHaveLength(2);
    expect(worker().cancelled).toEqual([first.ticket]);
    await answer(editor.revision);
    await answer(0, first);
    expect(state.result?.asOf).toBe(String(editor.revision));
    expect([state.running, state.stale]).toEqual([false, false]);
  });

  it('can be called off: what was known stays, marked, until it is asked again', async () => {
    const { editor, state, asked, answer, edit, worker } = opened();
    state.look(true);
    await answer(editor.revision);
    edit();
    await vi.advanceTimersByTimeAsync(100);
    asked().at(-1)!.share(0.4);
    expect([state.running, state.share, state.stale]).toEqual([true, 0.4, true]);
    state.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(worker().cancelled).toEqual([asked().at(-1)!.ticket]);
    expect([state.cancelled, state.running, state.stale]).toEqual([true, false, true]);
    expect(state.result?.asOf).toBe('0');
    void state.run();
    expect([state.cancelled, state.running]).toEqual([false, true]);
    await answer(editor.revision);
    expect(state.stale).toBe(false);
  });

  it('asks nothing once nobody looks, and says nothing of a cancel then', async () => {
    const { state, asked, edit } = opened();
    state.look(true);
    state.look(false);
    await vi.advanceTimersByTimeAsync(0);
    expect([state.running, state.cancelled]).toEqual([false, false]);
    edit();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toHaveLength(1);
  });

  it('asks for the suppositions alone while the whole is known', async () => {
    const { editor, state, asked, answer } = opened();
    state.look(true);
    await answer(editor.revision);
    void state.suppose('a', failing);
    const call = asked().at(-1)!;
    call.answer({ ok: true, value: { revision: 0, consequences: [{ steps: 2 }] } });
    await vi.advanceTimersByTimeAsync(0);
    expect(state.shown).toEqual({ side: 'a', step: 1 });
    expect(state.result?.asOf).toBe('0');
  });
});

describe('what can change an answer', () => {
  it.each([
    [{ engagements: { e: { tools: [null, { F1: 'absent' }] } } }, true],
    [{ parties: { p: { goalConsensus: [null, 4] } } }, true],
    [{ functions: { f: { critical: ['no', 'yes'] } } }, true],
    [{ relations: { r: { id: [null, 'r'], kind: [null, 'governs'] } } }, true],
    [{ engagements: { e: { title: ['A', 'B'] } } }, false],
    [{ parties: { p: { name: ['A', 'B'] } } }, false],
    [{ placements: { p: { x: [0, 5] } } }, false],
    [{ decisions: { d: { id: [null, 'd'] } } }, false]
  ])('%o: %s', (change, touches) => {
    expect(touchesGovernance(change as never)).toBe(touches);
  });
});
