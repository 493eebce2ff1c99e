import { bench, describe } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { importFile, writerFor } from '#lib/formats/index.ts';
import { parseXml } from '#lib/formats/xml/parse.ts';

/** A network file of 10,000 nodes and 30,000 lines: read whole, and only taken apart. */
const graphml = [
  '<graphml><key id="n" for="node" attr.name="label" attr.type="string"/>',
  '<key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="directed">',
  ...Array.from(
    { length: 10_000 },
    (_, i) => `<node id="n${i}"><data key="n">Party ${i}</data></node>`
  ),
  ...Array.from(
    { length: 30_000 },
    (_, i) =>
      `<edge source="n${i % 10_000}" target="n${(i * 7919) % 10_000}"><data key="w">${i}</data></edge>`
  ),
  '</graph></graphml>'
].join('\n');
const bytes = new TextEncoder().encode(graphml);
const context = () => ({ fileName: 'a.graphml', importedAt: '2026-11-24', makeId: idMaker('a') });
const read = importFile(bytes, context());
const rounds = { iterations: 3, time: 500 };

describe('10,000 nodes, 30,000 lines of GraphML', () => {
  bench('its elements only', () => void parseXml(graphml), rounds);
  bench('read as a diagram', () => void importFile(bytes, context()), rounds);
  for (const extension of ['.graphml', '.gexf', '.cx2', '.net', '.dot']) {
    const writer = writerFor(`a${extension}`);
    bench(
      `written as ${extension}`,
      () => void (read.ok && writer?.write(read.value.diagram)),
      rounds
    );
  }
});
