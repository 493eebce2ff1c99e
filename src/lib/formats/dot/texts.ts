import { decoded } from '../xml/references.ts';

/** A written text with its escapes: `\n` and its kin end a line, `\\` is a backslash. */
export function unescaped(text: string): string {
  return text.replace(/\\([\\nlr])/g, (_, sign: string) => (sign === '\\' ? '\\' : '\n'));
}

/** A label of a node: `\N` is its id; line ends become blanks, for names have none. */
export function labelText(text: string, id: string): string {
  const named = text.replace(/\\(\\|N)/g, (all, sign: string) => (sign === 'N' ? id : all));
  return oneLine(unescaped(named));
}

/** What a reader sees of markup. */
export function plainMarkup(text: string): string {
  const bare = text.replace(/<[^<>]{0,1000}>/g, ' ');
  return (decoded(bare) ?? bare).replace(/\s+/g, ' ').trim();
}

/** A text between quotation marks that gives the same text back. */
export function quoted(text: string): string {
  const safe = text.replaceAll('\0', '\ufffd').replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
  return `"${safe}"`;
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
