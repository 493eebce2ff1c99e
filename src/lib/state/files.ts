import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables, settingsOf } from '#lib/domain/diagram.ts';
import { apply } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { writeFile } from '#lib/schema/index.ts';
import type { ReadFile } from '#lib/worker/api.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { idSeed, now } from './ids.ts';

/** A file as a diagram that is not kept yet, with what is to be said about it. */
export interface ReadDiagram extends Pick<ReadFile, 'issues' | 'report'> {
  readonly fileName: string;
  readonly diagram: Diagram;
}

export type ReadFailure =
  | Extract<Awaited<ReturnType<EngineClient['read']>>, { ok: false }>['error']
  | { readonly code: 'sample-missing' };

/** Reads a file in the worker; nothing is kept or changed. */
export async function readDiagramFile(
  engine: EngineClient,
  name: string,
  bytes: Uint8Array
): Promise<Result<ReadDiagram, ReadFailure>> {
  const read = await engine.read({ name, bytes, idSeed: idSeed(), importedAt: now() });
  if (!read.ok) return read;
  const { content, issues, report } = read.value;
  return ok({ fileName: name, diagram: apply(emptyTables, content), issues, report });
}

/** Reads a file that the app ships. */
export async function readSample(
  engine: EngineClient,
  address: string
): Promise<Result<ReadDiagram, ReadFailure>> {
  try {
    const response = await fetch(address);
    if (!response.ok) return err({ code: 'sample-missing' });
    const name = address.split('/').at(-1) ?? address;
    return await readDiagramFile(engine, name, new Uint8Array(await response.arrayBuffer()));
  } catch {
    return err({ code: 'sample-missing' });
  }
}

/** The diagram as an own file. */
export function diagramFile(diagram: Diagram): { name: string; text: string } {
  return { name: `${fileStem(diagram)}.sourceloom.json`, text: writeFile(diagram) };
}

/** A name for a file about the network: its title and what the file holds. */
export function fileNameOf(diagram: Diagram, what: string, extension: string): string {
  return `${fileStem(diagram)} ${what}.${extension}`;
}

/** The title without what file systems refuse. */
export function fileStem(diagram: Diagram): string {
  const stem = settingsOf(diagram)
    .title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim();
  return stem === '' ? 'network' : stem;
}

/** Gives a text to the person as a file. */
export function saveText(name: string, text: string, type = 'application/json'): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Gives the person a file. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
