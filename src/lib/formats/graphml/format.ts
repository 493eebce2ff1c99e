import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readGraphml } from './read.ts';
import { writeGraphml } from './write.ts';

/** GraphML, as yEd, Gephi, networkx and igraph write it too. */
export const graphml: Format<'graphml'> = {
  id: 'graphml',
  extensions: ['.graphml'],
  mediaType: 'application/graphml+xml',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /<(?:\w+:)?graphml[\s>]/.test(text) || fileName.toLowerCase().endsWith('.graphml'),

  read({ text, fileName }, context) {
    const network = readGraphml(text, context.onProgress);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.graphml',
      write: (diagram) => ({
        content: writeGraphml(diagram),
        lost: networkLosses(diagram, attributed)
      })
    }
  ]
};
