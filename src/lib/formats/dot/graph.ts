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
import { isLook } from './looks.ts';
import { labelText, plainMarkup, unescaped } from './texts.ts';

export interface Attribute {
  readonly name: string;
  readonly text: string;
  readonly markup: boolean;
}

type Attributes = ReadonlyMap<string, Attribute>;

/** A graph or subgraph while it is read: its standards for what follows, and the nodes in it. */
export interface Scope {
  readonly name: string;
  readonly around: Scope | undefined;
  readonly members: Set<string>;
  node: Attributes;
  edge: Attributes;
  label: string | undefined;
}

interface Line {
  readonly from: string;
  readonly to: string;
  attributes: Attributes;
  readonly row: number;
}

const lineLimit = 2_000_000;

/** What the statements of a DOT text add up to. */
export class DotGraph {
  name = '';
  readonly ports = new Tally();
  readonly root: Scope = scopeIn(undefined, '');
  private readonly markup = new Tally();
  private readonly looks = new Tally();
  private readonly nodes = new Map<string, { attributes: Attributes; readonly row: number }>();
  private readonly lines: Line[] = [];
  /** In a strict graph a pair has one line: the first, with all that is said of it later. */
  private readonly pairs = new Map<string, Line>();
  private readonly clusters = new Map<
    string,
    { label: string | undefined; members: Set<string> }
  >();
  private isOwn = false;

  constructor(
    readonly isDirected: boolean,
    private readonly isStrict: boolean
  ) {}

  openScope(around: Scope, name: string): Scope {
    const scope = scopeIn(around, name);
    if (isCluster(name) && !this.clusters.has(name)) {
      this.clusters.set(name, { label: undefined, members: new Set() });
    }
    return scope;
  }

  /** Standards for nodes and lines made from here on; of graphs only the label means something. */
  setDefaults(scope: Scope, on: 'graph' | 'node' | 'edge', attributes: readonly Attribute[]): void {
    if (on !== 'graph') {
      scope[on] = withAttributes(scope[on], attributes);
      return;
    }
    for (const { name, text, markup } of attributes) {
      if (name === 'label') {
        const label = markup ? plainMarkup(text) : labelText(text, '');
        scope.label = label;
        const cluster = this.clusters.get(scope.name);
        if (cluster) cluster.label = label;
      }
      if (name === 'generator' && text === ownMark && !scope.around) this.isOwn = true;
    }
  }

  addNode(scope: Scope, id: string, row: number): string {
    if (!this.nodes.has(id)) this.nodes.set(id, { attributes: scope.node, row });
    for (let inner: Scope | undefined = scope; inner; inner = inner.around) {
      inner.members.add(id);
      this.clusters.get(inner.name)?.members.add(id);
    }
    return id;
  }

  setNode(id: string, attributes: readonly Attribute[]): void {
    const node = this.nodes.get(id);
    if (node) node.attributes = withAttributes(node.attributes, attributes);
  }

  /** Lines from each node of an end to each of the next. */
  addChain(
    scope: Scope,
    ends: readonly (readonly string[])[],
    attributes: readonly Attribute[],
    row: number
  ): NetworkFailure | undefined {
    const all = withAttributes(scope.edge, attributes);
    for (const [index, heads] of ends.slice(1).entries()) {
      const tails = ends[index] ?? [];
      if (this.lines.length + tails.length * heads.length > lineLimit) {
        return { code: 'too-many', of: 'lines', limit: lineLimit };
      }
      for (const from of tails)
        for (const to of heads) this.addLine({ from, to, attributes: all, row });
    }
    return undefined;
  }

  private addLine(line: Line): void {
    if (!this.isStrict) {
      this.lines.push(line);
      return;
    }
    const isTurned = !this.isDirected && line.to < line.from;
    const [first, second] = isTurned ? [line.to, line.from] : [line.from, line.to];
    const pair = `${String(first.length)} ${first}${second}`;
    const there = this.pairs.get(pair);
    if (there) there.attributes = new Map([...there.attributes, ...line.attributes]);
    else {
      this.pairs.set(pair, line);
      this.lines.push(line);
    }
  }

