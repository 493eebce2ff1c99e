import { escaped } from './references.ts';

export type Attributes = readonly (readonly [string, string | number | undefined])[];

/** An element; attributes without a value are left out, and text is escaped. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = []
): string {
  const written = attributes.flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]
  );
  const start = `<${name}${written.join('')}`;
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>`;
  if (content.length === 0) return `${start}/>`;
  const inner = content.join('\n');
  return `${start}>\n${inner}\n</${name}>`;
}

/** The document with an element as its root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
