import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import { sha256Of } from './chunks.ts';
import { packed, unpacked } from './packing.ts';

/**
 * The newest state of each diagram outside the database, in the browser's private files: a damaged
 * database takes all databases of the origin with it, but not these. Two files for each diagram,
 * written in turn, so that one is whole whenever the other is being written.
 */
export interface Mirrored {
  readonly id: DiagramId;
  readonly epoch: number;
  /** The last step that it contains. */
  readonly seq: number;
  readonly at: string;
  readonly title: string;
}

interface Head extends Mirrored {
  readonly bytes: number;
  /** Of the packed content, in hexadecimal digits. */
  readonly sha256: string;
}

interface Slot {
  readonly name: string;
  readonly head: Head | undefined;
  readonly file: File | undefined;
}

/** A file that can be written in place and flushed; only workers have it. */
interface SyncHandle {
  truncate(size: number): void;
  write(data: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}
type SyncFile = FileSystemFileHandle & {
  createSyncAccessHandle?: () => Promise<SyncHandle>;
};

/** Bytes that the head has, filled with blanks. */
const headBytes = 1024;
const folder = 'sourceloom-mirror';
const mostCharacters = 512 * 1024 * 1024;

/** Writes a diagram over the older of its two files; false where the browser has no such files. */
export async function writeMirror(
  about: Omit<Mirrored, 'title'>,
  diagram: Diagram
): Promise<boolean> {
  const files = await folderOf({ create: true });
  if (!files) return false;
  const [a, b] = await slotsOf(files, about.id);
  const slot = (a.head?.seq ?? -1) <= (b.head?.seq ?? -1) ? a : b;
  const content = await packed(writeFile(diagram));
  const { title } = settingsOf(diagram);
  const sealed = { bytes: content.length, sha256: await sha256Of(content) };
  const bytes = new Uint8Array(headBytes + content.length).fill(32, 0, headBytes);
  bytes.set(headOf({ ...about, title, ...sealed }));
  bytes.set(content, headBytes);
  const file: SyncFile = await files.getFileHandle(slot.name, { create: true });
  if (!file.createSyncAccessHandle) return false;
  const handle = await file.createSyncAccessHandle();
  try {
    // Longer first: a cut in between leaves a content that does not fit its head.
    handle.write(bytes, { at: 0 });
    handle.truncate(bytes.length);
    handle.flush();
  } finally {
    handle.close();
  }
  return true;
}

/**
 * Mirrors a diagram whose history has begun anew under an id of before: what is mirrored under that has
 * higher numbers and would pass for newer. To be called when the database has all of it.
 */
export async function renewMirror(about: Omit<Mirrored, 'title'>, diagram: Diagram): Promise<void> {
  await dropMirror(about.id);
  await writeMirror(about, diagram).catch(() => false);
}

/** What is mirrored of each diagram, its newest state that is whole by its head. */
export async function listMirror(): Promise<Mirrored[]> {
  const files = await folderOf();
  if (!files) return [];
  const newest = new Map<string, Head>();
  for await (const name of files.keys()) {
    const { head } = await slotOf(files, name);
    if (head && head.seq >= (newest.get(head.id)?.seq ?? 0)) newest.set(head.id, head);
  }
  return [...newest.values()];
}

/** The newest state of a diagram that is whole; undefined when there is none. */
export async function readMirror(
  id: DiagramId
): Promise<(Mirrored & { diagram: Diagram }) | undefined> {
  const files = await folderOf();
  if (!files) return undefined;
  const slots = await slotsOf(files, id);
  const newestFirst = slots.sort((a, b) => (b.head?.seq ?? -1) - (a.head?.seq ?? -1));
  for (const { head, file } of newestFirst) {
    const diagram = head && file && (await contentOf(file, head));
    if (diagram) return { ...head, diagram };
  }
  return undefined;
}

/** Takes both files of a diagram away. */
export async function dropMirror(id: DiagramId): Promise<void> {
  const files = await folderOf();
  for (const name of namesOf(id)) await files?.removeEntry(name).catch(() => undefined);
}

async function contentOf(file: File, { bytes, sha256 }: Head): Promise<Diagram | undefined> {
  const content = new Uint8Array(await file.slice(headBytes, headBytes + bytes).arrayBuffer());
  if ((await sha256Of(content)) !== sha256) return undefined;
  const text = await unpacked(content, mostCharacters);
  const read = text === undefined ? undefined : readFile(text);
  return read?.ok ? read.value.diagram : undefined;
}

function headOf(head: Head): Uint8Array {
  const json = JSON.stringify(head);
  const text = new TextEncoder().encode(`${crc32(json)} ${json}`);
  if (text.length <= headBytes) return text;
  // A title may be of any length.
  return headOf({ ...head, title: head.title.slice(0, head.title.length / 2) });
}

async function slotsOf(files: FileSystemDirectoryHandle, id: DiagramId): Promise<[Slot, Slot]> {
  const [first, second] = namesOf(id);
  return [await slotOf(files, first), await slotOf(files, second)];
}

async function slotOf(files: FileSystemDirectoryHandle, name: string): Promise<Slot> {
  try {
    const handle = await files.getFileHandle(name);
    const file = await handle.getFile();
    return { name, file, head: headIn(await file.slice(0, headBytes).text()) };
  } catch {
    // There is none yet, or it was cut while it was written.
    return { name, file: undefined, head: undefined };
  }
}

/** With a checksum: a head that was cut in the middle of a number is none. */
function headIn(text: string): Head | undefined {
  const [, crc, json = ''] = /^(\d+) (.*\})/s.exec(text) ?? [];
  if (crc !== String(crc32(json))) return undefined;
  const head = JSON.parse(json) as unknown;
  return isHead(head) ? head : undefined;
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, at, sha256, ...numbers } = value as Record<keyof Head, unknown>;
  const { epoch, seq, bytes } = numbers;
  return (
    [id, title, at, sha256].every((text) => typeof text === 'string') &&
    [epoch, seq, bytes].every((number) => Number.isSafeInteger(number))
  );
}

function namesOf(id: DiagramId): [string, string] {
  const name = encodeURIComponent(id);
  return [`${name}.0`, `${name}.1`];
}

/** Undefined where the browser has no private files, or refuses them. */
async function folderOf(options?: {
  create: boolean;
}): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const { storage } = navigator as { storage?: Partial<StorageManager> };
    return await (await storage?.getDirectory?.())?.getDirectoryHandle(folder, options);
  } catch {
    return undefined;
  }
}
