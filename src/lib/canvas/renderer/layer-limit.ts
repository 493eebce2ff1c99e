import type { Core } from 'cytoscape';
import type { Box } from '#lib/scene/scene.ts';
import { insideOf } from './inside.ts';

/** The largest picture of everything that pays for its making, in windows full of it. */
const largest = 4;

/**
 * The renderer makes a picture of everything and moves that. Where little of everything is in sight it is
 * quicker to draw this little; and it asks for the bounds of every element in each frame to find out how large
 * the picture would be, which the scene knows without asking them.
 * @param bounds of all that is drawn
 */
export function limitLayers(core: Core, bounds: () => Box | undefined): void {
  const cache = insideOf(core).data?.lyrTxrCache;
  const getLayers = cache?.getLayers;
  if (!cache || !getLayers) return;
  cache.getLayers = (elements, pixelRatio, level) => {
    const box = bounds();
    const scale = 2 ** Math.ceil(Math.log2(core.zoom() * pixelRatio));
    const size = box ? (box.right - box.left) * (box.bottom - box.top) * scale ** 2 : 0;
    const window = core.width() * core.height() * pixelRatio ** 2;
    return size > largest * window ? null : getLayers.call(cache, elements, pixelRatio, level);
  };
}
