import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import { crc32 } from '#lib/storage/checksum.ts';
import type { Database, LogRecord, Takeover } from '#lib/storage/database.ts';
import { finished } from '#lib/domain/slices.ts';
import { eraseStep, rawLog, writeStep } from '#lib/storage/log.ts';
import { replayed } from '#lib/storage/replay.ts';
import { diagramText, network, textOf } from '../../support/diagrams.ts';
import { edits, play, start } from '../../support/edits.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const replay = (...given: Parameters<typeof replayed>) => finished(replayed(...given));

const id = diagramId('diagram-1');
const mine = { id, epoch: 1 };
const titled = (diagram: Diagram, title: string): Diagram => ({
  ...diagram,
  settings: diagram.settings.with([[settingsOf(diagram).id, { ...settingsOf(diagram), title }]])
});

const sample = network(['client > prime > sub']);
const revisions = [sample, ...['one', 'two', 'three'].map((title) => titled(sample, title))];
const steps = stepsThrough(...revisions);

/** More text than one record may hold, with a sign of two code units across every border. */
const longTitle = `x${'🧵'.repeat(30_000)}`;
const longStep: Step = { ...steps[1]!, params: { title: longTitle } };

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
});
afterEach(() => {
  database.close();
  vi.restoreAllMocks();
});

async function write(list: readonly Step[], diagram = mine): Promise<void> {
  for (const step of list) await writeStep(database, diagram, step);
}

async function read(takeovers: readonly Takeover[] = []) {
  return replay(await rawLog(database, id), { takeovers });
}

async function readSound(takeovers: readonly Takeover[] = []) {
  const log = await read(takeovers);
  if (!log.ok) throw new Error(log.error.reason);
  return log.value;
}

describe('a log', () => {
  it('gives back its steps and the diagram that they lead to', async () => {
    await write(steps);
    const log = await readSound();
    expect(log.steps).toEqual(steps);
    expect(diagramText(log.diagram)).toBe(diagramText(revisions.at(-1)!));
    expect(log.strays).toBe(0);
  });

  it('gives back any diagram after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(edits(20), async (list) => {
        forgetEverything();
        database = await openedDatabase();
        const lived = play(start, list);
        await write(stepsThrough(...lived));
        const log = await readSound();
        expect(diagramText(log.diagram)).toBe(diagramText(lived.at(-1)!));
        expect(textOf(log.steps)).toBe(textOf(stepsThrough(...lived)));
      }),
      { numRuns: 15 }
    );
  });

  it('that is empty leads to an empty diagram', async () => {
    expect(await readSound()).toMatchObject({ steps: [], strays: 0 });
  });

  it('keeps which step an undo takes back', async () => {
    const undo: Step = { ...stepsThrough(sample, revisions[1]!, sample)[2]!, undoes: 2 };
    await write([...steps.slice(0, 2), undo]);
    expect((await readSound()).steps[2]?.undoes).toBe(2);
  });

  it('is read in the order of steps, whatever the order of writing', async () => {
    await write([...steps].reverse());
    expect((await readSound()).steps).toEqual(steps);
  });

  it('does not mix with the log of another diagram', async () => {
    await write(steps);
    await write(steps.slice(0, 2), { id: diagramId('diagram-10'), epoch: 1 });
    expect((await readSound()).steps).toHaveLength(4);
    expect(await rawLog(database, diagramId('diagram-10'))).toHaveLength(2);
    expect(await rawLog(database, diagramId('diagram-'))).toHaveLength(0);
  });
});

