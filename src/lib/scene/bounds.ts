import { boxOf, joint, tagRise, union } from './geometry.ts';
import type { Box, Card, Plate, Point, Scene, Thread } from './scene.ts';

/** Around all cards with their tags, all threads, the plates, and what stands around them. */
export function boundsOf({
  cards,
  threads,
  plates,
  shadows,
  frames,
  hulls
}: Pick<Scene, 'cards' | 'threads' | 'plates' | 'shadows' | 'frames' | 'hulls'>): Box | undefined {
  return union(
    (function* () {
      for (const card of cards) yield cardBox(card);
      for (const thread of threads) yield threadBox(thread);
      for (const plate of plates) if (plate.shown) yield plateBox(plate);
      for (const shadow of shadows) yield boxOf(shadow);
      for (const { box } of frames) yield box;
      for (const { outline } of hulls) yield* outline.map(boxOfLine);
    })()
  );
}

function boxOfLine(line: readonly Point[]): Box {
  const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys)
  };
}

export function cardBox(card: Card): Box {
  const box = boxOf(card);
  return card.tag ? { ...box, top: box.top - tagRise } : box;
}

export function plateBox({ x, y, rest }: Plate): Box {
  return boxOf({ x, y, width: rest.width, height: rest.height });
}

export function threadBox(thread: Thread): Box {
  const [points, half] = [[thread.start, joint(thread), thread.end], thread.head.halfHeight];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs) - half,
    top: Math.min(...ys) - half,
    right: Math.max(...xs) + half,
    bottom: Math.max(...ys) + half
  };
}
