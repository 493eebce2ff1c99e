import { guarded } from '#lib/domain/cells/guard.ts';
import { rankOf, ranked, wanted } from '#lib/domain/find/match.ts';
import type { GridColumn } from '#lib/ui/grid.ts';
import type { SheetColumn } from './columns/column.ts';

/** So many of a long list are offered. */
const most = 50;

/**
 * A column as the grid shows it.
 * @param state what the choices are made of: they are made again when it is another one
 */
export function gridColumn<R>(column: SheetColumn<R>, state: () => object): GridColumn<R> {
  const { id, head, numeric, width, shown, written, read, choices } = column;
  return {
    id,
    head,
    numeric,
    width,
    text: shown,
    written,
    copied: (record) => (numeric ? written(record) : guarded(written(record))),
    editable: read !== undefined,
    ...(choices && { suggest: suggester(choices, column.several ?? false, state) }),
    ...(read && { reads: (record, text) => read(text, record, {}).ok })
  };
}

/** Best first; of several values in a cell, the last one is what is looked for. */
export function suggester(
  choices: () => readonly string[],
  several: boolean,
  state: () => object
): (typed: string) => readonly string[] {
  let made: { readonly of: object; readonly list: readonly string[] } | undefined;
  return (typed) => {
    const of = state();
    if (made?.of !== of) made = { of, list: [...new Set(choices())] };
    const at = several ? typed.search(/[^;；、]*$/u) : 0;
    const [before, last] = [typed.slice(0, at), typed.slice(at)];
    const what = wanted(last);
    const found = what.whole === '' ? made.list : ranked(made.list, (each) => rankOf(each, what));
    return found.slice(0, most).map((each) => (before === '' ? each : `${before} ${each}`));
  };
}
