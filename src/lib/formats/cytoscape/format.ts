import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readCytoscape } from './read.ts';
import { writeCytoscape } from './write.ts';

/** The JSON of Cytoscape and Cytoscape.js. */
export const cytoscape: Format<'cytoscape'> = {
  id: 'cytoscape',
  extensions: ['.cyjs', '.cytoscape.json'],
  mediaType: 'application/json',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /"target_cytoscapejs_version"\s*:/.test(text) ||
    /"elements"\s*:\s*(\{\s*"(nodes|edges)"|\[\s*\{\s*"(data|group)")/.test(text) ||
    /^\s*(\[|\{\s*"nodes"\s*:\s*\[)\s*\{\s*"(data|group)"\s*:/.test(text) ||
    /\.(cyjs|cytoscape\.json)$/i.test(fileName),

  read({ text, fileName }, context) {
    const network = readCytoscape(text);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.cyjs',
      write: (diagram) => ({
        content: writeCytoscape(diagram),
        lost: networkLosses(diagram, attributed)
      })
    }
  ]
};
