import type { Diagram } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { readFile, schemaVersion, writeFile } from '#lib/schema/index.ts';
import type { ChunkKey } from './chunks.ts';
import { inTransaction, numbered, readChunks, writeChunks } from './chunks.ts';
import { contentSum } from './content-sum.ts';
import type { Database, VersionManifest } from './database.ts';
import { summaryOf } from './library.ts';
import { packed, unpacked } from './packing.ts';
import { superfluousVersions } from './thinning.ts';
import { within } from './transaction.ts';

/** A manifest and the number of its version: later ones have higher numbers. */
export interface Version extends VersionManifest {
  readonly n: number;
}

/** What is said of a diagram when a version of it is kept. */
export type VersionHead = Pick<Version, 'seq' | 'at' | 'reason' | 'name'>;

/** Of a version's text: far beyond the largest diagram that the app is meant for. */
const mostCharacters = 512 * 1024 * 1024;
/** A number under which nothing was finished for so long was given up. */
const patience = 24 * 60 * 60 * 1000;

/**
 * Keeps a diagram as a version. It counts from its manifest on, which is written when the content
 * was read back; undefined when it did not come back as it was written. A version that would repeat
 * the one before it is not kept a second time, unless it has a name: then that one is named.
 */
export async function keepVersion(
  database: Database,
  id: DiagramId,
  diagram: Diagram,
  { name, ...head }: VersionHead
): Promise<Version | undefined> {
  const sum = await contentSum(diagram);
  const newest = (await listVersions(database, id))[0];
  if (newest?.sum === sum && newest.schema === schemaVersion) {
    if (name === undefined || newest.name === name) return newest;
    if (newest.name === undefined) return nameVersion(database, [id, newest.n], name);
  }
  const content = await packed(writeFile(diagram));
  const n = await claimNumber(database, id, head.at);
  const sealed = await writeChunks(database, 'versions', [id, n], content);
  const back = await readChunks(database, 'versions', [id, n], sealed);
  if (!back) {
    await dropVersion(database, [id, n]);
    return undefined;
  }
  const named = name === undefined ? {} : { name };
  const { title, parties, engagements } = summaryOf(diagram);
  const counts = { title, parties, engagements, schema: schemaVersion, sum };
  const manifest: VersionManifest = { ...head, ...named, ...counts, ...sealed };
  await inTransaction(database, 'versions', (store) => [
    store.delete([id, n, -2]),
    store.put(manifest as never, [id, n, -1])
  ]);
  return { ...manifest, n };
}

/** The versions of a diagram that were finished, the newest first. */
export async function listVersions(database: Database, id: DiagramId): Promise<Version[]> {
  const keys = await database.getAllKeys('versions', numbered(id, 0));
  const numbers = keys.flatMap(([, n, index]) => (index === -1 ? [n] : []));
  const found = await Promise.all(
    numbers.map(async (n) => (await readManifest(database, [id, n])) ?? [])
  );
  return found.flat().sort((a, b) => b.n - a.n);
}

/** The diagram of a version, led to the current schema; undefined when it cannot be read. */
export async function readVersion(
  database: Database,
  key: ChunkKey
): Promise<{ version: Version; diagram: Diagram } | undefined> {
  const version = await readManifest(database, key);
  const content = version && (await readChunks(database, 'versions', key, version));
  const text = content && (await unpacked(content, mostCharacters));
  const file = text === undefined ? undefined : readFile(text);
  return version && file?.ok ? { version, diagram: file.value.diagram } : undefined;
}

/** Gives a version a name, so that it stays; undefined takes the name away. */
export async function nameVersion(
  database: Database,
  key: ChunkKey,
  name: string | undefined
): Promise<Version | undefined> {
  const transaction = database.transaction('versions', 'readwrite', { durability: 'strict' });
  return within(transaction, async () => {
    const manifest = await transaction.store.get([...key, -1]);
    if (!isManifest(manifest)) return undefined;
    const { name: _, ...rest } = manifest;
    const next = name === undefined ? rest : { ...rest, name };
    await transaction.store.put(next, [...key, -1]);
    return { ...next, n: key[1] };
  });
}

/** Takes a version away, its manifest with its chunks. */
export function dropVersion(database: Database, [id, n]: ChunkKey): Promise<void> {
  return inTransaction(database, 'versions', (store) => [store.delete(numbered(id, n, n))]);
}

/** Takes away the automatic versions that are too many for their age, and what was never finished. */
export async function thinVersions(database: Database, id: DiagramId, now: string): Promise<void> {
  const versions = await listVersions(database, id);
  for (const n of superfluousVersions(versions, now)) await dropVersion(database, [id, n]);
  for (const n of await givenUp(database, id, now)) await dropVersion(database, [id, n]);
}

/** The numbers under which a window that is long gone was writing. */
async function givenUp(database: Database, id: DiagramId, now: string): Promise<number[]> {
  const keys = await database.getAllKeys('versions', numbered(id, 0));
  const found: number[] = [];
  for (const [, n, index] of keys) {
    if (index !== -2) continue;
    const claim = await database.get('versions', [id, n, index]);
    const since = claim && 'claimed' in claim ? Date.parse(claim.claimed) : 0;
    if (Math.abs(Date.parse(now) - since) > patience) found.push(n);
  }
  return found;
}

/** The next number, which from now on is nobody else's. */
async function claimNumber(database: Database, id: DiagramId, claimed: string): Promise<number> {
  const transaction = database.transaction('versions', 'readwrite', { durability: 'strict' });
  return within(transaction, async () => {
    const last = await transaction.store.openKeyCursor(numbered(id, 0), 'prev');
    const n = (last?.key[1] ?? 0) + 1;
    await transaction.store.put({ claimed }, [id, n, -2]);
    return n;
  });
}

async function readManifest(database: Database, key: ChunkKey): Promise<Version | undefined> {
  const manifest = await database.get('versions', [...key, -1]);
  return isManifest(manifest) ? { ...manifest, n: key[1] } : undefined;
}

function isManifest(value: unknown): value is VersionManifest {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
