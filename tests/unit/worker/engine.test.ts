import { expose, proxy, releaseProxy, wrap } from 'comlink';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { isReady } from '#lib/analysis/metrics/metric.ts';
import type { Question } from '#lib/analysis/questions.ts';
import { reports } from '#lib/analysis/reports/index.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { Cluster } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { touchesNetwork } from '#lib/state/analysis.svelte.ts';
import type { Asked, EngineApi, FilesToOpen, Heard } from '#lib/worker/api.ts';
import type { ArrangeOrder, ArrangeRequest, Arrangement } from '#lib/worker/arranging.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { Engine } from '#lib/worker/engine.ts';
import { network, partyId } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';

const sample = network(['client > prime > sub', 'prime > other'], {
  'client > prime': { annualCost: { amount: 40, currency: 'EUR' }, serviceItems: ['ITO'] }
});
const quiet = () => undefined;

/** Every question that needs no party to be chosen. */
const all: readonly Asked[] = [...metrics, ...reports]
  .filter((descriptor) => isReady(descriptor, {}))
  .map((descriptor) => {
    const { id } = descriptor;
    const question = 'keys' in descriptor ? { metric: descriptor.id } : { report: descriptor.id };
    return { key: id, question };
  });
const few: readonly Asked[] = [
  { key: 'tiers', question: { metric: 'tier' } },
  { key: 'blocks', question: { report: 'blocks' } },
  { key: 'size', question: { metric: 'party-count' } }
];

/** Without what is told of the slices in between, which depends on how long they take. */
const begun = (heard: readonly Heard[]) =>
  heard.flatMap((one) =>
    one.kind === 'progress' && Number.isInteger(one.at.done) ? [one.at] : []
  );

/** All that an engine says and answers, but how far it is. */
async function answersOf(engine: Pick<EngineApi, 'analyse'>, ticket = 1, asked = all) {
  const heard: Heard[] = [];
  const end = await engine.analyse(ticket, asked, (one) => void heard.push(one));
  return { end, heard: heard.filter(({ kind }) => kind !== 'progress') };
}

const csv = (text: string): FilesToOpen => ({
  files: [{ fileName: 'network.csv', bytes: new TextEncoder().encode(text) }],
  idSeed: 'seed',
  importedAt: '2026-03-01T12:00:00.000Z'
});

async function answersOfFresh(diagram: typeof sample, revision = 1) {
  const engine = new Engine();
  engine.load(revision, diff(emptyTables, diagram));
  return answersOf(engine);
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
        expect(await answersOf(engine)).toEqual(
          await answersOfFresh(lived.at(-1)!, lived.length - 1)
        );
      }),
      { numRuns: 60 }
    );
  });

  it('forgets the diagram before when another is loaded', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    engine.load(2, diff(emptyTables, network(['a > b'])));
    const { end, heard } = await answersOf(engine);
    expect(end).toEqual({ ok: true, value: 2 });
    expect(heard[0]).toMatchObject({ ground: { revision: 2, parties: ['a', 'b'] } });
  });

  it('finds the same numbers again after every change that is said to touch none', async () => {
    await fc.assert(
      fc.asyncProperty(edits(25), async (list) => {
        const lived = play(start, list);
        for (const [i, after] of lived.entries()) {
          const before = lived[i - 1];
          if (!before || touchesNetwork(diff(before, after))) continue;
          expect(await answersOfFresh(after)).toEqual(await answersOfFresh(before));
        }
      }),
      { numRuns: 20 }
    );
  });

  it('tells of every question before it begins with it, the quickest first', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const heard: Heard[] = [];
    await engine.analyse(1, few, (one) => void heard.push(one));
    expect(begun(heard)).toEqual([
      { part: { metric: 'party-count' }, done: 0, of: 3 },
      { part: { metric: 'tier' }, done: 1, of: 3 },
      { part: { report: 'blocks' }, done: 2, of: 3 }
    ]);
    const kinds = heard.map((one) => (one.kind === 'answer' ? one.key : one.kind));
    expect(kinds).toEqual([
      'progress',
      'ground',
      'size',
      'progress',
      'tiers',
      'progress',
      'blocks'
    ]);
  });

  it('tells the ground of each network once, and which answers stand on it', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const network = { layer: { kind: 'ownership' } } as const;
    const { heard } = await answersOf(engine, 1, [
      ...few,
      { key: 'owned', question: { metric: 'degree', network } }
    ]);
    const grounds = heard.filter(({ kind }) => kind === 'ground');
    expect(grounds).toMatchObject([
      { network: 0, ground: { engagements: { length: 3 } } },
      { network: 1, ground: { engagements: [] } }
    ]);
    expect(heard.filter(({ kind }) => kind === 'answer')).toMatchObject([
      { key: 'size', network: 0 },
      { key: 'owned', network: 1 },
      { key: 'tiers', network: 0 },
      { key: 'blocks', network: 0 }
    ]);
  });

  it('says why it has no answer', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const answerTo = async (question: Question) => {
      const { heard } = await answersOf(engine, 1, [{ key: 'it', question }]);
      return heard.find(({ kind }) => kind === 'answer');
    };
    const refused = (error: object) => ({ answer: { ok: false, error } });
    const parameter = 'root';
    expect(await answerTo({ metric: 'dominators' })).toMatchObject(
      refused({ code: 'party-not-chosen', parameter })
    );
    const root = (id: string) => ({ metric: 'dominators', parameters: { root: id } }) as const;
    expect(await answerTo(root('nobody'))).toMatchObject(
      refused({ code: 'unknown-party', parameter, party: 'nobody' })
    );
    expect(await answerTo(root('client'))).toMatchObject({ answer: { ok: true } });
  });

  it('stops between two parts when it is cancelled', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const heard: number[] = [];
    const answer = await engine.analyse(1, few, (one) => {
      if (one.kind !== 'progress') return;
      heard.push(one.at.done);
      if (one.at.done === 2) engine.cancel(1);
    });
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(heard).toEqual([0, 1, 2]);
  });

  it('goes on with a newer analysis when an older one is cancelled', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const [older, newer] = [engine.analyse(1, few, quiet), engine.analyse(2, few, quiet)];
    engine.cancel(1);
    expect((await older).ok).toBe(false);
    expect((await newer).ok).toBe(true);
  });

  it('answers for the revision that it began with, whatever changes meanwhile', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    const call = answersOf(engine);
    engine.load(2, {});
    expect(await call).toEqual(await answersOfFresh(sample));
  });

  it('refuses what is no network, and keeps its mirror', async () => {
    const engine = new Engine();
    engine.load(1, diff(emptyTables, sample));
    expect(engine.openFiles(csv(''), quiet).ok).toBe(false);
    expect(engine.openFiles(csv('\u0000\u0001'), quiet).ok).toBe(false);
    expect(await answersOf(engine)).toEqual(await answersOfFresh(sample));
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
      const heard: Heard[] = [];
      const older = client.analyse(all, quiet);
      const newer = client.analyse(all, (one) => heard.push(one));
      expect(await older).toEqual({ ok: false, error: { code: 'superseded' } });
      const fresh = await answersOfFresh(sample);
      expect(await newer).toEqual(fresh.end);
      expect(heard.filter(({ kind }) => kind !== 'progress')).toEqual(fresh.heard);
      expect(begun(heard)).toHaveLength(all.length);

      const after = network(['a > b']);
      client.change(2, diff(sample, after), after);
      const viaClient = {
        analyse: (_: number, ...rest: Parameters<typeof client.analyse>) => client.analyse(...rest)
      };
      expect(await answersOf(viaClient as EngineApi)).toEqual(await answersOfFresh(after, 2));

      const opened = await client.openFiles(csv('client,provider,value\nA,B,5\n'), quiet);
      expect(opened).toMatchObject({
        ok: true,
        value: { own: false, sheets: [{ file: 'network.csv' }] }
      });
      expect(await client.openFiles(csv(''), quiet)).toMatchObject({ ok: false });
    } finally {
      client.stop();
    }
  });
});

