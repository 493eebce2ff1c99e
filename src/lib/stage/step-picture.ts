import type { StoryStep } from '#lib/domain/records.ts';
import type { Size } from '#lib/scene/camera.ts';
import type { Palette } from '#lib/scene/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { sceneToSvg } from '#lib/scene/svg.ts';
import { cameraOfStep, noInset, regionOf, sceneOfStep, toldIn } from './step-scene.ts';

/** A step as a standalone SVG document of the given shape, for paper and slides. */
export function pictureOfStep(
  scene: Scene,
  step: StoryStep,
  palette: Palette,
  shape: Size
): string {
  const shown = sceneOfStep(scene, step);
  const region = regionOf(cameraOfStep(step, shown, shape, noInset), shape);
  const told = toldIn(shown.scene, step);
  return sceneToSvg(shown.scene, palette, { region, faded: shown.faded, told });
}
