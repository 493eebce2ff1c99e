import { rankOf, wanted } from '#lib/domain/find/match.ts';
import type { SheetColumn } from './columns/column.ts';

/**
 * Whether what stands in some column of a row is meant by a text, in whatever case and width, Chinese also by
 * pinyin. What a row says is put together once and kept for the next letter.
 */
export function matching<R extends { readonly id: string }>(
  columns: readonly SheetColumn<R>[],
  recordOf: (id: string) => R | undefined
): (text: string) => ((id: string) => boolean) | undefined {
  const texts = new Map<string, readonly string[]>();
  const textsOf = (id: string) => {
    const known = texts.get(id);
    if (known) return known;
    const record = recordOf(id);
    const found = record ? columns.flatMap((column) => column.shown(record) || []) : [];
    texts.set(id, found);
    return found;
  };
  return (text) => {
    const what = wanted(text);
    if (what.whole === '') return undefined;
    return (id) => textsOf(id).some((each) => rankOf(each, what) < Infinity);
  };
}
