/**
 * Several texts in one cell, parted by semicolons. A backslash takes its meaning from a sign that would
 * part, so that every text comes back as it was.
 */
export function listed(items: readonly string[]): string {
  return items.map((item) => item.replace(/[;|、；\n\\]/g, '\\$&')).join('; ');
}

/** The parts of a list as people write them, each once; blank parts are none. */
export function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '\\' && next !== '' && isParting(next)) {
      item += next;
      at += 1;
    } else if (sign !== '\\' && isParting(sign)) {
      items.push(item.trim());
      item = '';
    } else item += sign;
  }
  items.push(item.trim());
  return [...new Set(items.filter((part) => part !== ''))];
}

function isParting(sign: string): boolean {
  return ';|、；\n\\'.includes(sign);
}