describe('writing a step', () => {
  it('again replaces it', async () => {
    await write(steps.slice(0, 2));
    await write([{ ...steps[1]!, params: { title: 'newer' } }]);
    const { steps: kept } = await readSound();
    expect(kept.map(({ params }) => params['title'])).toEqual(['step 1', 'newer']);
  });

  it('cuts what is long, and leaves nothing of it when it shrinks again', async () => {
    await write([steps[0]!, longStep]);
    const records = await rawLog(database, id);
    expect(records.length).toBeGreaterThan(3);
    for (const { body } of records) expect(body.length).toBeLessThanOrEqual(20_000);
    expect((await readSound()).steps[1]).toEqual(longStep);

    await write([steps[1]!]);
    expect(await rawLog(database, id)).toHaveLength(2);
    expect((await readSound()).steps).toEqual(steps.slice(0, 2));
  });

  it.each([19_999, 20_000, 20_001, 40_000, 40_001])(
    'of %i characters takes as many records as it needs',
    async (length) => {
      const bare = JSON.stringify({ ...steps[0]!, params: { title: '' } }).length;
      const step = { ...steps[0]!, params: { title: 'x'.repeat(length - bare) } };
      expect(JSON.stringify(step)).toHaveLength(length);
      await write([step]);
      expect(await rawLog(database, id)).toHaveLength(Math.ceil(length / 20_000));
      expect((await readSound()).steps).toEqual([step]);
    }
  );

  it('begins its transaction in the task of the call, strictly durable, and commits it at once', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    for (const job of [
      () => writeStep(database, mine, longStep),
      () => eraseStep(database, mine, 2)
    ]) {
      transaction.mockClear();
      commit.mockClear();
      const done = job();
      expect(transaction.mock.calls).toEqual([['ops', 'readwrite', { durability: 'strict' }]]);
      expect(commit).toHaveBeenCalledOnce();
      await done;
    }
    expect(get).not.toHaveBeenCalled();
  });

  it('rejects when the disk refuses, and leaves the earlier form whole', async () => {
    await write(steps.slice(0, 2));
    const refusing = vi.spyOn(IDBTransaction.prototype, 'commit');
    refusing.mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    await expect(writeStep(database, mine, longStep)).rejects.toThrow();
    await expect(eraseStep(database, mine, 2)).rejects.toThrow();
    refusing.mockRestore();
    expect((await readSound()).steps).toEqual(steps.slice(0, 2));
  });

  it('rejects when the connection has gone', async () => {
    database.close();
    await expect(writeStep(database, mine, steps[0]!)).rejects.toThrow();
    await expect(eraseStep(database, mine, 1)).rejects.toThrow();
  });
});

describe('erasing a step', () => {
  it('takes all its records out of the log, and no other', async () => {
    await write([steps[0]!, longStep]);
    await eraseStep(database, mine, 2);
    expect((await readSound()).steps).toEqual(steps.slice(0, 1));
    await write([steps[1]!]);
    expect((await readSound()).steps).toEqual(steps.slice(0, 2));
  });

  it('that is not there is done at once', async () => {
    await write(steps);
    await eraseStep(database, mine, 99);
    await eraseStep(database, { id, epoch: 7 }, 1);
    expect((await readSound()).steps).toEqual(steps);
  });
});

describe('a window that lost the diagram', () => {
  const late = (seq: number): Step => ({ ...steps[3]!, seq });

  it('does no harm: its later steps are counted, not applied', async () => {
    await write(steps.slice(0, 2));
    await write([steps[2]!], { id, epoch: 2 });
    await write([late(3), { ...longStep, seq: 4 }]);
    const log = await readSound([{ epoch: 2, base: 2 }]);
    expect(log.steps).toEqual(steps.slice(0, 3));
    expect(log.strays).toBe(2);
    expect(settingsOf(log.diagram).title).toBe('two');
  });

  it('is told from each that took over since', async () => {
    await write(steps.slice(0, 1));
    await write([steps[1]!], { id, epoch: 2 });
    await write([steps[2]!], { id, epoch: 3 });
    await write([late(2)]);
    await write([late(3)], { id, epoch: 2 });
    const takeovers = [
      { epoch: 2, base: 1 },
      { epoch: 3, base: 2 }
    ];
    const log = await readSound(takeovers);
    expect(log.steps).toEqual(steps.slice(0, 3));
    expect(log.strays).toBe(2);
  });

  it('makes no gap when it wrote beyond the end', async () => {
    await write(steps.slice(0, 2));
    await write([late(3), late(4)]);
    const log = await readSound([{ epoch: 2, base: 2 }]);
    expect(log).toMatchObject({ steps: steps.slice(0, 2), strays: 2 });
  });
});

