export const paperSizes = ['a4', 'letter'] as const;
export const paperDirections = ['portrait', 'landscape'] as const;

/** The paper that a page is printed on. */
export interface PaperShape {
  readonly size: (typeof paperSizes)[number];
  readonly direction: (typeof paperDirections)[number];
}

export const usualShape: PaperShape = { size: 'a4', direction: 'portrait' };
