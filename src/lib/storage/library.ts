import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import type { Database, DiagramRecord } from './database.ts';
import { rawLog, writeStep } from './log.ts';

/** The diagrams of this device, last changed first. */
export async function listDiagrams(database: Database): Promise<DiagramRecord[]> {
  const stored = await database.getAll('docs');
  const records = await Promise.all(stored.map((record) => withSummary(database, record)));
  return records.sort((a, b) => (a.updated < b.updated ? 1 : -1));
}

/** What a person reads about a diagram without opening it. */
export function summaryOf(
  diagram: Diagram
): Pick<DiagramRecord, 'title' | 'parties' | 'engagements'> {
  return {
    title: settingsOf(diagram).title,
    parties: diagram.parties.size,
    engagements: diagram.engagements.size
  };
}

/** Adds a diagram whose history begins with one step; resolves when both are on the disk. */
export async function createDiagram(
  database: Database,
  id: DiagramId,
  diagram: Diagram,
  first: Step
): Promise<void> {
  const record: DiagramRecord = {
    ...summaryOf(diagram),
    id,
    schema: schemaVersion,
    created: first.at,
    updated: first.at,
    epoch: 1,
    takeovers: []
  };
  await writeStep(database, record, first);
  const transaction = database.transaction('docs', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

/** The record of a diagram and all records of its log; undefined when there is no such diagram. */
export async function readDiagram(
  database: Database,
  id: DiagramId
): Promise<{ record: DiagramRecord; log: Awaited<ReturnType<typeof rawLog>> } | undefined> {
  const record = await database.get('docs', id);
  if (!record) return undefined;
  return { record: await withSummary(database, record), log: await rawLog(database, id) };
}

/**
 * Makes this window the diagram's writer from step `base` on. Its steps get a higher epoch, so a
 * window that still believes to be the writer cannot overwrite any of them.
 */
export async function takeOver(
  database: Database,
  id: DiagramId,
  base: number
): Promise<DiagramRecord | undefined> {
  const transaction = database.transaction(['docs', 'app'], 'readwrite', { durability: 'strict' });
  const docs = transaction.objectStore('docs');
  const record = await docs.get(id);
  if (!record) return undefined;
  const app = transaction.objectStore('app');
  const old = summaryKey(id, record.epoch);
  const summary = (await app.get(old)) as Partial<DiagramRecord> | undefined;
  const epoch = record.epoch + 1;
  const takeovers = [...record.takeovers, { epoch, base }];
  const next = { ...record, ...summary, epoch, takeovers };
  await Promise.all([docs.put(next), app.delete(old), transaction.done]);
  return next;
}

/**
 * Renews the library page's copies. They stand beside the record, by epoch, so that they can be
 * written without reading, as a closing window needs, and a window that has lost the diagram
 * renews only what nobody looks at any more.
 */
export async function updateSummary(
  database: Database,
  { id, epoch }: { id: DiagramId; epoch: number },
  summary: ReturnType<typeof summaryOf>,
  updated: string
): Promise<void> {
  const transaction = database.transaction('app', 'readwrite');
  const done = Promise.all([
    transaction.store.put({ ...summary, updated }, summaryKey(id, epoch)),
    transaction.done
  ]);
  transaction.commit();
  await done;
}

function summaryKey(id: DiagramId, epoch: number): string {
  return `summary/${id}/${String(epoch)}`;
}

/** The record with the copies that its writer renewed last. */
async function withSummary(database: Database, record: DiagramRecord): Promise<DiagramRecord> {
  const summary = await database.get('app', summaryKey(record.id, record.epoch));
  return summary ? { ...record, ...(summary as Partial<DiagramRecord>) } : record;
}
