import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { inflated } from './inflate.ts';
import { zipLimits } from './limits.ts';

/** Why an archive cannot be read; nothing of it is used. */
export type ZipFailure =
  /** It breaks off, a sum is wrong, or it is packed in a way that no office program packs. */
  | { readonly code: 'archive-damaged'; readonly entry?: string }
  | { readonly code: 'archive-encrypted' }
  /** Made to harm: entries that share bytes, or that unpack to more than a limit. */
  | { readonly code: 'archive-unsafe'; readonly why: UnsafeArchive; readonly limit: number };

export const unsafeArchives = ['entries', 'overlap', 'entry', 'all', 'ratio'] as const;
export type UnsafeArchive = (typeof unsafeArchives)[number];

/** An entry as the directory has it; its unpacked size is not believed, so not kept. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** Entries by name; nothing is unpacked before it is asked for. */
export class Archive {
  #unpacked = 0;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.#entries = entries;
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The bytes of an entry; undefined where there is none. */
  read(name: string): Result<Uint8Array | undefined, ZipFailure> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return ok(undefined);
    const bytes = inflated(entry, zipLimits.all - this.#unpacked);
    if (bytes.ok) this.#unpacked += bytes.value.length;
    return bytes;
  }
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const dataMark = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * The archive in these bytes (APPNOTE.TXT 6.3.10, without its parts on several disks, its 64-bit form
 * and its ciphers). Names are labels: they lead nowhere.
 */
export function openArchive(bytes: Uint8Array): Result<Archive, ZipFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return err({ code: 'archive-damaged' });
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  if (count > zipLimits.entries) {
    return err({ code: 'archive-unsafe', why: 'entries', limit: zipLimits.entries });
  }
  const entries = new Map<string, Entry>();
  const spans: Span[] = [];
  let at = first;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) {
      return err({ code: 'archive-damaged' });
    }
    // The first bit and the sixth: the entry is enciphered.
    if ((view.getUint16(at + 8, true) & 0x41) !== 0) return err({ code: 'archive-encrypted' });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const span = spanOf(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true), first);
    if (!span || entries.has(keyOf(name))) return err({ code: 'archive-damaged', entry: name });
    spans.push(span);
    entries.set(keyOf(name), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(span.data, span.end)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return overlap(spans)
    ? err({ code: 'archive-unsafe', why: 'overlap', limit: 0 })
    : ok(new Archive(entries));
}

interface Span {
  readonly from: number;
  readonly data: number;
  readonly end: number;
}

/** Where an entry lies, with the header before its data; undefined where that cannot be. */
function spanOf(view: DataView, from: number, size: number, limit: number): Span | undefined {
  if (from + 30 > limit || view.getUint32(from, true) !== dataMark) return undefined;
  const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const end = data + size;
  return end <= limit ? { from, data, end } : undefined;
}

/** The directory's end, from behind: a comment may follow it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    const isWhole = at + endLength + view.getUint16(at + 20, true) <= view.byteLength;
    if (isWhole) return at;
  }
  return undefined;
}

function overlap(spans: readonly Span[]): boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  return sorted.some(({ from }, index) => from < (sorted[index - 1]?.end ?? 0));
}

/** Office programs do not tell capitals from small letters, and some write the strokes of Windows. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
