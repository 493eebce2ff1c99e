import type { Core } from 'cytoscape';
import type { Inside } from './inside.ts';
import { insideOf } from './inside.ts';

/** Frames without work, half a second of them, after which no more are asked for. */
const patience = 30;

/**
 * The renderer asks for every frame of the screen for as long as it lives. Here its loop ends when there has been
 * nothing to draw for a while; it begins again by itself with the next change, and with the next drawing.
 */
export function endLoopWhenIdle(core: Core): void {
  const inside = insideOf(core);
  const { beforeRender, redraw, startRenderLoop } = inside;
  if (!beforeRender || !redraw || !startRenderLoop) return;
  let idle = 0;
  const isIdle = () => idle >= patience && !inside.destroyed;
  inside.redraw = (options) => {
    idle = 0;
    redraw.call(inside, options);
    startRenderLoop.call(inside);
  };
  beforeRender.call(
    inside,
    (willDraw) => {
      idle = willDraw || isBusy(inside) ? 0 : idle + 1;
      if (isIdle()) endWithNextFrame();
    },
    0
  );

  /** The loop ends where it finds the renderer destroyed, which it is only while it looks. */
  function endWithNextFrame(): void {
    let isEnding = false;
    requestAnimationFrame(() => {
      isEnding = isIdle();
      if (isEnding) inside.destroyed = true;
    });
    // Asked for after the loop has asked for its own, so that this comes behind it.
    queueMicrotask(() =>
      requestAnimationFrame(() => {
        if (!isEnding) return;
        inside.destroyed = false;
        inside.renderLoopStarted = false;
        idle = 0;
      })
    );
  }
}

/** Pictures of elements, or of all of them, are to be made between frames. */
function isBusy({ data }: Inside): boolean {
  const caches = [data?.eleTxrCache, data?.lblTxrCache, data?.slbTxrCache, data?.tlbTxrCache];
  const queues = [
    ...caches.map((cache) => cache?.getElementQueue?.()),
    data?.lyrTxrCache?.layersQueue
  ];
  return queues.some((queue) => (queue?.size() ?? 0) > 0);
}
