/** A piece of SVG, already escaped. Texts of a diagram come from strangers' files. */
export type Svg = string & { readonly __svg: true };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Svg | undefined)[]
): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? short(value) : `${value}`)}"`
    )
    .join('');
  const inner = children.filter((child) => child !== undefined).join('');
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Svg;
}

export function text(content: string): Svg {
  return escaped(content) as Svg;
}

/** At most two decimals: finer than any screen, and files stay small. */
export function short(value: number): string {
  return `${Math.round(value * 100) / 100 || 0}`;
}

function escaped(content: string): string {
  return content.replace(unwritable, ' ').replace(/[<>&"']/g, (char) => entities[char] ?? char);
}

/** What XML cannot hold: control characters, halves of a pair, and two that are no characters. */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;'
};