/** The log's records as they would be after an accident. */
async function damaged(
  accident: (records: LogRecord[]) => unknown[],
  list: readonly Step[] = steps
): Promise<ReturnType<typeof replay>> {
  await write(list);
  const records = accident(await rawLog(database, id)) as LogRecord[];
  return replay(records, { takeovers: [] });
}

const at = (seq: number, change: (record: LogRecord) => unknown) => (records: LogRecord[]) =>
  records.map((record) => (record.seq === seq ? change(record) : record));

/** A record whose checksum is right, whatever its text. */
const rewritten = (record: LogRecord, body: string) => ({ ...record, body, crc: crc32(body) });

const withStep = (change: (step: Step) => unknown) => (record: LogRecord) =>
  rewritten(record, JSON.stringify(change(JSON.parse(record.body) as Step)));

describe('a damaged log', () => {
  it.each<[string, string, (records: LogRecord[]) => unknown[]]>([
    [
      'whose text was altered',
      'checksum',
      at(3, (r) => ({ ...r, body: r.body.replace('t', 'T') }))
    ],
    ['whose text was cut off', 'checksum', at(3, (r) => ({ ...r, body: r.body.slice(0, -1) }))],
    ['whose checksum was altered', 'checksum', at(3, (r) => ({ ...r, crc: r.crc ^ 1 }))],
    ['whose text is no text', 'checksum', at(3, (r) => ({ ...r, body: undefined }))],
    ['that says to have more parts', 'incomplete', at(3, (r) => ({ ...r, parts: 2 }))],
    ['whose first part is not there', 'incomplete', at(3, (r) => ({ ...r, part: 1 }))],
    ['that is there twice', 'incomplete', (all) => [...all, { ...all[2]!, epoch: 2 }]],
    ['that is gone', 'gap', (all) => all.filter(({ seq }) => seq !== 3)],
    ['that is no JSON', 'invalid', at(3, (r) => rewritten(r, '{"seq":3,'))],
    ['that is no step', 'invalid', at(3, (r) => rewritten(r, '{"seq":3}'))],
    ['that is nothing', 'invalid', at(3, (r) => rewritten(r, 'null'))],
    [
      'of a command that nobody knows',
      'invalid',
      at(
        3,
        withStep((s) => ({ ...s, label: 'x/y' }))
      )
    ],
    [
      'that is another step',
      'invalid',
      at(
        3,
        withStep((s) => ({ ...s, seq: 2 }))
      )
    ],
    [
      'whose change is no change',
      'invalid',
      at(
        3,
        withStep((s) => ({ ...s, diff: { parties: [] } }))
      )
    ],
    [
      'that reaches for a prototype',
      'invalid',
      at(3, (r) => rewritten(r, r.body.replace('"title"', '"__proto__"')))
    ],
    ['of a newer version', 'newer-version', at(3, (r) => ({ ...r, schema: schemaVersion + 1 }))],
    [
      'that leaves an engagement without its client',
      'missing-end',
      at(
        3,
        withStep((s) => ({
          ...s,
          diff: { engagements: { 'client > prime': { clientId: ['client', 'nobody'] } } }
        }))
      )
    ],
    [
      'that removes a party but not its engagements',
      'missing-end',
      at(
        3,
        withStep((s) => ({ ...s, diff: removal('client') }))
      )
    ]
  ])('with a step %s stops there: %s', async (_, reason, accident) => {
    const log = await damaged(accident);
    expect(log).toMatchObject({
      ok: false,
      error: { code: 'log-damaged', reason, seq: 3, readable: { strays: 0 } }
    });
    if (log.ok) return;
    expect(log.error.readable.steps).toEqual(steps.slice(0, 2));
    expect(diagramText(log.error.readable.diagram)).toBe(diagramText(revisions[1]!));
  });

  it.each([1, 2, 4])('can be read up to the damage, wherever it is: step %i', async (seq) => {
    const log = await damaged(at(seq, (record) => ({ ...record, crc: 0 })));
    expect(log).toMatchObject({ ok: false, error: { seq, unread: steps.length - seq + 1 } });
    if (!log.ok) expect(log.error.readable.steps).toEqual(steps.slice(0, seq - 1));
  });

  it('with a gap tells how many steps it still holds from there on', async () => {
    const log = await damaged((all) => all.filter(({ seq }) => seq !== 2));
    expect(log).toMatchObject({ ok: false, error: { reason: 'gap', seq: 2, unread: 2 } });
  });

  it('tells strays apart from what could not be read', async () => {
    await write(steps);
    await write([{ ...steps[3]!, seq: 5 }], { id, epoch: 0 });
    const records = at(2, (r) => ({ ...r, crc: 0 }))(await rawLog(database, id)) as LogRecord[];
    const log = replay(records, { takeovers: [{ epoch: 1, base: 4 }] });
    expect(log).toMatchObject({ ok: false, error: { unread: 3, readable: { strays: 1 } } });
  });

  it.each(['a middle part', 'the last part', 'all but the first'])(
    'of a long step that lacks %s is incomplete',
    async (lost) => {
      const log = await damaged(
        (all) => {
          const last = Math.max(...all.map(({ part }) => part));
          const isLost = ({ part }: LogRecord) =>
            lost === 'a middle part'
              ? part === 1
              : lost === 'the last part'
                ? part === last
                : part > 0;
          return all.filter((record) => !isLost(record));
        },
        [steps[0]!, longStep]
      );
      expect(log).toMatchObject({ ok: false, error: { reason: 'incomplete', seq: 2 } });
    }
  );
});

