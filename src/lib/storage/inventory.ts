import type { DiagramId } from '#lib/domain/ids.ts';
import type { Database } from './database.ts';
import { listDiagrams } from './library.ts';
import { readDiagram } from './loading.ts';
import { listMirror } from './mirror.ts';
import { listVersions } from './versions.ts';

/** How a diagram stands in the storage. */
export type Condition =
  | 'whole'
  | 'damaged'
  /** A later version of the app has written it. */
  | 'newer'
  /** Its log is there and the list does not know it. */
  | 'unlisted'
  /** Only the mirror has it. */
  | 'mirror-only';

/** One thing in the storage, whether or not it can be opened. */
export interface Stored {
  readonly id: DiagramId;
  readonly title: string;
  readonly condition: Condition;
  readonly trashed: boolean;
  readonly updated: string | undefined;
  /** The last step that can be read. */
  readonly steps: number;
  readonly versions: number;
  /** The last step that the mirror has; undefined when there is no mirror of it. */
  readonly mirrored: number | undefined;
}

/** Everything that the database and the mirror hold, read to its end, the newest first. */
export async function* inventory(database: Database | undefined): AsyncGenerator<Stored> {
  const mirror = new Map((await listMirror()).map((each) => [each.id, each]));
  const known = new Set<string>();
  for (const { id, title, updated, trashedAt } of database ? await listDiagrams(database) : []) {
    if (!database) break;
    known.add(id);
    const versions = (await listVersions(database, id)).length;
    const trashed = trashedAt !== undefined;
    const mirrored = mirror.get(id)?.seq;
    yield { id, title, updated, trashed, versions, mirrored, ...(await conditionOf(database, id)) };
  }
  for (const id of database ? await unlisted(database, known) : []) {
    known.add(id);
    const { title = '', seq: mirrored, at: updated } = mirror.get(id) ?? {};
    const versions = database ? (await listVersions(database, id)).length : 0;
    const rest = { trashed: false, steps: 0, versions, mirrored, updated };
    yield { id, title, condition: 'unlisted', ...rest };
  }
  for (const { id, title, seq, at } of mirror.values()) {
    if (known.has(id)) continue;
    const rest = { trashed: false, versions: 0, mirrored: seq, updated: at, steps: seq };
    yield { id, title, condition: 'mirror-only', ...rest };
  }
}

async function conditionOf(
  database: Database,
  id: DiagramId
): Promise<Pick<Stored, 'condition' | 'steps'>> {
  try {
    const log = (await readDiagram(database, id))?.log;
    if (log?.ok) return { condition: 'whole', steps: log.value.last };
    if (log?.error.code === 'newer-network') return { condition: 'newer', steps: 0 };
    return { condition: 'damaged', steps: log?.error.readable.last ?? 0 };
  } catch {
    // A record that the browser cannot give back.
    return { condition: 'damaged', steps: 0 };
  }
}

/** Ids that have steps or versions and no line in the list. */
async function unlisted(database: Database, known: ReadonlySet<string>): Promise<DiagramId[]> {
  const found = new Set<DiagramId>();
  for (const store of ['ops', 'versions'] as const) {
    // From one diagram to the next, without reading what lies between.
    let cursor = await database.transaction(store).store.openKeyCursor();
    while (cursor) {
      const [id] = cursor.key;
      if (!known.has(id)) found.add(id);
      cursor = await cursor.continue([id, []] as never);
    }
  }
  return [...found];
}
