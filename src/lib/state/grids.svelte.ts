import type { GridTable } from '#lib/domain/commands/index.ts';

/** How a grid is looked at (scope: session). */
export class GridView {
  /** Undefined: in the order of entry. */
  sort: { readonly column: string; readonly descending: boolean } | undefined = $state.raw();
  /** What rows have to say somewhere. */
  text = $state('');
  onlySelected = $state(false);
}

export function gridViews(): Readonly<Record<GridTable, GridView>> {
  return {
    parties: new GridView(),
    engagements: new GridView(),
    contracts: new GridView(),
    functions: new GridView()
  };
}
