import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { numberIn } from '../network/codec.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import type { Direction, Network, NetworkEdge, NetworkNode, Value } from '../network/network.ts';
import { Tally } from '../network/remarks.ts';
import { ownMark } from '../own-mark.ts';
import { wordsOf } from './words.ts';

/** How many vertices a file may announce, with or without lines of their own. */
const vertexLimit = 1_000_000;

/** A Pajek network (NET), or the first one of a project (PAJ) with its partitions and vectors. */
export function readPajek(text: string): Result<Network, NetworkFailure> {
  const reader = new PajekReader();
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const [index, line] of lines.entries()) {
    const failure = reader.readLine(line.trim(), index + 1);
    if (failure) return err(failure);
  }
  return reader.network();
}

type Section =
  | 'none'
  | 'vertices'
  | 'arcs'
  | 'edges'
  | 'arcslist'
  | 'edgeslist'
  | 'matrix'
  | 'partition'
  | 'vector'
  | 'ignored';

class PajekReader {
  private section: Section = 'none';
  private title = '';
  private total = -1;
  /** Of a two-mode network: how many vertices are of the first kind. */
  private firstMode = 0;
  private readonly vertices = new Map<number, NetworkNode>();
  private readonly edges: NetworkEdge[] = [];
  private readonly issues: NetworkIssue[] = [];
  private readonly ignored = { networks: new Tally(), times: new Tally() };
  /** A second network of a project has begun: what follows is not of the first. */
  private isOver = false;
  private readonly relations = new Map<string, string>();
  private relation = '';
  private ownUnits = false;
  /** The next row of a matrix, or the next vertex of a partition. */
  private next = 0;
  private attribute = '';
  private readonly attributes = new Map<number, Map<string, Value>>();

  readLine(line: string, row: number): NetworkFailure | undefined {
    if (line === '') return undefined;
    if (line.startsWith('%')) {
      if (line.slice(1).trim() === ownMark) this.ownUnits = true;
      return undefined;
    }
    if (line.startsWith('*')) return this.readHeading(line, row);
    switch (this.section) {
      case 'vertices':
        return this.readVertex(line, row);
      case 'arcs':
      case 'edges':
        return this.readLineOf(line, row);
      case 'arcslist':
      case 'edgeslist':
        return this.readList(line, row);
      case 'matrix':
        return this.readMatrixRow(line, row);
      case 'partition':
      case 'vector':
        this.next += 1;
        this.valuesOf(this.next).set(this.attribute, line);
        return undefined;
      case 'none':
        return { code: 'syntax', row, found: line.slice(0, 40) };
      case 'ignored':
        return undefined;
    }
  }

  network(): Result<Network, NetworkFailure> {
    if (this.total < 0) {
      return err({ code: 'not-this-format', format: 'pajek', place: '*Vertices' });
    }
    const nodes: NetworkNode[] = [];
    for (let number = 1; number <= this.total; number++) {
      const vertex = this.vertices.get(number) ?? {
        id: String(number),
        values: new Map(),
        where: {}
      };
      nodes.push({ ...vertex, values: this.allValues(number, vertex) });
    }
    const told = (['networks', 'times'] as const).flatMap((part): NetworkIssue[] => {
      const { count, first } = this.ignored[part];
      return count > 0
        ? [{ code: 'part-ignored', severity: 'warning', part, count, ...first }]
        : [];
    });
    const { title, edges, ownUnits } = this;
    const issues = [...this.issues, ...told];
    return ok({
      ...(title !== '' && { title }),
      nodes,
      edges,
      groups: [],
      untyped: true,
      ownUnits,
      issues
    });
  }

  private readHeading(line: string, row: number): NetworkFailure | undefined {
    const words = wordsOf(line);
    const keyword = (words[0]?.text ?? '').toLowerCase();
    if (this.isOver) return undefined;
    switch (keyword) {
      case '*network':
        this.title ||= words
          .slice(1)
          .map(({ text }) => text)
          .join(' ');
        this.section = 'none';
        return undefined;
      case '*vertices':
        return this.beginVertices(
          words.map(({ text }) => text),
          row
        );
      case '*arcs':
      case '*edges':
      case '*arcslist':
      case '*edgeslist':
      case '*matrix':
        if (this.total < 0) return { code: 'syntax', row, found: line.slice(0, 40) };
        this.section = keyword.slice(1) as Section;
        this.next = 0;
        this.beginRelation(words.slice(1).map(({ text }) => text));
        return undefined;
      case '*partition':
      case '*vector':
        this.section = keyword.slice(1) as Section;
        this.next = 0;
        this.attribute =
          words
            .slice(1)
            .map(({ text }) => text)
            .join(' ') || keyword.slice(1);
        return undefined;
      default:
        // Permutations, hierarchies and the like say how a picture is drawn, not what is drawn.
        this.section = 'ignored';
        return undefined;
    }
  }

  private beginVertices(words: readonly string[], row: number): NetworkFailure | undefined {
    const [total, first] = [numberIn(words[1] ?? ''), numberIn(words[2] ?? '0')];
    if (total === undefined || first === undefined || total < 0 || !Number.isInteger(total)) {
      return { code: 'syntax', row, found: words.join(' ').slice(0, 40) };
    }
    if (this.section === 'partition' || this.section === 'vector') return undefined;
    if (total > vertexLimit) return { code: 'too-many', of: 'nodes', limit: vertexLimit };
    if (this.total >= 0) {
      this.section = 'ignored';
      this.isOver = true;
      this.ignored.networks.add({ row });
      return undefined;
    }
    this.total = total;
    this.firstMode = first;
    this.section = 'vertices';
    return undefined;
  }

