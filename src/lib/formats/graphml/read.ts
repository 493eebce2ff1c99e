import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { booleanIn, numberIn } from '../network/codec.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type { Network, NetworkEdge, NetworkGroup, NetworkNode, Value } from '../network/network.ts';
import { Tally } from '../network/remarks.ts';
import { ownMark } from '../own-mark.ts';
import type { Element } from '../xml/parse.ts';
import { parseXml } from '../xml/parse.ts';
import { looksOf } from './yed.ts';

interface Key {
  readonly name: string;
  readonly type: string;
  /** For `node`, `edge`, `graph` or `all`. */
  readonly on: string;
  readonly standard?: string;
}

/** A GraphML file as a network: nested graphs are containers, keys with defaults are resolved. */
export function readGraphml(
  text: string,
  onProgress?: (share: number) => void
): Result<Network, NetworkFailure> {
  const root = parseXml(text, onProgress);
  if (!root.ok) return root;
  if (root.value.name !== 'graphml') {
    return err({ code: 'not-this-format', format: 'graphml', place: '<graphml>' });
  }
  const graphs = root.value.children.filter(({ name }) => name === 'graph');
  if (graphs.length === 0) {
    return err({ code: 'not-this-format', format: 'graphml', place: '<graph>' });
  }
  const reader = new GraphmlReader(keysOf(root.value));
  for (const graph of graphs) reader.readGraph(graph, []);
  return ok(reader.network());
}

function keysOf({ children }: Element): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const { name, attributes, children: parts } of children) {
    const id = attributes.get('id');
    if (name !== 'key' || id === undefined) continue;
    const standard = parts.find((part) => part.name === 'default')?.text;
    keys.set(id, {
      // Without a name, a key is known by its id; yEd's own keys have neither name nor type.
      name: attributes.get('attr.name') ?? id,
      type: attributes.get('yfiles.type') ? 'yfiles' : (attributes.get('attr.type') ?? 'string'),
      on: attributes.get('for') ?? 'all',
      ...(standard !== undefined && { standard })
    });
  }
  return keys;
}

class GraphmlReader {
  private readonly nodes: NetworkNode[] = [];
  private readonly edges: NetworkEdge[] = [];
  private readonly groups: NetworkGroup[] = [];
  private readonly issues: NetworkIssue[] = [];
  private readonly hyperedges = new Tally();
  private readonly ports = new Tally();
  private title = '';
  private isOwn = false;

  constructor(private readonly keys: ReadonlyMap<string, Key>) {}

  network(): Network {
    const { title, nodes, edges, groups, isOwn: ownUnits } = this;
    const ignored = [
      { part: 'hyperedges', tally: this.hyperedges } as const,
      { part: 'ports', tally: this.ports } as const
    ].flatMap(({ part, tally: { count, first } }): NetworkIssue[] =>
      count > 0 ? [{ code: 'part-ignored', severity: 'warning', part, count, ...first }] : []
    );
    const issues = [...this.issues, ...ignored];
    return { ...(title !== '' && { title }), nodes, edges, groups, ownUnits, issues };
  }

  /** A graph, and those within its nodes; nesting is limited by the depth of the document. */
  readGraph(graph: Element, within: readonly string[]): void {
    const standard = graph.attributes.get('edgedefault') === 'undirected';
    const { values } = this.dataOf(graph, 'graph');
    this.title ||= String(values.get('title') ?? values.get('label') ?? values.get('name') ?? '');
    if (values.get('generator') === ownMark) this.isOwn = true;
    for (const child of graph.children) {
      if (child.name === 'node') this.readNode(child, within);
      else if (child.name === 'edge') this.readEdge(child, standard);
      else if (child.name === 'hyperedge') this.hyperedges.add({ row: child.row });
    }
  }

