import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Runner } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import type { Database, DiagramRecord, Writing } from './database.ts';
import { writeFirstStep } from './log.ts';
import { withTakeover } from './strays.ts';
import { within } from './transaction.ts';

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

/** A diagram that begins here: its first step, and what is known of where it was before. */
interface Beginning extends Partial<Pick<DiagramRecord, 'created' | 'updated' | 'trashedAt'>> {
  readonly first: Step;
}

/**
 * Adds a diagram whose history begins with one step; resolves when both are on the disk.
 * @param run who must not stand still meanwhile says how
 */
export async function createDiagram(
  database: Database,
  id: DiagramId,
  diagram: Diagram,
  begin: Step | Beginning,
  run: Runner = finished
): Promise<void> {
  const { first, ...known } = 'first' in begin ? begin : { first: begin };
  const record: DiagramRecord = {
    ...summaryOf(diagram),
    id,
    schema: schemaVersion,
    created: first.at,
    updated: first.at,
    ...known,
    epoch: 1,
    takeovers: []
  };
  await writeFirstStep(database, record, first, run);
  const transaction = database.transaction('docs', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

/** The record of a diagram; undefined when there is no such diagram. */
export async function readRecord(
  database: Database,
  id: DiagramId
): Promise<DiagramRecord | undefined> {
  const record = await database.get('docs', id);
  return record && withSummary(database, record);
}

/** Whether the database has nothing under an id, not even a log without its record. */
export async function isFree(database: Database, id: DiagramId): Promise<boolean> {
  if (await database.get('docs', id)) return false;
  return (await database.count('ops', IDBKeyRange.bound([id], [id, []]))) === 0;
}

/**
 * Makes this window the diagram's writer from step `base` on. Its steps get a higher epoch, so a
 * window that still believes to be the writer cannot overwrite any of them. Undefined when there is
 * no such diagram, or when it is not in the epoch any more in which its log was read: then another
 * window was faster, and may have written steps beyond `base`.
 */
export async function takeOver(
  database: Database,
  id: DiagramId,
  base: number,
  read?: number
): Promise<DiagramRecord | undefined> {
  const transaction = database.transaction(['docs', 'app'], 'readwrite', { durability: 'strict' });
  const docs = transaction.objectStore('docs');
  const record = await docs.get(id);
  if (!record || (read !== undefined && record.epoch !== read)) return undefined;
  const app = transaction.objectStore('app');
  const old = summaryKey(id, record.epoch);
  const summary = (await app.get(old)) as Partial<DiagramRecord> | undefined;
  const epoch = record.epoch + 1;
  const takeovers = withTakeover(record.takeovers, { epoch, base });
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
  updated: string,
  pictures?: Pictures
): Promise<void> {
  const transaction = database.transaction('app', 'readwrite');
  const { store } = transaction;
  const writing = [
    store.put({ ...summary, updated }, summaryKey(id, epoch)),
    ...(pictures ? putPictures(store, id, pictures) : [])
  ];
  transaction.commit();
  await Promise.all([...writing, transaction.done]);
}

/** Puts a diagram into the trash, or takes it out; nothing of it changes. */
export async function setTrashed(
  database: Database,
  id: DiagramId,
  since: string | undefined
): Promise<void> {
  const transaction = database.transaction('docs', 'readwrite', { durability: 'strict' });
  await within(transaction, async () => {
    const record = await transaction.store.get(id);
    if (!record) return;
    const { trashedAt: _, ...rest } = record;
    await transaction.store.put(since === undefined ? rest : { ...rest, trashedAt: since });
  });
}

/** Takes a diagram away with all that belongs to it, if it lies in the trash; else does nothing. */
export async function deleteTrashed(database: Database, id: DiagramId): Promise<void> {
  const transaction = database.transaction(ofDiagrams, 'readwrite', { durability: 'strict' });
  await within(transaction, async () => {
    const record = await transaction.objectStore('docs').get(id);
    if (record?.trashedAt !== undefined) await erase(transaction, id);
  });
}

/** Takes away what was written of a diagram that nobody has seen yet. */
export async function eraseDiagram(database: Database, id: DiagramId): Promise<void> {
  const transaction = database.transaction(ofDiagrams, 'readwrite', { durability: 'strict' });
  await within(transaction, () => erase(transaction, id));
}

const ofDiagrams = ['docs', 'ops', 'snap', 'versions', 'app'] as const;

async function erase(transaction: Writing<typeof ofDiagrams>, id: DiagramId): Promise<void> {
  const all = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([
    transaction.objectStore('docs').delete(id),
    ...(['ops', 'snap', 'versions'] as const).map((name) =>
      transaction.objectStore(name).delete(all)
    ),
    ...['summary', 'picture', 'link'].map((kind) =>
      transaction.objectStore('app').delete(IDBKeyRange.bound(`${kind}/${id}/`, `${kind}/${id}0`))
    )
  ]);
}

/** Small pictures of a diagram, as SVG texts, by theme. */
export type Pictures = Readonly<Record<'light' | 'dark', string>>;

/** Keeps the pictures that the library page shows; without reading, as a closing window needs. */
export async function keepPictures(
  database: Database,
  id: DiagramId,
  pictures: Pictures
): Promise<void> {
  const transaction = database.transaction('app', 'readwrite');
  const writing = putPictures(transaction.store, id, pictures);
  transaction.commit();
  await Promise.all([...writing, transaction.done]);
}

function putPictures(
  store: { put: (value: string, key: string) => Promise<unknown> },
  id: DiagramId,
  pictures: Pictures
): Promise<unknown>[] {
  return (['light', 'dark'] as const).map((theme) =>
    store.put(pictures[theme], pictureKey(id, theme))
  );
}

/** The kept picture of a diagram; undefined where none was drawn yet. */
export async function readPicture(
  database: Database,
  id: DiagramId,
  theme: keyof Pictures
): Promise<string | undefined> {
  const picture = await database.get('app', pictureKey(id, theme));
  return typeof picture === 'string' ? picture : undefined;
}

function pictureKey(id: DiagramId, theme: keyof Pictures): string {
  return `picture/${id}/${theme}`;
}

function summaryKey(id: DiagramId, epoch: number): string {
  return `summary/${id}/${String(epoch)}`;
}

/** The record with the copies that its writer renewed last. */
async function withSummary(database: Database, record: DiagramRecord): Promise<DiagramRecord> {
  const summary = await database.get('app', summaryKey(record.id, record.epoch));
  return summary ? { ...record, ...(summary as Partial<DiagramRecord>) } : record;
}
