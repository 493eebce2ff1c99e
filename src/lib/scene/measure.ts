/** How wide a text is, in canvas units, in the font of the canvas. */
export interface TextMeasure {
  width(text: string, font: Font): number;
}

export interface Font {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
}

/** One literal list, without `system-ui`: what is measured must be what every renderer draws. */
export const fontFamily =
  '"Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export const fonts = {
  name: { size: 13, weight: 600 },
  facts: { size: 11.5, weight: 400 },
  factsZh: { size: 12, weight: 400 },
  tag: { size: 11, weight: 600 },
  plate: { size: 12, weight: 500 },
  plateTitle: { size: 12, weight: 400 }
} as const satisfies Record<string, Font>;

/** The value of the CSS `font` property. */
export function cssFont({ size, weight }: Font): string {
  return `${weight} ${size}px ${fontFamily}`;
}

/**
 * Widths without a DOM: full width for East Asian characters, five classes for the rest. Errs on
 * the wide side, so that what fits by estimate fits in the picture.
 */
export const estimatedMeasure: TextMeasure = {
  width(text, { size, weight }) {
    let ems = 0;
    for (const char of text) ems += emsOf(char);
    return ems * size * (weight >= 600 ? 1.04 : 1);
  }
};

const widthClasses: readonly (readonly [RegExp, number])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u,
    1
  ],
  [/\p{Mark}|\p{Cf}/u, 0],
  [/[ijlI.,:;'|!()[\]{}ft\s·]/u, 0.32],
  [/[mwMW@%&…—]/u, 0.88],
  [/[\p{Lu}]/u, 0.62],
  [/\p{Extended_Pictographic}/u, 1.2]
];

function emsOf(char: string): number {
  return widthClasses.find(([pattern]) => pattern.test(char))?.[1] ?? 0.53;
}