  private readNode(element: Element, within: readonly string[]): void {
    const { row } = element;
    const id = element.attributes.get('id') ?? '';
    if (id === '') {
      this.issues.push({ code: 'end-missing', severity: 'error', row });
      return;
    }
    const { values, looks } = this.dataOf(element, 'node');
    const label = labelOf(values) ?? looks.label;
    const position = positionOf(values) ?? looks.position;
    const node: NetworkNode = {
      id,
      ...(label !== undefined && { label }),
      values: without(values, positionOf(values) ? ['label', 'name', 'x', 'y'] : ['label', 'name']),
      ...(position && { position }),
      ...(within.length > 0 && { groups: within }),
      where: { row }
    };
    const inner = element.children.filter(({ name }) => name === 'graph');
    if (inner.length === 0) this.nodes.push(node);
    else {
      this.groups.push({ id, ...(label !== undefined && { label }), kind: 'container', node });
      for (const graph of inner) this.readGraph(graph, [...within, id]);
    }
    if (element.children.some(({ name }) => name === 'port')) this.ports.add({ row });
  }

  private readEdge(element: Element, undirected: boolean): void {
    const { row, attributes } = element;
    const [from = '', to = ''] = [attributes.get('source'), attributes.get('target')];
    if (from === '' || to === '') {
      this.issues.push({ code: 'end-missing', severity: 'error', row });
      return;
    }
    const { values, looks } = this.dataOf(element, 'edge');
    const [id, own] = [attributes.get('id'), attributes.get('directed')];
    const isDirected = own === undefined ? !undirected : booleanIn(own);
    const label = labelOf(values) ?? looks.label;
    const [weight, relation] = [values.get('weight'), values.get('relation')];
    this.edges.push({
      ...(id !== undefined && { id }),
      from,
      to,
      direction: isDirected === false ? 'undirected' : 'directed',
      ...(label !== undefined && { label }),
      ...(weight !== undefined && { weight }),
      ...(relation !== undefined && { relation: String(relation) }),
      values: without(values, ['label', 'name', 'weight', 'relation']),
      where: { row }
    });
  }

  /** The data of an element, with the standards of the keys that it leaves open. */
  private dataOf({ children }: Element, on: string) {
    const values = new Map<string, Value>();
    let looks: ReturnType<typeof looksOf> = {};
    for (const key of this.keys.values()) {
      const fits = key.on === on || key.on === 'all';
      if (fits && key.standard !== undefined && key.type !== 'yfiles') {
        values.set(key.name, typed(key.standard, key.type));
      }
    }
    for (const { name, attributes, text, children: parts } of children) {
      if (name !== 'data') continue;
      const id = attributes.get('key') ?? '';
      const key = this.keys.get(id) ?? { name: id, type: 'string' };
      if (key.type === 'yfiles' || parts.length > 0) looks = { ...looks, ...looksOf(parts) };
      else values.set(key.name, typed(text, key.type));
    }
    return { values, looks };
  }
}

const numbers = new Set(['int', 'integer', 'long', 'float', 'double']);

/** A text by the type of its key; what does not fit the type stays a text. */
function typed(text: string, type: string): Value {
  if (type === 'boolean') return booleanIn(text) ?? text;
  if (!numbers.has(type)) return text;
  const number = numberIn(text);
  return number ?? text.trim();
}

function labelOf(values: ReadonlyMap<string, Value>): string | undefined {
  const label = values.get('label') ?? values.get('name');
  return label === undefined ? undefined : String(label);
}

function positionOf(values: ReadonlyMap<string, Value>): NetworkNode['position'] {
  const [x, y] = [values.get('x'), values.get('y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** `label` or `name`, whichever was not taken as the label, is kept when it says something else. */
function without(
  values: ReadonlyMap<string, Value>,
  names: readonly string[]
): ReadonlyMap<string, Value> {
  const rest = new Map(values);
  const label = values.get('label');
  for (const name of names) {
    const differs = name === 'name' && label !== undefined && values.get('name') !== label;
    if (!differs) rest.delete(name);
  }
  return rest;
}
