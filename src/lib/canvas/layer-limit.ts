import type { Core } from 'cytoscape';
import type { Box } from '#lib/scene/scene.ts';

/** The largest picture of everything that the renderer makes, in pixels. */
const largest = 4000 ** 2;

/** What the renderer keeps of its pictures of everything. It is no part of its documented interface. */
interface Inside {
  readonly data?: {
    lyrTxrCache?: {
      getLayers?: (elements: unknown, pixelRatio: number, level?: number) => unknown;
    };
  };
}

/**
 * The renderer asks for the bounds of every element in each frame, only to find that a picture of everything
 * would be too large. The scene knows that without asking them.
 * @param bounds of all that is drawn
 */
export function limitLayers(core: Core, bounds: () => Box | undefined): void {
  const { renderer } = core as Core & { renderer?: () => Inside };
  const cache = renderer?.call(core).data?.lyrTxrCache;
  const getLayers = cache?.getLayers;
  if (!cache || !getLayers) return;
  cache.getLayers = (elements, pixelRatio, level) => {
    const box = bounds();
    const scale = 2 ** Math.ceil(Math.log2(core.zoom() * pixelRatio));
    const size = box ? (box.right - box.left) * (box.bottom - box.top) * scale ** 2 : 0;
    return size > largest ? null : getLayers.call(cache, elements, pixelRatio, level);
  };
}
