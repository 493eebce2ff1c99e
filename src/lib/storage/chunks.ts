import type { DiagramId } from '#lib/domain/ids.ts';
import type { Database, SnapKey } from './database.ts';
import { within } from './transaction.ts';

/** Below the size at which Chromium keeps a value as a file of its own. */
const bytesPerChunk = 48 * 1024;
/** Of one transaction or one answer, so that nobody waits long for a large diagram. */
const chunksAtOnce = 64;

/** The stores whose contents are cut into chunks. */
export type ChunkStore = 'snap' | 'versions';

/** A content in chunks: whose, and its number among those. */
export type ChunkKey = readonly [id: DiagramId, n: number];

/** What is needed to know whether a content came back as it was written. */
export interface Sealed {
  readonly bytes: number;
  readonly chunks: number;
  /** Of the content, in hexadecimal digits. */
  readonly sha256: string;
}

/** Writes a content in chunks; resolves when all of it is on the disk. It is not yet said to be there. */
export async function writeChunks(
  database: Database,
  store: ChunkStore,
  [id, n]: ChunkKey,
  bytes: Uint8Array<ArrayBuffer>
): Promise<Sealed> {
  const chunks = Math.ceil(bytes.length / bytesPerChunk);
  for (let from = 0; from < chunks; from += chunksAtOnce) {
    const indexes = upTo(Math.min(chunksAtOnce, chunks - from), from);
    await inTransaction(database, store, (chunked) =>
      indexes.map((index) =>
        chunked.put(bytes.slice(index * bytesPerChunk, (index + 1) * bytesPerChunk), [id, n, index])
      )
    );
  }
  return { bytes: bytes.length, chunks, sha256: await sha256Of(bytes) };
}

/** The content; undefined when any of it is gone or altered. */
export async function readChunks(
  database: Database,
  store: ChunkStore,
  [id, n]: ChunkKey,
  { bytes, chunks, sha256 }: Sealed
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const whole = new Uint8Array(bytes);
  let length = 0;
  const answers = starts(chunks).map((from) => {
    const range = IDBKeyRange.bound([id, n, from], [id, n, from + chunksAtOnce - 1]);
    return database.getAll(store, range);
  });
  for (const answer of await Promise.all(answers)) {
    for (const chunk of answer) {
      if (!(chunk instanceof Uint8Array) || length + chunk.length > bytes) return undefined;
      whole.set(chunk, length);
      length += chunk.length;
    }
  }
  return length === bytes && (await sha256Of(whole)) === sha256 ? whole : undefined;
}

type Chunked = ReturnType<typeof chunkedOf>['store'];

function chunkedOf(database: Database, store: ChunkStore) {
  // Both stores have the same keys and hold chunks; `idb` makes no common type of them.
  return database.transaction(store as 'snap', 'readwrite', { durability: 'strict' });
}

/** Does some requests in one strict transaction of a store of chunks. */
export async function inTransaction(
  database: Database,
  store: ChunkStore,
  requests: (chunked: Chunked) => readonly Promise<unknown>[]
): Promise<void> {
  const transaction = chunkedOf(database, store);
  await within(transaction, () => Promise.all(requests(transaction.store)));
}

/** All that lies under the numbers from one to another. */
export function numbered(id: DiagramId, from: number, to = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  const last: SnapKey = [id, to, Number.MAX_SAFE_INTEGER];
  return IDBKeyRange.bound([id, from], last);
}

/** SHA-256 in hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first of each lot of chunks. */
function starts(chunks: number): number[] {
  return upTo(Math.ceil(chunks / chunksAtOnce), 0).map((lot) => lot * chunksAtOnce);
}

function upTo(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
