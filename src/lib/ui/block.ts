/** Texts of neighbouring cells, row by row. */
export type Block = readonly (readonly string[])[];

/** A block as spreadsheets put it on the clipboard: tabs between cells, a line for each row. */
export function textOfBlock(block: Block): string {
  return block.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

/** The cells of a text that a spreadsheet put on the clipboard. */
export function blockOfText(text: string): Block {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (lines === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= lines.length) {
    const cell = cellAt(lines, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (lines[at] === '\n') rows.push([]);
    at += 1;
  }
  return rows;
}

/** A cell that begins with a quotation mark and ends with one, before a tab, a line end or the end, is quoted. */
function cellAt(lines: string, at: number): { readonly text: string; readonly end: number } {
  quotedCell.lastIndex = at;
  const found = quotedCell.exec(lines)?.[0];
  if (found !== undefined) {
    return { text: found.slice(1, -1).replaceAll('""', '"'), end: at + found.length };
  }
  plainCell.lastIndex = at;
  const plain = plainCell.exec(lines)?.[0] ?? '';
  return { text: plain, end: at + plain.length };
}

const quotedCell = /"[^"]*(?:""[^"]*)*"(?=[\t\n]|$)/y;
const plainCell = /[^\t\n]*/y;

function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
