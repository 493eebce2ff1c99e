import Papa from 'papaparse';
import type { Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';
import type { Network } from '../network/network.ts';
import { textOf } from '../sheet.ts';
import type { Section } from './sections.ts';
import { SectionReader, sectionOf } from './sections.ts';

/** Whether a text begins with a section of elements or of connections as Kumu has them. */
export function isKumuCsv(text: string): boolean {
  const sections = text.slice(0, 65_536).split(/\r?\n(?:[,;\t ]*\r?\n){1,4}/);
  const firsts = sections.map((section) => headerOf(section.split(/\r?\n/)[0] ?? ''));
  const [first] = firsts;
  const heading = text.split(/\r?\n/)[0] ?? '';
  // A table that begins with ids is one of Gephi's.
  if (first === 'elements')
    return (
      firsts.includes('connections') ||
      (/(^|[,;\t])"?tags"?([,;\t]|$)/i.test(heading) && !/^"?id"?[,;\t]/i.test(heading))
    );
  return first === 'connections' && /(^|[,;\t])"?direction"?([,;\t]|$)/i.test(heading);
}

const separators = [',', ';', '\t'] as const;

/** What a header row begins: connections name two ends first, elements a label or an id. */
function headerOf(line: string): Section | undefined {
  for (const sign of separators) {
    const kind = sectionOf(namesIn(line, sign));
    if (kind) return kind;
  }
  return undefined;
}

function namesIn(line: string, separator: string): string[] {
  const cells = line.slice(0, 4096).split(separator);
  return cells.map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase());
}

/** Sections of a sheet, each with its header; a blank row or two ends one. */
export function readKumuCsv(text: string): Result<Network, NetworkFailure> {
  const lines = text.replace(/\r\n?/g, '\n');
  const first = lines.slice(0, lines.indexOf('\n') + 1);
  const delimiter = separators.find((sign) => sectionOf(namesIn(first, sign))) ?? ',';
  const { data, errors } = Papa.parse<string[]>(lines, { newline: '\n', delimiter });
  const fault = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (fault) return err({ code: 'syntax', row: (fault.row ?? 0) + 1, found: fault.code });
  const reader = new SectionReader();
  for (const [index, cells] of data.entries()) {
    const trimmed = cells.map(textOf);
    const failure = reader.take(trimmed, { row: index + 1 });
    if (failure) return err(failure);
  }
  return reader.network();
}
