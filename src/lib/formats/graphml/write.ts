import type { Diagram } from '#lib/domain/diagram.ts';
import type { Value } from '../network/network.ts';
import type { WrittenNetwork } from '../network/writing.ts';
import { networkOf } from '../network/writing.ts';
import { ownMark } from '../own-mark.ts';
import { element, xmlDocument } from '../xml/write.ts';

type On = 'graph' | 'node' | 'edge';

/** A diagram as GraphML, flat, with typed keys: what networkx, igraph, Gephi and yEd read. */
export function writeGraphml(diagram: Diagram): string {
  const { title, nodes, edges }: WrittenNetwork = networkOf(diagram);
  const keys = new Keys();
  const graphData = keys.data('graph', [
    ['title', title],
    ['generator', ownMark]
  ]);
  const written = [
    ...nodes.map(({ id, label = id, position, values }) => {
      const places: [string, Value][] = position
        ? [
            ['x', position.x],
            ['y', position.y]
          ]
        : [];
      return element(
        'node',
        [['id', id]],
        keys.data('node', [['label', label], ...places, ...values])
      );
    }),
    // Every line has a direction, the relation tells which mean none: networkx refuses a mixture.
    ...edges.map(({ id, from, to, label, weight, relation, values }) => {
      const attributes = [
        ['id', id],
        ['source', from],
        ['target', to]
      ] as const;
      const data = keys.data('edge', [
        ...(label === undefined ? [] : [['label', label] as const]),
        ...(weight === undefined ? [] : [['weight', weight] as const]),
        ['relation', relation],
        ...values
      ]);
      return element('edge', attributes, data);
    })
  ];
  const graph = element(
    'graph',
    [
      ['id', 'G'],
      ['edgedefault', 'directed']
    ],
    [...graphData, ...written]
  );
  const root = element(
    'graphml',
    [
      ['xmlns', 'http://graphml.graphdrawing.org/xmlns'],
      ['xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
      [
        'xsi:schemaLocation',
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd'
      ]
    ],
    [...keys.declarations(), graph]
  );
  return xmlDocument(root);
}

/** Declares a key for each attribute; one that is a number here and a text there is a text. */
class Keys {
  private readonly keys = new Map<
    string,
    { id: string; on: On; name: string; types: Set<string> }
  >();

  data(on: On, values: Iterable<readonly [string, Value]>): string[] {
    return [...values].map(([name, value]) => {
      const place = `${on} ${name}`;
      let key = this.keys.get(place);
      if (!key) {
        const id = `k${String(this.keys.size)}`;
        this.keys.set(place, (key = { id, on, name, types: new Set() }));
      }
      key.types.add(typeOf(value));
      return element('data', [['key', key.id]], String(value));
    });
  }

  declarations(): string[] {
    return [...this.keys.values()].map(({ id, on, name, types }) => {
      const type = types.size === 1 ? [...types][0] : 'string';
      return element('key', [
        ['id', id],
        ['for', on],
        ['attr.name', name],
        ['attr.type', type]
      ]);
    });
  }
}

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'double';
}
