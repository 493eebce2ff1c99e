import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { numberIn } from '../network/codec.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type {
  Direction,
  Network,
  NetworkEdge,
  NetworkGroup,
  NetworkNode,
  Value
} from '../network/network.ts';
import { Tally } from '../network/remarks.ts';
import { ownMark } from '../own-mark.ts';
import type { Element } from '../xml/parse.ts';
import { parseXml } from '../xml/parse.ts';
import { Attributes } from './attributes.ts';

/** A GEXF file (1.0 to 1.3) as a network: nodes within nodes are in containers. */
export function readGexf(
  text: string,
  onProgress?: (share: number) => void
): Result<Network, NetworkFailure> {
  const root = parseXml(text, onProgress);
  if (!root.ok) return root;
  const fail = (place: string) => err({ code: 'not-this-format', format: 'gexf', place } as const);
  if (root.value.name !== 'gexf') return fail('<gexf>');
  const graph = root.value.children.find(({ name }) => name === 'graph');
  if (!graph) return fail('<graph>');
  const reader = new GexfReader(graph);
  for (const part of graph.children) {
    if (part.name === 'nodes') reader.readNodes(part, undefined);
    if (part.name === 'edges') reader.readEdges(part);
  }
  const meta = root.value.children.find(({ name }) => name === 'meta');
  return ok(reader.network(meta?.children ?? []));
}

interface Read {
  readonly node: NetworkNode;
  readonly parent: string | undefined;
}

class GexfReader {
  private readonly nodes: Read[] = [];
  private readonly edges: NetworkEdge[] = [];
  private readonly issues: NetworkIssue[] = [];
  private readonly times = new Tally();
  private readonly standard: Direction;
  private readonly attributes: { readonly node: Attributes; readonly edge: Attributes };

  constructor(graph: Element) {
    this.standard = directionOf(graph.attributes.get('defaultedgetype')) ?? 'undirected';
    this.attributes = { node: new Attributes(graph, 'node'), edge: new Attributes(graph, 'edge') };
  }

  network(meta: readonly Element[]): Network {
    const said = (wanted: string) => meta.find(({ name }) => name === wanted)?.text.trim() ?? '';
    const ownUnits = said('creator') === ownMark;
    const title = said('description');
    const parents = new Map(this.nodes.map(({ node, parent }) => [node.id, parent]));
    const isGroup = new Set(parents.values());
    const groups: NetworkGroup[] = [];
    const nodes: NetworkNode[] = [];
    for (const { node } of this.nodes) {
      const within = ancestors(node.id, parents);
      const { id, label } = node;
      if (isGroup.has(id)) {
        groups.push({ id, ...(label !== undefined && { label }), kind: 'container', node });
      } else nodes.push(within.length > 0 ? { ...node, groups: within } : node);
    }
    const { count, first } = this.times;
    const ignored: NetworkIssue[] =
      count > 0
        ? [{ code: 'part-ignored', severity: 'warning', part: 'times', count, ...first }]
        : [];
    const issues = [...this.issues, ...ignored];
    return { ...(title !== '' && { title }), nodes, edges: this.edges, groups, ownUnits, issues };
  }

  readNodes({ children }: Element, parent: string | undefined): void {
    for (const element of children) {
      if (element.name !== 'node') continue;
      const { attributes, row } = element;
      const id = attributes.get('id') ?? '';
      if (id === '') {
        this.issues.push({ code: 'end-missing', severity: 'error', row });
        continue;
      }
      const label = attributes.get('label');
      const position = positionOf(element);
      const node: NetworkNode = {
        id,
        ...(label !== undefined && { label }),
        values: this.valuesOf(element, 'node'),
        ...(position && { position }),
        where: { row }
      };
      this.nodes.push({ node, parent: attributes.get('pid') ?? parent });
      for (const part of element.children) if (part.name === 'nodes') this.readNodes(part, id);
      // Nested graphs may bring their own lines.
      for (const part of element.children) if (part.name === 'edges') this.readEdges(part);
    }
  }

  readEdges({ children }: Element): void {
    for (const element of children) {
      if (element.name !== 'edge') continue;
      const { attributes, row } = element;
      const [from = '', to = ''] = [attributes.get('source'), attributes.get('target')];
      if (from === '' || to === '') {
        this.issues.push({ code: 'end-missing', severity: 'error', row });
        continue;
      }
      const [id, label, weight, kind] = ['id', 'label', 'weight', 'kind'].map((name) =>
        attributes.get(name)
      );
      const values = this.valuesOf(element, 'edge');
      const relation = values.get('relation') ?? kind;
      values.delete('relation');
      this.edges.push({
        ...(id !== undefined && { id }),
        from,
        to,
        direction: directionOf(attributes.get('type')) ?? this.standard,
        ...(label !== undefined && { label }),
        ...(weight !== undefined && { weight }),
        ...(relation !== undefined && { relation: String(relation) }),
        values,
        where: { row }
      });
    }
  }

  /** The period of a line is the term of an engagement; changes within it have no place. */
  private valuesOf(element: Element, of: 'node' | 'edge'): Map<string, Value> {
    const { values, changes } = this.attributes[of].of(element);
    const hasSpells = element.children.some(({ name }) => name === 'spells');
    if (changes || hasSpells) this.times.add({ row: element.row });
    for (const name of ['start', 'end']) {
      const value = element.attributes.get(name);
      if (value !== undefined && !values.has(name)) values.set(name, value);
    }
    return values;
  }
}

function directionOf(type: string | undefined): Direction | undefined {
  const word = type?.toLowerCase();
  if (word === 'directed' || word === 'undirected' || word === 'mutual') return word;
  return undefined;
}

/** Gephi's y grows upwards. */
function positionOf({ children }: Element): NetworkNode['position'] {
  const place = children.find(({ name }) => name === 'position')?.attributes;
  const [x, y] = [numberIn(place?.get('x') ?? ''), numberIn(place?.get('y') ?? '')];
  return x === undefined || y === undefined ? undefined : { x, y: 0 - y };
}

/** The nodes around a node, the innermost last; a circle of parents is left where it closes. */
function ancestors(id: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const found: string[] = [];
  const seen = new Set([id]);
  for (
    let next = parents.get(id);
    next !== undefined && !seen.has(next);
    next = parents.get(next)
  ) {
    seen.add(next);
    found.unshift(next);
  }
  return found;
}
