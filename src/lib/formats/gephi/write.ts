import type { Diagram } from '#lib/domain/diagram.ts';
import type { Writer } from '../format.ts';
import { csvText } from '../csv-text.ts';
import type { Carried } from '../losses.ts';
import { engagementRelation } from '../network/lines.ts';
import { attributed, networkLosses } from '../network/losses.ts';
import type { Value } from '../network/network.ts';
import { networkOf } from '../network/writing.ts';

/** What the table of nodes has a place for. */
const {
  engagements: _e,
  ownershipLinks: _o,
  relations: _r,
  placements: _p,
  serviceItems: _s,
  ...nodesCarry
} = attributed;
const edgesCarry: Carried = {
  engagements: attributed.engagements ?? [],
  ownershipLinks: attributed.ownershipLinks ?? [],
  relations: attributed.relations ?? [],
  serviceItems: attributed.serviceItems ?? []
};

/** The two tables of Gephi's data laboratory; each alone carries half of the network. */
export const gephiWriters: readonly Writer[] = [
  {
    extension: '.nodes.csv',
    write: (diagram) => ({ content: nodeTable(diagram), lost: networkLosses(diagram, nodesCarry) })
  },
  {
    extension: '.edges.csv',
    write: (diagram) => ({ content: edgeTable(diagram), lost: networkLosses(diagram, edgesCarry) })
  }
];

function nodeTable(diagram: Diagram): string {
  const rows = networkOf(diagram).nodes.map(
    ({ id, label = id, values }) =>
      new Map<string, Value>([['Id', id], ['Label', label], ...values])
  );
  return csvText(rows, ['Id', 'Label']);
}

function edgeTable(diagram: Diagram): string {
  const rows = networkOf(diagram).edges.map(
    ({ id, from, to, direction, label, weight, relation, values }) =>
      new Map<string, Value>([
        ['Source', from],
        ['Target', to],
        ['Type', direction === 'undirected' ? 'Undirected' : 'Directed'],
        ['Id', id],
        ...(label === undefined ? [] : [['Label', label] as const]),
        ...(weight === undefined ? [] : [['Weight', weight] as const]),
        ...(relation === engagementRelation ? [] : [['Kind', relation] as const]),
        ...values
      ])
  );
  return csvText(rows, ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight']);
}
