import type { Diagram } from '#lib/domain/diagram.ts';
import type { Value } from '../network/network.ts';
import { engagementRelation } from '../network/lines.ts';
import { networkOf } from '../network/writing.ts';
import { ownMark } from '../own-mark.ts';
import { element, xmlDocument } from '../xml/write.ts';

/** What a version of GEXF is called in a file. */
const versions = {
  '1.3': ['http://gexf.net/1.3', 'http://gexf.net/1.3/viz'],
  '1.2': ['http://www.gexf.net/1.2draft', 'http://www.gexf.net/1.2draft/viz']
} as const;

/** A diagram as GEXF, for Gephi and what reads its files. */
export function writeGexf(diagram: Diagram, version: keyof typeof versions): string {
  const { title, nodes, edges } = networkOf(diagram);
  const [namespace, viz] = versions[version];
  const [nodeColumns, edgeColumns] = [new Columns(), new Columns()];
  const nodeElements = nodes.map(({ id, label = id, values, position }) =>
    element(
      'node',
      [
        ['id', id],
        ['label', label]
      ],
      [
        ...nodeColumns.values(values),
        ...(position
          ? [
              element('viz:position', [
                ['x', position.x],
                ['y', 0 - position.y],
                ['z', 0]
              ])
            ]
          : [])
      ]
    )
  );
  const edgeElements = edges.map(({ id, from, to, label, weight, relation, values }) =>
    element(
      'edge',
      [
        ['id', id],
        ['source', from],
        ['target', to],
        // Even of ties that mean none, which the relation tells: networkx refuses a mixture.
        ['type', 'directed'],
        ['label', label],
        ['weight', weight === undefined ? undefined : String(weight)],
        // Version 1.2 has no kinds; the attribute below says it in both.
        ['kind', version === '1.3' && relation !== engagementRelation ? relation : undefined]
      ],
      edgeColumns.values(
        relation === engagementRelation ? values : new Map([...values, ['relation', relation]])
      )
    )
  );
  const graph = element(
    'graph',
    [
      ['defaultedgetype', 'directed'],
      ['mode', 'static']
    ],
    [
      ...nodeColumns.declarations('node'),
      ...edgeColumns.declarations('edge'),
      element('nodes', [], nodeElements),
      element('edges', [], edgeElements)
    ]
  );
  const meta = [element('creator', [], ownMark), element('description', [], title)];
  return xmlDocument(
    element(
      'gexf',
      [
        ['xmlns', namespace],
        ['xmlns:viz', viz],
        ['version', version]
      ],
      [element('meta', [], meta), graph]
    )
  );
}

/** The attributes of nodes or of edges; one that is a number here and a text there is a text. */
class Columns {
  private readonly columns = new Map<
    string,
    { readonly id: string; readonly types: Set<string> }
  >();

  values(values: ReadonlyMap<string, Value>): string[] {
    if (values.size === 0) return [];
    const written = [...values].map(([title, value]) => {
      let column = this.columns.get(title);
      if (!column) {
        this.columns.set(title, (column = { id: String(this.columns.size), types: new Set() }));
      }
      column.types.add(typeof value === 'number' ? 'double' : typeof value);
      return element('attvalue', [
        ['for', column.id],
        ['value', String(value)]
      ]);
    });
    return [element('attvalues', [], written)];
  }

  declarations(of: 'node' | 'edge'): string[] {
    if (this.columns.size === 0) return [];
    const declared = [...this.columns].map(([title, { id, types }]) =>
      element('attribute', [
        ['id', id],
        ['title', title],
        ['type', types.size === 1 ? [...types][0] : 'string']
      ])
    );
    return [element('attributes', [['class', of]], declared)];
  }
}
