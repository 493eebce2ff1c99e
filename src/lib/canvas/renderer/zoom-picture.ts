import type { Core } from 'cytoscape';
import type { Picture } from './inside.ts';
import { insideOf } from './inside.ts';

/** A picture that has grown or shrunk by more than this is made anew: it is too coarse, or shows too little. */
const most = 2;

/** Whether the wheel or two fingers are changing the scale, or have just done so. */
export function isZooming(core: Core): boolean {
  const { pinching, data } = insideOf(core);
  return (pinching ?? false) || (data?.wheelZooming ?? false);
}

/**
 * While the scale of a large drawing changes, what stands on the screen is shown larger or smaller; it is drawn
 * anew when that is over. The renderer can do so too, but first draws all at twice the size, and pans likewise,
 * with empty edges.
 */
export function pictureWhileZooming(core: Core, isLarge: () => boolean): void {
  const inside = insideOf(core);
  const { render } = inside;
  if (!render) return;
  const texture = document.createElement('canvas');
  inside.render = (options) => {
    if (!options?.forcedContext) {
      const isShown = isZooming(core) && isLarge() && !isWornOut();
      inside.textureCache = isShown ? (inside.textureCache ?? taken()) : null;
      inside.textureOnViewport = inside.textureCache !== null;
    }
    render.call(inside, options);
  };

  function isWornOut(): boolean {
    const ratio = core.zoom() / (inside.textureCache?.viewport.zoom ?? core.zoom());
    return ratio > most || ratio < 1 / most;
  }

  function taken(): Picture | null {
    const { prevViewport: drawn, canvasWidth: width = 0, canvasHeight: height = 0 } = inside;
    const canvas = inside.data?.canvases?.[inside.NODE ?? -1];
    if (!drawn || !canvas || width === 0 || height === 0) return null;
    [texture.width, texture.height] = [width, height];
    texture.getContext('2d')?.drawImage(canvas, 0, 0);
    const mpan = { x: -drawn.pan.x / drawn.zoom, y: -drawn.pan.y / drawn.zoom };
    return { texture, viewport: { ...drawn, width, height, mpan } };
  }
}
