import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import { err, ok } from '#lib/domain/result.ts';
import { listText } from '#lib/i18n/index.svelte.ts';
import type { Kind } from './kinds.ts';
import type { CellFault, Reading } from './reading.ts';

/** Several of what one cell can hold, parted by semicolons. */
export function several<V>(one: Kind<V>): Kind<readonly V[]> {
  return {
    shown: (values) => listText(values.map(one.shown)),
    written: (values) => listed(values.map(one.written)),
    read: (written) => each(itemsOf(written), (part) => one.read(part, {})),
    key: (values) => values.map(one.shown).join(' '),
    several: true,
    ...(one.choices && { choices: one.choices })
  };
}

/** All parts read, each once, or the first fault. */
function each<V>(parts: readonly string[], read: (part: string) => Reading<V>): Reading<V[]> {
  const values = new Set<V>();
  let fault: CellFault | undefined;
  for (const part of parts) {
    const one = read(part);
    if (one.ok) values.add(one.value);
    else fault ??= one.error;
  }
  return fault ? err(fault) : ok([...values]);
}
