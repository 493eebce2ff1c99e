/**
 * Several values in one text, parted by `|`, which Kumu and Gephi read as well. A backslash takes its
 * meaning from the sign behind it. Blanks at the ends of a value are none: they would not outlast a cell.
 */
export function joined(items: readonly string[]): string {
  return items
    .map((item) => item.trim().replace(/[\\|]/g, '\\$&'))
    .filter((item) => item !== '')
    .join(' | ');
}

/** The parts of a list; blank parts are none. */
export function parted(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  /** Up to where blanks at the end belong to the part. */
  let kept = 0;
  const close = () => {
    const end = Math.max(kept, part.trimEnd().length);
    if (end > 0) parts.push(part.slice(0, end));
    part = '';
    kept = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '|') close();
    else if (sign === '\\' && at + 1 < text.length) {
      at += 1;
      part += text.charAt(at);
      kept = part.length;
    } else if (part !== '' || sign.trim() !== '') part += sign;
  }
  close();
  return parts;
}
