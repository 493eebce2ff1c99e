import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';
import { decoded } from './references.ts';
import type { Tag } from './tags.ts';
import { tagAt } from './tags.ts';

/** An element with its children; names without their prefix. */
export interface Element {
  readonly name: string;
  /** By name without prefix; the prefix `xmlns` is kept, so that namespaces are no attributes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** What stands directly in it, without comments. */
  readonly text: string;
  /** The line that it begins in, from 1. */
  readonly row: number;
}

/** What a stranger's XML may cost. */
export const xmlLimits = {
  characters: 64 * 1024 * 1024,
  depth: 64,
  elements: 2_000_000,
  attributes: 100
} as const;

/**
 * The root element of an XML document, in one pass and without calling itself. Document types are
 * refused, and with them every entity but the five of XML itself. Not checked: that names of
 * elements are known, and that prefixes are declared.
 */
export function parseXml(text: string): Result<Element, NetworkFailure> {
  if (text.length > xmlLimits.characters) {
    return err({ code: 'too-large', size: text.length, limit: xmlLimits.characters });
  }
  return new XmlParser(text).parse();
}

interface Growing {
  readonly name: string;
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
  readonly row: number;
}

class XmlParser {
  private readonly open: Growing[] = [];
  private root: Growing | undefined;
  private elements = 0;
  private row = 1;
  /** Up to where lines are counted. */
  private counted = 0;

  constructor(private readonly text: string) {}

  parse(): Result<Element, NetworkFailure> {
    const { text } = this;
    let at = 0;
    for (;;) {
      const next = text.indexOf('<', at);
      const failure = this.content(at, next < 0 ? text.length : next);
      if (failure) return err(failure);
      if (next < 0) break;
      const step = this.markup(next);
      if (!step.ok) return step;
      at = step.value;
    }
    const inner = this.open.at(-1);
    if (inner) return err(this.fault(text.length, `<${inner.written}>`));
    return this.root ? ok(this.root) : err(this.fault(0, text.slice(0, 40)));
  }

  /** Takes up what begins with a `<`, and says where it ends. */
  private markup(at: number): Result<number, NetworkFailure> {
    const { text } = this;
    if (text.startsWith('<?', at)) return this.until('?>', at, 2);
    if (text.startsWith('<!--', at)) return this.until('-->', at, 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.until(']]>', at, 9);
      const inner = this.open.at(-1);
      if (!end.ok) return end;
      if (!inner) return err(this.fault(at, '<![CDATA['));
      inner.text += text.slice(at + 9, end.value - 3);
      return end;
    }
    if (text.startsWith('<!', at))
      return err({ code: 'declarations-refused', row: this.rowAt(at) });
    const tag = tagAt(text, at);
    const failure = tag ? this.take(tag, at) : this.fault(at, text.slice(at, at + 40));
    return failure || !tag ? err(failure ?? this.fault(at, '<')) : ok(tag.end);
  }

  private take(tag: Tag, at: number): NetworkFailure | undefined {
    if (tag.kind === 'close') {
      return this.open.pop()?.written === tag.name ? undefined : this.fault(at, `</${tag.name}>`);
    }
    this.elements += 1;
    const { attributes: most, elements, depth } = xmlLimits;
    if (this.elements > elements) return { code: 'too-many', of: 'elements', limit: elements };
    if (tag.attributes.size > most) return { code: 'too-many', of: 'attributes', limit: most };
    if (this.open.length >= depth) return { code: 'too-deep', limit: depth };
    const attributes = new Map<string, string>();
    for (const [name, value] of tag.attributes) {
      const plain = decoded(value.replace(/[\t\r\n]/g, ' '));
      if (plain === undefined) return this.fault(at, value.slice(0, 40));
      const short = name.startsWith('xmlns') ? name : local(name);
      // A name of the format itself wins over a stranger's with a prefix.
      if (short === name || !tag.attributes.has(short)) attributes.set(short, plain);
    }
    const row = this.rowAt(at);
    const element = {
      name: local(tag.name),
      written: tag.name,
      attributes,
      children: [],
      text: '',
      row
    };
    const parent = this.open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.root) return this.fault(at, `<${tag.name}>`);
    else this.root = element;
    if (tag.kind === 'open') this.open.push(element);
    return undefined;
  }

  /** Text between two tags; outside of the root only blanks may stand. */
  private content(from: number, to: number): NetworkFailure | undefined {
    if (from === to) return undefined;
    const text = this.text.slice(from, to);
    const inner = this.open.at(-1);
    if (!inner) return text.trim() === '' ? undefined : this.fault(from, text.trim().slice(0, 40));
    const plain = decoded(text.replace(/\r\n?/g, '\n'));
    if (plain === undefined)
      return this.fault(from, text.slice(text.indexOf('&'), to).slice(0, 40));
    inner.text += plain;
    return undefined;
  }

  private until(mark: string, at: number, skip: number): Result<number, NetworkFailure> {
    const end = this.text.indexOf(mark, at + skip);
    return end < 0 ? err(this.fault(at, this.text.slice(at, at + 12))) : ok(end + mark.length);
  }

  private fault(at: number, found: string): NetworkFailure {
    return { code: 'syntax', row: this.rowAt(at), found };
  }

  /** Asked for rising places, so that lines are counted once. */
  private rowAt(at: number): number {
    for (;;) {
      const end = this.text.indexOf('\n', this.counted);
      if (end < 0 || end >= at) return this.row;
      this.row += 1;
      this.counted = end + 1;
    }
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
