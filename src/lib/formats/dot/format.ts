import { ok } from '#lib/domain/result.ts';
import type { Format } from '../format.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readDot } from './read.ts';
import { writeDot } from './write.ts';

/** DOT, the language of Graphviz. */
export const dot: Format<'dot'> = {
  id: 'dot',
  extensions: ['.dot', '.gv'],
  mediaType: 'text/vnd.graphviz',
  content: 'unicode',

  sniff: ({ text, fileName }) =>
    /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph\b[^{]{0,400}\{/i.test(
      text
    ) || /\.(dot|gv)$/i.test(fileName),

  read({ text, fileName }, context) {
    const network = readDot(text);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.dot',
      write: (diagram) => ({
        content: writeDot(diagram),
        lost: networkLosses(diagram, attributed)
      })
    }
  ]
};
