import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandId } from '#lib/domain/commands/index.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { Library, library } from '#lib/state/library.svelte.ts';
import { openDiagram } from '#lib/state/opening.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { createDiagram } from '#lib/storage/library.ts';
import { writeStep } from '#lib/storage/log.ts';
import { fakeBrowser } from '../../support/browser.ts';
import { diagramText, network } from '../../support/diagrams.ts';
import { Disk } from '../../support/disk.ts';
import type { Edit } from '../../support/edits.ts';
import { argsOf, edit, play, start } from '../../support/edits.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { plainView } from '../../support/session.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const sample = network(['client > prime > sub']);

beforeEach(() => {
  fakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What the library reads there, by a connection of its own. */
async function read(id: DiagramId): Promise<string> {
  const found = await new Library().open(id);
  return found.ok ? diagramText(found.value.log.diagram) : found.error.code;
}

/** An edit, and how many turns of the event loop pass before the power may go. */
const moments = fc.array(fc.tuple(edit, fc.nat(3)), { minLength: 4, maxLength: 12 });

/** How often the power went, and how often something was gone that had been shown as saved. */
async function cuts(list: readonly (readonly [Edit, number])[], isDeaf = false) {
  const disk = new Disk();
  const id = await library.create(sample);
  if (!id.ok) throw new Error(id.error.detail);
  const engine = new EngineClient(fakeWorkers().spawn);
  const opened = await openDiagram(id.value, { view: plainView, engine });
  if (!opened.ok) throw new Error(opened.error.code);
  const { session, close } = opened.value;
  disk.isDeaf = isDeaf;
  const shown = [diagramText(session.diagram)];
  let [saved, cut, lost] = [0, 0, 0];
  const known = list.filter(([{ command }]) => command !== 'diagram/fill');
  for (const [serial, [{ command, dice }, turns]] of known.entries()) {
    session.editor.run(command, argsOf<CommandId>(session.diagram, { command, dice }, serial));
    shown.push(diagramText(session.diagram));
    for (let turn = 0; turn < turns; turn++) await new Promise((next) => setTimeout(next));
    if (session.saving.status === 'saved') saved = shown.length - 1;
    cut += 1;
    const kept = await disk.afterCut(() => read(id.value));
    if (shown.lastIndexOf(kept) < saved) lost += 1;
  }
  await session.autosave.settled();
  if ((await disk.afterCut(() => read(id.value))) !== shown.at(-1)) lost += 1;
  close();
  vi.restoreAllMocks();
  return { cut: cut + 1, lost };
}

describe('a power cut', () => {
  it('takes nothing that was shown as saved, whenever it comes', async () => {
    let total = 0;
    await fc.assert(
      fc.asyncProperty(moments, async (list) => {
        const { cut, lost } = await cuts(list);
        total += cut;
        expect(lost).toBe(0);
      }),
      { numRuns: 8 }
    );
    console.info(`${String(total)} power cuts`);
    expect(total).toBeGreaterThan(20);
  });

  it('is found out where nothing is flushed', async () => {
    // So many that some of them are steps, whatever commands there are.
    const list = fc.sample(fc.tuple(edit, fc.constant(3)), { numRuns: 20, seed: 1 });
    expect((await cuts(list, true)).lost).toBeGreaterThan(0);
  });
});

describe('a torn tail of an earlier power cut', () => {
  const id = diagramId('torn');

  /** Sessions that write a step each, with the power going at the end of all but the last. */
  async function lostAfter(list: readonly Edit[], isOneFile = false): Promise<number[]> {
    forgetEverything();
    const disk = new Disk();
    disk.isOneFile = isOneFile;
    const revisions = play(start, list);
    const lost: number[] = [];
    for (const [index, step] of stepsThrough(...revisions).entries()) {
      const database = await openedDatabase();
      if (index === 0) await createDiagram(database, id, revisions[0]!, step);
      else await writeStep(database, { id, epoch: 1 }, step);
      database.close();
      if ((await disk.afterCut(() => read(id))) !== diagramText(revisions[index]!))
        lost.push(index);
      disk.tear();
    }
    vi.restoreAllMocks();
    return lost;
  }

  it('takes nothing of later sessions', async () => {
    let total = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 6, maxLength: 12 }), async (list) => {
        expect(await lostAfter(list)).toEqual([]);
        total += play(start, list).length;
      }),
      { numRuns: 5 }
    );
    console.info(`${String(total)} torn tails`);
    expect(total).toBeGreaterThan(5);
  });

  it('is found out in an app that makes no scratch database', async () => {
    // So many that some of them are steps, whatever commands there are.
    const list = fc.sample(edit, { numRuns: 40, seed: 1 });
    expect(await lostAfter(list, true)).not.toEqual([]);
  });
});
