import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { readProcesses } from './read.ts';
import { processesIn } from './releases.ts';

/** Open Contracting Data Standard 1.0 and 1.1: packages, bare releases and records, JSON Lines. */
export const ocds: Format<'ocds'> = {
  id: 'ocds',
  extensions: ['.ocds.json', '.jsonl', '.ndjson'],
  mediaType: 'application/json',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    (/^\s*[[{]/.test(text) &&
      (/"ocid"\s*:/.test(text) ||
        /^\s*\{[^[]*"(releases|records)"\s*:\s*\[/.test(text) ||
        /"publishedDate"\s*:|"publicationPolicy"\s*:/.test(text))) ||
    /\.(ocds\.json|jsonl|ndjson)$/i.test(fileName),

  read({ text, fileName }, context) {
    const found = processesIn(text);
    return found.ok ? ok(readProcesses(found.value, fileName, context)) : found;
  }
};
