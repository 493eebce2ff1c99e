import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { isKumuCsv, readKumuCsv } from './csv.ts';
import { readKumuJson } from './read.ts';
import { writeKumuCsv } from './write-csv.ts';
import { writeKumuJson } from './write.ts';

const { placements: _, ...carried } = attributed;

/** Kumu: blueprints and projects in JSON, and its tables of elements and connections in one CSV. */
export const kumu: Format<'kumu'> = {
  id: 'kumu',
  extensions: ['.kumu.json', '.kumu.csv'],
  mediaType: 'application/json',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /"elements"\s*:\s*\[\s*\{\s*"(?!data"|group")/.test(text) ||
    /^\s*\{\s*"connections"\s*:\s*\[/.test(text) ||
    isKumuCsv(text) ||
    /\.kumu\.(json|csv)$/i.test(fileName),

  read({ text, fileName }, context) {
    const network = /^\s*[[{]/.test(text) ? readKumuJson(text) : readKumuCsv(text);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.kumu.json',
      write: (diagram) => ({
        content: writeKumuJson(diagram),
        lost: networkLosses(diagram, carried)
      })
    },
    {
      extension: '.kumu.csv',
      write: (diagram) => ({
        content: writeKumuCsv(diagram),
        lost: networkLosses(diagram, carried)
      })
    }
  ]
};
