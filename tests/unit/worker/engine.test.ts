import { expose, proxy, releaseProxy, wrap } from 'comlink';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { isReady } from '#lib/analysis/metrics/metric.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { apply, diff } from '#lib/domain/diff.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import { touchesNetwork } from '#lib/state/analysis.svelte.ts';
import type { EngineApi, FileToRead, Progress } from '#lib/worker/api.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { Engine } from '#lib/worker/engine.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';

const sample = network(['client > prime > sub', 'prime > other'], {
  'client > prime': { annualCost: { amount: 40, currency: 'EUR' }, serviceItems: ['ITO'] }
});
const quiet = () => undefined;

/** Those that need no party to be chosen. */
const asked = metrics.filter((metric) => isReady(metric, {}));

/** Without what is told of the slices in between, which depends on how long they take. */
const begun = (heard: readonly Progress[]) => heard.filter(({ done }) => Number.isInteger(done));

const csv = (text: string): FileToRead => ({
  name: 'network.csv',
  bytes: new TextEncoder().encode(text),
  idSeed: 'seed',
  importedAt: '2026-03-01T12:00:00.000Z'
});

async function analysisOfFresh(diagram: typeof sample, revision = 1) {
  const engine = new Engine();
  engine.load(revision, diff(emptyTables, diagram));
  return engine.analyse(1, {}, quiet);
}

describe('the engine', () => {
  it('finds in a mirror that followed changes what it finds in a fresh one', async () => {
    await fc.assert(
      fc.asyncProperty(edits(25), async (list) => {
        const engine = new Engine();
        const lived = play(start, list);
        engine.load(0, diff(emptyTables, start));
        for (const [i, after] of lived.entries()) {
          if (i > 0) engine.change(i, diff(lived[i - 1]!, after));
        }
        expect(await engine.analyse(1, {}, quiet)).toEqual(
          await analysisOfFresh(lived.at(-1)!, lived.length - 1)
        );
      }),
      { numRuns: 15 }
    );
  });

  it('forgets the diagram before when another is loaded', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    engine.load(2, diff(emptyTables, network(['a > b'])));
    const answer = await engine.analyse(1, {}, quiet);
    expect(answer).toMatchObject({ ok: true, value: { revision: 2, parties: ['a', 'b'] } });
  });

  it('finds the same numbers again after every change that is said to touch none', async () => {
    await fc.assert(
      fc.asyncProperty(edits(25), async (list) => {
        const lived = play(start, list);
        for (const [i, after] of lived.entries()) {
          const before = lived[i - 1];
          if (!before || touchesNetwork(diff(before, after))) continue;
          expect(await analysisOfFresh(after)).toEqual(await analysisOfFresh(before));
        }
      }),
      { numRuns: 10 }
    );
  });

  it('tells of every metric in turn before it begins with it', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const heard: Progress[] = [];
    await engine.analyse(1, {}, (at) => heard.push(at));
    expect(begun(heard)).toEqual(
      asked.map(({ id }, done) => ({ part: id, done, of: asked.length }))
    );
  });

  it('stops between two parts when it is cancelled', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const heard: number[] = [];
    const answer = await engine.analyse(1, {}, ({ done }) => {
      heard.push(done);
      if (done === 2) engine.cancel(1);
    });
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(heard).toEqual([0, 1, 2]);
  });

  it('goes on with a newer analysis when an older one is cancelled', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const [older, newer] = [engine.analyse(1, {}, quiet), engine.analyse(2, {}, quiet)];
    engine.cancel(1);
    expect((await older).ok).toBe(false);
    expect((await newer).ok).toBe(true);
  });

  it('answers for the revision that it began with, whatever changes meanwhile', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const call = engine.analyse(1, {}, quiet);
    engine.load(2, {});
    expect(await call).toEqual(await analysisOfFresh(sample));
  });

  it('reads a file into placed parties with ids of the given seed', () => {
    const read = new Engine().read(csv('client,provider,value\nA,B,5\nB,C,\n'));
    if (!read.ok) throw new Error(read.error.code);
    const diagram = apply(emptyTables, read.value.content);
    expect([...diagram.parties].map(({ name }) => name).sort()).toEqual(['A', 'B', 'C']);
    expect(placementsByParty(diagram).size).toBe(3);
    for (const { id } of diagram.parties) expect(id).toMatch(/^party-seed-/);
    expect(new Engine().read(csv('client,provider,value\nA,B,5\nB,C,\n'))).toEqual(read);
  });

  it('refuses what is no network, and keeps its mirror', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    expect(engine.read(csv('')).ok).toBe(false);
    expect(engine.read(csv('\u0000\u0001')).ok).toBe(false);
    expect(await engine.analyse(1, {}, quiet)).toEqual(await analysisOfFresh(sample));
  });
});

describe('the engine across a real message channel', () => {
  it('answers, tells its progress, gives way, reads a file and follows changes', async () => {
    const { port1, port2 } = new MessageChannel();
    expose(new Engine(), port1);
    const api = wrap<EngineApi>(port2);
    const client = new EngineClient(() => ({
      api,
      callback: (listener) => proxy(listener),
      onCrash: () => undefined,
      terminate: () => {
        api[releaseProxy]();
        port1.close();
        port2.close();
      }
    }));
    try {
      client.load(1, sample);
      const heard: Progress[] = [];
      const [older, newer] = [client.analyse(quiet), client.analyse((at) => heard.push(at))];
      expect(await older).toEqual({ ok: false, error: { code: 'superseded' } });
      expect(await newer).toEqual(await analysisOfFresh(sample));
      expect(begun(heard)).toHaveLength(asked.length);

      const after = network(['a > b']);
      client.change(2, diff(sample, after), after);
      expect(await client.analyse(quiet)).toEqual(await analysisOfFresh(after, 2));

      const read = await client.read(csv('client,provider,value\nA,B,5\n'));
      if (!read.ok) throw new Error(read.error.code);
      const text = diagramText(apply(emptyTables, read.value.content));
      expect(JSON.parse(text)).toMatchObject({ parties: [{ name: 'A' }, { name: 'B' }] });
      expect(await client.read(csv('no header'))).toMatchObject({ ok: false });
    } finally {
      client.stop();
    }
  });
});