  network(): Network {
    const within = new Map<string, string[]>();
    const groups: NetworkGroup[] = [];
    for (const [name, { label, members }] of this.clusters) {
      const id = name.replace(/^cluster_?/, '') || name;
      groups.push({ id, ...(label !== undefined && { label }), kind: 'cluster' });
      for (const member of members) within.set(member, [...(within.get(member) ?? []), id]);
    }
    const nodes = [...this.nodes].map(([id, { attributes, row }]) =>
      this.node(id, attributes, within.get(id), row)
    );
    const edges = this.lines.map((line) => this.edge(line));
    const ignored = [
      { part: 'ports', tally: this.ports } as const,
      { part: 'markup', tally: this.markup } as const,
      { part: 'looks', tally: this.looks } as const
    ].flatMap(({ part, tally: { count, first } }): NetworkIssue[] =>
      count > 0 ? [{ code: 'part-ignored', severity: 'warning', part, count, ...first }] : []
    );
    const isNamed = this.name !== '' && this.name !== 'G';
    const title = this.root.label ?? (isNamed ? this.name : '');
    return {
      ...(title !== '' && { title }),
      nodes,
      edges,
      groups,
      impliesNodes: true,
      untyped: true,
      ownUnits: this.isOwn,
      issues: ignored
    };
  }

  private node(
    id: string,
    attributes: Attributes,
    groups: readonly string[] | undefined,
    row: number
  ): NetworkNode {
    const written = attributes.get('label');
    const label =
      written && (written.markup ? plainMarkup(written.text) : labelText(written.text, id));
    const position = positionOf(attributes.get('pos')?.text ?? '');
    return {
      id,
      ...(label !== undefined && { label }),
      values: this.valuesOf(attributes, ['label', 'pos'], row),
      ...(position && { position }),
      ...(groups && { groups }),
      where: { row }
    };
  }

  private edge({ from, to, attributes, row }: Line): NetworkEdge {
    const said = (name: string) => attributes.get(name)?.text;
    const written = attributes.get('label');
    const label =
      written && (written.markup ? plainMarkup(written.text) : labelText(written.text, ''));
    const [id, weight, relation, arrow] = [
      said('id'),
      said('weight'),
      said('relation'),
      said('dir')
    ];
    const isBack = arrow === 'back';
    return {
      ...(id !== undefined && { id: unescaped(id) }),
      from: isBack ? to : from,
      to: isBack ? from : to,
      direction: directionOf(arrow, this.isDirected),
      ...(label !== undefined && { label }),
      ...(weight !== undefined && { weight }),
      ...(relation !== undefined && { relation: unescaped(relation) }),
      values: this.valuesOf(attributes, ['label', 'id', 'weight', 'relation', 'dir', 'pos'], row),
      where: { row }
    };
  }

  /** All but what is read elsewhere, and how things are drawn. */
  private valuesOf(attributes: Attributes, taken: readonly string[], row: number) {
    const values = new Map<string, Value>();
    let hasLooks = false;
    let hasMarkup = false;
    for (const { name, text, markup } of attributes.values()) {
      hasMarkup ||= markup;
      if (taken.includes(name)) continue;
      const isDrawn = isLook(name);
      hasLooks ||= isDrawn;
      if (!isDrawn) values.set(unescaped(name), markup ? plainMarkup(text) : unescaped(text));
    }
    if (hasLooks) this.looks.add({ row });
    if (hasMarkup) this.markup.add({ row });
    return values;
  }
}

function scopeIn(around: Scope | undefined, name: string): Scope {
  const none: Attributes = new Map();
  const { node, edge } = around ?? { node: none, edge: none };
  return { name, around, members: new Set(), node, edge, label: undefined };
}

function withAttributes(known: Attributes, more: readonly Attribute[]): Attributes {
  return more.length === 0
    ? known
    : new Map([...known, ...more.map((attribute) => [attribute.name, attribute] as const)]);
}

function isCluster(name: string): boolean {
  return name.startsWith('cluster');
}

function directionOf(arrow: string | undefined, isDirected: boolean): Direction {
  if (arrow === 'both') return 'mutual';
  if (arrow === 'none') return 'undirected';
  return arrow === 'forward' || arrow === 'back' || isDirected ? 'directed' : 'undirected';
}

/** Points, of which y grows upwards; an exclamation mark pins. */
function positionOf(text: string): NetworkNode['position'] {
  const [first = '', second = ''] = text.replace(/!$/, '').split(',');
  const [x, y] = [numberIn(first), numberIn(second)];
  return x === undefined || y === undefined ? undefined : { x, y: 0 - y };
}