describe('records that this app never wrote', () => {
  const strange = fc.oneof(
    fc.constantFrom<unknown>(0, -1, 1.5, 1e300, Infinity, -Infinity, '', '2', [], [2], {}, null),
    fc.constant(undefined),
    fc.integer({ min: -2, max: 6 }),
    fc.date({ noInvalidDate: true })
  );
  const garbage = fc.record({
    docId: fc.constant<unknown>(id),
    epoch: strange,
    seq: strange,
    part: strange,
    parts: strange,
    schema: strange,
    body: fc.oneof(strange, fc.string(), fc.json()),
    crc: strange
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<LogRecord>;

  it('never make reading throw, nor add a step, nor hide damage', async () => {
    await write(steps);
    const sound = await rawLog(database, id);
    fc.assert(
      fc.property(fc.array(garbage, { minLength: 1, maxLength: 4 }), (others) => {
        const log = replay([...others, ...sound], { takeovers: [{ epoch: 2, base: 2 }] });
        const read = log.ok ? log.value : log.error.readable;
        expect(steps.slice(0, read.steps.length)).toEqual(read.steps);
      })
    );
  });

  it.each<[string, unknown]>([
    ['text', 'x'],
    ['an infinite number', Infinity],
    ['a date', new Date(0)],
    ['a list', [3]],
    ['a fraction', 2.5],
    ['zero', 0]
  ])('with %s for a number hide none of the steps that it did write', async (_, seq) => {
    await write(steps);
    await database.put('ops', { ...(await rawLog(database, id))[0]!, seq: seq as number });
    expect((await readSound()).steps).toEqual(steps);
  });

  it('far beyond the end are damage, told at once', async () => {
    await write(steps);
    await database.put('ops', { ...(await rawLog(database, id))[0]!, seq: 2 ** 50 });
    const log = await read();
    expect(log).toMatchObject({ ok: false, error: { reason: 'gap', seq: 5, unread: 1 } });
  });
});

describe('the checksum', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339]
  ])('of %j is the published one', (text, expected) => {
    expect(crc32(text)).toBe(expected);
  });

  it('is that of the UTF-8 bytes', () => {
    for (const text of ['外包', 'naïve', '🧵']) expect(crc32(text)).toBe(crc32Bytewise(text));
  });

  it('tells any two texts apart that differ in one character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, pick) => {
        const place = pick % text.length;
        const other = text.charCodeAt(place) === 0x21 ? '"' : '!';
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        expect(crc32(changed)).not.toBe(crc32(text));
      })
    );
  });
});

/** The definition, bit by bit and without a table. */
function crc32Bytewise(text: string): number {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function removal(name: string) {
  const gone = { id: [name, null], name: [name, null], kind: ['company', null] };
  return { parties: { [name]: gone } };
}
