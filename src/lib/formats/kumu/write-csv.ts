import type { Diagram } from '#lib/domain/diagram.ts';
import { csvText } from '../csv-text.ts';
import { engagementRelation } from '../network/lines.ts';
import { joined } from '../network/lists.ts';
import type { Value } from '../network/network.ts';
import { networkOf } from '../network/writing.ts';

/** A diagram as one sheet for Kumu: the elements, two blank rows, and the connections. */
export function writeKumuCsv(diagram: Diagram): string {
  const { elements, connections } = kumuRows(diagram);
  const sections = [csvText(elements, ['ID', 'Label']), csvText(connections, ['ID', 'From', 'To'])];
  return sections.join('\r\n\r\n');
}

/** The rows of Kumu's two tables, each value under its heading. */
export function kumuRows(diagram: Diagram) {
  const { nodes, edges } = networkOf(diagram);
  const elements = nodes.map(({ id, label = id, values }) =>
    row(
      [
        ['ID', id],
        ['Label', label],
        ['Type', values.get('kind')]
      ],
      values
    )
  );
  const connections = edges.map(({ id, from, to, direction, label, weight, relation, values }) =>
    row(
      [
        ['ID', id],
        ['From', joined([from])],
        ['To', joined([to])],
        ['Direction', direction],
        ['Label', label],
        ['Weight', weight],
        ['Relation', relation === engagementRelation ? undefined : relation]
      ],
      values
    )
  );
  return { elements, connections };
}

function row(
  own: readonly (readonly [string, Value | undefined])[],
  values: ReadonlyMap<string, Value>
): ReadonlyMap<string, Value> {
  const renamed = [...values].map(([name, value]): [string, Value] => [
    name === 'notes' ? 'Description' : name === 'tags' ? 'Tags' : name,
    value
  ]);
  const known = own.flatMap(([name, value]): [string, Value][] =>
    value === undefined ? [] : [[name, value]]
  );
  return new Map([...known, ...renamed]);
}
