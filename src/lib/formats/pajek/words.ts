export interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** The words of a line; a quoted one may hold blanks. A quote that is never closed ends with the line. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    const sign = line.charAt(at);
    if (sign === ' ' || sign === '\t' || sign.trim() === '') {
      at += 1;
    } else if (sign === '"') {
      const end = line.indexOf('"', at + 1);
      const close = end < 0 ? line.length : end;
      words.push({ text: line.slice(at + 1, close), quoted: true });
      at = close + 1;
    } else {
      let end = at + 1;
      while (end < line.length && line.charAt(end).trim() !== '') end += 1;
      words.push({ text: line.slice(at, end), quoted: false });
      at = end;
    }
  }
  return words;
}
