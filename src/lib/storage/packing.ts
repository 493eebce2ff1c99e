import { defaultLimits } from '#lib/schema/index.ts';

/** What is packed was cut off or altered, is too long, or is no packed text. */
export class UnpackFailure extends Error {}

/** A text as UTF-8 packed with gzip. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Pieces of a text as one packed file; made piece by piece, so that it may be larger than memory. */
export function packedFile(pieces: AsyncGenerator<string, void>): Promise<Blob> {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    }
  });
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
}

/** The text that was packed; undefined when it cannot be unpacked, or grows beyond `most` bytes. */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  most: number
): Promise<string | undefined> {
  let text = '';
  try {
    for await (const piece of unpackedPieces(new Blob([bytes]), most)) text += piece;
    return text;
  } catch {
    return undefined;
  }
}

/**
 * The lines of a packed text. Throws `UnpackFailure`, beyond `most` bytes too. A line that is longer
 * than whoever reads it takes comes empty: a small file can hold one that fills the memory.
 */
export async function* unpackedLines(
  file: Blob,
  most: number,
  longest = defaultLimits.characters
): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  const take = (piece: string) => {
    length += piece.length;
    if (length > longest) rest = [];
    else if (piece !== '') rest.push(piece);
  };
  for await (const piece of unpackedPieces(file, most)) {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      take(line);
      yield rest.join('');
      rest = [];
      length = 0;
    }
    take(last);
  }
  if (length > 0) yield rest.join('');
}

async function* unpackedPieces(file: Blob, most: number): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await orFailure(() => reader.read());
      if (done) break;
      length += value.length;
      // A small file can unpack to a thousand times its size.
      if (length > most) throw new UnpackFailure('The packed text is too long.');
      yield await orFailure(() => decoder.decode(value, { stream: true }));
    }
    yield await orFailure(() => decoder.decode());
  } finally {
    // Of a stream that is over, or not to be read on.
    reader.cancel().catch(() => undefined);
  }
}

async function orFailure<T>(job: () => T | Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (cause) {
    throw new UnpackFailure('It cannot be unpacked.', { cause });
  }
}