  /** `:2 "owns"` behind the keyword: the number names the relation, the text says what it is. */
  private beginRelation(words: readonly string[]): void {
    const [number = '', name] = words;
    this.relation = '';
    if (!number.startsWith(':')) return;
    if (name !== undefined) this.relations.set(number, name);
    this.relation = this.relations.get(number) ?? number.slice(1);
  }

  private readVertex(line: string, row: number): NetworkFailure | undefined {
    const words = wordsOf(line);
    const number = vertexIn(words[0]?.text);
    if (number === undefined || number > this.total) {
      return { code: 'syntax', row, found: line.slice(0, 40) };
    }
    const [, label, ...rest] = words;
    const position: number[] = [];
    while (position.length < 3 && rest[0] && !rest[0].quoted) {
      const place = numberIn(rest[0].text);
      if (place === undefined) break;
      position.push(place);
      rest.shift();
    }
    const [x, y] = position;
    const id = String(number);
    if (this.vertices.has(number)) {
      this.issues.push({ code: 'node-repeated', severity: 'error', name: id, row });
      return undefined;
    }
    this.vertices.set(number, {
      id,
      ...(label && { label: label.text }),
      values: new Map(),
      ...(x !== undefined && y !== undefined && { position: { x, y } }),
      where: { row }
    });
    // What follows is how the vertex is drawn: shapes, colours, sizes.
    if (rest.some(({ text }) => text.startsWith('['))) this.ignored.times.add({ row });
    return undefined;
  }

  private readLineOf(line: string, row: number): NetworkFailure | undefined {
    const words = wordsOf(line);
    // Some programs write the relation in front of every line: `2: 1 4 0.5`.
    const own = words[0]?.text.endsWith(':') ? words.shift()?.text : undefined;
    const [from, to] = [vertexIn(words[0]?.text), vertexIn(words[1]?.text)];
    if (from === undefined || to === undefined) {
      return { code: 'syntax', row, found: line.slice(0, 40) };
    }
    const third = words[2];
    const isWeight = third !== undefined && !third.quoted && numberIn(third.text) !== undefined;
    const rest = words.slice(isWeight ? 3 : 2);
    if (rest.some(({ text }) => text.startsWith('['))) this.ignored.times.add({ row });
    const at = rest.findIndex(({ text, quoted }) => !quoted && text === 'l');
    const label = at < 0 ? undefined : rest[at + 1]?.text;
    const relation =
      own === undefined
        ? this.relation
        : (this.relations.get(`:${own.slice(0, -1)}`) ?? own.slice(0, -1));
    const weight = isWeight ? third.text : undefined;
    this.add(from, to, this.section === 'edges' ? 'undirected' : 'directed', row, {
      ...(weight !== undefined && { weight }),
      ...(label !== undefined && { label }),
      ...(relation !== '' && { relation })
    });
    return undefined;
  }

  private readList(line: string, row: number): NetworkFailure | undefined {
    const numbers = wordsOf(line).map(({ text }) => vertexIn(text.replace(/^-/, '')));
    const [from, ...ends] = numbers;
    for (const to of ends) {
      if (from === undefined || to === undefined) {
        return { code: 'syntax', row, found: line.slice(0, 40) };
      }
      const direction = this.section === 'edgeslist' ? 'undirected' : 'directed';
      this.add(from, to, direction, row, this.relation === '' ? {} : { relation: this.relation });
    }
    return undefined;
  }

  /** A row of numbers: of a two-mode network the columns are the vertices of the second kind. */
  private readMatrixRow(line: string, row: number): NetworkFailure | undefined {
    this.next += 1;
    const isTwoMode = this.firstMode > 0 && this.firstMode < this.total;
    const [rows, offset] = isTwoMode ? [this.firstMode, this.firstMode] : [this.total, 0];
    const words = wordsOf(line);
    const fault = { code: 'syntax', row, found: line.slice(0, 40) } as const;
    if (this.next > rows || words.length > this.total - offset) return fault;
    for (const [index, { text }] of words.entries()) {
      const weight = numberIn(text);
      if (weight === undefined) return fault;
      if (weight === 0) continue;
      const named = this.relation === '' ? {} : { relation: this.relation };
      this.add(this.next, offset + index + 1, 'directed', row, { weight: text, ...named });
    }
    return undefined;
  }

  private add(
    from: number,
    to: number,
    direction: Direction,
    row: number,
    more: Partial<NetworkEdge>
  ): void {
    const [start, end] = [String(from), String(to)];
    this.edges.push({
      from: start,
      to: end,
      direction,
      values: new Map(),
      where: { row },
      ...more
    });
  }

  private valuesOf(number: number): Map<string, Value> {
    const values = this.attributes.get(number) ?? new Map<string, Value>();
    this.attributes.set(number, values);
    return values;
  }

  private allValues(number: number, { values }: NetworkNode): ReadonlyMap<string, Value> {
    const isTwoMode = this.firstMode > 0 && this.firstMode < this.total;
    const mode: [string, Value][] = isTwoMode
      ? [['mode', number <= this.firstMode ? '1' : '2']]
      : [];
    return new Map([...values, ...mode, ...(this.attributes.get(number) ?? [])]);
  }
}

function vertexIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) && Number(text) > 0
    ? Number(text)
    : undefined;
}
