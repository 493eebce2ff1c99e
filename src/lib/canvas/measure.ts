import type { TextMeasure } from '#lib/scene/measure.ts';
import { cssFont, estimatedMeasure } from '#lib/scene/measure.ts';

/** Measures with the browser's own fonts; by estimate where there is no drawing context. */
export function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimatedMeasure;
  let current = '';
  return {
    width(text, font) {
      const css = cssFont(font);
      // Setting a font parses it, so only when it is another one.
      if (current !== css) context.font = current = css;
      return context.measureText(text).width;
    }
  };
}
