import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';
import type { CommandId } from '#lib/domain/commands/index.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { Library, library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type * as Log from '#lib/storage/log.ts';
import type * as Replay from '#lib/storage/replay.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, network, party, partyId, placement } from '../../support/diagrams.ts';
import type { Edit } from '../../support/edits.ts';
import { argsOf, edits } from '../../support/edits.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';

/** Stores that break their promises: what the tests below must find out. */
const broken = vi.hoisted(() => ({
  as: undefined as 'saved too early' | 'failures ignored' | 'a record dropped' | undefined
}));
vi.mock('#lib/storage/log.ts', async (load) => {
  const real = await load<typeof Log>();
  const writeStep: typeof real.writeStep = (...args) => {
    const written = real.writeStep(...args);
    if (broken.as === 'failures ignored') return written.catch(() => 0);
    if (broken.as !== 'saved too early') return written;
    written.catch(() => undefined);
    return Promise.resolve(0);
  };
  return { ...real, writeStep };
});
vi.mock('#lib/storage/replay.ts', async (load) => {
  const real = await load<typeof Replay>();
  const isCut = (count: number) => broken.as === 'a record dropped' && count > 1;
  const replayed: typeof real.replayed = (records, ...rest) =>
    real.replayed(isCut(records.length) ? records.slice(0, -1) : records, ...rest);
  return { ...real, replayed };
});

const sample = network(['client > prime > sub']);

const closing: (() => void)[] = [];
beforeEach(() => {
  fakeBrowser();
});
afterEach(() => {
  broken.as = undefined;
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) close();
  vi.unstubAllGlobals();
});

/** What the storage is asked to do; any of it may fail. */
const calls = [
  [IDBObjectStore, ['put', 'delete', 'get', 'getAll', 'getAllKeys', 'openKeyCursor']],
  [IDBDatabase, ['transaction']]
] as const;

/** From now on the n-th of those calls fails, as it does on a full or a broken disk. */
function failAt(n: number): { readonly reached: boolean } {
  let count = 0;
  const state = { reached: false };
  for (const [owner, names] of calls) {
    for (const name of names) {
      const methods = owner.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
      const real = methods[name]!;
      vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...args) {
        if (++count === n) {
          state.reached = true;
          throw new DOMException(`call ${String(n)}`, 'QuotaExceededError');
        }
        return real.apply(this, args);
      });
    }
  }
  return state;
}

async function opened(id: DiagramId): Promise<Session | undefined> {
  const engine = new EngineClient(fakeWorkers().spawn);
  const result = await openDiagram(id, { view: plainView, engine }).catch(() => undefined);
  if (!result?.ok) return undefined;
  closing.push(result.value.close);
  return result.value.session;
}

async function created(): Promise<DiagramId> {
  const id = await library.create(sample);
  if (!id.ok) throw new Error(id.error.detail);
  return id.value;
}

/** What the disk holds, by a connection of its own. */
async function onDisk(id: DiagramId): Promise<string> {
  const read = await new Library().open(id);
  if (!read.ok) throw new Error(read.error.code);
  return diagramText(read.value.log.diagram);
}

const scripts: Readonly<Record<string, (session: Session) => void>> = {
  renames: (session) => {
    for (const name of ['One', 'Two', 'Three']) {
      session.run('party/rename', { id: partyId('sub'), name });
    }
  },
  'a drag': ({ editor }) => {
    const [to] = [...editor.diagram.placements];
    editor.begin();
    for (const x of [1, 2, 3]) editor.run('placement/move', { to: [{ id: to!.id, x, y: 0 }] });
    editor.end();
  },
  'undo and redo': (session) => {
    session.run('party/add', { party: party('new'), placement: placement('new', 0, 0) });
    session.editor.undo();
    session.editor.redo();
  },
  'everything taken away': (session) => {
    const parties = [...session.diagram.parties].map(({ id }) => id);
    session.run('selection/remove', { parties, engagements: [] });
  },
  typing: (session) => {
    for (const title of ['A', 'Ab', 'Abc']) session.type('diagram/rename', { title });
    session.endTyping();
  }
};

/** Every call fails once; at which ones the disk then held something else than was shown as saved. */
async function lossesIn(name: string): Promise<{ calls: number; lostAt: number[] }> {
  const lostAt: number[] = [];
  for (let n = 1; n < 200; n++) {
    const id = await created();
    const session = await opened(id);
    const fault = failAt(n);
    scripts[name]!(session!);
    await session!.autosave.settled();
    expect(session!.saving.status).toBe('saved');
    vi.restoreAllMocks();
    const kept = await onDisk(id).catch(() => 'unreadable');
    if (kept !== diagramText(session!.diagram)) lostAt.push(n);
    for (const close of closing.splice(0)) close();
    if (!fault.reached) return { calls: n, lostAt };
  }
  throw new Error('the calls have no end');
}

describe('a storage call that fails, whichever it is', () => {
  it.each(Object.keys(scripts))('loses nothing that is shown as saved: %s', async (name) => {
    const { calls, lostAt } = await lossesIn(name);
    expect(lostAt).toEqual([]);
    expect(calls).toBeGreaterThan(3);
  });

  it.each(['saved too early', 'failures ignored', 'a record dropped'] as const)(
    'is found out in a store that breaks its promise: %s',
    async (how) => {
      broken.as = how;
      const { lostAt } = await lossesIn('renames');
      expect(lostAt).not.toEqual([]);
    }
  );

  it('at opening or creating leaves the network readable the next time', async () => {
    let n = 1;
    for (; n < 200; n++) {
      const id = await created();
      const before = await onDisk(id);
      const fault = failAt(n);
      const session = await opened(id);
      const made = await library.create(sample).catch(() => undefined);
      vi.restoreAllMocks();
      expect(await onDisk(id), `call ${String(n)}`).toBe(before);
      if (made?.ok) expect(await onDisk(made.value)).toBe(diagramText(sample));
      if (session) {
        session.run('party/rename', { id: partyId('sub'), name: 'After' });
        await until(() => expect(session.saving.status).toBe('saved'));
        expect(await onDisk(id)).toBe(diagramText(session.diagram));
      }
      for (const close of closing.splice(0)) close();
      if (!fault.reached) break;
    }
    expect(n).toBeGreaterThan(3);
    expect(n).toBeLessThan(200);
  });
});

describe('random commands', () => {
  const run = (session: Session, { command, dice }: Edit, serial: number) =>
    session.editor.run(command, argsOf<CommandId>(session.diagram, { command, dice }, serial));

  it('lead on the disk to what is shown; undone and done again, to the same', async () => {
    await fc.assert(
      fc.asyncProperty(edits(40), async (list) => {
        const id = await created();
        const session = await opened(id);
        const known = list.filter(({ command }) => command !== 'diagram/fill');
        for (const [serial, each] of known.entries()) run(session!, each, serial);
        await session!.autosave.settled();
        const end = diagramText(session!.diagram);
        expect(await onDisk(id)).toBe(end);
        while (session!.editor.undo());
        expect(diagramText(session!.diagram)).toBe(diagramText(sample));
        await session!.autosave.settled();
        expect(await onDisk(id)).toBe(diagramText(sample));
        while (session!.editor.redo());
        await session!.autosave.settled();
        expect(diagramText(session!.diagram)).toBe(end);
        expect(await onDisk(id)).toBe(end);
        for (const close of closing.splice(0)) close();
      }),
      { numRuns: 20 }
    );
  });
});
