/** So much of one colour over another; both as `#RRGGBB`. */
export function mixed(colour: string, ground: string, share: number): string {
  const [a, b] = [channelsOf(colour), channelsOf(ground)];
  const parts = a.map((value, index) => Math.round(value * share + (b[index] ?? 0) * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Near black or white, whichever has the higher contrast on a colour (WCAG 2.2). */
export function readableOn(colour: string): string {
  const ground = luminance(colour);
  const [dark, light] = ['#0B1216', '#FFFFFF'];
  const onDark = (ground + 0.05) / (luminance(dark) + 0.05);
  const onLight = 1.05 / (ground + 0.05);
  return onDark >= onLight ? dark : light;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
