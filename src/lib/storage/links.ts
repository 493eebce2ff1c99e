import type { DiagramId } from '#lib/domain/ids.ts';
import type { Database } from './database.ts';

/** A file on disk that a person has linked a diagram to, and how it was when it was seen last. */
export interface FileLink {
  readonly handle: FileSystemFileHandle;
  readonly name: string;
  /** Of the file's content, in hexadecimal digits; absent before it was written the first time. */
  readonly seen?: string;
  /** When it was written last, and up to which step. */
  readonly at?: string;
  readonly step?: number;
}

const keyOf = (id: DiagramId) => `link/${id}/`;

export async function readLink(database: Database, id: DiagramId): Promise<FileLink | undefined> {
  return (await database.get('app', keyOf(id))) as FileLink | undefined;
}

/** Keeps a link; undefined takes it away. The file itself stays as it is. */
export async function writeLink(
  database: Database,
  id: DiagramId,
  link: FileLink | undefined
): Promise<void> {
  if (link) await database.put('app', link, keyOf(id));
  else await database.delete('app', keyOf(id));
}
