import { expose } from 'comlink';
import { arranged, layouts } from '#lib/layout/index.ts';
import type { ArrangerApi } from './arranging.ts';

expose({
  arrange({ layout, input }, onShare) {
    const chosen = layouts.find(({ id }) => id === layout) ?? layouts[0];
    return [...arranged(chosen, input, onShare)];
  }
} satisfies ArrangerApi);
