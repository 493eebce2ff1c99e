import type { DiagramId } from '#lib/domain/ids.ts';
import type { Database, DiagramRecord, SnapKey, SnapManifest } from './database.ts';
import { isStray } from './strays.ts';
import { within } from './transaction.ts';

/** Below the size at which Chromium keeps a value as a file of its own. */
const bytesPerChunk = 48 * 1024;
/** Of one transaction or one answer, so that nobody waits long for a large diagram. */
const chunksAtOnce = 64;

/** A manifest and the number of its generation. */
export interface Generation extends SnapManifest {
  readonly gen: number;
}

/** Writes a text as a generation, the manifest last; resolves when all of it is on the disk. */
export async function writeSnapshot(
  database: Database,
  id: DiagramId,
  text: string,
  head: Omit<Generation, 'bytes' | 'chunks' | 'sha256'>
): Promise<void> {
  const { gen, ...rest } = head;
  const bytes = new TextEncoder().encode(text);
  const chunks = Math.ceil(bytes.length / bytesPerChunk);
  await inTransaction(database, (snap) => [snap.delete(generations(id, gen))]);
  for (let from = 0; from < chunks; from += chunksAtOnce) {
    const indexes = upTo(Math.min(chunksAtOnce, chunks - from), from);
    await inTransaction(database, (snap) =>
      indexes.map((index) =>
        snap.put(bytes.slice(index * bytesPerChunk, (index + 1) * bytesPerChunk), [id, gen, index])
      )
    );
  }
  const sha256 = await sha256Of(bytes);
  const manifest: SnapManifest = { ...rest, bytes: bytes.length, chunks, sha256 };
  await inTransaction(database, (snap) => [snap.put(manifest, [id, gen, -1])]);
}

/** The text of a generation; undefined when any of it is gone or altered. */
export async function readSnapshot(
  database: Database,
  id: DiagramId,
  { gen, bytes, chunks, sha256 }: Generation
): Promise<string | undefined> {
  const whole = new Uint8Array(bytes);
  let length = 0;
  for (let from = 0; from < chunks; from += chunksAtOnce) {
    const range = IDBKeyRange.bound([id, gen, from], [id, gen, from + chunksAtOnce - 1]);
    for (const chunk of await database.getAll('snap', range)) {
      if (!(chunk instanceof Uint8Array) || length + chunk.length > bytes) return undefined;
      whole.set(chunk, length);
      length += chunk.length;
    }
  }
  if (length !== bytes || (await sha256Of(whole)) !== sha256) return undefined;
  return new TextDecoder().decode(whole);
}

/**
 * The generations of a diagram that count, newest first: not one that was never finished, and not
 * one of a window that had lost the diagram before the step that it ends with.
 */
export async function generationsOf(
  database: Database,
  { id, gen: newest = 0, takeovers }: Pick<DiagramRecord, 'id' | 'gen' | 'takeovers'>
): Promise<Generation[]> {
  const keys = await database.getAllKeys('snap', generations(id, 0));
  const gens = keys.flatMap(([, gen, index]) => (index === -1 && gen <= newest ? [gen] : []));
  const found = await Promise.all(
    gens.map(async (gen) => {
      const manifest = await database.get('snap', [id, gen, -1]);
      return manifest && !(manifest instanceof Uint8Array) ? [{ ...manifest, gen }] : [];
    })
  );
  return found
    .flat()
    .filter((generation) => !isStray(generation, takeovers))
    .sort((a, b) => b.gen - a.gen);
}

/** Forgets a generation, the manifest with its chunks. */
export function dropSnapshot(database: Database, id: DiagramId, gen: number): Promise<void> {
  return inTransaction(database, (snap) => [snap.delete(generations(id, gen, gen))]);
}

type Snap = ReturnType<typeof snapOf>['store'];

function snapOf(database: Database) {
  return database.transaction('snap', 'readwrite', { durability: 'strict' });
}

async function inTransaction(
  database: Database,
  requests: (snap: Snap) => readonly Promise<unknown>[]
): Promise<void> {
  const transaction = snapOf(database);
  await within(transaction, () => Promise.all(requests(transaction.store)));
}

/** All that lies under the generations from one to another. */
function generations(id: DiagramId, from: number, to = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  const last: SnapKey = [id, to, Number.MAX_SAFE_INTEGER];
  return IDBKeyRange.bound([id, from], last);
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function upTo(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
