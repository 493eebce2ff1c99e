import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { diff } from '#lib/domain/diff.ts';
import type { Runner } from '#lib/domain/slices.ts';
import type { FilesToOpen, Progress } from '#lib/worker/api.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { diagrams } from '../../support/edits.ts';
import { until } from '../../support/until.ts';

const sample = network(['client > prime > sub']);
const later = network(['client > prime']);
const files: FilesToOpen = { files: [], idSeed: 'seed', importedAt: 'now' };
const done = (revision: number) => ({ ok: true, value: revision });
const crashed = { ok: false, error: { code: 'worker-crashed', detail: 'out of memory' } };
const gone = { ok: false, error: { code: 'worker-gone', detail: 'out of memory' } };
const at: Progress = { part: { metric: 'degree' }, done: 1, of: 9 };
const quiet = () => undefined;

function loaded() {
  const fake = fakeWorkers();
  const client = new EngineClient(fake.spawn);
  client.load(1, sample);
  return { ...fake, client };
}

/** Does a job with a pause at each rest. */
const patiently: Runner = async (job) => {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
    await new Promise((resume) => setTimeout(resume));
  }
};

/** Whether a call is still open after all that could settle it has had its turn. */
async function isOpen(call: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  await new Promise((resume) => setTimeout(resume));
  return (await Promise.race([call, Promise.resolve(open)])) === open;
}

describe('the mirror', () => {
  it('is sent whole once and then follows each change', () => {
    const { client, newest } = loaded();
    expect(diagramText(newest().mirror!)).toBe(diagramText(sample));
    client.change(2, diff(sample, later), later);
    expect(newest().revision).toBe(2);
    expect(diagramText(newest().mirror!)).toBe(diagramText(later));
  });

  it('holds the newest diagram, whatever was loaded and changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), diagrams), { maxLength: 6 }), (list) => {
        const { client, newest } = loaded();
        let now = sample;
        for (const [i, [loads, next]] of list.entries()) {
          if (loads) client.load(i + 2, next);
          else client.change(i + 2, diff(now, next), next);
          now = next;
        }
        expect(diagramText(newest().mirror!)).toBe(diagramText(now));
      }),
      { numRuns: 200 }
    );
  });

  it('is sent in parts when it is large; what is about it waits, and a newer one ends it', async () => {
    const fake = fakeWorkers();
    const client = new EngineClient(fake.spawn, patiently);
    const large = network(Array.from({ length: 5000 }, (_, i) => `client > provider ${i}`));
    const larger = network(['client > one more', ...Array.from(large.parties, ({ name }) => name)]);
    client.load(1, large);
    const { newest } = fake;
    const sent = newest().mirror!.parties.size;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(large.parties.size);
    client.change(2, diff(large, larger), larger);
    void client.analyse([], quiet);
    expect(newest().asked).toHaveLength(0);
    await until(() => expect(newest().asked).toHaveLength(1));
    expect(diagramText(newest().mirror!)).toBe(diagramText(larger));
    expect(newest().revision).toBe(2);

    client.load(3, large);
    client.change(4, diff(large, larger), larger);
    client.load(5, sample);
    void client.analyse([], quiet);
    await until(() => expect(newest().asked).toHaveLength(2));
    expect(diagramText(newest().mirror!)).toBe(diagramText(sample));
    expect(newest().revision).toBe(5);
  });

  it('reaches the worker whole when the one before died on the way', async () => {
    const fake = fakeWorkers();
    const client = new EngineClient(fake.spawn, patiently);
    const large = network(Array.from({ length: 5000 }, (_, i) => `client > provider ${i}`));
    client.load(1, large);
    fake.newest().crash();
    void client.analyse([], quiet);
    await until(() => expect(fake.newest().asked).toHaveLength(1));
    expect(fake.workers).toHaveLength(2);
    expect(fake.newest().mirror!.engagements.size).toBe(large.engagements.size);
  });

  it('costs no worker before there is a diagram or a file', () => {
    const { workers, spawn } = fakeWorkers();
    const client = new EngineClient(spawn);
    client.change(1, {}, sample);
    client.cancel();
    client.stop();
    expect(workers).toHaveLength(0);
  });
});

