import type { Diagram } from '#lib/domain/diagram.ts';
import { safe } from '../cytoscape/write.ts';
import { lineReferences } from '../network/fields.ts';
import { engagementRelation } from '../network/lines.ts';
import { joined, parted } from '../network/lists.ts';
import type { Value } from '../network/network.ts';
import { networkOf } from '../network/writing.ts';
import { ownMark } from '../own-mark.ts';

/** A diagram as CX2, for Cytoscape and NDEx. Its ids are numbers, so references are numbers too. */
export function writeCx2(diagram: Diagram): string {
  const { title, nodes, edges } = networkOf(diagram);
  const numbers = new Map([...nodes, ...edges].map(({ id }, index) => [id, index]));
  const [nodeColumns, edgeColumns] = [new Columns(), new Columns()];
  const nodeItems = nodes.map(({ id, label = id, position, values }) => ({
    id: numbers.get(id),
    ...(position && { x: position.x, y: position.y, z: 0 }),
    v: nodeColumns.take([['name', label], ...renumbered(values, ['partOf'], numbers)])
  }));
  const edgeItems = edges.map(({ id, from, to, direction, label, weight, relation, values }) => {
    const more: [string, Value][] = [];
    if (label !== undefined) more.push(['name', label]);
    if (weight !== undefined) more.push(['weight', weight]);
    if (relation !== engagementRelation) more.push(['relation', relation]);
    if (direction === 'undirected') more.push(['directed', false]);
    return {
      id: numbers.get(id),
      s: numbers.get(from),
      t: numbers.get(to),
      v: edgeColumns.take([...more, ...renumbered(values, lineReferences, numbers)])
    };
  });
  const declarations = {
    networkAttributes: { name: { d: 'string' }, generator: { d: 'string' } },
    nodes: nodeColumns.declared(),
    edges: edgeColumns.declared()
  };
  const document = [
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: [
        { name: 'attributeDeclarations', elementCount: 1 },
        { name: 'networkAttributes', elementCount: 1 },
        { name: 'nodes', elementCount: nodes.length },
        { name: 'edges', elementCount: edges.length }
      ]
    },
    { attributeDeclarations: [declarations] },
    { networkAttributes: [{ name: title, generator: ownMark }] },
    { nodes: nodeItems },
    { edges: edgeItems },
    { status: [{ success: true }] }
  ];
  return `[\n${document.map((aspect) => JSON.stringify(aspect)).join(',\n')}\n]\n`;
}

/** Attributes that name nodes or edges, by the numbers that those have in the file. */
function renumbered(
  values: ReadonlyMap<string, Value>,
  names: readonly string[],
  numbers: ReadonlyMap<string, number>
): [string, Value][] {
  return [...values].map(([name, value]) => {
    if (!names.includes(name)) return [name, value];
    const found = parted(String(value)).map((id) => String(numbers.get(id) ?? id));
    // A lone id may hold a bar itself, and is no list.
    const whole = numbers.get(String(value));
    return [name, whole === undefined ? joined(found) : String(whole)];
  });
}

class Columns {
  private readonly types = new Map<string, Set<string>>();

  /** The values of a node or an edge as an object; the types are noted for the declarations. */
  take(values: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
    const entries = [...values].map(([name, value]): [string, Value] => [safe(name), value]);
    for (const [name, value] of entries) {
      const types = this.types.get(name) ?? new Set();
      this.types.set(name, types.add(typeof value === 'number' ? 'double' : typeof value));
    }
    return Object.fromEntries(entries);
  }

  declared(): Readonly<Record<string, { readonly d: string }>> {
    const declared = [...this.types].map(([name, types]) => {
      const type = types.size === 1 ? ([...types][0] ?? 'string') : 'string';
      return [name, { d: type }] as const;
    });
    return Object.fromEntries(declared);
  }
}
