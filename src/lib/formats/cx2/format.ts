import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readCx2 } from './read.ts';
import { writeCx2 } from './write.ts';

/** CX2, the exchange format of Cytoscape and NDEx. */
export const cx2: Format<'cx2'> = {
  id: 'cx2',
  extensions: ['.cx2'],
  mediaType: 'application/json',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /^\s*\[\s*\{\s*"CXVersion"/.test(text) || fileName.toLowerCase().endsWith('.cx2'),

  read({ text, fileName }, context) {
    const network = readCx2(text);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.cx2',
      write: (diagram) => ({ content: writeCx2(diagram), lost: networkLosses(diagram, attributed) })
    }
  ]
};