describe('an analysis', () => {
  it('answers with what the worker found, and tells how far it is', async () => {
    const { client, newest } = loaded();
    const onProgress = vi.fn();
    const call = client.analyse([], onProgress);
    newest().asked[0]!.progress(at);
    newest().asked[0]!.answer(done(1));
    expect(await call).toEqual(done(1));
    // Nothing is kept for what comes later.
    newest().asked[0]!.progress(at);
    expect(onProgress.mock.calls).toEqual([[{ kind: 'progress', at }]]);
  });

  it('gives way to a newer one, which the worker is told', async () => {
    const { client, newest } = loaded();
    const older = client.analyse([], quiet);
    const newer = client.analyse([], quiet);
    expect(await older).toEqual({ ok: false, error: { code: 'superseded' } });
    const [first, second] = newest().asked;
    expect(newest().cancelled).toEqual([first!.ticket]);
    expect(second!.ticket).toBeGreaterThan(first!.ticket);
    second!.answer(done(2));
    expect(await newer).toEqual(done(2));
  });

  it('is settled once: neither a late answer nor late progress is heard any more', async () => {
    const { client, newest } = loaded();
    const onProgress = vi.fn();
    const older = client.analyse([], onProgress);
    const newer = client.analyse([], quiet);
    newest().asked[0]!.progress(at);
    newest().asked[0]!.answer(done(1));
    expect(await older).toEqual({ ok: false, error: { code: 'superseded' } });
    expect(onProgress).not.toHaveBeenCalled();
    expect(await isOpen(newer)).toBe(true);
  });

  it('can be cancelled at once, without waiting for the worker', async () => {
    const { client, newest } = loaded();
    const onProgress = vi.fn();
    const call = client.analyse([], onProgress);
    client.cancel();
    expect(await call).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(newest().cancelled).toEqual([newest().asked[0]!.ticket]);
    newest().asked[0]!.progress(at);
    newest().asked[0]!.fail(new Error('too late'));
    expect(onProgress).not.toHaveBeenCalled();
    expect(await call).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('does not take a file down with it', async () => {
    const { client, newest } = loaded();
    const reading = client.openFiles(files, quiet);
    void client.analyse([], quiet);
    client.cancel();
    expect(await isOpen(reading)).toBe(true);
    newest().asked[0]!.answer({ ok: false, error: { code: 'not-a-diagram' } });
    expect(await reading).toEqual({ ok: false, error: { code: 'not-a-diagram' } });
  });

  it('that fails inside the worker is told as a crash, without a new worker', async () => {
    const { client, newest, workers } = loaded();
    const call = client.analyse([], quiet);
    newest().asked[0]!.fail(new Error('no such table'));
    expect(await call).toEqual({
      ok: false,
      error: { code: 'worker-crashed', detail: 'Error: no such table' }
    });
    expect(workers).toHaveLength(1);
  });
});

describe('a crash', () => {
  it('settles all that is pending and starts the worker anew with the diagram as it now is', async () => {
    const { client, newest, workers } = loaded();
    const calls = [
      client.analyse([], quiet),
      client.openFiles(files, quiet),
      client.openFiles(files, quiet)
    ];
    client.change(2, diff(sample, later), later);
    newest().crash();
    for (const call of calls) expect(await call).toEqual(crashed);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
    expect(newest().revision).toBe(2);
    expect(diagramText(newest().mirror!)).toBe(diagramText(later));
  });

  it('is forgotten once a call has succeeded', async () => {
    const { client, newest, workers } = loaded();
    for (let round = 0; round < 3; round++) {
      newest().crash();
      expect(workers).toHaveLength(round + 2);
      const call = client.analyse([], quiet);
      newest().asked[0]!.answer(done(1));
      expect(await call).toEqual(done(1));
    }
    expect(workers).toHaveLength(4);
  });

  it('a second time leaves no worker, and the next call tries once more', async () => {
    const { client, newest, workers } = loaded();
    const first = client.analyse([], quiet);
    newest().crash();
    expect(await first).toEqual(crashed);
    const second = client.analyse([], quiet);
    newest().crash();
    expect(await second).toEqual(gone);
    expect(workers).toHaveLength(2);
    expect(workers[1]!.terminated).toBe(true);

    client.change(2, diff(sample, later), later);
    expect(workers).toHaveLength(2);
    const third = client.analyse([], quiet);
    expect(workers).toHaveLength(3);
    expect(diagramText(newest().mirror!)).toBe(diagramText(later));
    newest().asked[0]!.answer(done(2));
    expect(await third).toEqual(done(2));
  });

  it('after such a new try counts from the beginning', async () => {
    const { client, newest, workers } = loaded();
    newest().crash();
    newest().crash();
    const call = client.analyse([], quiet);
    newest().crash();
    expect(await call).toEqual(crashed);
    expect(workers).toHaveLength(4);
  });

  it('of a worker that was already replaced says nothing', async () => {
    const { client, workers } = loaded();
    workers[0]!.crash();
    const call = client.analyse([], quiet);
    workers[0]!.crash();
    expect(await isOpen(call)).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('with nothing pending is mended before anybody asks', () => {
    const { newest, workers } = loaded();
    newest().crash();
    expect(workers).toHaveLength(2);
    expect(diagramText(newest().mirror!)).toBe(diagramText(sample));
  });
});

describe('stopping', () => {
  it('ends the worker, settles every call, and the next call starts another', async () => {
    const { client, newest, workers } = loaded();
    const calls = [client.analyse([], quiet), client.openFiles(files, quiet)];
    client.stop();
    for (const call of calls) {
      expect(await call).toEqual({ ok: false, error: { code: 'cancelled' } });
    }
    expect(workers[0]!.terminated).toBe(true);
    const again = client.analyse([], quiet);
    expect(workers).toHaveLength(2);
    expect(diagramText(newest().mirror!)).toBe(diagramText(sample));
    newest().asked[0]!.answer(done(1));
    expect(await again).toEqual(done(1));
  });
});

describe('whatever happens', () => {
  const deed = fc.constantFrom(
    'analyse',
    'analyse',
    'read',
    'cancel',
    'stop',
    'crash',
    'answer',
    'answer',
    'fail',
    'load'
  );

  it('every call settles once, and of analyses only the newest can succeed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat(20)), { maxLength: 25 }), async (list) => {
        const { client, workers, newest } = loaded();
        const settled: number[] = [];
        const late: string[] = [];
        const calls: Promise<unknown>[] = [];
        let newestAnalysis = -1;
        const track = (call: Promise<{ ok: boolean }>, isAnalysis: boolean) => {
          const number = calls.length;
          if (isAnalysis) newestAnalysis = number;
          calls.push(call);
          void call.then(({ ok }) => {
            settled.push(number);
            if (isAnalysis && ok && number !== newestAnalysis) late.push(String(number));
          });
        };
        for (const [what, pick] of list) {
          const asked = workers.flatMap((worker) => worker.asked);
          const one = asked[pick % Math.max(asked.length, 1)];
          if (what === 'analyse') track(client.analyse([], quiet), true);
          else if (what === 'read') track(client.openFiles(files, quiet), false);
          else if (what === 'cancel') client.cancel();
          else if (what === 'stop') client.stop();
          else if (what === 'crash') newest().crash();
          else if (what === 'answer') one?.answer(done(pick));
          else if (what === 'fail') one?.fail(new Error('failed'));
          else client.load(pick, sample);
        }
        client.stop();
        await Promise.all(calls);
        expect(settled.sort((a, b) => a - b)).toEqual(calls.map((_, i) => i));
        expect(late).toEqual([]);
      }),
      { numRuns: 400 }
    );
  });
});
