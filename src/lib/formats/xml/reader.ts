import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';
import { decoded } from './references.ts';
import type { Tag } from './tags.ts';
import { tagAt } from './tags.ts';

/** What a stranger's XML may cost. */
export const xmlLimits = {
  characters: 64 * 1024 * 1024,
  depth: 64,
  elements: 2_000_000,
  attributes: 100
} as const;

/** Hears what stands in a document, in its order; names are without their prefix. */
export interface XmlHandler {
  /** @param row the line that the element begins in, from 1 */
  open(name: string, attributes: ReadonlyMap<string, string>, row: number): void;
  /** What stands directly in the innermost element, perhaps in several pieces. */
  text?(piece: string): void;
  close?(name: string): void;
  /** How much is read, from 0 to 1; now and then. */
  progress?(share: number): void;
}

/**
 * Reads an XML document in one pass, without calling itself and without keeping it. Document types
 * are refused, and with them every entity but the five of XML itself. Not checked: that names of
 * elements are known, and that prefixes are declared. On a failure the handler has heard a part.
 * @param elements how many there may be
 */
export function readXml(
  text: string,
  handler: XmlHandler,
  elements: number = xmlLimits.elements
): Result<undefined, NetworkFailure> {
  if (text.length > xmlLimits.characters) {
    return err({ code: 'too-large', size: text.length, limit: xmlLimits.characters });
  }
  return new XmlReader(text, handler, elements).read();
}

class XmlReader {
  /** The elements that are open, as they are written and without prefix. */
  private readonly open: { readonly written: string; readonly name: string }[] = [];
  private hasRoot = false;
  private elements = 0;
  private row = 1;
  /** Where the line ends; a document in one line is searched once. */
  private lineEnd: number;

  constructor(
    private readonly text: string,
    private readonly handler: XmlHandler,
    private readonly most: number
  ) {
    this.lineEnd = this.lineEndFrom(0);
  }

  read(): Result<undefined, NetworkFailure> {
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
    return this.hasRoot ? ok(undefined) : err(this.fault(0, text.slice(0, 40)));
  }

  /** Takes up what begins with a `<`, and says where it ends. */
  private markup(at: number): Result<number, NetworkFailure> {
    const { text } = this;
    if (text.startsWith('<?', at)) return this.until('?>', at, 2);
    if (text.startsWith('<!--', at)) return this.until('-->', at, 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.until(']]>', at, 9);
      if (!end.ok) return end;
      if (this.open.length === 0) return err(this.fault(at, '<![CDATA['));
      this.handler.text?.(text.slice(at + 9, end.value - 3));
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
      const inner = this.open.pop();
      if (inner?.written !== tag.name) return this.fault(at, `</${tag.name}>`);
      this.handler.close?.(inner.name);
      return undefined;
    }
    this.elements += 1;
    if (this.elements % 5000 === 0) this.handler.progress?.(at / this.text.length);
    const { attributes: widest, depth } = xmlLimits;
    if (this.elements > this.most) return { code: 'too-many', of: 'elements', limit: this.most };
    if (tag.attributes.size > widest) return { code: 'too-many', of: 'attributes', limit: widest };
    if (this.open.length >= depth) return { code: 'too-deep', limit: depth };
    const attributes = new Map<string, string>();
    for (const [name, value] of tag.attributes) {
      const plain = decoded(value.replace(/[\t\r\n]/g, ' '));
      if (plain === undefined) return this.fault(at, value.slice(0, 40));
      const short = name.startsWith('xmlns') ? name : local(name);
      // A name of the format itself wins over a stranger's with a prefix.
      if (short === name || !tag.attributes.has(short)) attributes.set(short, plain);
    }
    if (this.open.length === 0 && this.hasRoot) return this.fault(at, `<${tag.name}>`);
    this.hasRoot = true;
    const name = local(tag.name);
    this.handler.open(name, attributes, this.rowAt(at));
    if (tag.kind === 'open') this.open.push({ written: tag.name, name });
    else this.handler.close?.(name);
    return undefined;
  }

  /** Text between two tags; outside of the root only blanks may stand. */
  private content(from: number, to: number): NetworkFailure | undefined {
    if (from === to) return undefined;
    const text = this.text.slice(from, to);
    if (this.open.length === 0)
      return text.trim() === '' ? undefined : this.fault(from, text.trim().slice(0, 40));
    const plain = decoded(text.replace(/\r\n?/g, '\n'));
    if (plain === undefined)
      return this.fault(from, text.slice(text.indexOf('&'), to).slice(0, 40));
    this.handler.text?.(plain);
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
    while (this.lineEnd < at) {
      this.row += 1;
      this.lineEnd = this.lineEndFrom(this.lineEnd + 1);
    }
    return this.row;
  }

  private lineEndFrom(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? Infinity : end;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