describe('arranging', () => {
  const request: ArrangeRequest = {
    layout: 'grouped',
    seed: 3,
    release: false,
    groupBy: 'cluster',
    middle: []
  };
  const pinned = [...sample.placements].map((each) => ({
    ...each,
    pinned: each.partyId === 'sub'
  }));
  const diagram = {
    ...sample,
    placements: sample.placements.with(pinned.map((each) => [each.id, each])),
    parties: sample.parties.with(
      [...sample.parties].map((each) => [each.id, { ...each, country: 'NL' }])
    ),
    clusters: Table.of([
      { id: 'k1', name: 'Park', kind: 'park', memberIds: ['prime', 'sub'] } as unknown as Cluster
    ])
  };

  function arranging() {
    const orders: ArrangeOrder[] = [];
    const [finish, stops]: [((found: Arrangement) => void)[], number[]] = [[], []];
    const engine = new Engine(undefined, (order) => {
      const index = orders.push(order) - 1;
      const done = new Promise<Arrangement>((resolve) => finish.push(resolve));
      return { done, stop: () => stops.push(index) };
    });
    engine.load(1, diff(emptyTables, diagram));
    return { engine, orders, finish, stops };
  }

  it('tells the layout who is pinned, and the groups that are asked for', async () => {
    const { engine, orders, finish } = arranging();
    const answer = engine.arrange(request, quiet);
    const found: Arrangement = [[partyId('sub'), { x: 1, y: 2 }]];
    finish[0]!(found);
    expect(await answer).toEqual({ ok: true, value: found });
    const { input } = orders[0]!;
    expect([...input.parties].sort()).toEqual(['client', 'other', 'prime', 'sub']);
    expect([...input.pinned!.keys()]).toEqual(['sub']);
    expect([...input.groups!]).toEqual([
      ['prime', 'k1'],
      ['sub', 'k1']
    ]);
    void engine.arrange({ ...request, release: true, groupBy: 'country' }, quiet);
    expect(orders[1]!.input.pinned!.size).toBe(0);
    expect([...orders[1]!.input.groups!.values()]).toEqual(['NL', 'NL', 'NL', 'NL']);
  });

  it('ends the worker when it is stopped, or asked for something else', async () => {
    const { engine, stops } = arranging();
    const first = engine.arrange(request, quiet);
    const second = engine.arrange(request, quiet);
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } });
    engine.stopArranging();
    expect(await second).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(stops).toEqual([0, 1]);
  });
});
