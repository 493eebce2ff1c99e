import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readGexf } from './read.ts';
import { writeGexf } from './write.ts';

const write =
  (version: '1.2' | '1.3'): NonNullable<Format['writers']>[number]['write'] =>
  (diagram) => ({
    content: writeGexf(diagram, version),
    lost: networkLosses(diagram, attributed)
  });

/** GEXF, Gephi's own format: versions 1.0 to 1.3 are read, 1.3 and 1.2 are written. */
export const gexf: Format<'gexf'> = {
  id: 'gexf',
  extensions: ['.gexf'],
  mediaType: 'application/gexf+xml',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /<(?:\w+:)?gexf[\s>]/.test(text) || fileName.toLowerCase().endsWith('.gexf'),

  read({ text, fileName }, context) {
    const network = readGexf(text, context.onProgress);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    { extension: '.gexf', write: write('1.3') },
    { extension: '.1.2.gexf', write: write('1.2') }
  ]
};
