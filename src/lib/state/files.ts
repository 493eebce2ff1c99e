import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { FileFailure } from '#lib/schema/index.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';

export type SampleFailure = FileFailure | { readonly code: 'sample-missing' };

/** Reads a file that the app ships: an own one and small, so that no worker is started for it. */
export async function readSample(address: string): Promise<Result<Diagram, SampleFailure>> {
  try {
    const response = await fetch(address);
    if (!response.ok) return err({ code: 'sample-missing' });
    const read = readFile(await response.text());
    return read.ok ? ok(read.value.diagram) : read;
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
