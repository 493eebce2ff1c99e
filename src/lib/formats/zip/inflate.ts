import { Inflate } from 'fflate';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Entry, UnsafeArchive, ZipFailure } from './archive.ts';
import { zipLimits } from './limits.ts';

/** Of this many packed bytes come at most 17 MB: the limits are asked before the next ones. */
const step = 16 * 1024;

/**
 * The bytes of an entry, unpacked until a limit is met.
 * @param room bytes that all entries together may still come to
 */
export function inflated(entry: Entry, room: number): Result<Uint8Array, ZipFailure> {
  const { name, method, crc, packed } = entry;
  const damaged = err({ code: 'archive-damaged', entry: name } as const);
  let bytes = packed;
  if (method === 8) {
    const parts: Uint8Array[] = [];
    let size = 0;
    const end = { isMet: false };
    const stream = new Inflate((part, isLast) => {
      parts.push(part);
      size += part.length;
      end.isMet = isLast;
    });
    try {
      for (let at = 0; at < packed.length; at += step) {
        const isLast = at + step >= packed.length;
        stream.push(packed.subarray(at, at + step), isLast);
        const why = excess(size, packed.length, room);
        if (why) return err(why);
      }
    } catch {
      return damaged;
    }
    if (!end.isMet) return damaged;
    bytes = joined(parts, size);
  } else if (method !== 0) return damaged;
  const why = excess(bytes.length, packed.length, room);
  if (why) return err(why);
  return crcOf(bytes) === crc ? ok(bytes) : damaged;
}

function excess(size: number, packed: number, room: number): ZipFailure | undefined {
  const unsafe = (why: UnsafeArchive, limit: number) =>
    ({ code: 'archive-unsafe', why, limit }) as const;
  if (size > zipLimits.entry) return unsafe('entry', zipLimits.entry);
  if (size > room) return unsafe('all', zipLimits.all);
  const isPacked = size > zipLimits.harmless && size > packed * zipLimits.ratio;
  return isPacked ? unsafe('ratio', zipLimits.ratio) : undefined;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (IEEE 802.3, reflected), as an unsigned number. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
