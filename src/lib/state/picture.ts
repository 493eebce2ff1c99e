import type { Diagram } from '#lib/domain/diagram.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { palettes } from '#lib/scene/palette.ts';
import type { LegendGroup } from '#lib/scene/legend-art.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { sceneToSvg } from '#lib/scene/svg.ts';
import type { Shown } from '#lib/scene/shown.ts';
import type { View } from '#lib/scene/view.ts';

export const pictureScales = [1, 2, 3, 4] as const;

export interface PictureOptions {
  /** Pixels of the picture for each unit of the canvas. */
  readonly scale: (typeof pictureScales)[number];
  /** False: nothing behind the drawing, for slides of another colour. */
  readonly background: boolean;
  readonly theme: keyof typeof palettes;
  /** What the drawing means stands below it. */
  readonly legend: boolean;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type PictureFailure =
  /** Larger than browsers draw. */
  | { readonly code: 'picture-too-large'; readonly width: number; readonly height: number }
  | { readonly code: 'picture-failed' };

/** What every browser draws: sides, and all pixels together (Safari has the least). */
const limits = { side: 16_384, area: 16_384 * 4096 };

/** What a picture is made of. */
export interface Pictured {
  readonly scene: Scene;
  /** What stands around the cards; as usual where nothing is said. */
  readonly shown?: Shown;
  /** In the reader's words; empty: there is nothing to tell. */
  readonly legend?: readonly LegendGroup[];
}

/** The drawing as SVG. */
export function svgOf(
  { scene, shown, legend = [] }: Pictured,
  { background, theme, legend: isTold }: Omit<PictureOptions, 'scale'>
): string {
  return sceneToSvg(scene, palettes[theme], {
    background,
    ...(shown && { shown }),
    ...(isTold && { legend: { groups: legend } })
  });
}

/** A diagram that is not open anywhere, as a scene. */
export function sceneOf(diagram: Diagram, view: View): Scene {
  return SceneModel.of(diagram, view).scene;
}

/** The size of a picture in pixels; of a drawing without cards, that of an empty page. */
export function pictureSize(svg: string, scale: number): PictureSize {
  const [, width = '0', height = '0'] =
    /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.ceil(Number(width) * scale), height: Math.ceil(Number(height) * scale) };
}

export function isDrawable({ width, height }: PictureSize): boolean {
  return width <= limits.side && height <= limits.side && width * height <= limits.area;
}

/** The drawing as PNG, larger than life by the scale. */
export function pngOf(svg: string, scale: number): Promise<Result<Blob, PictureFailure>> {
  return drawnAs(svg, pictureSize(svg, scale));
}

/**
 * An SVG document as PNG of this size, by the browser's own hand: the same letters as on the canvas,
 * Chinese too, because both are drawn with the fonts of this computer.
 */
export async function drawnAs(
  svg: string,
  { width, height }: PictureSize
): Promise<Result<Blob, PictureFailure>> {
  if (!isDrawable({ width, height })) return err({ code: 'picture-too-large', width, height });
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    return blob ? ok(blob) : err({ code: 'picture-failed' });
  } catch {
    return err({ code: 'picture-failed' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
