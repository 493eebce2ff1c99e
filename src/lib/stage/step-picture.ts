import type { StoryStep } from '#lib/domain/records.ts';
import type { Size } from '#lib/scene/camera.ts';
import type { LegendGroup } from '#lib/scene/legend-art.ts';
import type { Palette } from '#lib/scene/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { legendHeight, sceneToSvg } from '#lib/scene/svg.ts';
import { cameraOfStep, noInset, regionOf, sceneOfStep, toldIn } from './step-scene.ts';

/** The legend of what a step shows, in the reader's words. */
export type LegendOfStep = (shown: Scene) => readonly LegendGroup[];

/** How much larger than on the screen a legend is, for it to be read on paper and on slides. */
const legendSize = 1.25;

/**
 * A step as a standalone SVG document of the given shape, for paper and slides; with a legend, it takes
 * its room from the drawing, so that neither lies on the other.
 */
export function pictureOfStep(
  scene: Scene,
  step: StoryStep,
  palette: Palette,
  shape: Size,
  legendOf: LegendOfStep = () => []
): string {
  const shown = sceneOfStep(scene, step);
  const groups = legendOf(shown.scene);
  const below = legendHeight(groups, shape.width / legendSize) * legendSize;
  const room = { ...shape, height: Math.max(shape.height - below, shape.height / 2) };
  const region = regionOf(cameraOfStep(step, shown, room, noInset), room);
  const told = toldIn(shown.scene, step);
  const scale = (legendSize * (region.right - region.left)) / shape.width;
  const legend = groups.length > 0 ? { groups, scale } : undefined;
  return sceneToSvg(shown.scene, palette, { region, faded: shown.faded, told, legend });
}
