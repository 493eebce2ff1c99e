/** One tag of a markup, as it stands in the text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** Values as written: references are not decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Behind its bracket. */
  readonly end: number;
}

// Each alternative of the expressions begins with another sign, so they never go back.
const nameShape = /[A-Za-z_:\u00c0-\ufffd][\w.:\-\u00b7\u00c0-\ufffd]*/y;
const attributeShape =
  /[ \t\r\n]+([A-Za-z_:\u00c0-\ufffd][\w.:\-\u00b7\u00c0-\ufffd]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const endShape = /[ \t\r\n]*(\/?)>/y;

/** The tag at a `<`; undefined when it is none, or names an attribute twice. */
export function tagAt(text: string, at: number): Tag | undefined {
  const isClose = text.charAt(at + 1) === '/';
  nameShape.lastIndex = at + (isClose ? 2 : 1);
  const name = nameShape.exec(text)?.[0];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let place = nameShape.lastIndex;
  while (!isClose) {
    attributeShape.lastIndex = place;
    const found = attributeShape.exec(text);
    if (!found) break;
    const [, attribute = '', double, single = ''] = found;
    if (attributes.has(attribute)) return undefined;
    attributes.set(attribute, double ?? single);
    place = attributeShape.lastIndex;
  }
  endShape.lastIndex = place;
  const end = endShape.exec(text);
  if (!end || (isClose && end[1] === '/')) return undefined;
  const kind = isClose ? 'close' : end[1] === '/' ? 'empty' : 'open';
  return { kind, name, attributes, end: endShape.lastIndex };
}
