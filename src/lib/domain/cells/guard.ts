/** The text as a spreadsheet takes it for text: what it would run gets an apostrophe before it. */
export function guarded(text: string): string {
  return wouldRun.test(text) || isGuarded.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that writers put before what a spreadsheet would run. */
export function unguarded(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text;
}

const wouldRun = /^\s*[=+\-@\t\r\0＝＋－＠]/;
// A line break may have become another on the way.
const isGuarded = /^'+\s*([=+\-@\t\r\n\0＝＋－＠]|$)/;
