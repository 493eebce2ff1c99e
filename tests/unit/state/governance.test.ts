import { describe, expect, it, vi } from 'vitest';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { touchesGovernance } from '#lib/state/governance.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { Engine } from '#lib/worker/engine.ts';
import { drawn, euros } from '../analysis/governance/drawn.ts';

const bank = drawn(['bank > prime > cloud'], { 'bank > prime': euros(3) });

describe('what is asked of governance', () => {
  it('is answered about the mirror, with its revision', () => {
    const engine = new Engine();
    engine.load(4, diff(emptyTables, bank));
    const governed = engine.govern('2026-01-01');
    expect(governed).toMatchObject({
      ok: true,
      value: { revision: 4, governance: { asOf: '2026-01-01', clients: [{ id: 'bank' }, {}] } }
    });
    const failing = { kind: 'party', id: 'cloud' as never } as const;
    const supposed = engine.suppose('2026-01-01', [{ failing, level: 0 }]);
    expect(supposed).toMatchObject({
      value: { consequences: [{ steps: 2, cascade: { amount: 3 } }] }
    });
    const renamed = {
      ...bank,
      engagements: bank.engagements.with([['bank > prime' as never, undefined]])
    };
    engine.change(5, diff(bank, renamed));
    expect(engine.govern('2026-01-01')).toMatchObject({ value: { revision: 5 } });
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
    const asked = client.govern('2026-01-01');
    crash('out of memory');
    expect(await asked).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
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
