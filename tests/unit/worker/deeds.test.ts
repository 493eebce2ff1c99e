import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deed } from '#lib/domain/deed.ts';
import { diff } from '#lib/domain/diff.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Database } from '#lib/storage/database.ts';
import { createDiagram, takeOver } from '#lib/storage/library.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { writeStep } from '#lib/storage/log.ts';
import { doneOnLog } from '#lib/worker/deeds.ts';
import { network } from '../../support/diagrams.ts';
import {
  diagramId,
  forgetEverything,
  openedDatabase,
  stepsThrough
} from '../../support/storage.ts';

const id = diagramId('diagram-1');
const at = '2026-05-01T00:00:00.000Z';
const small = network(['a > b']);
const large = network(['a > b', 'b > c']);
const end = { id, epoch: 1, seq: 2 };
const takeBack: Deed = { do: 'take-back', seqs: [2], at };

let database: Database;
beforeEach(async () => {
  forgetEverything();
  database = await openedDatabase();
  const [first, second] = stepsThrough(small, large);
  await createDiagram(database, id, small, first!);
  await writeStep(database, { id, epoch: 1 }, second!);
});
afterEach(() => {
  database.close();
});

async function stored() {
  const found = await readDiagram(database, id);
  if (!found?.log.ok) throw new Error('unreadable');
  return found.log.value;
}

describe('a deed on a stored log', () => {
  it('is one more step, which leads on from what the log tells', async () => {
    expect(await doneOnLog(end, takeBack)).toEqual({ ok: true, value: undefined });
    const log = await stored();
    expect(log.last).toBe(3);
    expect(log.steps.at(-1)).toMatchObject({ seq: 3, undoes: 2, at });
    expect(diff(emptyTables, log.diagram)).toEqual(diff(emptyTables, small));
  });

  it('can be taken back in its turn', async () => {
    await doneOnLog(end, takeBack);
    await doneOnLog({ ...end, seq: 3 }, { do: 'take-back', seqs: [3], at });
    expect(diff(emptyTables, (await stored()).diagram)).toEqual(diff(emptyTables, large));
  });

  it('is refused where the log ends elsewhere, or another window writes it', async () => {
    const overtaken = { ok: false, error: { code: 'overtaken' } };
    expect(await doneOnLog({ ...end, seq: 1 }, takeBack)).toEqual(overtaken);
    await takeOver(database, id, 2);
    expect(await doneOnLog(end, takeBack)).toEqual(overtaken);
    expect((await stored()).last).toBe(2);
  });

  it('changes nothing when the command refuses it', async () => {
    const refused = await doneOnLog(end, { do: 'take-back', seqs: [1], at });
    expect(refused.ok).toBe(false);
    expect((await stored()).last).toBe(2);
  });
});
