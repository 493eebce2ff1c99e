import type { PlainKey } from '#lib/i18n/keys.ts';

interface Words {
  readonly name: PlainKey;
  /** What the file is good for. */
  readonly use: PlainKey;
}

/** The words for each way to save a diagram, by extension. */
export const wayWords: Readonly<Record<string, Words>> = {
  '.sourceloom.json': { name: 'export.way.sourceloom', use: 'export.for.sourceloom' },
  '.xlsx': { name: 'export.way.xlsx', use: 'export.for.xlsx' },
  '.kumu.xlsx': { name: 'export.way.kumuXlsx', use: 'export.for.kumuXlsx' },
  '.csv': { name: 'export.way.csv', use: 'export.for.csv' },
  '.tsv': { name: 'export.way.tsv', use: 'export.for.tsv' },
  '.parties.csv': { name: 'export.way.parties', use: 'export.for.parties' },
  '.graphml': { name: 'export.way.graphml', use: 'export.for.graphml' },
  '.gexf': { name: 'export.way.gexf', use: 'export.for.gexf' },
  '.1.2.gexf': { name: 'export.way.gexf12', use: 'export.for.gexf12' },
  '.net': { name: 'export.way.pajek', use: 'export.for.pajek' },
  '.dot': { name: 'export.way.dot', use: 'export.for.dot' },
  '.cyjs': { name: 'export.way.cytoscape', use: 'export.for.cytoscape' },
  '.cx2': { name: 'export.way.cx2', use: 'export.for.cx2' },
  '.kumu.json': { name: 'export.way.kumu', use: 'export.for.kumu' },
  '.kumu.csv': { name: 'export.way.kumuCsv', use: 'export.for.kumuCsv' },
  '.nodes.csv': { name: 'export.way.gephiNodes', use: 'export.for.gephiNodes' },
  '.edges.csv': { name: 'export.way.gephiEdges', use: 'export.for.gephiEdges' }
};
