import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';
import type { Network } from '../network/network.ts';
import type { Attribute } from './graph.ts';
import { DotGraph } from './graph.ts';
import type { Scope } from './graph.ts';
import type { Token } from './tokens.ts';
import { Tokens } from './tokens.ts';

/** Subgraphs within each other. */
const depthLimit = 64;

/** What ends reading at once; thrown inside this file only. */
class Left extends Error {
  constructor(readonly failure: NetworkFailure) {
    super(failure.code);
  }
}

/** The first graph of a DOT text, read by the language's own grammar. */
export function readDot(text: string): Result<Network, NetworkFailure> {
  try {
    return new DotParser(new Tokens(text)).read();
  } catch (error) {
    if (error instanceof Left) return err(error.failure);
    throw error;
  }
}

class DotParser {
  private graph = new DotGraph(true, false);

  constructor(private readonly tokens: Tokens) {}

  read(): Result<Network, NetworkFailure> {
    const isStrict = this.takeWord('strict');
    const isDirected = this.takeWord('digraph');
    if (!isDirected && !this.takeWord('graph')) {
      return err({ code: 'not-this-format', format: 'dot', place: 'digraph' });
    }
    this.graph = new DotGraph(isDirected, isStrict);
    if (this.peek().kind === 'id') this.graph.name = this.take().text;
    this.expect('{');
    this.statements(this.graph.root, 1);
    this.expect('}');
    return ok(this.graph.network());
  }

  private statements(scope: Scope, depth: number): void {
    for (;;) {
      const token = this.peek();
      if (token.kind === '}') return;
      if (token.kind === ';') {
        this.take();
        continue;
      }
      this.statement(scope, depth);
    }
  }

  private statement(scope: Scope, depth: number): void {
    const token = this.peek();
    for (const kind of ['graph', 'node', 'edge'] as const) {
      if (!isWord(token, kind)) continue;
      this.take();
      const attributes = this.attributes();
      this.graph.setDefaults(scope, kind, attributes);
      return;
    }
    const { row } = token;
    const first = this.end(scope, depth);
    if (first.name && this.peek().kind === '=') {
      this.take();
      const value = this.expect('id');
      this.graph.setDefaults(scope, 'graph', [attribute(first.name, value)]);
      return;
    }
    const chain = [first.nodes(false)];
    while (this.peek().kind === '->' || this.peek().kind === '--') {
      const { kind, text } = this.take();
      if ((kind === '->') !== this.graph.isDirected)
        throw new Left({ code: 'syntax', row, found: text });
      chain.push(this.end(scope, depth).nodes(true));
    }
    const attributes = this.attributes();
    if (chain.length > 1) {
      const failure = this.graph.addChain(scope, chain, attributes, row);
      if (failure) throw new Left(failure);
    } else if (first.name) {
      const [id] = first.nodes(true);
      if (id !== undefined) this.graph.setNode(id, attributes);
    }
  }

  /** A node or a subgraph at one end of a line; a node is made once it is known to be one. */
  private end(
    scope: Scope,
    depth: number
  ): { readonly name?: Token; readonly nodes: (isLast: boolean) => readonly string[] } {
    const token = this.peek();
    if (token.kind === '{' || isWord(token, 'subgraph')) {
      const members = this.subgraph(scope, depth);
      return { nodes: () => members };
    }
    const name = this.expect('id');
    const { row } = name;
    while (this.peek().kind === ':') {
      this.take();
      this.expect('id');
      this.graph.ports.add({ row });
    }
    const isSetting = this.peek().kind === '=';
    const id = name.markup ? `<${name.text}>` : name.text;
    const made = isSetting ? [] : [this.graph.addNode(scope, id, row)];
    return { name, nodes: () => made };
  }

  private subgraph(scope: Scope, depth: number): readonly string[] {
    if (depth >= depthLimit) {
      throw new Left({ code: 'too-deep', limit: depthLimit });
    }
    let name = '';
    if (this.takeWord('subgraph') && this.peek().kind === 'id') name = this.take().text;
    if (this.peek().kind !== '{') return [];
    this.expect('{');
    const inner = this.graph.openScope(scope, name);
    this.statements(inner, depth + 1);
    this.expect('}');
    return [...inner.members];
  }

  private attributes(): readonly Attribute[] {
    const found: Attribute[] = [];
    while (this.peek().kind === '[') {
      this.take();
      while (this.peek().kind !== ']') {
        const name = this.expect('id');
        // A name alone says yes.
        let value: Token = { ...name, text: 'true', markup: false };
        if (this.peek().kind === '=') {
          this.take();
          value = this.expect('id');
        }
        found.push(attribute(name, value));
        if (this.peek().kind === ',' || this.peek().kind === ';') this.take();
      }
      this.take();
    }
    return found;
  }

  private takeWord(word: string): boolean {
    if (!isWord(this.peek(), word)) return false;
    this.take();
    return true;
  }

  private expect(kind: Token['kind']): Token {
    const token = this.take();
    if (token.kind === kind) return token;
    throw new Left({ code: 'syntax', row: token.row, found: token.text.slice(0, 40) });
  }

  private peek(): Token {
    const token = this.tokens.peek();
    if (!token.ok) throw new Left(token.error);
    return token.value;
  }

  private take(): Token {
    const token = this.peek();
    this.tokens.take();
    return token;
  }
}

function isWord({ kind, bare, text }: Token, word: string): boolean {
  return kind === 'id' && bare && text.toLowerCase() === word;
}

function attribute(name: Token, value: Token): Attribute {
  return { name: name.text, text: value.text, markup: value.markup };
}
