import { idMaker } from '#lib/domain/ids.ts';
import { importFile, writerFor } from '#lib/formats/index.ts';
import { readWorkbook } from '#lib/formats/xlsx/workbook.ts';
import { parseXml } from '#lib/formats/xml/parse.ts';
import type { Task } from './harness.ts';
import { here } from './harness.ts';

/** A network file of 10,000 nodes and 30,000 lines: read whole, and only taken apart. */
export const graphml = [
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

export function formatTasks(): Task[] {
  const task = (name: string, work: () => void): Task => ({
    name,
    size: '10k / 30k',
    contestants: { engine: here(work) }
  });
  const read = importFile(bytes, context());
  const workbook = read.ok ? writerFor('a.xlsx')?.write(read.value.diagram).content : undefined;
  const sheets = workbook instanceof Uint8Array ? workbook : new Uint8Array();
  const inWorkbook = () => ({ ...context(), fileName: 'a.xlsx' });
  return [
    task('elements of GraphML', () => void parseXml(graphml)),
    task('GraphML as a diagram', () => void importFile(bytes, context())),
    task('cells of a workbook', () => void readWorkbook(sheets)),
    task('workbook as a diagram', () => void importFile(sheets, inWorkbook())),
    ...['.graphml', '.gexf', '.xlsx', '.cx2', '.net', '.dot'].map((extension) => {
      const writer = writerFor(`a${extension}`);
      return task(
        `written as ${extension}`,
        () => void (read.ok && writer?.write(read.value.diagram))
      );
    })
  ];
}
