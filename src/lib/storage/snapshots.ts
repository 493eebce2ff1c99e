import type { DiagramId } from '#lib/domain/ids.ts';
import { inTransaction, numbered, readChunks, writeChunks } from './chunks.ts';
import type { Sealed } from './chunks.ts';
import type { Database, DiagramRecord, SnapManifest } from './database.ts';
import { isStray } from './strays.ts';

/** A manifest and the number of its generation. */
export interface Generation extends SnapManifest {
  readonly gen: number;
}

/** Writes a text as a generation, the manifest last; resolves when all of it is on the disk. */
export async function writeSnapshot(
  database: Database,
  id: DiagramId,
  text: string,
  head: Omit<Generation, keyof Sealed>
): Promise<void> {
  const { gen, ...rest } = head;
  await inTransaction(database, 'snap', (snap) => [snap.delete(numbered(id, gen))]);
  const sealed = await writeChunks(database, 'snap', [id, gen], new TextEncoder().encode(text));
  const manifest: SnapManifest = { ...rest, ...sealed };
  await inTransaction(database, 'snap', (snap) => [snap.put(manifest, [id, gen, -1])]);
}

/** The text of a generation; undefined when any of it is gone or altered. */
export async function readSnapshot(
  database: Database,
  id: DiagramId,
  generation: Generation
): Promise<string | undefined> {
  const whole = await readChunks(database, 'snap', [id, generation.gen], generation);
  return whole && new TextDecoder().decode(whole);
}

/**
 * The generations of a diagram that count, newest first: not one that was never finished, and not
 * one of a window that had lost the diagram before the step that it ends with.
 */
export async function generationsOf(
  database: Database,
  { id, gen: newest = 0, takeovers }: Pick<DiagramRecord, 'id' | 'gen' | 'takeovers'>
): Promise<Generation[]> {
  const keys = await database.getAllKeys('snap', numbered(id, 0));
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
  return inTransaction(database, 'snap', (snap) => [snap.delete(numbered(id, gen, gen))]);
}
