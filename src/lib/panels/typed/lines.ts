/** The line of a text that a place lies in, from 0, and where that line begins. */
export function lineAt(text: string, place: number): { index: number; from: number } {
  let index = 0;
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
    index += 1;
    from = at + 1;
  }
  return { index, from };
}

/** Where a line begins and ends, without its break. */
export function lineBounds(text: string, index: number): { from: number; to: number } {
  let from = 0;
  for (let line = 0; line < index; line++) {
    const at = text.indexOf('\n', from);
    if (at < 0) return { from: text.length, to: text.length };
    from = at + 1;
  }
  const to = text.indexOf('\n', from);
  return { from, to: to < 0 ? text.length : to };
}

/** The place of a UTF-16 unit in a line as people count signs, from 1. */
export function columnOf(line: string, at: number): number {
  return [...new Intl.Segmenter().segment(line.slice(0, at))].length + 1;
}
