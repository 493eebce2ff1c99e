const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
]);

/** A text with its references decoded; undefined when it has one that no document may have. */
export function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const result = text.replace(/&([#\w]{0,12}(?:;|))/g, (_, reference: string) => {
    const sign = reference.endsWith(';') ? signOf(reference.slice(0, -1)) : undefined;
    if (sign === undefined) unknown.push(reference);
    return sign ?? '';
  });
  return unknown.length === 0 ? result : undefined;
}

function signOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (!digits) return predefined.get(name);
  const [, hex, decimal] = digits;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return isXmlSign(code) ? String.fromCodePoint(code) : undefined;
}

/** Whether a document may hold the sign (XML 1.0, production 2). */
function isXmlSign(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}

// eslint-disable-next-line no-control-regex -- these signs are what no XML may hold
const unwritable = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without the signs that no XML may hold: each becomes U+FFFD. */
export function writable(text: string): string {
  return text.replace(unwritable, '\ufffd');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As references, or a reader would take them for plain blanks.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};

/** A text as the content of an element or the value of an attribute. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}
