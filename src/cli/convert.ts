import type { Loss, Writer } from '#lib/formats/index.ts';
import { writerFor } from '#lib/formats/index.ts';
import { importPath } from './import-path.ts';
import type { CliIo } from './io.ts';
import { failureSentence } from './sentences.ts';

/**
 * Reads one file and writes its diagram as another; the formats follow from the names. What the
 * target cannot carry is told on stderr. Resolves to the exit code.
 */
export async function convert(
  [from = '', to = '']: readonly string[],
  isJson: boolean,
  io: CliIo
): Promise<number> {
  const refuse = (code: string, message: string, file: string) => {
    if (isJson) io.stdout(`${JSON.stringify({ file, error: { code, message } })}\n`);
    io.stderr(`${file}: ${message}\n`);
    return 2;
  };
  const writer: Writer | undefined = writerFor(to);
  if (!writer) return refuse('not-writable', 'Files with this ending are not written.', to);
  const read = await importPath(from, io);
  if (!read.ok) return refuse(read.error.code, failureSentence(read.error), from);
  const { diagram } = read.value;
  const { content, lost } = writer.write(diagram);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // Before it is written, as in the app.
  for (const loss of lost) io.stderr(`${to}: not carried: ${told(loss)}\n`);
  try {
    await io.writeFile(to, bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse('file-not-writable', `The file cannot be written (${reason}).`, to);
  }
  const [parties, engagements] = [diagram.parties.size, diagram.engagements.size];
  const answer = isJson
    ? JSON.stringify({ file: to, parties, engagements, lost })
    : `${to}: ${String(parties)} parties, ${String(engagements)} engagements`;
  io.stdout(`${answer}\n`);
  return 0;
}

function told({ table, field, count }: Loss): string {
  const records = `${String(count)} of ${table}`;
  return field === undefined ? records : `${field} of ${records}`;
}
