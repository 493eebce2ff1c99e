import { booleanIn, numberIn } from '../network/codec.ts';
import type { Value } from '../network/network.ts';
import type { Element } from '../xml/parse.ts';

interface Declared {
  readonly title: string;
  readonly type: string;
  readonly standard?: string;
}

const numbers = new Set(['integer', 'long', 'float', 'double', 'short', 'byte', 'biginteger']);

/** The attributes that a graph declares for its nodes or its edges. */
export class Attributes {
  private readonly declared = new Map<string, Declared>();

  /** @param of `node` or `edge` */
  constructor(graph: Element, of: string) {
    for (const block of graph.children) {
      if (block.name !== 'attributes' || block.attributes.get('class') !== of) continue;
      for (const { name, attributes, children } of block.children) {
        const id = attributes.get('id');
        if (name !== 'attribute' || id === undefined) continue;
        const standard = children.find((child) => child.name === 'default')?.text.trim();
        this.declared.set(id, {
          title: attributes.get('title') ?? id,
          type: (attributes.get('type') ?? 'string').toLowerCase(),
          ...(standard !== undefined && { standard })
        });
      }
    }
  }

  /**
   * The values of an element; a value that is not declared stands under its id. Lists stay the text
   * that they are: programs write them in many ways.
   */
  of({ children }: Element): { readonly values: Map<string, Value>; readonly changes: boolean } {
    const values = new Map<string, Value>();
    let changes = false;
    for (const { title, type, standard } of this.declared.values()) {
      if (standard !== undefined && standard !== '') values.set(title, typed(standard, type));
    }
    const found = children
      .filter(({ name }) => name === 'attvalues')
      .flatMap((block) => block.children.filter(({ name }) => name === 'attvalue'));
    for (const { attributes } of found) {
      // Version 1.0 named the attribute in `id`.
      const id = attributes.get('for') ?? attributes.get('id');
      const value = attributes.get('value');
      if (id === undefined || value === undefined) continue;
      const { title, type } = this.declared.get(id) ?? { title: id, type: 'string' };
      changes ||= attributes.has('start') || attributes.has('end') || attributes.has('timestamp');
      values.set(title, typed(value, type));
    }
    return { values, changes };
  }
}

function typed(text: string, type: string): Value {
  if (type === 'boolean') return booleanIn(text) ?? text;
  if (!numbers.has(type)) return text;
  const number = numberIn(text);
  return number ?? text;
}
