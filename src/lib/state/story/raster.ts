import type { Size } from '#lib/scene/camera.ts';

/** An SVG document drawn as a PNG of this size in pixels, with the fonts of this machine. */
export async function pngOf(svg: string, { width, height }: Size): Promise<Uint8Array> {
  const picture = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
